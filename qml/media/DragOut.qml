// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Morelia.Controllers

//! Drags the file of a message out of the window. With the mouse only: a finger that moves scrolls.
DragHandler {
    id: root

    required property MediaController media
    required property string fileKey
    //! Cleaned.
    required property string fileName

    target: null
    acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
    onActiveChanged: root.active ? root.media.dragOut(root.fileKey, root.fileName) : root.media.letGo()
}
