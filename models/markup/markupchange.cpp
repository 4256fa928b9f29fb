// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/markup/markupchange.h"

#include "models/markup/markup.h"

#include <algorithm>

namespace Morelia {

using namespace Qt::StringLiterals;

namespace {

QString markFor(SpanKind kind)
{
    switch (kind) {
    case SpanKind::Italic:
        return u"_"_s;
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

QString wrapped(QStringView text, const QString &mark)
{
    QString out;
    qsizetype start = 0;
    while (start <= text.size()) {
        const qsizetype newLine = text.indexOf(u'\n', start);
        const QStringView line = text.sliced(start, (newLine < 0 ? text.size() : newLine) - start);
        const QStringView words = line.trimmed();
        const qsizetype lead = words.isEmpty() ? line.size() : words.begin() - line.begin();
        out.append(line.first(lead));
        if (!words.isEmpty())
            out.append(mark).append(words).append(mark).append(line.sliced(lead + words.size()));
        if (newLine < 0)
            break;
        out.append(u'\n');
        start = newLine + 1;
    }
    return out;
}

} // namespace

MarkupChange toggledMarkup(const QString &written, qsizetype selectionStart, qsizetype selectionLength, SpanKind kind)
{
    const QString mark = markFor(kind);
    const qsizetype place = std::clamp<qsizetype>(selectionStart, 0, written.size());
    const qsizetype end = std::clamp<qsizetype>(place + selectionLength, place, written.size());
    const Range selected = trimmed(written, {place, end});
    const Range range = selected.isEmpty() ? wordAt(written, place) : selected;
    if (range.isEmpty()) {
        const QStringView before = QStringView(written).first(place);
        const QStringView after = QStringView(written).sliced(place);
        if (before.endsWith(mark) && after.startsWith(mark))
            return {place - mark.size(), 2 * mark.size(), {}, place - mark.size(), 0};
        return {place, 0, mark + mark, place + mark.size(), 0};
    }
    if (const auto marks = marksAround(written, range, kind)) {
        const auto &[opening, closing] = *marks;
        const qsizetype inner = opening.start + opening.length;
        const QString text = written.sliced(inner, closing.start - inner);
        // The same words stay selected.
        const auto moved = [&](qsizetype at) {
            return opening.start + std::clamp<qsizetype>(at - inner, 0, text.size());
        };
        const qsizetype start = moved(range.start);
        return {opening.start, closing.start + closing.length - opening.start, text, start, moved(range.end) - start};
    }
    const QString text = wrapped(QStringView(written).sliced(range.start, range.length()), mark);
    return {range.start, range.length(), text, range.start + mark.size(), text.size() - 2 * mark.size()};
}

} // namespace Morelia
