// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/messagedocument.h"

#include "models/text/linkscanner.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSyntaxHighlighter>
#include <QTextBlock>
#include <QTextDocument>
#include <QUrl>

#include <algorithm>

namespace Morelia {

namespace {

//! Underlines addresses; the text itself stays as it is.
class LinkHighlighter : public QSyntaxHighlighter
{
public:
    LinkHighlighter(QTextDocument *document, const QColor &color)
        : QSyntaxHighlighter(document)
    {
        m_format.setForeground(color);
        m_format.setFontUnderline(true);
    }

protected:
    void highlightBlock(const QString &text) override
    {
        const QList<LinkSpan> links = scanLinks(text);
        for (const LinkSpan &link : links)
            setFormat(static_cast<int>(link.start), static_cast<int>(link.length), m_format);
    }

private:
    QTextCharFormat m_format;
};

} // namespace

MessageDocument::MessageDocument(QObject *parent)
    : QObject(parent)
{}

MessageDocument::~MessageDocument()
{
    delete m_highlighter;
}

void MessageDocument::highlight()
{
    delete m_highlighter;
    if (m_document && m_document->textDocument())
        m_highlighter = new LinkHighlighter(m_document->textDocument(), m_linkColor);
}

QQuickTextDocument *MessageDocument::document() const
{
    return m_document;
}

void MessageDocument::setDocument(QQuickTextDocument *document)
{
    if (m_document == document)
        return;
    m_document = document;
    highlight();
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

QString MessageDocument::linkAt(int position) const
{
    if (!m_document || !m_document->textDocument())
        return {};
    const QTextBlock block = m_document->textDocument()->findBlock(position);
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

void MessageDocument::copy(const QString &part)
{
    QString text = part;
    // Qt's documents mark ends of lines and paragraphs in their own way.
    text.replace(QChar::ParagraphSeparator, u'\n').replace(QChar::LineSeparator, u'\n');
    QGuiApplication::clipboard()->setText(withoutInvisible(text));
}

} // namespace Morelia
