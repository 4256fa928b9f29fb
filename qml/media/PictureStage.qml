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
    //! Its sender says that it is of a kind that may move.
    property bool mayMove: false

    //! How much larger than it is a picture may be to fit; more for a small one, such as a face.
    property real mostFit: 1

    //! Times the size at which it fits.
    property real zoom: 1
    property int quarterTurns: 0
    //! A picture that can move does, unless the system asks for less motion. Space changes it.
    property bool moves: Kirigami.Units.longDuration > 0

    readonly property alias broken: picture.broken
    readonly property size bounds: picture.bounds
    readonly property bool loading: picture.status === Image.Loading
    readonly property bool across: root.quarterTurns % 2 !== 0
    readonly property real fit: picture.implicitWidth <= 0 || picture.implicitHeight <= 0 ? 1
        : Math.min(root.mostFit, root.width / (root.across ? picture.implicitHeight : picture.implicitWidth),
            root.height / (root.across ? picture.implicitWidth : picture.implicitHeight))
    readonly property real factor: root.fit * root.zoom

    //! A click beside the picture.
    signal besideTapped

    function reset() {
        root.zoom = 1;
        root.quarterTurns = 0;
    }

    //! Changes the size; what is seen at a point of the view stays there, or in its middle.
    function zoomBy(factor: real, at: point) {
        const across = (root.contentX + at.x - holder.x) / Math.max(1, holder.width);
        const down = (root.contentY + at.y - holder.y) / Math.max(1, holder.height);
        root.zoom = Math.max(1, Math.min(root.zoom * factor, 16));
        root.contentX = Math.max(0, Math.min(holder.x + across * holder.width - at.x, root.contentWidth - root.width));
        root.contentY = Math.max(0, Math.min(holder.y + down * holder.height - at.y, root.contentHeight - root.height));
    }

    function zoomMiddle(factor: real) {
        root.zoomBy(factor, Qt.point(root.width / 2, root.height / 2));
    }

    //! Between the size at which it fits and its own; one that fits as it is becomes twice as large.
    function toggle(at: point) {
        if (root.zoom > 1) {
            root.zoom = 1;
        } else {
            root.zoomBy(root.fit < 0.99 ? 1 / root.fit : 2, at);
        }
    }

    function turn(quarters: int) {
        root.quarterTurns = (root.quarterTurns + quarters + 4) % 4;
    }

    onFileKeyChanged: root.reset()
    Keys.onSpacePressed: event => {
        event.accepted = motion.moving || (root.mayMove && !root.moves);
        if (event.accepted) {
            root.moves = !root.moves;
        }
    }

    clip: true
    boundsBehavior: Flickable.StopAtBounds
    interactive: root.zoom > 1
    contentWidth: Math.max(root.width, holder.width)
    contentHeight: Math.max(root.height, holder.height)

    Item {
        id: content

        function inView(at: point): point {
            return Qt.point(at.x - root.contentX, at.y - root.contentY);
        }

        width: root.contentWidth
        height: root.contentHeight

        WheelHandler {
            acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
            onWheel: event => root.zoomBy(Math.pow(1.2, event.angleDelta.y / 120), content.inView(Qt.point(event.x, event.y)))
        }

        PinchHandler {
            id: pinch

            target: null
            onScaleChanged: delta => root.zoomBy(delta, content.inView(pinch.centroid.position))
        }

        TapHandler {
            onTapped: point => {
                if (!holder.contains(content.mapToItem(holder, point.position))) {
                    root.besideTapped();
                }
            }
            onDoubleTapped: point => {
                if (holder.contains(content.mapToItem(holder, point.position))) {
                    root.toggle(content.inView(point.position));
                }
            }
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
