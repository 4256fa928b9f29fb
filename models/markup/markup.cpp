// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/markup/markup.h"

#include "models/markup/markupblocks.h"
#include "models/markup/markupinline.h"
#include "models/text/linkscanner.h"

#include <algorithm>
#include <bit>
#include <optional>
#include <ranges>
#include <tuple>
#include <utility>

namespace Morelia {

using namespace Qt::StringLiterals;

namespace {

using Mark = Markup::Mark;

bool isInLink(const QList<LinkSpan> &links, const Mark &mark)
{
    return std::ranges::any_of(links, [&mark](const LinkSpan &link) {
        return mark.start < link.start + link.length && link.start < mark.start + mark.length;
    });
}

void sort(Markup &markup)
{
    std::ranges::sort(
        markup.spans, {}, [](const Span &span) { return std::tuple(span.start, -span.length, span.kind); });
    std::ranges::sort(markup.marks, {}, &Mark::start);
}

// Every escape counts.
Markup parse(const QString &written, QList<Escape> &escapes)
{
    Markup markup;
    if (written.size() > maxMarkupChars)
        return markup;
    const QList<MarkupBlock> blocks = markupBlocks(written);
    const QList<LinkSpan> links = scanLinks(written);
    for (const MarkupBlock &block : blocks) {
        if (block.look) {
            markup.spans.append(*block.look);
            markup.marks.append(block.marks);
        }
        const QList<MarkedPart> parts = markedParts(written, block.lines, escapes);
        for (const MarkedPart &part : parts) {
            if (isInLink(links, part.opening) || isInLink(links, part.closing))
                continue;
            const qsizetype start = part.opening.start + part.opening.length;
            markup.spans.append({part.kind, start, part.closing.start - start});
            markup.marks.append({part.opening, part.closing});
        }
    }
    sort(markup);
    return markup;
}

QString without(const QString &text, const QList<Mark> &marks)
{
    QString rest;
    rest.reserve(text.size());
    qsizetype from = 0;
    for (const Mark &mark : marks) {
        rest += QStringView(text).sliced(from, mark.start - from);
        from = mark.start + mark.length;
    }
    return rest += QStringView(text).sliced(from);
}

// Where a place of the written text is without the marks.
qsizetype movedPlace(qsizetype place, const QList<Mark> &marks)
{
    qsizetype gone = 0;
    for (const Mark &mark : marks) {
        if (mark.start >= place)
            break;
        gone += std::min(mark.length, place - mark.start);
    }
    return place - gone;
}

Body applied(const QString &written, const Markup &markup)
{
    Body body(without(written, markup.marks));
    for (const Span &span : markup.spans) {
        const qsizetype start = movedPlace(span.start, markup.marks);
        const qsizetype length = movedPlace(span.start + span.length, markup.marks) - start;
        if (length > 0)
            body.spans.append({span.kind, start, length, span.value});
    }
    return body;
}

QList<Mark> marksOf(const QList<Escape> &escapes, QStringView signs)
{
    QList<Mark> marks;
    for (const Escape &escape : escapes) {
        if (signs.contains(escape.sign))
            marks.append(escape.mark);
    }
    std::ranges::sort(marks, {}, &Mark::start);
    return marks;
}

Markup withMarks(Markup markup, const QList<Mark> &marks)
{
    markup.marks += marks;
    sort(markup);
    return markup;
}

QString otherSigns(QChar sign)
{
    return markupSigns.toString().remove(sign);
}

// The body where all escapes count but those of one sign that change nothing.
Body decided(const QString &written, QChar sign);

bool isNeeded(const QString &written, const Markup &markup, const QList<Escape> &escapes, QChar sign)
{
    const QList<Mark> own = marksOf(escapes, QStringView(&sign, 1));
    // Shorter by each of them, so this ends.
    return !own.isEmpty()
        && decided(without(written, own), sign) != applied(written, withMarks(markup, marksOf(escapes, markupSigns)));
}

Body decided(const QString &written, QChar sign)
{
    QList<Escape> escapes;
    const Markup markup = parse(written, escapes);
    const bool needed = isNeeded(written, markup, escapes, sign);
    return applied(written, withMarks(markup, marksOf(escapes, needed ? markupSigns.toString() : otherSigns(sign))));
}

bool isWritten(SpanKind kind)
{
    return kind != SpanKind::Mention && kind != SpanKind::OwnMention && kind != SpanKind::Smiley;
}

QList<Span> writtenLooks(const Body &body)
{
    Markup looks{.spans = body.spans, .marks = {}};
    looks.spans.removeIf([size = body.text.size()](const Span &span) {
        const bool inside = span.start >= 0 && span.start < size && span.length > 0 && span.length <= size - span.start;
        return !inside || !isWritten(span.kind);
    });
    sort(looks);
    return looks.spans;
}

bool isSame(const Body &a, const Body &b)
{
    return a.text == b.text && writtenLooks(a) == writtenLooks(b);
}

QString backticks(QStringView code)
{
    qsizetype longest = 0;
    qsizetype run = 0;
    for (const QChar c : code) {
        run = c == u'`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return QString(longest + 1, u'`');
}

std::pair<QString, QString> marksFor(const Span &span, QStringView text, QChar italic)
{
    switch (span.kind) {
    case SpanKind::Bold:
        return {u"**"_s, u"**"_s};
    case SpanKind::Italic:
        return {italic, italic};
    case SpanKind::Strikethrough:
        return {u"~~"_s, u"~~"_s};
    case SpanKind::Monospace: {
        const QString ticks = backticks(text);
        const QString room = text.startsWith(u'`') || text.endsWith(u'`') ? u" "_s : QString();
        return {ticks + room, room + ticks};
    }
    case SpanKind::CodeBlock: {
        const QString fence =
            std::max(backticks(text), u"```"_s, [](const QString &a, const QString &b) { return a.size() < b.size(); });
        return {fence + span.value + u'\n', u'\n' + fence};
    }
    default:
        return {};
    }
}

bool isCode(const QList<Span> &looks, qsizetype place)
{
    return std::ranges::any_of(looks, [place](const Span &span) {
        const bool code = span.kind == SpanKind::Monospace || span.kind == SpanKind::CodeBlock;
        return code && place >= span.start && place < span.start + span.length;
    });
}

// Where the backslashes before a place begin.
qsizetype backslashesBefore(const QString &text, qsizetype place)
{
    while (place > 0 && text[place - 1] == u'\\')
        --place;
    return place;
}

// The backslashes that make text of a sign; those that stand before it already are doubled.
QString escapeFor(const QString &text, qsizetype place)
{
    const qsizetype start = backslashesBefore(text, place);
    // Elsewhere it may be the end of an address, which takes a backslash for its own.
    const bool opensLine = start == 0 || text[start - 1] == u'\n';
    return text[place] == u'>' && !opensLine ? QString() : QString(place - start + 1, u'\\');
}

// The marks of quotations and lists are a part of the text.
bool isOwnMark(const Body &body, const QList<Span> &looks, qsizetype place)
{
    return std::ranges::any_of(looks, [&](const Span &span) {
        if (place < span.start || place >= span.start + span.length)
            return false;
        const QStringView before = QStringView(body.text).sliced(span.start, place - span.start);
        return span.kind == SpanKind::Quotation ? before.isEmpty() || before.endsWith(u'\n')
                                                : span.kind == SpanKind::ListEntry && before.trimmed().isEmpty();
    });
}

QString written(const Body &body, QChar italic, QStringView escaped)
{
    const QList<Span> looks = writtenLooks(body);
    QString out;
    const auto append = [&](const QString &mark, qsizetype place) {
        // Backslashes before it would make text of it.
        if (!mark.isEmpty() && escaped.contains(mark[0]) && !isCode(looks, place - 1))
            out.append(QString(place - backslashesBefore(body.text, place), u'\\'));
        out.append(mark);
    };
    for (qsizetype i = 0; i <= body.text.size(); ++i) {
        for (const Span &span : looks | std::views::reverse) {
            if (span.start + span.length == i)
                append(marksFor(span, QStringView(body.text).sliced(span.start, span.length), italic).second, i);
        }
        for (const Span &span : looks) {
            if (span.start == i)
                append(marksFor(span, QStringView(body.text).sliced(span.start, span.length), italic).first, i);
        }
        if (i == body.text.size())
            break;
        if (escaped.contains(body.text[i]) && !isCode(looks, i) && !isOwnMark(body, looks, i))
            out.append(escapeFor(body.text, i));
        out.append(body.text[i]);
    }
    return out;
}

// How a body is written, with as few escaped signs as it needs: an escape that changes nothing is text.
std::optional<QString> formOf(const Body &body)
{
    const bool hasItalic =
        std::ranges::any_of(body.spans, [](const Span &span) { return span.kind == SpanKind::Italic; });
    const QStringView italics = hasItalic ? QStringView(u"_*") : QStringView(u"_");
    for (int chosen = 0; chosen < 1 << markupSigns.size(); ++chosen) {
        QString escaped;
        for (qsizetype i = 0; i < markupSigns.size(); ++i) {
            if (chosen & (1 << i) && body.text.contains(markupSigns[i]))
                escaped.append(markupSigns[i]);
        }
        if (escaped.size() != std::popcount(static_cast<unsigned>(chosen)))
            continue;
        for (const QChar italic : italics) {
            QString form = written(body, italic, escaped);
            if (isSame(fromMarkup(form), body))
                return form;
        }
    }
    return std::nullopt;
}

// A text that reads as itself, by a backslash before each sign of a mark that would count.
QString defused(const QString &text)
{
    constexpr int tries = 8;
    QString out = text;
    for (int i = 0; i < tries && fromMarkup(out).text != text; ++i) {
        const QList<Mark> marks = parseMarkup(out).marks;
        for (const Mark &mark : marks | std::views::reverse) {
            const QString signsOfMark = out.sliced(mark.start, mark.length);
            QString escaped;
            for (const QChar sign : signsOfMark)
                escaped.append(u'\\').append(sign);
            // The run of a code's backticks is one sign.
            out.replace(mark.start, mark.length, signsOfMark.contains(u'`') ? u'\\' + signsOfMark : escaped);
        }
    }
    return out;
}

} // namespace

Markup parseMarkup(const QString &written)
{
    QList<Escape> escapes;
    const Markup markup = parse(written, escapes);
    QString needed;
    for (const QChar sign : escapes.isEmpty() ? QStringView() : markupSigns) {
        if (isNeeded(written, markup, escapes, sign))
            needed.append(sign);
    }
    return withMarks(markup, marksOf(escapes, needed));
}

Body fromMarkup(const QString &written)
{
    return applied(written, parseMarkup(written));
}

QString toMarkup(const Body &body)
{
    if (const auto form = formOf(body))
        return *form;
    const auto plain = formOf(Body(body.text));
    return plain ? *plain : defused(body.text);
}

} // namespace Morelia
