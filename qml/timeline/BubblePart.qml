// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick

//! A part of a bubble that many messages lack: as wide as the bubble, never wider than that may become.
Loader {
    id: root

    required property real maximumWidth

    //! Width in pixels that it would like to have.
    readonly property real wanted: Math.min((root.item as Item)?.implicitWidth ?? 0, root.maximumWidth)

    visible: root.item !== null
    width: root.item !== null ? parent.width : 0
}
