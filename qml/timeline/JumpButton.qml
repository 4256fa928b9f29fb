// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Templates as T
import org.kde.kirigami as Kirigami
import Morelia.Components

//! Goes to the newest message and says how many unread ones are there.
T.AbstractButton {
    id: root

    required property int unread

    implicitWidth: Math.max(implicitHeight, content.implicitWidth + Kirigami.Units.largeSpacing * 2)
    implicitHeight: Kirigami.Units.gridUnit * 2
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    text: root.unread > 0 ? qsTr("Go to the newest message, %n unread", "", root.unread) : qsTr("Go to the newest message")
    Accessible.role: Accessible.Button
    Accessible.name: root.text

    contentItem: Item {
        Row {
            id: content

            anchors.centerIn: parent
            spacing: Kirigami.Units.smallSpacing

            Kirigami.Icon {
                anchors.verticalCenter: parent.verticalCenter
                width: Kirigami.Units.iconSizes.small
                height: width
                source: "go-down"
                isMask: true
                color: Kirigami.Theme.textColor
            }

            SafeText {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.unread > 0
                text: root.unread.toLocaleString(Qt.locale(), "f", 0)
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }
        }
    }

    background: Rectangle {
        radius: height / 2
        color: root.hovered ? Kirigami.Theme.alternateBackgroundColor : Kirigami.Theme.backgroundColor
        border.width: root.visualFocus ? 2 : 1
        border.color: root.visualFocus ? Kirigami.Theme.focusColor
            : Kirigami.ColorUtils.tintWithAlpha(Kirigami.Theme.backgroundColor, Kirigami.Theme.textColor, 0.5)
    }
}
