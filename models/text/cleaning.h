// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/body.h"

#include <QString>

// The only way of text from others to the screen, and of our text to others. Nothing here changes what is stored.
namespace Morelia {

struct User;

//! Longest result of cleanName() in UTF-16 units.
inline constexpr int maxNameChars = 120;

//! A name or title for labels: one line, no control, direction or invisible characters, no '<', few marks on a letter,
//! at most maxNameChars. Empty when nothing is left: models/lists/words.h has the words for that.
QString cleanName(const QString &name);

//! Name of a person: the one on their card, else the server's, else the login.
QString cleanName(const User &user);

//! A message body for a plain-text item: balanced directions in each paragraph, few marks on a letter, break points in
//! long unbroken runs, emoji joined in the shortest way, no other control characters than newline and tab.
//! Spans stay over their words; those that lie elsewhere, or beyond the first thousand, go.
Body cleanBody(const Body &body);

//! A part of a body that cleanBody() has given, without what was added there: break points and the directions around
//! paragraphs. cleaned is the whole body, or its beginning.
QString writtenPart(const QString &cleaned, qsizetype start, qsizetype length);

//! The value of a reaction: one line of a few characters, empty when nothing is left.
QString cleanReaction(const QString &value);

//! A preview of a longer text: one line of at most maxChars UTF-16 units, elided; empty when nothing is left.
QString oneLine(const QString &text, int maxChars);

//! The text with lone surrogates replaced, so that it survives every encoding; nothing else touched.
QString wellFormed(const QString &text);

//! The text without white space at its end; its beginning is what was written.
QString withoutTrailingSpace(const QString &text);

//! The text as it is sent: NUL removed, lone surrogates replaced, nothing else touched.
QString cleanOutgoing(const QString &text);

} // namespace Morelia
