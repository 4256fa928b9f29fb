// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import Morelia.Components

//! The face beside the first message of a group; other rows make none.
Loader {
    id: root

    required property string initials
    required property int colorIndex
    required property string picture
    required property real diameter

    sourceComponent: Avatar {
        initials: root.initials
        colorIndex: root.colorIndex
        picture: root.picture
        diameter: root.diameter
    }
}
