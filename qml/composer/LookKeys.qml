// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQml
import QtQuick
import QtQuick.Controls as QQC2
import Morelia.Controllers

//! Keys that give what is selected in a field a look, or take it away: Ctrl+B bold, Ctrl+I italic, Ctrl+Shift+X struck
//! through, Ctrl+Shift+M code.
Instantiator {
    id: root

    required property QQC2.TextArea field
    required property MessageDocument document

    model: [
        {keys: [StandardKey.Bold], look: MessageDocument.Look.Bold},
        {keys: [StandardKey.Italic], look: MessageDocument.Look.Italic},
        {keys: ["Ctrl+Shift+X"], look: MessageDocument.Look.Strikethrough},
        {keys: ["Ctrl+Shift+M"], look: MessageDocument.Look.Code}
    ]
    delegate: Shortcut {
        required property var modelData

        sequences: modelData.keys
        enabled: root.field.activeFocus && !root.field.inputMethodComposing
        onActivated: {
            const part = root.document.toggleLook(root.field.selectionStart, root.field.selectionEnd, modelData.look);
            root.field.select(part[0], part[1]);
        }
    }
}
