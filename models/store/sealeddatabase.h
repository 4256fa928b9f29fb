// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/base/sealer.h"
#include "models/base/sql/sqlconnection.h"

#include <QByteArray>
#include <QCborMap>

#include <optional>

namespace Morelia {

//! Where a row lies: its table and what never changes in its key. Goes into the seal, so that rows cannot be swapped.
class RowPlace
{
public:
    template <typename... Keys>
    explicit RowPlace(QLatin1StringView table, const Keys &...keys)
    {
        add(table);
        (add(keys), ...);
    }

    const QByteArray &bytes() const { return m_bytes; }

private:
    void add(QLatin1StringView part);
    void add(const QString &part);
    void add(qint64 part);

    QByteArray m_bytes;
};

//! A connection and the key to the sealed columns behind it.
class SealedDatabase
{
public:
    //! Throws SqlError.
    SealedDatabase(const QString &path, SqlConnection::Mode mode, const Sealer &sealer);

    SqlConnection &connection() { return m_connection; }
    //! See SqlConnection::prepare().
    Statement prepare(QLatin1StringView sql, QLatin1StringView tail = {}) { return m_connection.prepare(sql, tail); }

    QByteArray seal(const QCborMap &content, const RowPlace &place) const;
    //! The content; nothing (and a line in the log) when the row is damaged.
    std::optional<QCborMap> unseal(const QByteArray &sealed, const RowPlace &place) const;

    //! See Sealer::mark().
    QString mark(const QString &text) const { return m_sealer.mark(text); }

    //! True when this key sealed the database. In an empty database nothing is sealed, so every key is right.
    [[nodiscard]] bool keyFits();
    //! Leaves the mark by which keyFits() knows the key again.
    void markKey();

private:
    SqlConnection m_connection;
    Sealer m_sealer;
};

} // namespace Morelia
