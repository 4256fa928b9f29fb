// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/lookshighlighter.h"

#include "client/controllers/smileyplaces.h"
#include "client/platform/emojifont.h"
#include "models/text/emoji.h"
#include "models/text/linkscanner.h"

#include <QFontDatabase>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

namespace Morelia {

LooksHighlighter::LooksHighlighter(QTextDocument *document, const TextLooks &looks)
    : QSyntaxHighlighter(document)
    , m_looks(looks)
{
    m_link.setForeground(looks.link);
    m_link.setFontUnderline(true);
    if (!emojiFamily().isEmpty())
        m_emoji.setFontFamilies({emojiFamily()});
}

void LooksHighlighter::highlightBlock(const QString &text)
{
    const QList<EmojiSpan> emoji = emojiSpans(text);
    for (const EmojiSpan &span : emoji)
        setFormat(static_cast<int>(span.start), static_cast<int>(span.length), m_emoji);
    const QList<LinkSpan> links = m_looks.link.isValid() ? scanLinks(text) : QList<LinkSpan>();
    for (const LinkSpan &link : links)
        setFormat(static_cast<int>(link.start), static_cast<int>(link.length), m_link);
    for (const Span &span : m_looks.spans) {
        if (isHere(span.start, span.length))
            merge(span.start, span.length, text.size(), lookOf(span.kind));
    }
    mergeCode(text.size());
    if (m_looks.dim.isValid())
        mergeMarks(text);
    for (const Span &span : m_looks.spans)
        hideCode(span, text);
}

void LooksHighlighter::hideCode(const Span &span, const QString &text)
{
    const qsizetype start = span.start - currentBlock().position();
    if (span.picture.isEmpty() || start < 0 || start + span.length > text.size())
        return;
    const QList<QTextCharFormat> looks =
        SmileyPlaces::looksOf(text.sliced(start, span.length), document()->defaultFont());
    for (qsizetype i = 0; i < looks.size(); ++i)
        setFormat(static_cast<int>(start + i), 1, looks[i]);
}

void LooksHighlighter::mergeMarks(const QString &text)
{
    QTextCharFormat dim;
    dim.setForeground(m_looks.dim);
    for (const Markup::Mark &mark : m_looks.marks)
        merge(mark.start, mark.length, text.size(), dim);
    const qsizetype block = currentBlock().position();
    const bool quoted = std::ranges::any_of(m_looks.spans, [block](const Span &span) {
        return span.kind == SpanKind::Quotation && span.start <= block && block < span.start + span.length;
    });
    if (quoted && text.startsWith(u'>'))
        merge(block, 1, text.size(), dim);
}

// Looks are made for those alone: a long text has many paragraphs.
bool LooksHighlighter::isHere(qsizetype start, qsizetype length) const
{
    const qsizetype block = currentBlock().position();
    return start < block + currentBlock().length() && block < start + length;
}

void LooksHighlighter::merge(qsizetype start, qsizetype length, qsizetype blockSize, const QTextCharFormat &look)
{
    const qsizetype block = currentBlock().position();
    const qsizetype from = std::max<qsizetype>(start - block, 0);
    const qsizetype end = std::min(start + length - block, blockSize);
    for (qsizetype i = from; i < end; ++i) {
        QTextCharFormat merged = format(static_cast<int>(i));
        // Emoji keep their own font.
        const QVariant families = merged.property(QTextFormat::FontFamilies);
        merged.merge(look);
        if (families.isValid() && families == m_emoji.property(QTextFormat::FontFamilies))
            merged.setProperty(QTextFormat::FontFamilies, families);
        setFormat(static_cast<int>(i), 1, merged);
    }
}

void LooksHighlighter::mergeCode(qsizetype blockSize)
{
    for (const CodePiece &piece : m_looks.code) {
        if (!isHere(piece.start, piece.length))
            continue;
        QTextCharFormat look;
        look.setForeground(piece.color);
        if (piece.bold)
            look.setFontWeight(QFont::Bold);
        if (piece.italic)
            look.setFontItalic(true);
        merge(piece.start, piece.length, blockSize, look);
    }
}

QTextCharFormat LooksHighlighter::lookOf(SpanKind kind) const
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
        if (m_looks.ground.isValid())
            look.setBackground(m_looks.ground);
        [[fallthrough]];
    case SpanKind::CodeBlock:
        look.setFontFamilies(QFontDatabase::systemFont(QFontDatabase::FixedFont).families());
        break;
    case SpanKind::Mention:
        look.setFontWeight(QFont::DemiBold);
        if (m_looks.link.isValid())
            look.setForeground(m_link.foreground());
        break;
    case SpanKind::OwnMention:
        look.setFontWeight(QFont::DemiBold);
        if (m_looks.ownMention.isValid())
            look.setBackground(m_looks.ownMention);
        break;
    case SpanKind::Quotation:
    case SpanKind::ListEntry:
    case SpanKind::Smiley:
        break;
    }
    return look;
}

} // namespace Morelia
