// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Templates as T
import org.kde.kirigami as Kirigami
import Morelia.Components

//! The round button that plays and pauses.
T.AbstractButton {
    id: root

    required property bool playing
    required property bool keyed

    implicitWidth: Kirigami.Units.gridUnit * 2
    implicitHeight: implicitWidth
    hoverEnabled: true
    focusPolicy: root.keyed ? Qt.TabFocus : Qt.NoFocus
    text: root.playing ? qsTr("Pause") : qsTr("Play")
    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Keys.onReturnPressed: root.click()
    Keys.onEnterPressed: root.click()

    contentItem: Item {
        Kirigami.Icon {
            anchors.centerIn: parent
            width: Kirigami.Units.iconSizes.small
            height: width
            source: root.playing ? "media-playback-pause" : "media-playback-start"
            isMask: true
            color: Kirigami.Theme.backgroundColor
        }
    }

    background: Rectangle {
        radius: height / 2
        color: Accents.readable(Kirigami.Theme.focusColor, Kirigami.Theme.textColor)

        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            color: Kirigami.Theme.backgroundColor
            opacity: root.down ? 0.2 : root.hovered ? 0.1 : 0
        }

        FocusRing {
            // Around the button, as on it it would not be seen.
            anchors.fill: parent
            anchors.margins: -Kirigami.Units.smallSpacing * 0.75
            radius: height / 2
            shown: root.visualFocus
        }
    }
}
