// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/controllers/codepainter.h"
#include "models/markup/markup.h"

#include <QColor>
#include <QSyntaxHighlighter>
#include <QTextCharFormat>

namespace Morelia {

//! How parts of a text look; places are those in the text.
struct TextLooks
{
    QList<Span> spans;
    QList<Markup::Mark> marks; //!< of a text that is being written
    QList<CodePiece> code;     //!< over spans of code
    QColor link;               //!< invalid: addresses and mentions stay as they are
    QColor ownMention;         //!< ground of words that name the person at this computer; invalid: none
    QColor ground;             //!< of code in a line; invalid: none
    QColor dim;                //!< of marks; invalid: as the text

    friend bool operator==(const TextLooks &, const TextLooks &) = default;
};

//! Gives parts of a text their look, emoji their colours; the text itself stays as it is.
class LooksHighlighter : public QSyntaxHighlighter
{
public:
    //! The document owns it.
    LooksHighlighter(QTextDocument *document, const TextLooks &looks);

protected:
    void highlightBlock(const QString &text) override;

private:
    bool isHere(qsizetype start, qsizetype length) const;
    void merge(qsizetype start, qsizetype length, qsizetype blockSize, const QTextCharFormat &look);
    QTextCharFormat lookOf(SpanKind kind) const;
    void mergeCode(qsizetype blockSize);
    void mergeMarks(const QString &text);
    //! Where a picture takes the place of a code.
    void hideCode(const Span &span, const QString &text);

    const TextLooks m_looks;
    QTextCharFormat m_link;
    QTextCharFormat m_emoji;
};

} // namespace Morelia
