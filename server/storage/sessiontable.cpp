// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/storage/sessiontable.h"

#include "server/storage/database.h"

namespace Morelia::Server {

using namespace Qt::StringLiterals;

void SessionTable::add(RowId user, const QByteArray &tokenHash, qint64 expires, int keep)
{
    const Statement insert(
        m_database, u"INSERT INTO session(token_hash, user, expires) VALUES(?, ?, ?)"_s, {tokenHash, user, expires});
    const Statement prune(m_database,
        u"DELETE FROM session WHERE user = ? AND token_hash IN ("
        "SELECT token_hash FROM session WHERE user = ? AND token_hash <> ? ORDER BY expires DESC LIMIT -1 OFFSET ?)"_s,
        {user, user, tokenHash, keep - 1});
}

std::optional<SessionRow> SessionTable::find(const QByteArray &tokenHash)
{
    Statement row(m_database, u"SELECT user, expires FROM session WHERE token_hash = ?"_s, {tokenHash});
    return row.next() ? std::optional(SessionRow{row.integer(0), row.integer(1)}) : std::nullopt;
}

void SessionTable::renew(const QByteArray &tokenHash, qint64 expires)
{
    const Statement update(m_database, u"UPDATE session SET expires = ? WHERE token_hash = ?"_s, {expires, tokenHash});
}

void SessionTable::removeAllOf(RowId user)
{
    const Statement remove(m_database, u"DELETE FROM session WHERE user = ?"_s, {user});
}

void SessionTable::removeExpired(qint64 now)
{
    const Statement remove(m_database, u"DELETE FROM session WHERE expires <= ?"_s, {now});
}

} // namespace Morelia::Server
