// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import Morelia.Controllers

//! Emoji as a grid. Up from the first row leaves it, letters go to whoever searches.
GridView {
    id: root

    required property EmojiController emoji
    //! Pixels that a cell takes at least.
    required property real edge
    //! Pixels at the end of the lines that belong to the scroll bar.
    readonly property real room: bar.width
    readonly property int columns: Math.max(1, Math.floor((root.width - root.room) / root.edge))

    //! A sign was chosen; by Return, or by a click.
    signal chosen(string sign, bool byReturn)
    //! A picture was chosen that goes as a file, by its code.
    signal stickerChosen(string code, bool byReturn)
    signal tonesRequested(Item place, int row, string label)
    //! The keyboard leaves upwards, with what was typed or nothing.
    signal upwards(string text)

    //! Puts the keyboard to the first emoji, or to the current one. False without any.
    function enter(): bool {
        if (root.count === 0) {
            return false;
        }
        root.currentIndex = Math.max(0, root.currentIndex);
        root.forceActiveFocus(Qt.TabFocusReason);
        return true;
    }

    //! True when a key of the grid was used up.
    function handle(event: var): bool {
        const plain = (event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier)) === 0;
        if (event.key === Qt.Key_Up && root.currentIndex < root.columns) {
            root.upwards("");
            return true;
        }
        if (plain && event.text.length > 0 && event.text > " " && event.key !== Qt.Key_Delete) {
            root.upwards(event.text);
            return true;
        }
        return false;
    }

    clip: true
    // Qt warns where rows are still being made in advance when they go.
    cacheBuffer: 0
    boundsBehavior: Flickable.StopAtBounds
    rightMargin: root.LayoutMirroring.enabled ? 0 : root.room
    leftMargin: root.LayoutMirroring.enabled ? root.room : 0
    cellWidth: Math.floor((root.width - root.room) / root.columns)
    cellHeight: root.edge
    model: root.emoji.offered
    activeFocusOnTab: true
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Emoji")
    Keys.priority: Keys.BeforeItem
    Keys.onPressed: event => event.accepted = root.handle(event)

    QQC2.ScrollBar.vertical: QQC2.ScrollBar {
        id: bar

        Accessible.name: qsTr("Scroll the emoji")
    }

    delegate: EmojiCell {
        id: cell

        required property int index
        required property string name

        width: root.cellWidth
        height: root.cellHeight
        label: cell.name
        fontFamily: root.emoji.fontFamily
        focusPolicy: Qt.NoFocus
        onClicked: cell.take(false)
        onEntered: cell.take(true)
        onTonesRequested: {
            root.currentIndex = cell.index;
            root.tonesRequested(cell, cell.index, cell.label);
        }

        required property string code
        required property bool isSticker

        function take(byReturn: bool) {
            if (cell.isSticker) {
                root.stickerChosen(cell.code, byReturn);
            } else {
                root.chosen(cell.sign, byReturn);
            }
        }

        // hasTones, picture and sign come from the model by these names.
        required hasTones
        required picture
    }
}
