// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import Morelia.Controllers

//! Offers emoji for a code that is being typed into a field. While its list is open, Up, Down, Return, Tab and Escape
//! belong to it.
Item {
    id: root

    required property EmojiController emoji
    required property QQC2.TextArea field
    required property MessageDocument document
    //! What the list stands above.
    required property Item place
    //! Pixels before the list.
    required property real start

    //! The text of the field has changed to this.
    function follow(text: string) {
        completion.follow(text, root.field.cursorPosition);
    }

    //! The cursor of the field has moved.
    function noteCursor() {
        if (completion.isTyping()) {
            root.follow(root.document.plainText());
        }
    }

    //! True when a key of the list was used up.
    function handle(event: var): bool {
        if (!completion.open || (event.modifiers & ~Qt.KeypadModifier) !== 0) {
            return false;
        }
        switch (event.key) {
        case Qt.Key_Up:
        case Qt.Key_Down:
            completion.move(event.key === Qt.Key_Up ? -1 : 1);
            return true;
        case Qt.Key_Return:
        case Qt.Key_Enter:
        case Qt.Key_Tab:
            return completion.take();
        case Qt.Key_Escape:
            return completion.leave();
        default:
            return false;
        }
    }

    // The keyboard does not go to the list, so a screen reader has to be told.
    function announce() {
        if (completion.open) {
            root.field.Accessible.announce(completion.currentName);
        }
    }

    EmojiCompletion {
        id: completion

        emoji: root.emoji
        onReplaced: (start, length, sign) => root.document.replace(start, length, sign)
        onCurrentChanged: root.announce()
    }

    Connections {
        target: root.field

        function onActiveFocusChanged() {
            if (!root.field.activeFocus) {
                completion.leave();
            }
        }
    }

    Loader {
        active: completion.open
        sourceComponent: EmojiSuggestions {
            completion: completion
            fontFamily: root.emoji.fontFamily
            place: root.place
            start: root.start
        }
    }
}
