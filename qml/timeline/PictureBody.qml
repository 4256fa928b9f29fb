// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers

//! A picture in a message. It takes its place before the bytes are there, so that nothing moves when they come.
T.AbstractButton {
    id: root

    required property fileValue file
    required property real maximumWidth

    readonly property real least: Kirigami.Units.gridUnit * 3
    readonly property real highest: Kirigami.Units.gridUnit * 16
    readonly property bool known: root.file.width > 0 && root.file.height > 0
    readonly property real factor: root.known ? Math.min(1, root.maximumWidth / root.file.width, root.highest / root.file.height) : 1

    implicitWidth: Math.min(root.maximumWidth, root.known ? Math.max(root.least, root.file.width * root.factor) : Kirigami.Units.gridUnit * 14)
    implicitHeight: root.known ? Math.max(root.least, root.file.height * root.factor) : Kirigami.Units.gridUnit * 9
    focusPolicy: Qt.NoFocus
    hoverEnabled: true
    enabled: !picture.broken
    Accessible.role: Accessible.Button
    Accessible.name: FileWords.describe(AttachmentKind.Picture, root.file.name, root.file.sizeText, picture.broken)
    Accessible.description: picture.broken ? "" : qsTr("Open picture")

    background: Rectangle {
        visible: picture.status !== Image.Ready
        radius: Kirigami.Units.smallSpacing
        color: Qt.alpha(Kirigami.Theme.textColor, 0.08)
    }

    contentItem: Item {
        MediaImage {
            id: picture

            anchors.fill: parent
            visible: !picture.broken && !motion.moving
            fileKey: root.file.key
            bounds: Qt.size(root.width, root.height)
        }

        Loader {
            id: motion

            // What moves may be transparent: the first picture must not shine through.
            readonly property bool moving: (motion.item as MovingPicture)?.moving ?? false

            anchors.fill: parent
            active: root.file.mayMove && root.hovered
            sourceComponent: MovingPicture {
                fileKey: root.file.key
                running: true
            }
        }

        Loader {
            anchors.centerIn: parent
            width: parent.width - Kirigami.Units.largeSpacing * 2
            active: picture.broken
            sourceComponent: FileRow {
                file: root.file
                broken: true
                maximumWidth: root.width
                Accessible.ignored: true
            }
        }
    }
}
