// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/text/characters.h"

#include <QChar>
#include <QString>

#include <algorithm>
#include <array>

namespace Morelia::Characters {

namespace {

constexpr char32_t cancelTag = 0xE007F;

bool within(char32_t c, char32_t first, char32_t last)
{
    return c >= first && c <= last;
}

} // namespace

char32_t take(QStringView text, qsizetype &position)
{
    const QChar unit = text[position++];
    if (!unit.isSurrogate())
        return unit.unicode();
    if (unit.isHighSurrogate() && position < text.size() && text[position].isLowSurrogate())
        return QChar::surrogateToUcs4(unit, text[position++]);
    return replacement;
}

void append(QString &text, char32_t c)
{
    if (c < 0x10000)
        text += QChar(static_cast<char16_t>(c));
    else
        text += QStringView(QChar::fromUcs4(c));
}

bool isControl(char32_t c)
{
    return c < 0x20 || within(c, 0x7F, 0x9F);
}

bool isSpace(char32_t c)
{
    constexpr char32_t brailleBlank = 0x2800;
    return c == brailleBlank || QChar::isSpace(c);
}

bool isBidiControl(char32_t c)
{
    return within(c, 0x202A, 0x202E) || within(c, 0x2066, 0x2069) || c == 0x200E || c == 0x200F || c == 0x061C;
}

bool isInvisible(char32_t c)
{
    static constexpr std::array<char32_t, 11> single{
        0x00AD, 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x200B, 0x3164, 0xFEFF, 0xFFA0};
    return within(c, 0x2060, 0x2065) || within(c, 0x206A, 0x206F) || within(c, 0xFFF9, 0xFFFB)
        || within(c, 0x1D173, 0x1D17A) || std::ranges::find(single, c) != single.end();
}

bool isJoiner(char32_t c)
{
    return c == 0x200C || c == 0x200D;
}

bool isMark(char32_t c)
{
    return QChar::isMark(c);
}

bool isTag(char32_t c)
{
    return within(c, 0xE0000, 0xE007F);
}

bool isSpaceless(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Bopomofo:
    case QChar::Script_Yi:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
    case QChar::Script_Tibetan:
        return true;
    default:
        return false;
    }
}

bool isSkinTone(char32_t c)
{
    return within(c, 0x1F3FB, 0x1F3FF);
}

bool isNoncharacter(char32_t c)
{
    return within(c, 0xFDD0, 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
}

qsizetype flagTags(QStringView text, qsizetype position)
{
    constexpr int longestRegion = 6;
    qsizetype end = position;
    for (int count = 0; count <= longestRegion && end < text.size(); ++count) {
        const char32_t c = take(text, end);
        if (c == cancelTag)
            return count > 0 ? end - position : 0;
        if (!isTag(c))
            return 0;
    }
    return 0;
}

} // namespace Morelia::Characters
