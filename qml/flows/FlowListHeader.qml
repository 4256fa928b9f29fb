// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import Morelia.Components

//! Head of the list: the menu, whose list it is, and the way to a new conversation.
RowLayout {
    id: root

    //! Own name, cleaned.
    required property string userName

    signal newChatRequested
    signal settingsRequested
    signal quitRequested

    spacing: Kirigami.Units.smallSpacing

    IconButton {
        id: menuButton

        text: qsTr("Menu")
        icon.name: "application-menu"
        Accessible.description: qsTr("New conversation, settings, quit")
        onClicked: menu.popup(menuButton, 0, menuButton.height)
    }

    SafeText {
        Layout.fillWidth: true
        text: root.userName
        font.weight: Font.DemiBold
        elide: Text.ElideRight
        maximumLineCount: 1
        horizontalAlignment: Text.AlignLeft
    }

    IconButton {
        text: qsTr("New conversation")
        icon.name: "list-add"
        onClicked: root.newChatRequested()
    }

    QQC2.Menu {
        id: menu

        QQC2.MenuItem {
            text: qsTr("New conversation…")
            Accessible.name: text
            onTriggered: root.newChatRequested()
        }

        QQC2.MenuItem {
            text: qsTr("Settings…")
            Accessible.name: text
            onTriggered: root.settingsRequested()
        }

        QQC2.MenuSeparator {}

        QQC2.MenuItem {
            text: qsTr("Quit")
            Accessible.name: text
            onTriggered: root.quitRequested()
        }
    }
}
