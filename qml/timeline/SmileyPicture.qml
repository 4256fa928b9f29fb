// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Morelia.Components
import Morelia.Controllers

//! The picture of a smiley over its code.
MediaImage {
    id: root

    required property SmileyPlaces smileys
    required property int index

    // While the number of places changes, one may be gone before its picture is.
    readonly property smileyPlace place: root.smileys.at(root.index < root.smileys.places.length ? root.index : -1)

    x: root.place.x
    y: root.place.y
    width: root.place.side
    height: root.place.side
    fileKey: root.place.picture
    bounds: Qt.size(root.place.side, root.place.side)
    onBrokenChanged: {
        if (root.broken) {
            root.smileys.leaveOut(root.fileKey);
        }
    }
}
