// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/messagedocument.h"

#include "client/platform/emojifont.h"
#include "models/text/cleaning.h"
#include "models/text/emoji.h"
#include "models/text/linkscanner.h"

#include <QAbstractTextDocumentLayout>
#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QSyntaxHighlighter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextLayout>
#include <QUrl>

#include <algorithm>

namespace Morelia {

namespace {

//! Gives parts of a text their look; the text itself stays as it is.
class PlainHighlighter : public QSyntaxHighlighter
{
public:
    PlainHighlighter(
        QTextDocument *document, const QColor &linkColor, const QColor &markColor, const QList<Span> &spans)
        : QSyntaxHighlighter(document)
        , m_spans(spans)
        , m_markColor(markColor)
        , m_marksLinks(linkColor.isValid())
    {
        m_link.setForeground(linkColor);
        m_link.setFontUnderline(true);
        if (!emojiFamily().isEmpty())
            m_emoji.setFontFamilies({emojiFamily()});
    }

protected:
    void highlightBlock(const QString &text) override
    {
        const QList<EmojiSpan> emoji = emojiSpans(text);
        for (const EmojiSpan &span : emoji)
            setFormat(static_cast<int>(span.start), static_cast<int>(span.length), m_emoji);
        const QList<LinkSpan> links = m_marksLinks ? scanLinks(text) : QList<LinkSpan>();
        for (const LinkSpan &link : links)
            setFormat(static_cast<int>(link.start), static_cast<int>(link.length), m_link);
        for (const Span &span : m_spans)
            mergeLook(span, text.size());
    }

private:
    void mergeLook(const Span &span, qsizetype blockSize)
    {
        const qsizetype block = currentBlock().position();
        const qsizetype start = std::max<qsizetype>(span.start - block, 0);
        const qsizetype end = std::min(span.start + span.length - block, blockSize);
        if (start >= end)
            return;
        const QTextCharFormat look = lookOf(span.kind);
        for (qsizetype i = start; i < end; ++i) {
            QTextCharFormat merged = format(static_cast<int>(i));
            // Emoji keep their own font.
            if (span.kind == SpanKind::Monospace && merged.hasProperty(QTextFormat::FontFamilies))
                continue;
            merged.merge(look);
            setFormat(static_cast<int>(i), 1, merged);
        }
    }

    QTextCharFormat lookOf(SpanKind kind) const
    {
        QTextCharFormat look;
        switch (kind) {
        case SpanKind::Bold:
            look.setFontWeight(QFont::Bold);
            break;
        case SpanKind::Italic:
            look.setFontItalic(true);
            break;
        case SpanKind::Strikethrough:
            look.setFontStrikeOut(true);
            break;
        case SpanKind::Monospace:
        case SpanKind::CodeBlock:
            look.setFontFamilies(QFontDatabase::systemFont(QFontDatabase::FixedFont).families());
            break;
        case SpanKind::Mention:
            look.setFontWeight(QFont::DemiBold);
            if (m_marksLinks)
                look.setForeground(m_link.foreground());
            break;
        case SpanKind::OwnMention:
            look.setFontWeight(QFont::DemiBold);
            if (m_markColor.isValid())
                look.setBackground(m_markColor);
            break;
        case SpanKind::Quotation:
        case SpanKind::ListEntry:
        case SpanKind::Smiley:
            break;
        }
        return look;
    }

    QTextCharFormat m_link;
    QTextCharFormat m_emoji;
    const QList<Span> m_spans;
    const QColor m_markColor;
    const bool m_marksLinks;
};

// Qt's documents mark ends of lines and paragraphs in their own way.
QString withLineFeeds(const QString &text)
{
    return QString(text).replace(QChar::ParagraphSeparator, u'\n').replace(QChar::LineSeparator, u'\n');
}

} // namespace

MessageDocument::MessageDocument(QObject *parent)
    : QObject(parent)
{}

MessageDocument::~MessageDocument()
{
    delete m_highlighter;
}

QTextDocument *MessageDocument::textDocument() const
{
    return m_document ? m_document->textDocument() : nullptr;
}

void MessageDocument::highlight()
{
    delete m_highlighter;
    if (QTextDocument *text = textDocument())
        m_highlighter = new PlainHighlighter(text, m_linkColor, m_markColor, m_body.spans);
}

QQuickTextDocument *MessageDocument::document() const
{
    return m_document;
}

void MessageDocument::setDocument(QQuickTextDocument *document)
{
    if (m_document == document)
        return;
    if (textDocument())
        textDocument()->disconnect(this);
    m_document = document;
    highlight();
    if (textDocument())
        connect(textDocument(), &QTextDocument::contentsChanged, this, &MessageDocument::directParagraphs);
    directParagraphs();
    Q_EMIT documentChanged();
}

QColor MessageDocument::linkColor() const
{
    return m_linkColor;
}

void MessageDocument::setLinkColor(const QColor &color)
{
    if (m_linkColor == color)
        return;
    m_linkColor = color;
    highlight();
    Q_EMIT linkColorChanged();
}

QColor MessageDocument::markColor() const
{
    return m_markColor;
}

void MessageDocument::setMarkColor(const QColor &color)
{
    if (m_markColor == color)
        return;
    m_markColor = color;
    highlight();
    Q_EMIT markColorChanged();
}

Body MessageDocument::body() const
{
    return m_body;
}

void MessageDocument::setBody(const Body &body)
{
    if (m_body == body)
        return;
    const bool looksDifferent = m_body.spans != body.spans;
    m_body = body;
    if (looksDifferent)
        highlight();
    Q_EMIT bodyChanged();
}

bool MessageDocument::hasOwnDirections() const
{
    return m_hasOwnDirections;
}

void MessageDocument::setHasOwnDirections(bool on)
{
    if (m_hasOwnDirections == on)
        return;
    m_hasOwnDirections = on;
    directParagraphs();
    Q_EMIT ownDirectionsChanged();
}

void MessageDocument::directParagraphs()
{
    if (!m_hasOwnDirections || m_isDirecting || !textDocument() || textDocument()->blockCount() < 2)
        return;
    m_isDirecting = true;
    QTextCursor cursor(textDocument());
    cursor.beginEditBlock();
    for (QTextBlock block = textDocument()->begin(); block.isValid(); block = block.next()) {
        const Qt::LayoutDirection direction = block.text().isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight;
        if (block.blockFormat().layoutDirection() == direction)
            continue;
        QTextBlockFormat format;
        format.setLayoutDirection(direction);
        cursor.setPosition(block.position());
        cursor.mergeBlockFormat(format);
    }
    cursor.endEditBlock();
    m_isDirecting = false;
}

QString MessageDocument::plainText() const
{
    return textDocument() ? withLineFeeds(textDocument()->toRawText()) : QString();
}

void MessageDocument::setPlainText(const QString &text)
{
    if (!textDocument() || plainText() == text)
        return;
    textDocument()->setUndoRedoEnabled(false);
    QTextCursor all(textDocument());
    all.select(QTextCursor::Document);
    all.insertText(text);
    textDocument()->setUndoRedoEnabled(true);
}

void MessageDocument::replace(int start, int length, const QString &text)
{
    if (!textDocument() || start < 0 || length < 0 || start + length >= textDocument()->characterCount())
        return;
    QTextCursor cursor(textDocument());
    cursor.setPosition(start);
    cursor.setPosition(start + length, QTextCursor::KeepAnchor);
    if (text.isEmpty())
        cursor.removeSelectedText();
    else
        cursor.insertText(text);
}

bool MessageDocument::deleteEmojiBefore(int place)
{
    const QTextBlock block = textDocument() ? textDocument()->findBlock(place) : QTextBlock();
    const qsizetype length = block.isValid() ? emojiBefore(block.text(), place - block.position()) : 0;
    if (length > 0)
        replace(place - static_cast<int>(length), static_cast<int>(length), {});
    return length > 0;
}

qreal MessageDocument::lastLineWidth(bool rightToLeft) const
{
    if (!textDocument())
        return -1;
    const QTextBlock block = textDocument()->lastBlock();
    // Asking for the place of a block lays it out.
    textDocument()->documentLayout()->blockBoundingRect(block);
    const int lines = block.layout()->lineCount();
    if (lines == 0 || (block.textDirection() == Qt::RightToLeft) != rightToLeft)
        return -1;
    return block.layout()->lineAt(lines - 1).naturalTextWidth();
}

QString MessageDocument::linkAt(int position) const
{
    if (!textDocument())
        return {};
    const QTextBlock block = textDocument()->findBlock(position);
    if (!block.isValid())
        return {};
    const QList<LinkSpan> links = scanLinks(block.text());
    const int inBlock = position - block.position();
    const auto found = std::ranges::find_if(
        links, [inBlock](const LinkSpan &link) { return inBlock >= link.start && inBlock < link.start + link.length; });
    return found == links.end() ? QString() : found->target;
}

QString MessageDocument::doubtfulForm(const QString &link)
{
    const QUrl url(link, QUrl::StrictMode);
    const QString host = url.host(QUrl::FullyEncoded);
    const bool plain = url.userInfo().isEmpty() && !host.contains(QLatin1StringView("xn--"));
    return plain ? QString() : QString::fromLatin1(url.toEncoded());
}

void MessageDocument::copy(int start, int end) const
{
    const QString text = plainText();
    // The document may show the beginning alone, where a paragraph has no end yet.
    const QString &whole = m_body.text.startsWith(text) ? m_body.text : text;
    QGuiApplication::clipboard()->setText(writtenPart(whole, start, end - start));
}

} // namespace Morelia
