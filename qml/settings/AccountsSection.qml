// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! All accounts, and the way to another one.
SettingRow {
    id: root

    required property AccountsModel accounts
    //! The account that new conversations are made on.
    required property real chosen

    signal chooseRequested(real accountId)
    signal openRequested(ConnectionController connection)
    signal addRequested

    //! Puts the keyboard on the first account.
    function takeFocus() {
        const first = rows.itemAt(0) as AccountRow;
        if (first) {
            first.takeFocus();
        } else {
            add.forceActiveFocus(Qt.TabFocusReason);
        }
    }

    label: qsTr("Accounts")

    ColumnLayout {
        Layout.fillWidth: true
        spacing: Kirigami.Units.largeSpacing

        Repeater {
            id: rows

            model: root.accounts

            AccountRow {
                id: row

                required property real accountId

                Layout.fillWidth: true
                several: root.accounts.count > 1
                chosen: root.chosen === row.accountId
                onChooseRequested: root.chooseRequested(row.accountId)
                onOpenRequested: root.openRequested(row.connection)
            }
        }

        CaptionText {
            Layout.fillWidth: true
            visible: root.accounts.count > 1
            text: qsTr("While the list shows one account only, new conversations begin there.")
            wrapMode: Text.Wrap
            Accessible.name: text
        }

        PushButton {
            id: add

            text: qsTr("Add an account…")
            icon.name: "list-add"
            onClicked: root.addRequested()
        }
    }
}
