// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <QList>
#include <QStringView>

namespace Morelia {

//! An emoji inside a text, in UTF-16 units.
struct EmojiSpan
{
    qsizetype start = 0;
    qsizetype length = 0;
};

//! The emoji of a text that become one coloured sign only when all their characters come from the font of emoji: with
//! a colour of skin, joined ones, keycaps, and those that ask for colour. Text fonts have parts of them.
QList<EmojiSpan> emojiSpans(QStringView text);

//! True when emojiSpans() finds any; quick for texts without.
bool hasEmojiSpans(QStringView text);

//! True for one whole emoji and nothing else: a cluster that is shown as a coloured sign.
bool isEmoji(QStringView cluster);

//! Number of emoji in a text of nothing but one to three of them, with or without spaces between; else 0.
int fewEmoji(QStringView text);

//! Number of UTF-16 units of the emoji that ends at a place of a text; 0 where none of several characters does.
qsizetype emojiBefore(QStringView text, qsizetype place);

} // namespace Morelia
