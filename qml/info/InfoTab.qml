// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Templates as T
import org.kde.kirigami as Kirigami
import Morelia.Components

//! One of the lists about a conversation.
T.AbstractButton {
    id: root

    required property string label

    //! Width of the word with the least room around it.
    readonly property real leastWidth: Math.ceil(words.implicitWidth) + Kirigami.Units.smallSpacing

    implicitWidth: Math.ceil(words.implicitWidth) + Kirigami.Units.largeSpacing * 2
    implicitHeight: Math.ceil(words.implicitHeight) + topPadding + bottomPadding
    // Long words take the room beside them before they are cut.
    horizontalPadding: Math.max(0, Math.min(Kirigami.Units.largeSpacing, (root.width - Math.ceil(words.implicitWidth)) / 2))
    verticalPadding: Kirigami.Units.smallSpacing
    hoverEnabled: true
    // Tab stops at the chosen one, the arrows go among them.
    focusPolicy: root.checked || root.activeFocus ? Qt.TabFocus : Qt.NoFocus
    Accessible.role: Accessible.PageTab
    Accessible.name: root.label
    Accessible.selected: root.checked
    Keys.onReturnPressed: root.click()
    Keys.onEnterPressed: root.click()

    contentItem: SafeText {
        id: words

        text: root.label
        font.weight: root.checked ? Font.Medium : Font.Normal
        elide: Text.ElideRight
        maximumLineCount: 1
        horizontalAlignment: Text.AlignHCenter
        Accessible.ignored: true
    }

    background: Tint {
        hovered: root.hovered
        pressed: root.down
        chosen: root.checked

        FocusRing {
            anchors.fill: parent
            shown: root.visualFocus
        }
    }
}
