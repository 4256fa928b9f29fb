// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/auth/sessions.h"

#include "server/auth/identifiers.h"
#include "server/storage/groupcommit.h"
#include "server/storage/storage.h"

namespace Morelia::Server {
namespace {

constexpr qint64 day = 86'400;
constexpr qint64 sessionLife = 90 * day;

} // namespace

Session openSession(SessionTable &table, RowId user, qint64 now, int keep)
{
    const Session session{newToken(), now + sessionLife};
    table.add(user, tokenHash(session.token), session.expires, keep);
    return session;
}

std::optional<UserRow> Authenticator::userOf(const QString &uuid, const QString &token, qint64 now)
{
    const QByteArray hash = tokenHash(token);
    const std::optional<SessionRow> session = m_storage.sessions().find(hash);
    if (!session || session->expires <= now)
        return std::nullopt;
    std::optional<UserRow> user = m_storage.users().byId(session->user);
    if (!user || user->uuid != uuid || user->isDeleted())
        return std::nullopt;
    // Once a day is enough, and spares a write with each request.
    if (session->expires < now + sessionLife - day) {
        WriteScope scope(m_commit, m_storage.database());
        m_storage.sessions().renew(hash, now + sessionLife);
        scope.keep();
    }
    return user;
}

} // namespace Morelia::Server
