// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import QtQuick.Templates as T
import org.kde.kirigami as Kirigami

//! A button with words on it. Drawn here, because the desktop's own cuts long words, pales below what can be read when it
//! is disabled, knows no accent, and takes Space alone.
T.Button {
    id: root

    //! The one way on from this page, filled with the accent.
    property bool primary
    //! What it does, where the words on it do not say all; for the tooltip and screen readers.
    property string explanation: ""

    readonly property bool filled: root.primary && root.enabled
    readonly property color ink: root.filled ? Kirigami.Theme.backgroundColor : colors.ink

    implicitWidth: Math.max(implicitHeight * 2, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    horizontalPadding: Kirigami.Units.largeSpacing * 1.5
    verticalPadding: Kirigami.Units.smallSpacing * 1.5
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Kirigami.Theme.colorSet: Kirigami.Theme.Button
    Kirigami.Theme.inherit: false
    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Accessible.description: root.explanation
    Accessible.defaultButton: root.primary
    Keys.onReturnPressed: root.click()
    Keys.onEnterPressed: root.click()

    EnabledColors {
        id: colors

        control: root
    }

    contentItem: RowLayout {
        spacing: Kirigami.Units.smallSpacing

        Kirigami.Icon {
            Layout.leftMargin: root.width > root.implicitWidth ? (root.width - root.implicitWidth) / 2 : 0
            visible: root.icon.name.length > 0
            implicitWidth: Kirigami.Units.iconSizes.small
            implicitHeight: implicitWidth
            source: root.icon.name
            isMask: true
            color: root.ink
        }

        SafeText {
            Layout.fillWidth: true
            text: root.text
            color: root.ink
            font.weight: root.primary ? Font.Medium : Font.Normal
            wrapMode: Text.Wrap
            horizontalAlignment: root.icon.name.length > 0 ? Text.AlignLeft : Text.AlignHCenter
            Accessible.ignored: true
        }
    }

    // Most buttons have none; making it for them would slow pages.
    Loader {
        active: root.explanation.length > 0
        sourceComponent: QQC2.ToolTip {
            parent: root
            visible: root.hovered || root.visualFocus
            delay: Kirigami.Units.toolTipDelay
            text: root.explanation
        }
    }

    background: Rectangle {
        radius: Kirigami.Units.cornerRadius
        // The colour of a selection would pale in a window that is not active.
        color: root.filled ? Accents.readable(Kirigami.Theme.focusColor, Kirigami.Theme.textColor)
            : root.flat ? "transparent" : colors.background
        border.width: root.filled || root.flat ? 0 : 1
        border.color: Accents.dimmed(root.enabled ? 0.5 : 0.25, colors.background, colors.text)

        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            color: colors.text
            opacity: root.down || root.checked ? 0.16 : root.hovered && root.enabled ? 0.08 : 0
        }

        FocusRing {
            // Around the button, as on a filled one it would not be seen.
            anchors.fill: parent
            anchors.margins: -Kirigami.Units.smallSpacing * 0.75
            radius: parent.radius + Kirigami.Units.smallSpacing * 0.75
            shown: root.visualFocus
        }
    }
}
