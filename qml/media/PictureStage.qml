// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! One picture, fitted into its place; it can be enlarged, moved and turned.
Flickable {
    id: root

    required property string fileKey

    //! Times the size at which it fits.
    property real zoom: 1
    property int quarterTurns: 0
    //! A picture that can move does, unless the system asks for less motion. Space changes it.
    property bool moves: Kirigami.Units.longDuration > 0

    readonly property alias broken: picture.broken
    readonly property bool loading: picture.status === Image.Loading
    readonly property bool across: root.quarterTurns % 2 !== 0
    readonly property real fit: picture.implicitWidth <= 0 || picture.implicitHeight <= 0 ? 1
        : Math.min(1, root.width / (root.across ? picture.implicitHeight : picture.implicitWidth),
            root.height / (root.across ? picture.implicitWidth : picture.implicitHeight))
    readonly property real factor: root.fit * root.zoom

    function reset() {
        root.zoom = 1;
        root.quarterTurns = 0;
    }

    function zoomBy(factor: real) {
        root.zoom = Math.max(1, Math.min(root.zoom * factor, 16));
    }

    function turn() {
        root.quarterTurns = (root.quarterTurns + 1) % 4;
    }

    onFileKeyChanged: root.reset()
    Keys.onSpacePressed: root.moves = !root.moves

    clip: true
    boundsBehavior: Flickable.StopAtBounds
    interactive: root.zoom > 1
    contentWidth: Math.max(root.width, holder.width)
    contentHeight: Math.max(root.height, holder.height)

    Item {
        width: root.contentWidth
        height: root.contentHeight

        WheelHandler {
            acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
            onWheel: event => root.zoomBy(event.angleDelta.y > 0 ? 1.2 : 1 / 1.2)
        }

        PinchHandler {
            target: null
            onScaleChanged: delta => root.zoomBy(delta)
        }

        TapHandler {
            onDoubleTapped: root.zoom > 1 ? root.reset() : root.zoomBy(2)
        }

        Item {
            id: holder

            anchors.centerIn: parent
            width: (root.across ? picture.height : picture.width)
            height: (root.across ? picture.width : picture.height)

            MediaImage {
                id: picture

                anchors.centerIn: parent
                width: implicitWidth * root.factor
                height: implicitHeight * root.factor
                rotation: root.quarterTurns * 90
                visible: !broken
                // What moves may be transparent.
                opacity: motion.moving ? 0 : 1
                fileKey: root.fileKey
                // One decoded size for every zoom, far below the size that a hostile picture could ask for.
                bounds: Qt.size(Kirigami.Units.gridUnit * 160, Kirigami.Units.gridUnit * 160)
            }

            MovingPicture {
                id: motion

                anchors.fill: picture
                rotation: picture.rotation
                fileKey: root.fileKey
                running: root.moves && picture.status === Image.Ready
            }
        }
    }
}
