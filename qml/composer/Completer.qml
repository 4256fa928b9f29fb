// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls as QQC2
import Morelia.Controllers

//! Offers words for what is being typed into a field. While its list is open, Up, Down, Return, Tab and Escape belong to
//! it.
Item {
    id: root

    required property Completion completion
    required property QQC2.TextArea field
    required property MessageDocument document
    //! The list, above the composer.
    required property Component suggestions

    //! The text of the field has changed to this.
    function follow(text: string) {
        root.completion.follow(text, root.field.cursorPosition);
    }

    //! The cursor of the field has moved.
    function noteCursor() {
        if (root.completion.isTyping()) {
            root.follow(root.document.plainText());
        }
    }

    //! True when a key of the list was used up.
    function handle(event: var): bool {
        if (!root.completion.open || (event.modifiers & ~Qt.KeypadModifier) !== 0) {
            return false;
        }
        switch (event.key) {
        case Qt.Key_Up:
        case Qt.Key_Down:
            root.completion.move(event.key === Qt.Key_Up ? -1 : 1);
            return true;
        case Qt.Key_Return:
        case Qt.Key_Enter:
        case Qt.Key_Tab:
            return root.completion.take();
        case Qt.Key_Escape:
            return root.completion.leave();
        default:
            return false;
        }
    }

    // The keyboard does not go to the list, so a screen reader has to be told.
    function announce() {
        if (root.completion.open) {
            root.field.Accessible.announce(root.completion.currentName);
        }
    }

    Connections {
        target: root.completion

        function onReplaced(start: int, length: int, words: string) {
            root.document.replace(start, length, words);
        }

        function onCurrentChanged() {
            root.announce();
        }
    }

    Connections {
        target: root.field

        function onActiveFocusChanged() {
            if (!root.field.activeFocus) {
                root.completion.leave();
            }
        }
    }

    Loader {
        active: root.completion.open
        sourceComponent: root.suggestions
    }
}
