// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Layouts
import QtQuick.Templates as T
import org.kde.kirigami as Kirigami
import Morelia.Components

//! A row that leads into the archive of the list, or out of it.
T.AbstractButton {
    id: root

    //! Only the icon is shown.
    required property bool faceOnly
    property int unread: 0
    //! The icon points along the line: it turns round where lines run from right to left.
    property bool directional: false

    implicitHeight: root.implicitContentHeight + Kirigami.Units.largeSpacing * 2
    leftPadding: root.faceOnly ? Kirigami.Units.smallSpacing : Kirigami.Units.largeSpacing
    rightPadding: leftPadding
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: root.unread > 0 ? [root.text, qsTr("%n unread", "", root.unread)].join(", ") : root.text
    Accessible.onPressAction: root.clicked()

    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: RowLayout {
        spacing: Kirigami.Units.largeSpacing

        // In the column of the faces.
        Item {
            Layout.alignment: Qt.AlignCenter
            implicitWidth: Kirigami.Units.gridUnit * 2.2
            implicitHeight: picture.height

            Kirigami.Icon {
                id: picture

                anchors.centerIn: parent
                width: Kirigami.Units.iconSizes.smallMedium
                height: width
                source: root.icon.name
                isMask: true
                color: Kirigami.Theme.textColor
                transform: Scale {
                    origin.x: picture.width / 2
                    xScale: root.directional && root.mirrored ? -1 : 1
                }
            }

            CountBadge {
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                visible: root.faceOnly && root.unread > 0
                count: root.unread
                maximumWidth: parent.width
            }
        }

        SafeText {
            Layout.fillWidth: true
            visible: !root.faceOnly
            text: root.text
            elide: Text.ElideRight
            maximumLineCount: 1
            horizontalAlignment: Text.AlignLeft
            Accessible.ignored: true
        }

        CountBadge {
            visible: !root.faceOnly && root.unread > 0
            count: root.unread
        }
    }

    QQC2.ToolTip.visible: root.faceOnly && root.hovered
    QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay
    QQC2.ToolTip.text: root.text

    background: Tint {
        anchors.fill: parent
        anchors.leftMargin: Kirigami.Units.smallSpacing
        anchors.rightMargin: Kirigami.Units.smallSpacing
        hovered: root.hovered
        pressed: root.down

        FocusRing {
            anchors.fill: parent
            shown: root.activeFocus
        }
    }
}
