// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import org.kde.kirigami as Kirigami
import Morelia.Components

//! A large button with a picture, a name and a line that explains.
T.AbstractButton {
    id: root

    required property string description
    //! The usual way on from this page, filled with the accent.
    property bool primary: false

    readonly property color ink: root.primary ? Kirigami.Theme.backgroundColor : Kirigami.Theme.textColor

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    padding: Kirigami.Units.gridUnit
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Accessible.description: root.description
    Accessible.defaultButton: root.primary

    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: RowLayout {
        spacing: Kirigami.Units.gridUnit

        Kirigami.Icon {
            implicitWidth: Kirigami.Units.iconSizes.medium
            implicitHeight: implicitWidth
            source: root.icon.name
            isMask: true
            color: root.ink
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: Kirigami.Units.smallSpacing

            SafeText {
                Layout.fillWidth: true
                text: root.text
                color: root.ink
                font.weight: Font.DemiBold
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }

            CaptionText {
                Layout.fillWidth: true
                text: root.description
                color: root.ink
                opacity: root.primary ? 1 : 0.75
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
        }
    }

    background: Rectangle {
        radius: Kirigami.Units.cornerRadius
        color: root.primary ? Accents.readable(Kirigami.Theme.focusColor, Kirigami.Theme.textColor) : Kirigami.Theme.backgroundColor
        border.width: root.primary ? 0 : 1
        border.color: Kirigami.ColorUtils.tintWithAlpha(Kirigami.Theme.backgroundColor, Kirigami.Theme.textColor, 0.5)

        Tint {
            anchors.fill: parent
            anchors.margins: 1
            hovered: root.hovered
            pressed: root.down
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
