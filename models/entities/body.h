// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <QList>
#include <QObject>
#include <QString>

namespace Morelia {

//! The look of a part of a text. Stored as a number: never renumber.
enum class SpanKind : quint8 {
    Bold = 0,
    Italic = 1,
    Strikethrough = 2,
    Monospace = 3,
    Mention = 4,    //!< names a person
    OwnMention = 5, //!< names the person at this computer; only in what the store gives, never kept
    CodeBlock = 6,  //!< whole lines of code
    Quotation = 7,  //!< whole lines, each with its "> "
    ListEntry = 8,  //!< a whole line, with its mark
    Smiley = 9,     //!< stands for a picture
};
inline constexpr int spanKinds = 10;

//! A part of a text with a look of its own, in UTF-16 units. Spans may overlap.
struct Span
{
    SpanKind kind = SpanKind::Bold;
    qsizetype start = 0;
    qsizetype length = 0;
    //! The person's id of Mention and OwnMention; the language of CodeBlock, as in "cpp", where it is known; the hash of
    //! the picture of Smiley, 16 hexadecimal digits, where it is known. Foreign text; empty for the others.
    QString value = {};
    //! Key in the AttachmentStore of the picture of Smiley; only in what the store gives and what it is given to send,
    //! never kept. Empty where the picture is not here.
    QString picture = {};

    friend bool operator==(const Span &, const Span &) = default;
};

//! The words of a message and their looks. A protocol without looks leaves spans empty.
struct Body
{
    Q_GADGET
    Q_PROPERTY(QString text MEMBER text FINAL)
    Q_PROPERTY(bool isPlain READ isPlain FINAL)

public:
    QString text;
    QList<Span> spans;

    Body() = default;
    Q_IMPLICIT Body(const QString &plain)
        : text(plain)
    {}
    Body(const QString &words, const QList<Span> &looks)
        : text(words)
        , spans(looks)
    {}

    bool isEmpty() const { return text.isEmpty(); }
    bool isPlain() const { return spans.isEmpty(); }

    friend bool operator==(const Body &, const Body &) = default;
};

} // namespace Morelia
