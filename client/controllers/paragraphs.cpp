// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/paragraphs.h"

#include <QAbstractTextDocumentLayout>
#include <QFontMetricsF>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>

namespace Morelia {

namespace {

constexpr int groundProperty = QTextFormat::UserProperty + 1;

bool liesOnGround(const Span &span)
{
    return span.kind == SpanKind::CodeBlock || span.kind == SpanKind::Quotation;
}

const Span *shapeOf(const QTextBlock &block, const QList<Span> &spans)
{
    const auto shape = std::ranges::find_if(spans, [&block](const Span &span) {
        const bool shapes = liesOnGround(span) || span.kind == SpanKind::ListEntry;
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

// Room around words on a ground.
qreal roomIn(const QTextDocument &document)
{
    return QFontMetricsF(document.defaultFont()).averageCharWidth();
}

QTextBlockFormat formatFor(const QTextBlock &block, const Span *shape)
{
    const QFontMetricsF metrics(block.document()->defaultFont());
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
    const qreal room = roomIn(*block.document());
    format.setProperty(groundProperty, true);
    format.setLeftMargin(room);
    format.setRightMargin(room);
    if (block.position() <= shape->start)
        format.setTopMargin(room);
    if (block.position() + block.length() >= shape->start + shape->length)
        format.setBottomMargin(room);
    return format;
}

} // namespace

void shapeParagraphs(QTextDocument &document, const QList<Span> &spans)
{
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const QTextBlockFormat format = formatFor(block, shapeOf(block, spans));
        if (block.blockFormat().properties() == format.properties())
            continue;
        cursor.setPosition(block.position());
        cursor.setBlockFormat(format);
    }
    cursor.endEditBlock();
}

QList<TextGround> groundsIn(const QTextDocument &document, const QList<Span> &spans)
{
    QList<TextGround> grounds;
    const qreal padding = roomIn(document) / 2;
    for (const Span &span : spans) {
        const QTextBlock first = document.findBlock(static_cast<int>(span.start));
        if (!liesOnGround(span) || !first.isValid())
            continue;
        const QTextBlock found = document.findBlock(static_cast<int>(span.start + span.length - 1));
        const QTextBlock last = found.isValid() ? found : document.lastBlock();
        const qreal top = document.documentLayout()->blockBoundingRect(first).top() - padding;
        const qreal bottom = document.documentLayout()->blockBoundingRect(last).bottom() + padding;
        grounds.append({top, bottom - top, span.kind == SpanKind::Quotation, first.textDirection() == Qt::RightToLeft});
    }
    return grounds;
}

bool hasGround(const QTextBlock &block)
{
    return block.blockFormat().hasProperty(groundProperty);
}

} // namespace Morelia
