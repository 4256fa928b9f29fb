// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Morelia {

//! Family of the font with coloured emoji that this system prefers; empty when it has none. Interface thread.
QString emojiFamily();

//! Lets the font of the application take emoji from that family before any other that has them. Needs a running
//! QGuiApplication; call it once its font is known, before the first window.
void preferColouredEmoji();

} // namespace Morelia
