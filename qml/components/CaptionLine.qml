// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import org.kde.kirigami as Kirigami

//! A small and dimmed line of foreign words.
EmojiLine {
    font.pointSize: Kirigami.Theme.defaultFont.pointSize * 0.85
    opacity: 0.75
}
