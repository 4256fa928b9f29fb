// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/storage/usertable.h"

#include "server/storage/database.h"

#include <utility>

namespace Morelia::Server {

using namespace Qt::StringLiterals;

namespace {

QString selectUser(QLatin1StringView condition)
{
    return u"SELECT id, uuid, login, credential, username, email, avatar, bio, created FROM user "_s + condition;
}

UserRow userFrom(const Statement &row)
{
    return {.id = row.integer(0),
        .uuid = row.text(1),
        .login = row.content(2),
        .credential = row.bytes(3),
        .username = row.content(4),
        .email = row.content(5),
        .avatar = row.content(6),
        .bio = row.content(7),
        .created = row.integer(8)};
}

std::optional<UserRow> oneUser(Statement &&statement)
{
    return statement.next() ? std::optional(userFrom(statement)) : std::nullopt;
}

} // namespace

RowId UserTable::add(const UserRow &user)
{
    const Statement insert(m_database,
        u"INSERT INTO user(uuid, login, credential, username, email, avatar, bio, created)"
        " VALUES(?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {user.uuid, m_database.seal().sealForLookup(user.login), user.credential, m_database.seal().seal(user.username),
            m_database.seal().seal(user.email), m_database.seal().seal(user.avatar), m_database.seal().seal(user.bio),
            user.created});
    return insert.insertedRow();
}

std::optional<UserRow> UserTable::byId(RowId id)
{
    return oneUser(Statement(m_database, selectUser("WHERE id = ?"_L1), {id}));
}

std::optional<UserRow> UserTable::byUuid(const QString &uuid)
{
    return oneUser(Statement(m_database, selectUser("WHERE uuid = ?"_L1), {uuid}));
}

std::optional<UserRow> UserTable::byLogin(const QString &login)
{
    return oneUser(Statement(m_database, selectUser("WHERE login = ?"_L1), {m_database.seal().sealForLookup(login)}));
}

Part<UserRow> UserTable::after(RowId id, ReplyBudget &budget)
{
    Part<UserRow> users;
    Statement statement(m_database, selectUser("WHERE id > ? ORDER BY id"_L1), {id});
    while (users.complete && statement.next()) {
        UserRow user = userFrom(statement);
        users.complete = budget.take(user.size());
        if (users.complete)
            users.rows.append(std::move(user));
    }
    return users;
}

void UserTable::markDeleted(RowId id)
{
    const Statement update(m_database,
        u"UPDATE user SET login = NULL, credential = x'', username = ?, email = NULL, bio = ?, avatar = ?"
        " WHERE id = ?"_s,
        {m_database.seal().seal(u"User deleted"_s), m_database.seal().seal(u"deleted"_s), m_database.seal().seal(u""_s),
            id});
}

} // namespace Morelia::Server
