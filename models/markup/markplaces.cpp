// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/markup/markplaces.h"

namespace Morelia {

namespace {

// Writing without spaces: a mark may stand between two letters.
bool isUnspaced(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return false;
    }
}

bool isEmojiPart(char32_t c)
{
    constexpr char32_t firstPictograph = 0x1F000;
    constexpr char32_t lastPictograph = 0x1FAFF;
    constexpr char32_t firstDingbat = 0x2600;
    constexpr char32_t lastDingbat = 0x27BF;
    constexpr char32_t presentation = 0xFE0F;
    return (c >= firstPictograph && c <= lastPictograph) || (c >= firstDingbat && c <= lastDingbat)
        || c == presentation;
}

bool isOneOf(char32_t c, QStringView set)
{
    return QChar::requiresSurrogates(c) ? false : set.contains(QChar(c));
}

bool isSign(char32_t c)
{
    return isOneOf(c, u"*_~`");
}

bool isRealLetter(char32_t c)
{
    return QChar::isLetter(c) && QChar::category(c) != QChar::Letter_Modifier;
}

// Punctuation and symbols that are neither marks nor pictures.
bool isPunctuation(char32_t c)
{
    return c != 0 && !isSign(c) && !isEmojiPart(c) && !QChar::isSpace(c) && !QChar::isLetterOrNumber(c)
        && !QChar::isMark(c);
}

//! Gives the whole characters of a text; 0 beyond its ends.
class Surroundings
{
public:
    explicit Surroundings(const QString &text)
        : m_text(text)
    {}

    char32_t at(qsizetype place) const
    {
        // The backslash of an escape goes, and the sign is the neighbour then.
        if (place + 1 < m_text.size() && m_text[place] == u'\\' && isSign(m_text[place + 1].unicode()))
            ++place;
        if (place >= m_text.size())
            return 0;
        const QChar c = m_text[place];
        const bool pair = c.isHighSurrogate() && place + 1 < m_text.size() && m_text[place + 1].isLowSurrogate();
        return pair ? QChar::surrogateToUcs4(c, m_text[place + 1]) : c.unicode();
    }

    //! Accents belong to what they stand on.
    char32_t before(qsizetype place) const
    {
        for (; place > 0; --place) {
            const QChar c = m_text[place - 1];
            const bool pair = c.isLowSurrogate() && place > 1 && m_text[place - 2].isHighSurrogate();
            const char32_t whole = pair ? QChar::surrogateToUcs4(m_text[place - 2], c) : c.unicode();
            if (pair)
                --place;
            if (!QChar::isMark(whole) || isEmojiPart(whole))
                return whole;
        }
        return 0;
    }

    bool has(qsizetype start, qsizetype end, bool (*what)(char32_t)) const
    {
        for (qsizetype i = start; i < end; ++i) {
            if (what(at(i)))
                return true;
        }
        return false;
    }

private:
    const QString &m_text;
};

bool mayOpen(char32_t before, char32_t inside, SpanKind kind)
{
    const bool unspaced = isUnspaced(before) && kind != SpanKind::Strikethrough;
    const bool apart = before == 0 || QChar::isSpace(before) || isSign(before) || isEmojiPart(before) || unspaced
        || isOneOf(before, u"([{<«“„‘\"'—–");
    return apart && !(isPunctuation(before) && isPunctuation(inside)) && !isOneOf(inside, u")]}/.,;:");
}

bool mayClose(char32_t inside, char32_t after, SpanKind kind)
{
    const bool unspaced = isUnspaced(after) && kind != SpanKind::Strikethrough;
    const bool apart = after == 0 || QChar::isSpace(after) || isSign(after) || isEmojiPart(after) || unspaced
        || isOneOf(after, u")]}>»”’\"'.,;:!?…%—–-。，、！？：；」』）》");
    return apart && !isOneOf(inside, u"([{/");
}

} // namespace

bool isAmongWords(const QString &written, const MarkedPart &part)
{
    const auto &[kind, opening, closing] = part;
    const Surroundings text(written);
    const qsizetype start = opening.start + opening.length;
    const char32_t before = text.before(opening.start);
    if (kind == SpanKind::Monospace)
        // A backtick behind a letter is an apostrophe.
        return !QChar::isLetterOrNumber(before) || isUnspaced(before);
    // Two underlines belong to the names of programmers.
    if (kind == SpanKind::Bold && written[opening.start] == u'_')
        return false;
    const bool hasNumbers =
        text.has(start, closing.start, QChar::isNumber) || text.has(start, closing.start, isEmojiPart);
    const bool hasWords = text.has(start, closing.start, isRealLetter) || (kind != SpanKind::Italic && hasNumbers);
    return hasWords && mayOpen(before, text.at(start), kind)
        && mayClose(text.before(closing.start), text.at(closing.start + closing.length), kind);
}

} // namespace Morelia
