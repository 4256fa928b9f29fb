// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import org.kde.kirigami as Kirigami
import Morelia.Components

//! Beside a message while the mouse is over it: the ways to its reactions and to its menu.
Loader {
    id: root

    required property bool shown
    required property bool reactable
    //! Pixels beside the message.
    required property real room
    //! The buttons stand before the message.
    required property bool before

    //! Wants the menu at a point of an item.
    signal menuRequested(Item place, point at)
    //! Wants the reactions above an item.
    signal reactionsRequested(Item place)

    active: root.shown
    sourceComponent: Row {
        // The menu keeps its place beside the message.
        layoutDirection: root.before ? Qt.RightToLeft : Qt.LeftToRight

        IconButton {
            id: button

            text: qsTr("Message actions")
            icon.name: "overflow-menu"
            focusPolicy: Qt.NoFocus
            onClicked: root.menuRequested(button, Qt.point(0, button.height))
        }

        IconButton {
            id: face

            visible: root.reactable && root.room >= width * 2
            text: qsTr("React")
            icon.name: "morelia-emoji"
            focusPolicy: Qt.NoFocus
            // The signs lie where the tooltip would.
            menuOpen: true
            onClicked: root.reactionsRequested(face)

            Timer {
                interval: Kirigami.Units.shortDuration
                running: face.hovered
                onTriggered: root.reactionsRequested(face)
            }
        }
    }
}
