// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/markup/markupchange.h"

#include "models/markup/markup.h"

#include <QStringList>

#include <algorithm>
#include <optional>
#include <utility>

namespace Morelia {

using namespace Qt::StringLiterals;

namespace {

QString markFor(SpanKind kind, bool besideLetters)
{
    switch (kind) {
    case SpanKind::Italic:
        // An underline between two letters is one of them.
        return besideLetters ? u"*"_s : u"_"_s;
    case SpanKind::Strikethrough:
        return u"~~"_s;
    case SpanKind::Monospace:
        return u"`"_s;
    default:
        return u"**"_s;
    }
}

struct Range
{
    qsizetype start = 0;
    qsizetype end = 0;

    bool isEmpty() const { return end <= start; }
    qsizetype length() const { return end - start; }
};

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
}

Range wordAt(const QString &text, qsizetype place)
{
    Range word{place, place};
    while (word.start > 0 && isWordCharacter(text[word.start - 1]))
        --word.start;
    while (word.end < text.size() && isWordCharacter(text[word.end]))
        ++word.end;
    return word;
}

Range trimmed(const QString &text, Range range)
{
    while (!range.isEmpty() && text[range.start].isSpace())
        ++range.start;
    while (!range.isEmpty() && text[range.end - 1].isSpace())
        --range.end;
    return range;
}

// A part that has the look, with its marks, where the range lies in it.
std::optional<std::pair<Markup::Mark, Markup::Mark>> marksAround(const QString &text, const Range &range, SpanKind kind)
{
    const Markup markup = parseMarkup(text);
    for (const Span &span : markup.spans) {
        const qsizetype end = span.start + span.length;
        const auto opening = std::ranges::find_if(
            markup.marks, [&span](const Markup::Mark &mark) { return mark.start + mark.length == span.start; });
        const auto closing = std::ranges::find(markup.marks, end, &Markup::Mark::start);
        if (span.kind != kind || opening == markup.marks.end() || closing == markup.marks.end())
            continue;
        if (opening->start <= range.start && range.end <= closing->start + closing->length)
            return std::pair(*opening, *closing);
    }
    return std::nullopt;
}

// The part without its marks; the same words of it stay selected.
MarkupChange unmarked(const QString &written, const std::pair<Markup::Mark, Markup::Mark> &marks, const Range &selected)
{
    const auto &[opening, closing] = marks;
    const qsizetype inner = opening.start + opening.length;
    const QString text = written.sliced(inner, closing.start - inner);
    const auto moved = [&](qsizetype at) { return opening.start + std::clamp<qsizetype>(at - inner, 0, text.size()); };
    const qsizetype start = moved(selected.start);
    return {opening.start, closing.start + closing.length - opening.start, text, start, moved(selected.end) - start};
}

bool isBesideLetters(const QString &text, const Range &range)
{
    return (range.start > 0 && text[range.start - 1].isLetterOrNumber())
        || (range.end < text.size() && text[range.end].isLetterOrNumber());
}

// The cursor alone: a look goes on behind what has it, else it begins here or is taken from the word.
MarkupChange toggledAt(const QString &written, qsizetype place, SpanKind kind)
{
    const Range word = wordAt(written, place);
    if (const auto marks = marksAround(written, {place, place}, kind)) {
        const Markup::Mark &closing = marks->second;
        if (place >= closing.start)
            return {place, 0, {}, closing.start + closing.length, 0};
        return unmarked(written, *marks, {place, place});
    }
    const QString mark = markFor(kind, !word.isEmpty() && isBesideLetters(written, word));
    if (word.isEmpty()) {
        const QStringView before = QStringView(written).first(place);
        const QStringView after = QStringView(written).sliced(place);
        if (before.endsWith(mark) && after.startsWith(mark))
            return {place - mark.size(), 2 * mark.size(), {}, place - mark.size(), 0};
        return {place, 0, mark + mark, place + mark.size(), 0};
    }
    const QString text = mark + written.sliced(word.start, word.length()) + mark;
    const bool atEnd = place == word.end;
    return {word.start, word.length(), text, place + (atEnd ? 2 : 1) * mark.size(), 0};
}

Range wholeLines(const QString &text, Range range)
{
    range.start = range.start == 0 ? 0 : text.lastIndexOf(u'\n', range.start - 1) + 1;
    const qsizetype end = text.indexOf(u'\n', range.end);
    range.end = end < 0 ? text.size() : end;
    return range;
}

// Several lines get the look, or lose it where all of them have it.
MarkupChange toggledLines(const QString &written, const Range &selected, SpanKind kind)
{
    const Range range = wholeLines(written, selected);
    const QString lines = written.sliced(range.start, range.length());
    if (kind == SpanKind::Monospace) {
        const QString text = u"```\n"_s + lines + u"\n```"_s;
        return {range.start, range.length(), text, range.start, text.size()};
    }
    const QString mark = markFor(kind, false);
    QStringList parts = lines.split(u'\n');
    const bool all = std::ranges::all_of(parts, [&](const QString &line) {
        const QStringView words = QStringView(line).trimmed();
        return words.isEmpty() || (words.size() > 2 * mark.size() && words.startsWith(mark) && words.endsWith(mark));
    });
    for (QString &line : parts) {
        const Range words = trimmed(line, {0, line.size()});
        if (words.isEmpty())
            continue;
        if (all)
            line.remove(words.end - mark.size(), mark.size()).remove(words.start, mark.size());
        else
            line.insert(words.end, mark).insert(words.start, mark);
    }
    const QString text = parts.join(u'\n');
    return {range.start, range.length(), text, range.start, text.size()};
}

} // namespace

MarkupChange toggledMarkup(const QString &written, qsizetype selectionStart, qsizetype selectionLength, SpanKind kind)
{
    const qsizetype place = std::clamp<qsizetype>(selectionStart, 0, written.size());
    const qsizetype end = std::clamp<qsizetype>(place + selectionLength, place, written.size());
    const Range range = trimmed(written, {place, end});
    if (range.isEmpty())
        return toggledAt(written, end, kind);
    if (QStringView(written).sliced(range.start, range.length()).contains(u'\n'))
        return toggledLines(written, range, kind);
    if (const auto marks = marksAround(written, range, kind))
        return unmarked(written, *marks, range);
    const QString mark = markFor(kind, isBesideLetters(written, range));
    const QString words = written.sliced(range.start, range.length());
    return {range.start, range.length(), mark + words + mark, range.start + mark.size(), words.size()};
}

} // namespace Morelia
