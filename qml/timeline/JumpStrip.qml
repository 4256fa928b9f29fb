// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import org.kde.kirigami as Kirigami

//! Ways to other places of the flow, in a strip of their own below the messages: they cover none of them. Without a
//! place to go to it takes no room.
Item {
    id: root

    required property bool unreadAbove
    required property bool canJumpBack
    required property bool awayFromNewest
    required property int unread

    signal firstUnreadRequested
    signal backRequested
    signal newestRequested

    visible: root.unreadAbove || root.canJumpBack || root.awayFromNewest
    height: root.visible ? buttons.height + Kirigami.Units.smallSpacing : 0

    Row {
        id: buttons

        anchors.right: parent.right
        anchors.rightMargin: Kirigami.Units.largeSpacing
        anchors.bottom: parent.bottom
        spacing: Kirigami.Units.largeSpacing

        FloatingButton {
            visible: root.unreadAbove
            text: qsTr("Go to the first unread message")
            label: qsTr("First unread")
            icon.name: "go-up"
            onClicked: root.firstUnreadRequested()
        }

        FloatingButton {
            visible: root.canJumpBack
            text: qsTr("Go back to where you were")
            label: qsTr("Back")
            icon.name: "go-down"
            onClicked: root.backRequested()
        }

        JumpButton {
            visible: root.awayFromNewest
            unread: root.unread
            onClicked: root.newestRequested()
        }
    }
}
