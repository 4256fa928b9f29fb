// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/messagedocument.h"

#include "models/markup/markupchange.h"
#include "models/text/cleaning.h"
#include "models/text/emoji.h"
#include "models/text/linkscanner.h"

#include <QAbstractTextDocumentLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QScopedValueRollback>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextLayout>
#include <QUrl>

#include <algorithm>

namespace Morelia {

namespace {

constexpr int maxWrittenChars = 8'000;

SpanKind kindOf(MessageDocument::Look look)
{
    switch (look) {
    case MessageDocument::Look::Bold:
        break;
    case MessageDocument::Look::Italic:
        return SpanKind::Italic;
    case MessageDocument::Look::Strikethrough:
        return SpanKind::Strikethrough;
    case MessageDocument::Look::Code:
        return SpanKind::Monospace;
    }
    return SpanKind::Bold;
}

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
    dropHighlighter();
}

// Its end counts as a change of the text, which would come back here while half of it is gone.
void MessageDocument::dropHighlighter()
{
    const QScopedValueRollback guard(m_isShaping, true);
    delete m_highlighter;
}

QTextDocument *MessageDocument::textDocument() const
{
    return m_document ? m_document->textDocument() : nullptr;
}

void MessageDocument::highlight()
{
    QTextDocument *text = textDocument();
    TextLooks looks{.spans = m_body.spans,
        .marks = {},
        .code = m_code,
        .link = m_linkColor,
        .ownMention = m_markColor,
        .ground = m_groundColor,
        .dim = m_dimColor};
    if (m_isWritten) {
        looks.spans = m_markup.spans;
        looks.marks = m_markup.marks;
    }
    if (m_highlighter && looks == m_looks)
        return;
    m_looks = looks;
    dropHighlighter();
    if (text)
        m_highlighter = new LooksHighlighter(text, looks);
}

void MessageDocument::noteFont()
{
    const auto isPictured = [](const Span &span) { return !span.picture.isEmpty(); };
    if (m_highlighter && std::ranges::any_of(m_body.spans, isPictured))
        m_highlighter->rehighlight();
}

QQuickTextDocument *MessageDocument::document() const
{
    return m_document;
}

void MessageDocument::setDocument(QQuickTextDocument *document)
{
    if (m_document == document)
        return;
    if (textDocument()) {
        textDocument()->disconnect(this);
        textDocument()->documentLayout()->disconnect(this);
    }
    m_document = document;
    highlight();
    if (textDocument())
        connect(textDocument(), &QTextDocument::contentsChanged, this, &MessageDocument::noteContents);
    if (textDocument())
        connect(textDocument()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &MessageDocument::measureGrounds);
    noteContents();
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
    if (looksDifferent) {
        paintCode();
        highlight();
        noteContents();
    }
    Q_EMIT bodyChanged();
}

QColor MessageDocument::groundColor() const
{
    return m_groundColor;
}

void MessageDocument::setGroundColor(const QColor &color)
{
    if (m_groundColor == color)
        return;
    m_groundColor = color;
    paintCode();
    highlight();
    Q_EMIT groundColorChanged();
}

QColor MessageDocument::dimColor() const
{
    return m_dimColor;
}

void MessageDocument::setDimColor(const QColor &color)
{
    if (m_dimColor == color)
        return;
    m_dimColor = color;
    highlight();
    Q_EMIT dimColorChanged();
}

CodePainter *MessageDocument::painter() const
{
    return m_painter;
}

void MessageDocument::setPainter(CodePainter *painter)
{
    if (m_painter == painter)
        return;
    m_painter = painter;
    paintCode();
    Q_EMIT painterChanged();
}

bool MessageDocument::isWritten() const
{
    return m_isWritten;
}

void MessageDocument::setWritten(bool written)
{
    if (m_isWritten == written)
        return;
    m_isWritten = written;
    m_markup = {};
    highlight();
    noteContents();
    Q_EMIT writtenChanged();
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
    noteContents();
    Q_EMIT ownDirectionsChanged();
}

void MessageDocument::noteContents()
{
    if (m_isShaping || !textDocument())
        return;
    if (m_isWritten) {
        // A long text is written by nobody: it came from the clipboard.
        const bool isShort = textDocument()->characterCount() <= maxWrittenChars;
        m_markup = isShort ? parseMarkup(plainText()) : Markup();
        highlight();
    }
    shape();
}

void MessageDocument::shape()
{
    const bool hasShapes = m_isShaped || textDocument()->blockCount() > 1 || !m_body.spans.isEmpty();
    if (!m_hasOwnDirections || !hasShapes)
        return;
    m_isShaping = true;
    m_isShaped = true;
    shapeParagraphs(*textDocument(), m_body.spans);
    m_isShaping = false;
    measureGrounds();
}

void MessageDocument::measureGrounds()
{
    const QList<TextGround> grounds =
        m_isShaped && textDocument() ? groundsIn(*textDocument(), m_body.spans) : QList<TextGround>();
    if (std::exchange(m_grounds, grounds) != grounds)
        Q_EMIT groundsChanged();
}

void MessageDocument::paintCode()
{
    ++m_painting;
    m_code.clear();
    if (!m_painter)
        return;
    for (const Span &span : std::as_const(m_body.spans)) {
        if (span.kind != SpanKind::CodeBlock || span.start + span.length > m_body.text.size())
            continue;
        m_painter->paint(m_body.text.sliced(span.start, span.length), span.value, m_groundColor)
            .then(this, [this, painting = m_painting, start = span.start](QList<CodePiece> pieces) {
                if (painting != m_painting || pieces.isEmpty())
                    return;
                for (CodePiece &piece : pieces)
                    piece.start += start;
                m_code += pieces;
                highlight();
            });
    }
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

QList<int> MessageDocument::toggleLook(int start, int end, Look look)
{
    const MarkupChange change = toggledMarkup(plainText(), start, end - start, kindOf(look));
    replace(static_cast<int>(change.start), static_cast<int>(change.length), change.text);
    const qsizetype selectionEnd = change.selectionStart + change.selectionLength;
    return {static_cast<int>(change.selectionStart), static_cast<int>(selectionEnd)};
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
    if (hasGround(block))
        return -1;
    // Asking for the place of a block lays it out.
    textDocument()->documentLayout()->blockBoundingRect(block);
    const int lines = block.layout()->lineCount();
    if (lines == 0 || (block.textDirection() == Qt::RightToLeft) != rightToLeft)
        return -1;
    const QTextLine line = block.layout()->lineAt(lines - 1);
    return line.naturalTextWidth() + (rightToLeft ? block.blockFormat().rightMargin() : line.x());
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
