// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/storage/replybudget.h"
#include "server/storage/rows.h"

#include <optional>

namespace Morelia::Server {

class Database;

//! Accounts. Every function throws StorageError.
class UserTable
{
public:
    explicit UserTable(Database &database)
        : m_database(database)
    {}

    //! Stores a new account and returns its row. The login must be free.
    RowId add(const UserRow &user);
    std::optional<UserRow> byId(RowId id);
    std::optional<UserRow> byUuid(const QString &uuid);
    std::optional<UserRow> byLogin(const QString &login);
    //! Everybody who registered after one (0: all), in the order of registration, deleted accounts too.
    Part<UserRow> after(RowId id, ReplyBudget &budget);
    //! Replaces what is personal by the protocol's marks; uuid, messages and memberships stay.
    void markDeleted(RowId id);

private:
    Database &m_database;
};

} // namespace Morelia::Server
