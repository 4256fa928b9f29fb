// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/paragraphs.h"

#include <QFontMetricsF>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>

namespace Morelia {

namespace {

const Span *shapeOf(const QTextBlock &block, const QList<Span> &spans)
{
    const auto shape = std::ranges::find_if(spans, [&block](const Span &span) {
        const bool shapes =
            span.kind == SpanKind::CodeBlock || span.kind == SpanKind::Quotation || span.kind == SpanKind::ListEntry;
        const qsizetype end = block.position() + block.length();
        return shapes && span.start < end && block.position() < span.start + span.length;
    });
    return shape == spans.end() ? nullptr : &*shape;
}

// The mark of an entry, and the space behind it.
QString listMark(const QString &text)
{
    const auto isSpace = [](QChar c) { return c.isSpace(); };
    auto end = std::ranges::find_if_not(text, isSpace);
    end = std::find_if(end, text.end(), isSpace);
    return text.first(std::find_if_not(end, text.end(), isSpace) - text.begin());
}

QTextBlockFormat formatFor(const QTextBlock &block, const Span *shape, const QColor &ground)
{
    const QFontMetricsF metrics(block.document()->defaultFont());
    const qreal room = metrics.averageCharWidth();
    QTextBlockFormat format;
    const bool isCode = shape && shape->kind == SpanKind::CodeBlock;
    const bool fromRight = !isCode && block.text().isRightToLeft();
    format.setLayoutDirection(fromRight ? Qt::RightToLeft : Qt::LeftToRight);
    if (!shape)
        return format;
    if (shape->kind == SpanKind::ListEntry) {
        const qreal width = metrics.horizontalAdvance(listMark(block.text()));
        if (fromRight)
            format.setRightMargin(width);
        else
            format.setLeftMargin(width);
        format.setTextIndent(-width);
        return format;
    }
    if (ground.isValid())
        format.setBackground(ground);
    format.setLeftMargin(room);
    format.setRightMargin(room);
    return format;
}

} // namespace

void shapeParagraphs(QTextDocument &document, const QList<Span> &spans, const QColor &ground)
{
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const QTextBlockFormat format = formatFor(block, shapeOf(block, spans), ground);
        if (block.blockFormat().properties() == format.properties())
            continue;
        cursor.setPosition(block.position());
        cursor.setBlockFormat(format);
    }
    cursor.endEditBlock();
}

} // namespace Morelia
