// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Morelia.Components
import Morelia.Controllers

//! Stands for a message that was deleted, is damaged here, or cannot be had from the server.
CaptionText {
    id: root

    required property messageValue message
    required property real maximumWidth

    //! Width of the last line in pixels, and whether it begins at the right.
    readonly property real lastLineWidth: Math.min(root.implicitWidth, root.maximumWidth)
    readonly property bool lastRightToLeft: root.effectiveHorizontalAlignment === Text.AlignRight

    text: MessageWords.remains(root.message)
    wrapMode: Text.Wrap
    font.italic: true
    Accessible.ignored: true
}
