// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import Morelia.Controllers

//! Requests that the person has declined, each with the way back.
SettingRow {
    id: root

    required property DeclinedRequests requests
    required property AccountsModel accounts
    required property FlowActions flowActions

    Component.onCompleted: root.requests.begin()

    label: qsTr("Declined requests")
    note: root.requests.errorText.length > 0 ? root.requests.errorText : qsTr("Whoever was declined may ask again after a day.")

    ColumnLayout {
        Layout.fillWidth: true
        visible: root.requests.count > 0
        spacing: Kirigami.Units.smallSpacing

        Repeater {
            model: root.requests

            WayBackRow {
                id: row

                required property real accountId
                required property string flowId
                required property string title
                required property string asker

                readonly property string account: root.accounts.count > 1 ? root.accounts.labels[row.accountId] ?? "" : ""

                Layout.fillWidth: true
                // A chat is called as the one who asks.
                said: [row.asker.startsWith(row.title) ? "" : row.title, row.asker, row.account].filter(part => part.length > 0).join(" · ")
                action: qsTr("Show again")
                //: %1 is a request that was declined: a title, a person.
                spokenAction: qsTr("Show %1 again").arg(row.said)
                onChosen: root.flowActions.answer(row.accountId, row.flowId, FlowActions.ShowAgain)
            }
        }
    }
}
