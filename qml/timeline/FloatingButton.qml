// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Templates as T
import org.kde.kirigami as Kirigami
import Morelia.Components

//! A round button over the messages that leads to another place among them; text names it to screen readers.
T.AbstractButton {
    id: root

    //! A word or a number beside the arrow; may be empty.
    property string label: ""
    property bool emphasized: false

    implicitWidth: Math.max(implicitHeight, content.implicitWidth + Kirigami.Units.largeSpacing * 2)
    implicitHeight: Math.max(Kirigami.Units.gridUnit * 2, content.implicitHeight + Kirigami.Units.smallSpacing * 2)
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Keys.onReturnPressed: root.click()
    Keys.onEnterPressed: root.click()

    contentItem: Item {
        Row {
            id: content

            anchors.centerIn: parent
            spacing: Kirigami.Units.smallSpacing

            Kirigami.Icon {
                anchors.verticalCenter: parent.verticalCenter
                width: Kirigami.Units.iconSizes.small
                height: width
                source: root.icon.name
                isMask: true
                color: Kirigami.Theme.textColor
            }

            SafeText {
                anchors.verticalCenter: parent.verticalCenter
                visible: text.length > 0
                text: root.label
                font.weight: root.emphasized ? Font.DemiBold : Font.Normal
                Accessible.ignored: true
            }
        }
    }

    background: Rectangle {
        radius: height / 2
        color: root.hovered ? Kirigami.Theme.alternateBackgroundColor : Kirigami.Theme.backgroundColor
        border.width: root.visualFocus ? 2 : 1
        border.color: root.visualFocus ? Accents.readable(Kirigami.Theme.focusColor, Kirigami.Theme.textColor)
            : Kirigami.ColorUtils.tintWithAlpha(Kirigami.Theme.backgroundColor, Kirigami.Theme.textColor, 0.5)
    }
}
