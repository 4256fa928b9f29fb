// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Morelia.Components

//! What is left of a message that was deleted.
CaptionText {
    id: root

    required property real maximumWidth

    //! Width of the last line in pixels, or -1 where nothing may stand beside it.
    readonly property real lastLineWidth: (root.effectiveHorizontalAlignment === Text.AlignRight) === root.LayoutMirroring.enabled
        ? Math.min(root.implicitWidth, root.maximumWidth) : -1

    text: qsTr("Message deleted")
    font.italic: true
    Accessible.ignored: true
}
