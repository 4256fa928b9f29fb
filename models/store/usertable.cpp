// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/store/usertable.h"

#include "models/store/contentcodec.h"

using namespace Qt::StringLiterals;

namespace Morelia {

namespace {

RowPlace userPlace(AccountId account, const QString &remoteId)
{
    return RowPlace("user"_L1, account, remoteId);
}

} // namespace

UserTable::UserTable(SealedDatabase &database)
    : m_database(database)
{}

bool UserTable::put(AccountId account, const User &seen)
{
    User user = seen;
    if (const std::optional<User> known = find(account, seen.remoteId)) {
        user.login = seen.login.isNull() ? known->login : seen.login;
        user.name = seen.name.isNull() ? known->name : seen.name;
        user.bio = seen.bio.isNull() ? known->bio : seen.bio;
        // Of somebody who is gone from the server only the server speaks.
        user.card = seen.isDeleted ? ProfileCard() : known->card;
        if (user == *known)
            return false;
    }
    write(account, user);
    return true;
}

bool UserTable::putCard(AccountId account, const QString &remoteId, const ProfileCard &card)
{
    User nameless;
    nameless.remoteId = remoteId;
    User user = find(account, remoteId).value_or(nameless);
    if (user.isDeleted || user.card.revision >= card.revision)
        return false;
    user.card = card;
    write(account, user);
    return true;
}

void UserTable::write(AccountId account, const User &user)
{
    const QByteArray sealed = m_database.seal(ContentCodec::encode(user), userPlace(account, user.remoteId));
    Statement statement = m_database.prepare(
        "INSERT INTO user(account_id, remote_id, is_bot, is_deleted, sealed) VALUES(?, ?, ?, ?, ?)"
        " ON CONFLICT(account_id, remote_id) DO UPDATE"
        " SET is_bot = excluded.is_bot, is_deleted = excluded.is_deleted, sealed = excluded.sealed"_L1);
    statement.bind(account, user.remoteId, user.isBot, user.isDeleted, sealed).run();
}

std::optional<User> UserTable::find(AccountId account, const QString &remoteId)
{
    Statement statement = m_database.prepare(
        "SELECT remote_id, is_bot, is_deleted, sealed FROM user WHERE account_id = ? AND remote_id = ?"_L1);
    return statement.bind(account, remoteId).next() ? read(account, statement) : std::nullopt;
}

QList<User> UserTable::all(AccountId account)
{
    QList<User> users;
    Statement statement =
        m_database.prepare("SELECT remote_id, is_bot, is_deleted, sealed FROM user WHERE account_id = ?"_L1);
    statement.bind(account);
    while (statement.next()) {
        User nameless;
        nameless.remoteId = statement.text(0);
        nameless.isBot = statement.flag(1);
        nameless.isDeleted = statement.flag(2);
        users.append(read(account, statement).value_or(nameless));
    }
    return users;
}

std::optional<User> UserTable::read(AccountId account, const Statement &statement) const
{
    std::optional<User> user = unsealed(account, statement.text(0), statement.blob(3));
    if (user) {
        user->isBot = statement.flag(1);
        user->isDeleted = statement.flag(2);
    }
    return user;
}

std::optional<User> UserTable::unsealed(AccountId account, const QString &remoteId, const QByteArray &sealed) const
{
    const auto content = m_database.unseal(sealed, userPlace(account, remoteId));
    if (!content)
        return std::nullopt;
    User user;
    user.remoteId = remoteId;
    ContentCodec::decode(*content, user);
    return user;
}

std::optional<QSet<QString>> UserTable::allPictures(SealedDatabase &database)
{
    QSet<QString> keys;
    const UserTable users(database);
    Statement statement = database.prepare("SELECT account_id, remote_id, sealed FROM user"_L1);
    while (statement.next()) {
        const std::optional<User> user = users.unsealed(statement.integer(0), statement.text(1), statement.blob(2));
        if (!user)
            return std::nullopt;
        keys.insert(user->card.picture);
    }
    return keys;
}

} // namespace Morelia
