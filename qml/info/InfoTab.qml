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

    implicitWidth: Math.ceil(words.implicitWidth) + leftPadding + rightPadding
    implicitHeight: Math.ceil(words.implicitHeight) + topPadding + bottomPadding
    horizontalPadding: Kirigami.Units.largeSpacing
    verticalPadding: Kirigami.Units.smallSpacing
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
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
