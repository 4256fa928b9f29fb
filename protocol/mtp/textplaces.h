// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace Morelia::Mtp {

//! A part of a message's text, in UTF-16 units.
struct TextPlace
{
    qint64 start = 0;
    qint64 length = 0;

    qint64 end() const { return start + length; }
    friend bool operator==(const TextPlace &, const TextPlace &) = default;
};

//! A place that names a user.
struct Mention
{
    TextPlace place;
    QString userId; //!< the server's id

    friend bool operator==(const Mention &, const Mention &) = default;
};

//! A place that stands for a picture, such as ":cat:".
struct Smiley
{
    TextPlace place;
    QByteArray picture = {}; //!< the first 8 bytes of the SHA-256 of the picture; empty: not said

    friend bool operator==(const Smiley &, const Smiley &) = default;
};

//! A place with a look of its own.
struct Look
{
    //! As on the wire.
    enum class Kind : quint8 { Bold, Italic, Strikethrough, Code, CodeBlock, Quotation, ListEntry };
    Kind kind = Kind::Bold;
    TextPlace place;
    QString language = {}; //!< of CodeBlock, as in "cpp"; empty: not said

    friend bool operator==(const Look &, const Look &) = default;
};

//! A place that is a part of a profile card.
struct CardPart
{
    //! As on the wire.
    enum class Kind : quint8 { Name, Bio };
    Kind kind = Kind::Name;
    TextPlace place;

    friend bool operator==(const CardPart &, const CardPart &) = default;
};

//! 1 to 20 characters of "a-z 0-9 + # . _ -": the form of a language's name.
bool isLanguage(const QString &name);

//! The entries that count, in ascending order: of a valid form, each once, mentions and smileys without overlaps, parts of
//! a card once a kind, not more than the envelope holds.
QList<Mention> validMentions(const QList<Mention> &mentions);
QList<Smiley> validSmileys(const QList<Smiley> &smileys);
QList<Look> validLooks(const QList<Look> &looks);
QList<CardPart> validParts(const QList<CardPart> &parts);

//! The same without those that do not fit this text: beyond its end, or with an end inside a character as a person sees it.
QList<Mention> fitting(const QList<Mention> &mentions, const QString &text);
QList<Smiley> fitting(const QList<Smiley> &smileys, const QString &text);
QList<Look> fitting(const QList<Look> &looks, const QString &text);
QList<CardPart> fitting(const QList<CardPart> &parts, const QString &text);

} // namespace Morelia::Mtp
