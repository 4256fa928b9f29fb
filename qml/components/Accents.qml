// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma Singleton

import QtQuick
import org.kde.kirigami as Kirigami

//! The signal colours of a scheme with enough contrast for text: the schemes' own reach 2.4 : 1 on their background.
QtObject {
    //! Share of the text's colour in hints inside of fields: 4.5 : 1 on the background.
    readonly property real hint: 0.72

    //! A tone that is text, or a fill that carries the background's colour, at 4.5 : 1.
    function readable(tone: color, text: color): color {
        return Kirigami.ColorUtils.tintWithAlpha(tone, text, 0.45);
    }

    //! A share of the text's colour over the background.
    function dimmed(share: real, background: color, text: color): color {
        return Kirigami.ColorUtils.tintWithAlpha(background, text, share);
    }
}
