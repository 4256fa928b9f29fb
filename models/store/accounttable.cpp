// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/store/accounttable.h"

#include "models/store/contentcodec.h"

using namespace Qt::StringLiterals;

namespace Morelia {

namespace {

RowPlace accountPlace(AccountId account)
{
    return RowPlace("account"_L1, account);
}

} // namespace

AccountTable::AccountTable(SealedDatabase &database)
    : m_database(database)
{}

AccountId AccountTable::insert(const StoredAccount &account)
{
    StoredAccount stored = account;
    {
        Statement statement = m_database.prepare(
            "INSERT INTO account(user_id, capabilities, on_this_computer, sealed) VALUES('', 0, 0, x'')"_L1);
        statement.run();
        stored.config.id = statement.lastInsertId();
    }
    // Its row was made just now, so it is there.
    static_cast<void>(update(stored));
    return stored.config.id;
}

bool AccountTable::update(const StoredAccount &account)
{
    const AccountId id = account.config.id;
    const QByteArray sealed = m_database.seal(ContentCodec::encode(account), accountPlace(id));
    Statement statement = m_database.prepare(
        "UPDATE account SET user_id = ?, capabilities = ?, on_this_computer = ?, sealed = ? WHERE id = ?"_L1);
    statement.bind(
        account.config.userId, qint64{account.identity.capabilities.toInt()}, account.onThisComputer, sealed, id);
    return statement.run() > 0;
}

bool AccountTable::remove(AccountId account)
{
    return m_database.prepare("DELETE FROM account WHERE id = ?"_L1).bind(account).run() > 0;
}

QList<StoredAccount> AccountTable::all()
{
    QList<StoredAccount> accounts;
    Statement statement =
        m_database.prepare("SELECT id, user_id, capabilities, on_this_computer, sealed FROM account ORDER BY id"_L1);
    while (statement.next())
        accounts.append(read(statement));
    return accounts;
}

std::optional<StoredAccount> AccountTable::find(AccountId account)
{
    Statement statement =
        m_database.prepare("SELECT id, user_id, capabilities, on_this_computer, sealed FROM account WHERE id = ?"_L1);
    return statement.bind(account).next() ? std::optional(read(statement)) : std::nullopt;
}

StoredAccount AccountTable::read(const Statement &statement) const
{
    StoredAccount account;
    account.config.id = statement.integer(0);
    const auto content = m_database.unseal(statement.blob(4), accountPlace(account.config.id));
    account.damaged = !content;
    if (content)
        ContentCodec::decode(*content, account);
    account.config.userId = statement.text(1);
    account.identity.userId = account.config.userId;
    account.identity.capabilities = CapabilitySet::fromInt(static_cast<quint32>(statement.integer(2)));
    account.onThisComputer = statement.flag(3);
    return account;
}

bool AccountTable::contains(AccountId account)
{
    return m_database.prepare("SELECT 1 FROM account WHERE id = ?"_L1).bind(account).next();
}

std::optional<QString> AccountTable::userId(AccountId account)
{
    Statement statement = m_database.prepare("SELECT user_id FROM account WHERE id = ?"_L1);
    return statement.bind(account).next() ? std::optional(statement.text(0)) : std::nullopt;
}

} // namespace Morelia
