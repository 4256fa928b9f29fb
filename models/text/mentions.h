// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/body.h"
#include "models/text/avatar.h"

#include <QObject>
#include <QSet>
#include <QString>

#include <optional>

// "@" and a name in a text that is being written.
namespace Morelia {

//! Somebody whom a text can name.
class Nameable
{
    Q_GADGET
    Q_PROPERTY(QString userId MEMBER userId FINAL)
    Q_PROPERTY(QString name MEMBER name FINAL)
    Q_PROPERTY(QString initials READ initials FINAL)
    Q_PROPERTY(int colorIndex READ colorIndex FINAL)
    Q_PROPERTY(QString picture MEMBER picture FINAL)

public:
    QString userId;
    QString name;         //!< cleaned, as it stands behind the "@"
    QString picture = {}; //!< its key; empty for none

    //! As on their avatar.
    QString initials() const { return Morelia::initials(name); }
    int colorIndex() const { return paletteIndex(userId); }

    friend bool operator==(const Nameable &, const Nameable &) = default;
};

//! Where a text names people, as in "@Ann Appleby", in order; the longest name that fits counts, case does not matter. A
//! name that several people have means one of preferred, else nobody.
QList<Span> mentionsIn(const QString &text, const QList<Nameable> &people, const QSet<QString> &preferred = {});

//! A name that is being typed.
struct TypedName
{
    qsizetype start = 0; //!< of the "@"
    QString words;       //!< what stands between it and the cursor

    friend bool operator==(const TypedName &, const TypedName &) = default;
};

//! What is typed before the cursor, when that may become a name: at most three words behind an "@" that opens a word.
std::optional<TypedName> typedName(const QString &text, qsizetype cursor);

//! Those whose words begin with the typed ones, in their order, the ones whose name begins so first. Case and accents do
//! not matter.
QList<Nameable> matching(const QList<Nameable> &people, const QString &words);

} // namespace Morelia
