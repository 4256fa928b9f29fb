// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import Morelia.Components

//! Beside a message while the mouse is over it: the way to its menu.
Loader {
    id: root

    required property bool shown

    //! Wants the menu at a point of an item.
    signal menuRequested(Item place, point at)

    active: root.shown
    sourceComponent: IconButton {
        id: button

        text: qsTr("Message actions")
        icon.name: "overflow-menu"
        focusPolicy: Qt.NoFocus
        onClicked: root.menuRequested(button, Qt.point(0, button.height))
    }
}
