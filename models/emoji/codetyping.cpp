// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/emoji/codetyping.h"

#include "models/text/characters.h"

#include <algorithm>
#include <utility>

namespace Morelia {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxCodeChars = 60;
constexpr qsizetype offeredLetters = 2;

bool isCodeUnit(QChar unit)
{
    return unit.isLetterOrNumber() || unit == u'_' || unit == u'+' || unit == u'-';
}

bool isOneTyped(QStringView old, QStringView text, qsizetype cursor)
{
    const qsizetype behind = text.size() - cursor;
    // Else it may be the letter that was there before something went behind it.
    if (cursor > 0 && text.size() <= old.size() && cursor <= old.size() && text[cursor - 1] == old[cursor - 1])
        return false;
    return cursor > 0 && old.size() >= cursor - 1 + behind && text.first(cursor - 1) == old.first(cursor - 1)
        && text.last(behind) == old.last(behind);
}

bool isOneTakenBack(QStringView old, QStringView text, qsizetype cursor)
{
    return old.size() == text.size() + 1 && text.first(cursor) == old.first(cursor)
        && text.sliced(cursor) == old.sliced(cursor + 1);
}

// The character that ends at a place; 0 at the start of a text.
char32_t characterBefore(QStringView text, qsizetype place)
{
    if (place == 0)
        return 0;
    qsizetype start = place > 1 && text[place - 1].isLowSurrogate() ? place - 2 : place - 1;
    return Characters::take(text, start);
}

bool isEmojiEnd(char32_t c)
{
    if (c == Characters::replacement)
        return false;
    return c == Characters::emojiVariation || c == Characters::enclosingKeycap || Characters::isSkinTone(c)
        || Characters::isTag(c) || QChar::category(c) == QChar::Symbol_Other;
}

bool opensWords(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return c == 0 || Characters::isSpace(c) || category == QChar::Punctuation_Open
        || category == QChar::Punctuation_InitialQuote || c == U'"' || c == U'\'';
}

} // namespace

void CodeTyping::follow(const QString &text, qsizetype cursor)
{
    const QString old = std::exchange(m_text, text);
    const bool isPlace = cursor >= 0 && cursor <= text.size();
    if (isPlace && old == text && cursor == m_end)
        return;
    const bool mayShorten = isPlace && isActive() && !m_isClosed && cursor == m_end - 1 && cursor > m_start;
    if (isPlace && isOneTyped(old, text, cursor))
        takeTyped(cursor - 1);
    else if (mayShorten && isOneTakenBack(old, text, cursor))
        m_end = cursor;
    else
        leave();
}

void CodeTyping::takeTyped(qsizetype place)
{
    const QChar unit = m_text[place];
    const bool goesOn = isActive() && !m_isClosed && place == m_end && place - m_start <= maxCodeChars;
    if (goesOn && isCodeUnit(unit)) {
        m_end = place + 1;
    } else if (goesOn && unit == u':' && m_end > m_start + 1) {
        m_end = place + 1;
        m_isClosed = true;
    } else {
        leave();
        if (unit == u':' && mayBegin(place)) {
            m_start = place;
            m_end = place + 1;
        }
    }
}

bool CodeTyping::mayBegin(qsizetype place) const
{
    if (place + 1 < m_text.size() && isCodeUnit(m_text[place + 1]))
        return false;
    const char32_t before = characterBefore(m_text, place);
    if (!opensWords(before) && !isEmojiEnd(before))
        return false;
    // A bracket or a quotation mark may belong to an address.
    qsizetype start = place;
    while (start > 0 && !m_text[start - 1].isSpace())
        --start;
    const QStringView word = QStringView(m_text).sliced(start, place - start);
    return !word.contains("://"_L1) && !word.startsWith("www."_L1, Qt::CaseInsensitive);
}

void CodeTyping::leave()
{
    m_start = -1;
    m_end = -1;
    m_isClosed = false;
}

bool CodeTyping::isOfferable() const
{
    if (!isActive() || m_isClosed)
        return false;
    const QString code = this->code();
    return std::ranges::count_if(code, [](QChar unit) { return unit.isLetter(); }) >= offeredLetters;
}

QString CodeTyping::code() const
{
    return isActive() ? m_text.sliced(m_start + 1, m_end - m_start - (m_isClosed ? 2 : 1)) : QString();
}

} // namespace Morelia
