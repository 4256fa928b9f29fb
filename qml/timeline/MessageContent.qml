// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import Morelia.Controllers
import Morelia.Media

//! The content of a message beside its text, by its kind: nothing, a picture, a file, or a tombstone. It stays the same
//! object as long as the kind does. Files can be dragged to another program.
BubblePart {
    id: root

    required property messageValue message
    required property MediaController media
    //! So much of the message has left, where that takes its time; else -1.
    required property int leavingPercent
    //! Its buttons are reached by Tab.
    required property bool keyed

    signal cancelRequested
    //! Wants to look at the picture, or to open or save the file.
    signal fileRequested

    //! Width of the last line in pixels, or -1 where nothing may stand beside it, and whether it begins at the right.
    readonly property real lastLineWidth: (root.item as Tombstone)?.lastLineWidth ?? (root.item as FileRow)?.lastLineWidth ?? -1
    readonly property bool lastRightToLeft: (root.item as Tombstone)?.lastRightToLeft ?? (root.item as FileRow)?.lastRightToLeft ?? false

    function componentFor(kind: int): Component {
        switch (kind) {
        case MessageKind.Picture:
            return picture;
        case MessageKind.File:
            return file;
        case MessageKind.Tombstone:
            return tombstone;
        default:
            return null;
        }
    }

    sourceComponent: root.componentFor(root.message.kind)

    DragOut {
        enabled: root.message.readableFile
        media: root.media
        fileKey: root.message.file.key
        fileName: root.message.file.name
    }

    Loader {
        anchors.fill: parent
        z: 1
        active: root.leavingPercent >= 0 && root.message.hasFile
        sourceComponent: LeavingBar {
            percent: root.leavingPercent
            onPicture: root.message.kind === MessageKind.Picture
            keyed: root.keyed
            onCancelRequested: root.cancelRequested()
        }
    }

    Component {
        id: picture

        PictureBody {
            file: root.message.file
            maximumWidth: root.maximumWidth
            onClicked: root.fileRequested()
        }
    }

    Component {
        id: file

        FileRow {
            file: root.message.file
            maximumWidth: root.maximumWidth
            onClicked: root.fileRequested()
        }
    }

    Component {
        id: tombstone

        Tombstone {
            message: root.message
            maximumWidth: root.maximumWidth
        }
    }
}
