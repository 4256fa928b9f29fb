// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import org.kde.kirigami as Kirigami
import Morelia.Components

//! Head of the list: the menu, whose list it is, and the way to a new conversation.
RowLayout {
    id: root

    //! Own name, cleaned.
    required property string userName
    //! There is room for the menu alone.
    required property bool facesOnly
    //! The list may become narrow.
    required property bool collapsible

    signal newChatRequested
    signal settingsRequested
    signal accountRequested
    signal quitRequested
    signal facesWanted(bool faces)

    spacing: Kirigami.Units.smallSpacing

    IconButton {
        id: menuButton

        Layout.alignment: Qt.AlignHCenter
        text: qsTr("Menu")
        icon.name: "application-menu"
        menuOpen: menu.visible
        Accessible.description: qsTr("New conversation, settings, quit")
        onClicked: menu.showAt(menuButton, Qt.point(0, menuButton.height))
    }

    AccountChip {
        Layout.fillWidth: true
        visible: !root.facesOnly && text.length > 0
        text: root.userName
        font.weight: Font.DemiBold
        chosen: false
        Accessible.description: qsTr("Your account")
        onClicked: root.accountRequested()
    }

    Item {
        Layout.fillWidth: true
        visible: !root.facesOnly && root.userName.length === 0
    }

    IconButton {
        visible: !root.facesOnly
        text: qsTr("New conversation")
        icon.name: "list-add"
        onClicked: root.newChatRequested()
    }

    ActionMenu {
        id: menu

        actions: [
            MenuAction {
                text: qsTr("New conversation…")
                icon.name: "list-add"
                key: StandardKey.New
                onTriggered: root.newChatRequested()
            },
            MenuAction {
                text: qsTr("Settings…")
                icon.name: "configure"
                key: "Ctrl+,"
                onTriggered: root.settingsRequested()
            },
            MenuAction {
                enabled: root.collapsible
                text: root.facesOnly ? qsTr("Show the whole list") : qsTr("Show faces only")
                icon.name: root.facesOnly ? "go-next" : "go-previous"
                onTriggered: root.facesWanted(!root.facesOnly)
            },
            MenuAction {
                text: qsTr("Quit")
                icon.name: "application-exit"
                key: StandardKey.Quit
                onTriggered: root.quitRequested()
            }
        ]
    }
}
