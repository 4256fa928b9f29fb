// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import Morelia.Components
import Morelia.Controllers

//! Opens the panel of emoji, as Ctrl+. does. The panel is made when it is first opened.
IconButton {
    id: root

    required property EmojiController emoji
    //! What the panel stands above.
    required property Item place

    //! A sign belongs into the text.
    signal chosen(string sign)
    //! A picture goes as a file, by its code.
    signal stickerChosen(string code)
    //! The panel was closed: the keyboard goes back.
    signal finished

    function toggle() {
        const panel = loader.item as EmojiPanel;
        if (panel?.visible) {
            panel.close();
            return;
        }
        loader.active = true;
        (loader.item as EmojiPanel).open();
    }

    text: qsTr("Emoji")
    icon.name: "morelia-emoji"
    menuOpen: (loader.item as EmojiPanel)?.visible ?? false
    Accessible.description: shortcut.nativeText
    onClicked: root.toggle()
    onVisibleChanged: {
        if (!root.visible) {
            (loader.item as EmojiPanel)?.close();
        }
    }

    Shortcut {
        id: shortcut

        sequence: "Ctrl+."
        enabled: root.visible && root.enabled
        onActivated: root.toggle()
    }

    Loader {
        id: loader

        active: false
        sourceComponent: EmojiPanel {
            emoji: root.emoji
            place: root.place
            onChosen: sign => root.chosen(sign)
            onStickerChosen: code => root.stickerChosen(code)
            onClosed: root.finished()
        }
    }
}
