// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import Morelia.Components
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
        : qsTr("Nobody is blocked. People who ask to talk with you can be blocked there, in their request.")

    ColumnLayout {
        Layout.fillWidth: true
        visible: root.people.count > 0
        spacing: Kirigami.Units.smallSpacing

        Repeater {
            model: root.people

            RowLayout {
                id: row

                required property real accountId
                required property string userId
                required property string name

                readonly property string said: root.accounts.count > 1
                    ? [row.name, root.accounts.labels[row.accountId] ?? ""].join(" · ") : row.name

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
                    id: unblock

                    text: qsTr("Unblock")
                    //: %1 is a person's name.
                    Accessible.name: qsTr("Unblock %1").arg(row.said)
                    onClicked: {
                        // The row goes, but not the keyboard.
                        unblock.nextItemInFocusChain().forceActiveFocus(Qt.TabFocusReason);
                        root.people.unblock(row.accountId, row.userId);
                    }
                }
            }
        }
    }
}
