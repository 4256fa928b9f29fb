// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/text/emoji.h"

#include "models/text/characters.h"

#include <QTextBoundaryFinder>

#include <algorithm>

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

bool isEmojiSpan(QStringView cluster)
{
    qsizetype position = 0;
    const char32_t first = Characters::take(cluster, position);
    if (QChar::isLetter(first) || QChar::isMark(first))
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

} // namespace

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
