// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import org.kde.kirigami as Kirigami
import Morelia.Components

//! Says of a row whether its message is selected: by its ground, and by a round mark beside the bubble.
Item {
    id: root

    required property bool selected
    //! The mark stands beside it.
    required property Item bubble
    //! It stands to the left of it.
    required property bool atLeft

    readonly property real size: Math.round(Kirigami.Units.gridUnit * 1.2)

    Rectangle {
        anchors.fill: parent
        anchors.topMargin: root.bubble.y - Kirigami.Units.smallSpacing / 4
        visible: root.selected
        // As that of what is chosen elsewhere, but with bubbles on it.
        color: Kirigami.ColorUtils.tintWithAlpha(Kirigami.Theme.backgroundColor, Kirigami.Theme.focusColor, 0.14)
    }

    Rectangle {
        x: root.atLeft ? root.bubble.x - Kirigami.Units.largeSpacing - width : root.bubble.x + root.bubble.width + Kirigami.Units.largeSpacing
        y: root.bubble.y + root.bubble.height - height - Kirigami.Units.smallSpacing
        width: root.size
        height: root.size
        radius: root.size / 2
        color: root.selected ? Accents.readable(Kirigami.Theme.focusColor, Kirigami.Theme.textColor) : "transparent"
        border.width: root.selected ? 0 : 2
        border.color: Accents.dimmed(0.6, Kirigami.Theme.backgroundColor, Kirigami.Theme.textColor)

        Kirigami.Icon {
            anchors.fill: parent
            anchors.margins: Kirigami.Units.smallSpacing / 2
            visible: root.selected
            source: "checkmark"
            isMask: true
            color: Kirigami.Theme.backgroundColor
        }
    }
}
