// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/storage/rows.h"

#include <QString>

#include <optional>

namespace Morelia::Server {

class GroupCommit;
class SessionTable;
class Storage;

//! A session as the client gets it at sign-in.
struct Session
{
    QString token;
    qint64 expires = 0; //!< Unix seconds
};

//! Makes a session that ends after 90 days without use. Throws StorageError.
Session openSession(SessionTable &table, RowId user, qint64 now, int keep);

//! Finds the user of a request's credentials, and prolongs the session with each use.
class Authenticator
{
public:
    Authenticator(Storage &storage, GroupCommit &commit)
        : m_storage(storage)
        , m_commit(commit)
    {}

    //! The user, when token and uuid belong together and the session has not ended. Throws StorageError.
    std::optional<UserRow> userOf(const QString &uuid, const QString &token, qint64 now);

private:
    Storage &m_storage;
    GroupCommit &m_commit;
};

} // namespace Morelia::Server
