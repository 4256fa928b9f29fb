// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Morelia.Components
import Morelia.Controllers

//! The field of a list that is searched, with the keys of that list.
HintField {
    id: root

    required property JumpController jump
    //! Rows that Page Up and Page Down go.
    required property int page
    //! Return takes a row only after something was typed, or after another row was gone to.
    property bool careful: false
    property bool asked: false

    //! True when the key went to the list.
    function handle(event: var): bool {
        if ((event.modifiers & ~(Qt.KeypadModifier | Qt.ShiftModifier)) !== 0) {
            return false;
        }
        const ready = root.asked || !root.careful;
        root.asked = root.asked || [Qt.Key_Up, Qt.Key_Down, Qt.Key_Tab, Qt.Key_Backtab, Qt.Key_PageUp, Qt.Key_PageDown].includes(event.key);
        switch (event.key) {
        case Qt.Key_Up:
        case Qt.Key_Backtab:
            root.jump.move(-1);
            return true;
        case Qt.Key_Down:
        case Qt.Key_Tab:
            root.jump.move(1);
            return true;
        case Qt.Key_PageUp:
            root.jump.moveWithin(-root.page);
            return true;
        case Qt.Key_PageDown:
            root.jump.moveWithin(root.page);
            return true;
        case Qt.Key_Return:
        case Qt.Key_Enter:
            if (ready) {
                root.jump.take();
            }
            return true;
        default:
            return false;
        }
    }

    // At the side where lines begin, also while it is empty.
    horizontalAlignment: TextInput.AlignLeft
    onTextEdited: {
        root.asked = true;
        root.jump.filterText = root.text;
    }
    Keys.priority: Keys.BeforeItem
    Keys.onPressed: event => event.accepted = root.handle(event)
}
