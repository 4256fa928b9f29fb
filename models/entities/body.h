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
    Mention = 4,    //!< names the person Span::userId
    OwnMention = 5, //!< names the person at this computer; only in what the store gives, never kept
};
inline constexpr int keptSpanKinds = 5;

//! A part of a text with a look of its own, in UTF-16 units. Spans may overlap.
struct Span
{
    SpanKind kind = SpanKind::Bold;
    qsizetype start = 0;
    qsizetype length = 0;
    QString userId = {}; //!< of Mention and OwnMention, else empty

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
