// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound

import QtQuick
import Morelia.Controllers

//! Offers people for a name that is being typed behind an "@".
Completer {
    id: root

    required property ComposerController composer
    //! What the list stands above, and pixels before it.
    required property Item place
    required property real start

    completion: MentionCompletion {
        id: names

        people: root.composer.people
        onChosen: userId => root.composer.preferPerson(userId)
    }

    suggestions: MentionSuggestions {
        completion: names
        place: root.place
        start: root.start
    }
}
