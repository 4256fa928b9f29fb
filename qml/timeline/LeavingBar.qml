// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Controls as QQC2
import QtQuick.Templates as T
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! Lies over a picture or file that is leaving: how much of it has left, and the button that takes it back.
Item {
    id: root

    required property LeavingMessage leaving
    //! The button stands in the middle of it, else on the icon of the file.
    required property bool onPicture
    //! The button is reached by Tab.
    required property bool keyed

    readonly property real thickness: Kirigami.Units.smallSpacing * 0.75

    T.AbstractButton {
        id: button

        readonly property real round: root.onPicture ? button.width / 2 : Kirigami.Units.smallSpacing

        anchors.left: root.onPicture ? undefined : parent.left
        anchors.horizontalCenter: root.onPicture ? parent.horizontalCenter : undefined
        anchors.verticalCenter: parent.verticalCenter
        //: %1 is a number.
        text: qsTr("Cancel sending, %1 % sent").arg(root.leaving.percent)
        implicitWidth: root.onPicture ? Kirigami.Units.gridUnit * 2.2 : Kirigami.Units.iconSizes.medium
        implicitHeight: implicitWidth
        padding: button.width / 4
        hoverEnabled: true
        focusPolicy: root.keyed ? Qt.TabFocus : Qt.NoFocus
        Accessible.role: Accessible.Button
        Accessible.name: button.text
        Keys.onReturnPressed: button.click()
        Keys.onEnterPressed: button.click()
        onClicked: root.leaving.cancel(root.leaving.localId)

        contentItem: Kirigami.Icon {
            source: "dialog-close"
            isMask: true
            color: Kirigami.Theme.textColor
        }

        background: Rectangle {
            // It stands on pictures of any colour.
            radius: button.round
            color: Kirigami.Theme.backgroundColor

            Tint {
                anchors.fill: parent
                radius: button.round
                hovered: button.hovered
                pressed: button.down
            }

            FocusRing {
                anchors.fill: parent
                radius: button.round
                shown: button.visualFocus
            }
        }

        QQC2.ToolTip.visible: button.hovered
        QQC2.ToolTip.delay: Kirigami.Units.toolTipDelay
        QQC2.ToolTip.text: button.text
    }

    Rectangle {
        id: track

        anchors.bottom: parent.bottom
        // Below the words of a file.
        anchors.bottomMargin: root.onPicture ? 0 : -root.thickness
        width: parent.width
        height: root.thickness
        radius: root.thickness / 2
        color: Accents.dimmed(0.5, Kirigami.Theme.backgroundColor, Kirigami.Theme.textColor)

        Rectangle {
            anchors.left: parent.left
            // A beginning is seen too.
            width: Math.max(root.thickness, track.width * root.leaving.percent / 100)
            height: parent.height
            radius: track.radius
            color: Accents.readable(Kirigami.Theme.focusColor, Kirigami.Theme.textColor)
        }
    }
}
