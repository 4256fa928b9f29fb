// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import Morelia.Controllers

//! Everybody whom the person has blocked, each with the way out.
SettingRow {
    id: root

    required property BlockedPeople people
    required property AccountsModel accounts

    Component.onCompleted: root.people.begin()

    label: qsTr("Blocked people")
    note: root.people.errorText.length > 0 ? root.people.errorText
        : root.people.count > 0 ? qsTr("Their conversations stay hidden, and nobody is told. In groups with others you see what they write.")
        : qsTr("Nobody is blocked. People can be blocked in their request, or from the menu of their chat.")

    ColumnLayout {
        Layout.fillWidth: true
        visible: root.people.count > 0
        spacing: Kirigami.Units.smallSpacing

        Repeater {
            model: root.people

            WayBackRow {
                id: row

                required property real accountId
                required property string userId
                required property string name

                Layout.fillWidth: true
                said: root.accounts.count > 1 ? [row.name, root.accounts.labels[row.accountId] ?? ""].join(" · ") : row.name
                action: qsTr("Unblock")
                //: %1 is a person's name.
                spokenAction: qsTr("Unblock %1").arg(row.said)
                onChosen: root.people.unblock(row.accountId, row.userId)
            }
        }
    }
}
