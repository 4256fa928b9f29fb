// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import org.kde.kirigami as Kirigami
import Morelia.Controllers

//! The pictures of an album in one block. Its height follows from what the messages say of them, so that nothing moves when
//! the bytes come.
FocusScope {
    id: root

    required property albumValue album
    required property MediaController media
    required property real maximumWidth
    //! The message whose words and reactions stand below the block.
    required property string headId
    //! The pictures are reached by Tab.
    required property bool keyed
    required property LeavingMessage leaving

    //! The message at whose picture the keyboard is.
    property string focusedId

    //! Wants to look at a picture, or to open or save a file.
    signal fileRequested(messageValue message)
    //! The picture with the keyboard is gone.
    signal focusLost

    readonly property real gap: Kirigami.Units.smallSpacing / 2
    readonly property real wide: Math.min(root.maximumWidth, Kirigami.Units.gridUnit * 24)
    readonly property list<rect> places: AlbumPlaces.places(root.album, Math.max(root.wide, root.width), root.gap, Kirigami.Units.gridUnit * 4, Kirigami.Units.gridUnit * (root.album.parts.length > 4 ? 10 : 15))
    //! Stands for a part while the album shrinks: nothing.
    property messageValue none

    //! The message whose picture is at a point of an item; undefined beside the pictures.
    function messageAt(place: Item, at: point): var {
        const inside = root.mapFromItem(place, at);
        return (root.childAt(inside.x, inside.y) as AlbumTile)?.message;
    }

    //! The picture with the keyboard, or null.
    function focusedTile(): Item {
        return Array.from(root.children).find(item => item instanceof AlbumTile && item.activeFocus) ?? null;
    }

    function returnFocus() {
        if (!root.activeFocus || root.focusedTile() !== null) {
            return;
        }
        const tile = tiles.itemAt(root.album.parts.findIndex(part => part.localId === root.focusedId));
        if (tile === null) {
            root.focusLost();
        } else {
            tile.forceActiveFocus(Qt.TabFocusReason);
        }
    }

    onAlbumChanged: Qt.callLater(root.returnFocus)

    implicitWidth: root.wide
    implicitHeight: Math.max(0, ...root.places.map(place => place.y + place.height))

    Repeater {
        id: tiles

        // Their number: with the list itself each change of a state would make all of them anew.
        model: root.album.parts.length

        AlbumTile {
            id: tile

            required property int index
            readonly property rect area: root.places[tile.index] ?? Qt.rect(0, 0, 0, 0)

            x: root.LayoutMirroring.enabled ? root.width - tile.area.x - tile.area.width : tile.area.x
            y: tile.area.y
            width: tile.area.width
            height: tile.area.height
            message: root.album.parts[tile.index] ?? root.none
            number: tile.index + 1
            count: root.album.parts.length
            media: root.media
            showsReactions: tile.message.localId !== root.headId
            focusPolicy: root.keyed ? Qt.TabFocus : Qt.NoFocus
            onActiveFocusChanged: if (tile.activeFocus) root.focusedId = tile.message.localId
            onClicked: root.fileRequested(tile.message)

            Loader {
                anchors.fill: parent
                z: 1
                active: root.leaving.localId.length > 0 && root.leaving.localId === tile.message.localId
                sourceComponent: LeavingBar {
                    leaving: root.leaving
                    onPicture: true
                    keyed: root.keyed
                }
            }
        }
    }
}
