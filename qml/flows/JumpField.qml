// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import QtQuick.Templates as T
import org.kde.kirigami as Kirigami
import Morelia.Components

//! Looks like a field, and opens the one in which one finds a conversation, a person or a command.
T.AbstractButton {
    id: root

    //! There is no room for words.
    required property bool iconOnly

    implicitHeight: root.implicitContentHeight + root.topPadding + root.bottomPadding
    padding: Kirigami.Units.smallSpacing * 1.5
    leftPadding: Kirigami.Units.largeSpacing
    rightPadding: Kirigami.Units.largeSpacing
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    text: qsTr("Search or jump…")
    Kirigami.Theme.colorSet: Kirigami.Theme.View
    Kirigami.Theme.inherit: false
    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Accessible.description: keys.keyText

    Keys.onReturnPressed: root.click()
    Keys.onEnterPressed: root.click()

    MenuAction {
        id: keys

        key: "Ctrl+K"
    }

    contentItem: RowLayout {
        spacing: Kirigami.Units.largeSpacing

        Kirigami.Icon {
            Layout.alignment: Qt.AlignCenter
            implicitWidth: Kirigami.Units.iconSizes.small
            // As high as the words beside it, or where they would be.
            implicitHeight: Math.max(implicitWidth, words.implicitHeight)
            source: "search"
            isMask: true
            color: words.color
        }

        SafeText {
            id: words

            Layout.fillWidth: true
            visible: !root.iconOnly
            text: root.text
            color: Accents.dimmed(Accents.hint, Kirigami.Theme.backgroundColor, Kirigami.Theme.textColor)
            elide: Text.ElideRight
            maximumLineCount: 1
            horizontalAlignment: Text.AlignLeft
            Accessible.ignored: true
        }

        SafeText {
            visible: !root.iconOnly
            text: keys.keyText
            color: words.color
            font.pointSize: Kirigami.Theme.defaultFont.pointSize * 0.85
            Accessible.ignored: true
        }
    }

    QQC2.ToolTip.visible: root.iconOnly && root.hovered
    QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay
    QQC2.ToolTip.text: root.text

    background: Rectangle {
        radius: Kirigami.Units.cornerRadius
        color: Kirigami.Theme.backgroundColor
        border.width: 1
        border.color: Accents.dimmed(0.5, Kirigami.Theme.backgroundColor, Kirigami.Theme.textColor)

        Tint {
            anchors.fill: parent
            hovered: root.hovered
            pressed: root.down
        }

        FocusRing {
            anchors.fill: parent
            shown: root.visualFocus
        }
    }
}
