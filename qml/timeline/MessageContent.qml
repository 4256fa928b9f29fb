// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import Morelia.Controllers
import Morelia.Media

//! The content of a row beside its text, by its kind: nothing, an album, a picture, a sound or a video, another file, or a
//! tombstone. It stays the same object as long as the kind does. Files can be dragged to another program.
BubblePart {
    id: root

    required property messageValue message
    required property albumValue album
    required property MediaController media
    required property LeavingMessage leaving
    //! Its buttons, and the pictures of an album, are reached by Tab.
    required property bool keyed

    //! Wants to look at the picture of a message, or to open or save its file.
    signal fileRequested(messageValue message)
    //! What had the keyboard is gone.
    signal focusLost

    readonly property bool together: root.album.parts.length > 0
    readonly property AlbumGrid grid: root.item as AlbumGrid

    //! A sound or a video, as its sender says.
    readonly property bool isRecording: root.message.kind === MessageKind.File && root.message.readableFile
        && (root.message.file.kind === AttachmentKind.Audio || root.message.file.kind === AttachmentKind.Video)

    //! Width of the last line in pixels, or -1 where nothing may stand beside it, and whether it begins at the right.
    readonly property real lastLineWidth: root.isRecording ? ((root.item as Loader)?.item as SoundBody)?.lastLineWidth ?? ((root.item as Loader)?.item as VideoBody)?.lastLineWidth ?? -1
        : (root.item as Tombstone)?.lastLineWidth ?? (root.item as FileRow)?.lastLineWidth ?? -1
    readonly property bool lastRightToLeft: root.isRecording ? root.LayoutMirroring.enabled : (root.item as Tombstone)?.lastRightToLeft ?? (root.item as FileRow)?.lastRightToLeft ?? false

    function componentFor(kind: int): Component {
        switch (kind) {
        case MessageKind.Picture:
            return picture;
        case MessageKind.File:
            return root.isRecording ? recording : file;
        case MessageKind.Tombstone:
            return tombstone;
        default:
            return null;
        }
    }

    sourceComponent: root.together ? pictures : root.componentFor(root.message.kind)

    DragOut {
        // A bar is dragged too.
        enabled: root.message.readableFile && !root.together && !root.isRecording
        media: root.media
        fileKey: root.message.file.key
        fileName: root.message.file.name
    }

    Loader {
        anchors.fill: parent
        z: 1
        active: root.leaving.localId === root.message.localId && root.message.hasFile && !root.together
        sourceComponent: LeavingBar {
            leaving: root.leaving
            onPicture: root.message.kind === MessageKind.Picture
            keyed: root.keyed
        }
    }

    Component {
        id: pictures

        AlbumGrid {
            album: root.album
            media: root.media
            headId: root.message.localId
            maximumWidth: root.maximumWidth
            keyed: root.keyed
            leaving: root.leaving
            onFileRequested: message => root.fileRequested(message)
            onFocusLost: root.focusLost()
        }
    }

    Component {
        id: picture

        PictureBody {
            file: root.message.file
            maximumWidth: root.maximumWidth
            onClicked: root.fileRequested(root.message)
        }
    }

    Component {
        id: file

        FileRow {
            file: root.message.file
            maximumWidth: root.maximumWidth
            onClicked: root.fileRequested(root.message)
        }
    }

    // Loaded when the first one is seen.
    Component {
        id: recording

        Loader {
            id: place

            function follow(body: var) {
                body.fileRequested.connect(() => root.fileRequested(root.message));
            }

            Component.onCompleted: {
                place.setSource(root.message.file.kind === AttachmentKind.Video ? "VideoBody.qml" : "SoundBody.qml", {
                    message: Qt.binding(() => root.message),
                    media: root.media,
                    maximumWidth: Qt.binding(() => root.maximumWidth),
                    keyed: Qt.binding(() => root.keyed)
                });
                place.follow(place.item);
            }
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
