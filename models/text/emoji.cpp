// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/text/emoji.h"

#include "models/text/characters.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <array>

namespace Morelia {

namespace {

// Every span has one of these units.
bool marksEmoji(QChar unit)
{
    constexpr char16_t firstHalfOfSkinTones = 0xD83C;
    const char16_t c = unit.unicode();
    return c == Characters::emojiVariation || c == Characters::enclosingKeycap || c == Characters::zeroWidthJoiner
        || c == firstHalfOfSkinTones;
}

// The one letter that is an emoji too.
constexpr char32_t informationSource = 0x2139;

bool isEmojiSpan(QStringView cluster)
{
    qsizetype position = 0;
    const char32_t first = Characters::take(cluster, position);
    if ((QChar::isLetter(first) && first != informationSource) || QChar::isMark(first))
        return false;
    bool isAsked = false;
    bool isKeycap = false;
    while (position < cluster.size()) {
        const char32_t c = Characters::take(cluster, position);
        isKeycap = isKeycap || c == Characters::enclosingKeycap;
        isAsked =
            isAsked || c == Characters::emojiVariation || c == Characters::zeroWidthJoiner || Characters::isSkinTone(c);
    }
    return isKeycap || (isAsked && first >= 0x80);
}

struct CharacterRange
{
    char32_t first = 0;
    char32_t last = 0;
};

// Characters that are a coloured sign by themselves: those with Unicode's property Emoji_Presentation below U+1F300, and
// above it the blocks that hold pictures alone.
constexpr std::array pictures{CharacterRange{0x231A, 0x231B}, CharacterRange{0x23E9, 0x23EC},
    CharacterRange{0x23F0, 0x23F0}, CharacterRange{0x23F3, 0x23F3}, CharacterRange{0x25FD, 0x25FE},
    CharacterRange{0x2614, 0x2615}, CharacterRange{0x2648, 0x2653}, CharacterRange{0x267F, 0x267F},
    CharacterRange{0x2693, 0x2693}, CharacterRange{0x26A1, 0x26A1}, CharacterRange{0x26AA, 0x26AB},
    CharacterRange{0x26BD, 0x26BE}, CharacterRange{0x26C4, 0x26C5}, CharacterRange{0x26CE, 0x26CE},
    CharacterRange{0x26D4, 0x26D4}, CharacterRange{0x26EA, 0x26EA}, CharacterRange{0x26F2, 0x26F3},
    CharacterRange{0x26F5, 0x26F5}, CharacterRange{0x26FA, 0x26FA}, CharacterRange{0x26FD, 0x26FD},
    CharacterRange{0x2705, 0x2705}, CharacterRange{0x270A, 0x270B}, CharacterRange{0x2728, 0x2728},
    CharacterRange{0x274C, 0x274C}, CharacterRange{0x274E, 0x274E}, CharacterRange{0x2753, 0x2755},
    CharacterRange{0x2757, 0x2757}, CharacterRange{0x2795, 0x2797}, CharacterRange{0x27B0, 0x27B0},
    CharacterRange{0x27BF, 0x27BF}, CharacterRange{0x2B1B, 0x2B1C}, CharacterRange{0x2B50, 0x2B50},
    CharacterRange{0x2B55, 0x2B55}, CharacterRange{0x1F004, 0x1F004}, CharacterRange{0x1F0CF, 0x1F0CF},
    CharacterRange{0x1F18E, 0x1F18E}, CharacterRange{0x1F191, 0x1F19A}, CharacterRange{0x1F201, 0x1F201},
    CharacterRange{0x1F21A, 0x1F21A}, CharacterRange{0x1F22F, 0x1F22F}, CharacterRange{0x1F232, 0x1F236},
    CharacterRange{0x1F238, 0x1F23A}, CharacterRange{0x1F250, 0x1F251}, CharacterRange{0x1F300, 0x1F64F},
    CharacterRange{0x1F680, 0x1F6FF}, CharacterRange{0x1F7E0, 0x1F7EB}, CharacterRange{0x1F7F0, 0x1F7F0},
    CharacterRange{0x1F90C, 0x1F9FF}, CharacterRange{0x1FA70, 0x1FAFF}};

constexpr CharacterRange flagLetters{0x1F1E6, 0x1F1FF};
constexpr qsizetype flagChars = 4;
constexpr char32_t textVariation = 0xFE0E;

bool isIn(const CharacterRange &range, char32_t c)
{
    return c >= range.first && c <= range.last;
}

bool isPicture(char32_t c)
{
    return std::ranges::any_of(pictures, [c](const CharacterRange &range) { return isIn(range, c); });
}

// Signs and punctuation that become pictures where they are asked to.
bool mayBePicture(char32_t c)
{
    return c == informationSource || (!QChar::isLetterOrNumber(c) && !QChar::isMark(c) && !QChar::isSpace(c));
}

// Letters of flags that end at a place; two each make a flag.
int flagLettersBefore(QStringView text, qsizetype place)
{
    int count = 0;
    for (qsizetype start = place - 2; start >= 0; start -= 2) {
        qsizetype position = start;
        if (!isIn(flagLetters, Characters::take(text, position)))
            break;
        ++count;
    }
    return count;
}

bool isFlag(QStringView text)
{
    qsizetype position = 0;
    return text.size() >= flagChars && isIn(flagLetters, Characters::take(text, position))
        && isIn(flagLetters, Characters::take(text, position));
}

// Longer ones than three of the longest emoji are not looked at.
constexpr qsizetype maxFewChars = 120;
constexpr int maxFew = 3;

} // namespace

bool isEmoji(QStringView cluster)
{
    if (cluster.isEmpty())
        return false;
    qsizetype position = 0;
    const char32_t first = Characters::take(cluster, position);
    if (isIn(flagLetters, first))
        return isFlag(cluster);
    if (isPicture(first))
        return position == cluster.size() || Characters::take(cluster, position) != textVariation;
    return isEmojiSpan(cluster) && (first < 0x80 || mayBePicture(first));
}

int fewEmoji(QStringView text)
{
    if (text.isEmpty() || text.size() > maxFewChars)
        return 0;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    int count = 0;
    for (qsizetype start = 0; start < text.size();) {
        finder.setPosition(start);
        // Qt parts a flag that stands right behind joined emoji.
        const qsizetype end = isFlag(text.sliced(start)) ? start + flagChars : finder.toNextBoundary();
        if (end <= start)
            return 0;
        const QStringView cluster = text.sliced(start, end - start);
        start = end;
        if (cluster == u" ")
            continue;
        if (!isEmoji(cluster) || ++count > maxFew)
            return 0;
    }
    return count;
}

qsizetype emojiBefore(QStringView text, qsizetype place)
{
    if (place <= 0 || place > text.size())
        return 0;
    if (const int letters = flagLettersBefore(text, place); letters > 0)
        return letters % 2 == 0 ? flagChars : 0;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text.first(place));
    finder.setPosition(place);
    const qsizetype start = finder.toPreviousBoundary();
    if (start < 0)
        return 0;
    const QStringView cluster = text.sliced(start, place - start);
    const qsizetype one = cluster[0].isHighSurrogate() ? 2 : 1;
    return cluster.size() > one && isEmoji(cluster) ? cluster.size() : 0;
}

QList<EmojiSpan> emojiSpans(QStringView text)
{
    QList<EmojiSpan> spans;
    if (std::ranges::none_of(text, marksEmoji))
        return spans;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype start = 0;
    for (qsizetype end = finder.toNextBoundary(); end > 0; end = finder.toNextBoundary()) {
        if (isEmojiSpan(text.sliced(start, end - start)))
            spans.append({start, end - start});
        start = end;
    }
    return spans;
}

bool hasEmojiSpans(QStringView text)
{
    return !emojiSpans(text).isEmpty();
}

} // namespace Morelia
