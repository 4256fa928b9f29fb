// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import Morelia.Controllers

//! Offers emoji for a code that is being typed.
Completer {
    id: root

    required property EmojiController emoji
    //! What the list stands above, and pixels before it.
    required property Item place
    required property real start

    completion: EmojiCompletion {
        id: codes

        emoji: root.emoji
    }

    suggestions: EmojiSuggestions {
        completion: codes
        fontFamily: root.emoji.fontFamily
        place: root.place
        start: root.start
    }
}
