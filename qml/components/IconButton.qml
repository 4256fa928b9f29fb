// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Templates as T
import org.kde.kirigami as Kirigami

//! A button that shows only an icon; text names it in the tooltip and to screen readers.
T.AbstractButton {
    id: root

    //! Icon in the colour of an accent: for the one action that matters here.
    property bool accented
    //! The icon points along the line: it turns round where lines run from right to left.
    property bool directional
    //! It stands on a picture of any colour.
    property bool onPicture
    //! A menu of the button is open and lies where the tooltip would.
    property bool menuOpen

    implicitWidth: Kirigami.Units.iconSizes.smallMedium + Kirigami.Units.largeSpacing * 2
    implicitHeight: implicitWidth
    padding: Kirigami.Units.largeSpacing
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.name: root.text
    Accessible.role: Accessible.Button
    Keys.onReturnPressed: root.click()
    Keys.onEnterPressed: root.click()

    EnabledColors {
        id: colors

        control: root
    }

    contentItem: Kirigami.Icon {
        id: picture

        transform: Scale {
            origin.x: picture.width / 2
            xScale: root.directional && root.mirrored ? -1 : 1
        }
        source: root.icon.name
        isMask: true
        color: root.accented && root.enabled ? Accents.readable(Kirigami.Theme.activeTextColor, Kirigami.Theme.textColor) : colors.icon
    }

    background: Tint {
        hovered: root.hovered && root.enabled
        pressed: root.down
        chosen: root.checked

        Rectangle {
            anchors.fill: parent
            z: -1
            visible: root.onPicture
            radius: parent.radius
            color: Qt.alpha(Kirigami.Theme.backgroundColor, 0.7)
        }

        FocusRing {
            anchors.fill: parent
            shown: root.visualFocus
        }
    }

    QQC2.ToolTip.visible: root.hovered && !root.menuOpen && root.text.length > 0
    QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay
    QQC2.ToolTip.text: root.text
}
