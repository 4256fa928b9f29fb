// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import org.kde.kirigami as Kirigami
import Morelia.Controllers

//! A sound in a message, which plays here.
Item {
    id: root

    required property messageValue message
    required property MediaController media
    required property real maximumWidth
    required property bool keyed

    //! Wants to open or save the file.
    signal fileRequested

    //! Width in pixels up to the end of the last line, or -1 where nothing may stand beside it; it begins at the left.
    readonly property real lastLineWidth: file.lastLineWidth < 0 ? -1 : file.x + file.lastLineWidth

    implicitWidth: Math.min(root.maximumWidth, play.width + Kirigami.Units.largeSpacing + Math.min(file.wanted, Kirigami.Units.gridUnit * 15))
    implicitHeight: Math.max(play.height, file.implicitHeight)

    PlayButton {
        id: play

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        playing: file.playing
        keyed: root.keyed
        Accessible.description: file.stateText
        onClicked: file.toggle()
    }

    PlayedFile {
        id: file

        anchors.left: play.right
        anchors.leftMargin: Kirigami.Units.largeSpacing
        anchors.right: parent.right
        message: root.message
        media: root.media
        keyed: root.keyed
        onFileRequested: root.fileRequested()
    }
}
