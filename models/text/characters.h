// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <QStringView>

// Facts about characters that the cleaners need.
namespace Morelia::Characters {

inline constexpr char32_t replacement = 0xFFFD;
inline constexpr char32_t zeroWidthSpace = 0x200B;
inline constexpr char32_t zeroWidthJoiner = 0x200D;
inline constexpr char32_t emojiVariation = 0xFE0F; //!< asks for the coloured form of the character before it
inline constexpr char32_t enclosingKeycap = 0x20E3;

//! Takes the code point at position and moves on; a lone surrogate gives U+FFFD.
char32_t take(QStringView text, qsizetype &position);

//! Appends a code point.
void append(QString &text, char32_t c);

//! C0 and C1 controls, newline and tab among them.
bool isControl(char32_t c);
//! Line feed, tab, every Unicode space, line and paragraph separators, blanks that only look like letters.
bool isSpace(char32_t c);
//! Embeddings, overrides, isolates, their ends, and direction marks.
bool isBidiControl(char32_t c);
//! Draws nothing and stands for nothing: fillers, interlinear annotation, soft hyphen, byte order mark and the like.
bool isInvisible(char32_t c);
//! Zero width joiner and non-joiner: right between letters or emoji, misleading elsewhere.
bool isJoiner(char32_t c);
//! Combining marks of every kind, variation selectors among them.
bool isMark(char32_t c);
//! Tag characters, which only belong into a flag.
bool isTag(char32_t c);
//! Belongs to a script that writes its words, or its words and their endings, without spaces between them.
bool isSpaceless(char32_t c);
//! Colour of the skin, behind an emoji.
bool isSkinTone(char32_t c);
//! Code points that Unicode keeps out of interchange.
bool isNoncharacter(char32_t c);

//! Number of UTF-16 units of the tags that make the black flag before position a flag of a region; 0 when they do not.
qsizetype flagTags(QStringView text, qsizetype position);
inline constexpr char32_t blackFlag = 0x1F3F4;

} // namespace Morelia::Characters
