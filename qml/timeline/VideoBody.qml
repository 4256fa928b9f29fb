// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import org.kde.kirigami as Kirigami
import Morelia.Controllers

//! A video in a message, which plays here. It takes its place before it plays, so that nothing moves then.
Item {
    id: root

    required property messageValue message
    required property MediaController media
    required property real maximumWidth
    required property bool keyed

    //! Wants to open or save the file.
    signal fileRequested

    //! Width in pixels of the last line, or -1 where nothing may stand beside it.
    readonly property alias lastLineWidth: file.lastLineWidth

    readonly property real leastWidth: Kirigami.Units.gridUnit * 13
    readonly property real leastHeight: Kirigami.Units.gridUnit * 3
    readonly property real highest: Kirigami.Units.gridUnit * 16
    readonly property bool known: root.message.file.width > 0 && root.message.file.height > 0
    readonly property real factor: root.known ? Math.min(1, root.maximumWidth / root.message.file.width, root.highest / root.message.file.height) : 1
    readonly property real shape: root.known ? root.message.file.height / root.message.file.width : 0.625

    implicitWidth: Math.min(root.maximumWidth, Math.max(root.leastWidth, root.known ? root.message.file.width * root.factor : 0))
    implicitHeight: file.y + file.implicitHeight

    Rectangle {
        id: screen

        anchors.left: parent.left
        width: Math.min(root.width, root.implicitWidth)
        height: Math.max(root.leastHeight, Math.min(root.highest, Math.round(width * root.shape)))
        radius: picture.active ? 0 : Kirigami.Units.smallSpacing
        // Beside a picture it is dark in every scheme.
        color: picture.active ? "black" : Qt.alpha(Kirigami.Theme.textColor, 0.08)

        Loader {
            id: picture

            anchors.fill: parent
            active: file.stateText.length > 0
            sourceComponent: VideoPicture {
                frame: root.media.playback.frame
            }
        }

        TapHandler {
            onTapped: file.toggle()
        }

        PlayButton {
            anchors.centerIn: parent
            playing: file.playing
            keyed: root.keyed
            // While it plays it would be in the way of the picture.
            opacity: file.playing && !hover.hovered && !visualFocus ? 0 : 1
            Accessible.description: file.stateText
            onClicked: file.toggle()
        }

        HoverHandler {
            id: hover
        }
    }

    PlayedFile {
        id: file

        anchors.top: screen.bottom
        anchors.topMargin: Kirigami.Units.smallSpacing
        width: root.width
        message: root.message
        media: root.media
        keyed: root.keyed
        onFileRequested: root.fileRequested()
    }
}
