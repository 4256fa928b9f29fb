// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/storage/rows.h"

#include <optional>

namespace Morelia::Server {

class Database;

//! Sessions by the hash of their token. Every function throws StorageError.
class SessionTable
{
public:
    explicit SessionTable(Database &database)
        : m_database(database)
    {}

    //! Adds a session and forgets the user's oldest ones beyond `keep`.
    void add(RowId user, const QByteArray &tokenHash, qint64 expires, int keep);
    std::optional<SessionRow> find(const QByteArray &tokenHash);
    void renew(const QByteArray &tokenHash, qint64 expires);
    void removeAllOf(RowId user);
    void removeExpired(qint64 now);

private:
    Database &m_database;
};

} // namespace Morelia::Server
