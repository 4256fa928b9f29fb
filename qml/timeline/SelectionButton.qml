// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Templates as T
import org.kde.kirigami as Kirigami
import Morelia.Components

//! A button of the selection: an icon, and its word where there is room. Where it is disabled, the tooltip says why.
Item {
    id: root

    required property string text
    required property string iconName
    //! The word stands beside the icon.
    required property bool worded
    //! Why it is disabled; empty where it is not.
    property string reason: ""

    //! Width in pixels with the word.
    readonly property real wordedWidth: Kirigami.Units.iconSizes.small + words.implicitWidth + Kirigami.Units.largeSpacing * 2 + Kirigami.Units.smallSpacing

    signal clicked

    implicitWidth: root.worded ? root.wordedWidth : picture.width + Kirigami.Units.largeSpacing * 2
    implicitHeight: Math.max(Kirigami.Units.iconSizes.smallMedium, words.implicitHeight) + Kirigami.Units.largeSpacing * 2

    // A disabled button hears nothing of the mouse.
    HoverHandler {
        id: over
    }

    QQC2.ToolTip.visible: over.hovered && root.shownReason.length > 0
    QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay
    QQC2.ToolTip.text: root.shownReason

    readonly property string shownReason: root.reason.length > 0 ? root.reason : root.worded ? "" : root.text

    T.AbstractButton {
        id: button

        anchors.fill: parent
        enabled: root.reason.length === 0
        hoverEnabled: true
        focusPolicy: Qt.StrongFocus
        Accessible.role: Accessible.Button
        Accessible.name: root.text
        Accessible.description: root.reason
        Keys.onReturnPressed: button.click()
        Keys.onEnterPressed: button.click()
        onClicked: root.clicked()

        EnabledColors {
            id: colors

            control: button
        }

        background: Tint {
            hovered: button.hovered && button.enabled
            pressed: button.down

            FocusRing {
                anchors.fill: parent
                shown: button.visualFocus
            }
        }

        contentItem: Item {
            Kirigami.Icon {
                id: picture

                anchors.left: parent.left
                anchors.leftMargin: Kirigami.Units.largeSpacing
                anchors.verticalCenter: parent.verticalCenter
                width: root.worded ? Kirigami.Units.iconSizes.small : Kirigami.Units.iconSizes.smallMedium
                height: width
                source: root.iconName
                isMask: true
                color: colors.icon
            }

            SafeText {
                id: words

                anchors.left: picture.right
                anchors.leftMargin: Kirigami.Units.smallSpacing
                anchors.verticalCenter: parent.verticalCenter
                visible: root.worded
                text: root.text
                color: colors.ink
                Accessible.ignored: true
            }
        }
    }
}
