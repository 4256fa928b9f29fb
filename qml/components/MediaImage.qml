// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Window

//! A picture of the media cache: the only item of the window that loads one, and from nowhere else.
Image {
    id: root

    //! Key of the bytes; nothing is shown while it is empty.
    required property string fileKey
    //! Longest edges in pixels of the window that are needed; larger pictures are not decoded at full size.
    required property size bounds

    //! The middle of the picture as a circle.
    property bool round: false

    readonly property bool broken: root.status === Image.Error

    source: root.fileKey.length > 0 ? "image://media/" + (root.round ? "round/" : "") + encodeURIComponent(root.fileKey) : ""
    sourceSize: Qt.size(Math.ceil(root.bounds.width * Screen.devicePixelRatio), Math.ceil(root.bounds.height * Screen.devicePixelRatio))
    asynchronous: true
    fillMode: Image.PreserveAspectFit
    Accessible.ignored: true
}
