// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import Morelia.Components
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

            RowLayout {
                id: row

                required property real accountId
                required property string flowId
                required property string title
                required property string asker

                readonly property string account: root.accounts.count > 1 ? root.accounts.labels[row.accountId] ?? "" : ""
                // A chat is called as the one who asks.
                readonly property string said: [row.asker.startsWith(row.title) ? "" : row.title, row.asker, row.account].filter(part => part.length > 0).join(" · ")

                Layout.fillWidth: true
                spacing: Kirigami.Units.largeSpacing

                SafeText {
                    Layout.fillWidth: true
                    text: row.said
                    elide: Text.ElideRight
                    maximumLineCount: 1
                    horizontalAlignment: Text.AlignLeft
                }

                PushButton {
                    id: again

                    text: qsTr("Show again")
                    //: %1 is a request that was declined: a title, a person.
                    Accessible.name: qsTr("Show %1 again").arg(row.said)
                    onClicked: {
                        // The row goes, but not the keyboard.
                        again.nextItemInFocusChain().forceActiveFocus(Qt.TabFocusReason);
                        root.flowActions.answer(row.accountId, row.flowId, FlowActions.ShowAgain);
                    }
                }
            }
        }
    }
}
