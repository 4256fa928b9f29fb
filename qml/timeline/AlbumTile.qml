// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import org.kde.kirigami as Kirigami
import Morelia.Components
import Morelia.Controllers
import Morelia.Media

//! One part of an album: a picture that fills its place, or what stands for it, with what is to be said of it alone.
T.AbstractButton {
    id: root

    required property messageValue message
    //! Which one it is, of how many.
    required property int number
    required property int count
    required property MediaController media
    //! Its reactions are shown on it.
    required property bool showsReactions

    readonly property bool gone: root.message.kind === MessageKind.Tombstone
    readonly property bool shown: root.message.kind === MessageKind.Picture && !picture.broken
    readonly property bool failed: root.message.state === DeliveryState.Failed
    readonly property string reactions: root.showsReactions ? root.message.reactions.map(reaction => reaction.value + " " + reaction.countText).join("  ") : ""
    // Of a size that covers the place.
    readonly property size natural: root.message.file.width > 0 && root.message.file.height > 0 ? Qt.size(root.message.file.width, root.message.file.height) : Qt.size(1, 1)
    readonly property real cover: Math.max(root.width / root.natural.width, root.height / root.natural.height)

    hoverEnabled: true
    enabled: root.message.readableFile
    Accessible.role: Accessible.Button
    Accessible.name: MessageWords.describePart(root.message, root.number, root.count, root.message.readableFile && !picture.broken)
    Accessible.description: root.shown ? qsTr("Open picture") : root.enabled ? qsTr("Open or save") : ""
    Keys.onReturnPressed: root.click()
    Keys.onEnterPressed: root.click()

    background: Rectangle {
        visible: picture.status !== Image.Ready
        radius: Kirigami.Units.smallSpacing
        color: Qt.alpha(Kirigami.Theme.textColor, 0.08)
    }

    contentItem: Item {
        MediaImage {
            id: picture

            anchors.fill: parent
            visible: root.shown
            clip: true
            fillMode: Image.PreserveAspectCrop
            fileKey: root.message.kind === MessageKind.Picture ? root.message.file.key : ""
            bounds: Qt.size(root.natural.width * root.cover, root.natural.height * root.cover)
        }

        Loader {
            anchors.centerIn: parent
            width: parent.width - Kirigami.Units.largeSpacing
            active: !root.shown
            sourceComponent: Column {
                spacing: Kirigami.Units.smallSpacing

                FileBadge {
                    anchors.horizontalCenter: parent.horizontalCenter
                    icon: root.gone ? "edit-delete" : root.enabled && !picture.broken ? FileWords.icon(root.message.file.kind) : "morelia-warning"
                }

                CaptionText {
                    width: parent.width
                    text: root.gone ? MessageWords.remains(root.message) : root.message.file.name
                    elide: Text.ElideMiddle
                    maximumLineCount: 1
                    horizontalAlignment: Text.AlignHCenter
                    Accessible.ignored: true
                }
            }
        }

        Row {
            anchors.left: parent.left
            anchors.bottom: parent.bottom
            anchors.margins: Kirigami.Units.smallSpacing
            spacing: Kirigami.Units.smallSpacing

            Note {
                visible: root.failed

                DeliveryMark {
                    deliveryState: DeliveryState.Failed
                    size: Kirigami.Units.iconSizes.small
                }
            }

            Note {
                visible: root.reactions.length > 0

                EmojiLine {
                    text: root.reactions
                    Accessible.ignored: true
                }
            }
        }
    }

    FocusRing {
        anchors.fill: parent
        radius: Kirigami.Units.smallSpacing
        shown: root.visualFocus
    }

    DragOut {
        enabled: root.message.readableFile
        media: root.media
        fileKey: root.message.file.key
        fileName: root.message.file.name
    }

    // On a ground that can be read over any picture.
    component Note: Rectangle {
        id: note

        default property alias words: holder.data

        width: holder.childrenRect.width + Kirigami.Units.largeSpacing
        height: holder.childrenRect.height + Kirigami.Units.smallSpacing
        radius: Kirigami.Units.smallSpacing
        color: Kirigami.Theme.backgroundColor

        Item {
            id: holder

            x: Kirigami.Units.largeSpacing / 2
            y: Kirigami.Units.smallSpacing / 2
        }
    }
}
