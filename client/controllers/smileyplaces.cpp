// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/smileyplaces.h"

#include <QAbstractTextDocumentLayout>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace Morelia {

namespace {

constexpr qreal sideToText = 1.4; // a picture stands out from the letters, and the lines move apart but little

bool isPictured(const Span &span)
{
    return span.kind == SpanKind::Smiley && !span.picture.isEmpty();
}

} // namespace

void SmileyPlaces::setDocument(QQuickTextDocument *document)
{
    if (m_document == document)
        return;
    if (m_document && m_document->textDocument()) {
        m_document->textDocument()->disconnect(this);
        m_document->textDocument()->documentLayout()->disconnect(this);
    }
    m_document = document;
    if (m_document && m_document->textDocument()) {
        QTextDocument *text = m_document->textDocument();
        connect(text, &QTextDocument::contentsChanged, this, &SmileyPlaces::refreshLater);
        connect(text->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &SmileyPlaces::refreshLater);
        connect(text->documentLayout(), &QAbstractTextDocumentLayout::update, this, &SmileyPlaces::refreshLater);
    }
    refreshLater();
    Q_EMIT documentChanged();
}

void SmileyPlaces::setBody(const Body &body)
{
    if (m_body == body)
        return;
    m_body = body;
    chooseShown();
}

void SmileyPlaces::chooseShown()
{
    m_shown = m_body;
    for (Span &span : m_shown.spans) {
        if (m_broken.contains(span.picture))
            span.picture.clear();
    }
    Q_EMIT bodyChanged();
    refreshLater();
}

void SmileyPlaces::leaveOut(const QString &picture)
{
    if (picture.isEmpty() || m_broken.contains(picture))
        return;
    m_broken.insert(picture);
    chooseShown();
}

// The text item lays out when it is polished, after its signals.
void SmileyPlaces::refreshLater()
{
    const bool hasSome = !m_places.isEmpty() || std::ranges::any_of(m_shown.spans, isPictured);
    if (!hasSome || std::exchange(m_isDue, true))
        return;
    QMetaObject::invokeMethod(this, &SmileyPlaces::refresh, Qt::QueuedConnection);
}

void SmileyPlaces::refresh()
{
    m_isDue = false;
    QList<SmileyPlace> places;
    QTextDocument *text = m_document ? m_document->textDocument() : nullptr;
    for (const Span &span : std::as_const(m_shown.spans)) {
        if (text && isPictured(span) && span.start + span.length < text->characterCount())
            places.append(placeOf(*text, span));
    }
    if (std::exchange(m_places, places) != places)
        Q_EMIT placesChanged();
}

SmileyPlace SmileyPlaces::placeOf(QTextDocument &text, const Span &span) const
{
    const QTextBlock block = text.findBlock(static_cast<int>(span.start));
    // Asking for the place of a block lays it out.
    text.documentLayout()->blockBoundingRect(block);
    const QTextLayout *layout = block.layout();
    const int start = static_cast<int>(span.start) - block.position();
    const QTextLine line = layout->lineForTextPosition(start);
    const qreal side = sideFor(text.defaultFont());
    if (!line.isValid())
        return {span.picture, 0, 0, 0};
    // In a paragraph from right to left the first character may stand at the right.
    const int end = std::min(start + static_cast<int>(span.length), line.textStart() + line.textLength());
    qreal left = line.cursorToX(start);
    for (int place = start + 1; place <= end; ++place)
        left = std::min(left, line.cursorToX(place));
    const QPointF origin = layout->position();
    return {span.picture, origin.x() + left, origin.y() + line.y() + (line.height() - side) / 2, side};
}

qreal SmileyPlaces::sideFor(const QFont &font)
{
    return std::ceil(QFontInfo(font).pixelSize() * sideToText);
}

QList<QTextCharFormat> SmileyPlaces::looksOf(const QString &code, const QFont &font)
{
    if (code.size() < 2)
        return {};
    const qreal side = sideFor(font);
    // The first character makes the line high enough, the others take the rest of the width.
    QFont high = font;
    const qreal natural = QFontMetricsF(font).height();
    high.setPixelSize(std::max(1, static_cast<int>(std::floor(QFontInfo(font).pixelSize() * side / natural))));
    QFont low = font;
    low.setPixelSize(1);
    const qreal rest = side - QFontMetricsF(high).horizontalAdvance(code.first(1))
        - QFontMetricsF(low).horizontalAdvance(code.sliced(1));
    QTextCharFormat first;
    first.setForeground(Qt::transparent);
    first.setProperty(QTextFormat::FontPixelSize, high.pixelSize());
    QTextCharFormat further;
    further.setForeground(Qt::transparent);
    further.setProperty(QTextFormat::FontPixelSize, low.pixelSize());
    further.setFontLetterSpacingType(QFont::AbsoluteSpacing);
    further.setFontLetterSpacing(rest / static_cast<qreal>(code.size() - 1));
    QList<QTextCharFormat> looks(code.size(), further);
    looks.first() = first;
    return looks;
}

} // namespace Morelia
