// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Morelia.Controllers

//! What the window does by a key, and the field that finds a conversation, a person or one of these commands.
Item {
    id: root

    required property AppController app

    //! A conversation was opened, or is open already.
    signal jumped
    signal newChatRequested
    signal settingsRequested
    //! About the open conversation.
    signal infoRequested
    signal quitRequested

    function popup(): var {
        return place.item;
    }

    function jump() {
        if (place.item === null) {
            place.setSource("JumpPopup.qml", { app: root.app });
            const made = root.popup();
            made.chosen.connect(root.openFlow);
            made.newChatRequested.connect(root.newChatRequested);
            made.settingsRequested.connect(root.settingsRequested);
            made.infoRequested.connect(root.infoRequested);
            made.quitRequested.connect(root.quitRequested);
        }
        root.popup().open();
    }

    function openFlow(accountId: real, flowId: string) {
        root.app.openFlow(accountId, flowId);
        root.jumped();
    }

    Loader {
        id: place
    }

    Shortcut {
        enabled: root.enabled
        sequences: ["Ctrl+K"]
        onActivated: root.jump()
    }

    // In a text the same key makes words italic.
    Shortcut {
        enabled: root.enabled && root.app.flow !== null
        sequences: ["Ctrl+I"]
        onActivated: root.infoRequested()
    }

    Shortcut {
        enabled: root.enabled
        sequences: ["Ctrl+Shift+K"]
        onActivated: root.app.settings.unreadOnly = !root.app.settings.unreadOnly
    }

    Shortcut {
        enabled: root.enabled
        sequences: [StandardKey.New]
        onActivated: root.newChatRequested()
    }

    Shortcut {
        enabled: root.enabled
        sequences: [StandardKey.Preferences, "Ctrl+,"]
        onActivated: root.settingsRequested()
    }
}
