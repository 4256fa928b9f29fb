// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import Morelia.Controllers
import Morelia.Media

//! The file that came with a message: a picture, or a row that names it. It can be dragged to another program.
Loader {
    id: root

    required property MediaController media
    required property int fileKind
    required property string fileName
    required property string sizeText
    required property string fileKey
    required property bool readable
    required property int pictureWidth
    required property int pictureHeight
    required property real maximumWidth

    signal clicked

    sourceComponent: root.readable && root.fileKind === AttachmentKind.Picture ? picture : row

    DragOut {
        enabled: root.readable
        media: root.media
        fileKey: root.fileKey
        fileName: root.fileName
    }

    Component {
        id: picture

        PictureBody {
            fileKey: root.fileKey
            fileName: root.fileName
            sizeText: root.sizeText
            pictureWidth: root.pictureWidth
            pictureHeight: root.pictureHeight
            maximumWidth: root.maximumWidth
            onClicked: root.clicked()
        }
    }

    Component {
        id: row

        FileRow {
            fileKind: root.fileKind
            fileName: root.fileName
            sizeText: root.sizeText
            broken: !root.readable
            maximumWidth: root.maximumWidth
            onClicked: root.clicked()
        }
    }
}
