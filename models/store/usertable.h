// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/ids.h"
#include "models/entities/user.h"
#include "models/store/sealeddatabase.h"

#include <QList>
#include <QSet>

#include <optional>

namespace Morelia {

//! Table user.
class UserTable
{
public:
    explicit UserTable(SealedDatabase &database);

    //! Stores the server's view; null strings keep what is stored. True when something changed.
    [[nodiscard]] bool put(AccountId account, const User &seen);
    //! Takes a person's card when it is newer than the known one; true then. A person whom no server has named yet gets a row.
    [[nodiscard]] bool putCard(AccountId account, const QString &remoteId, const ProfileCard &card);
    std::optional<User> find(AccountId account, const QString &remoteId);
    //! A person whose row was read elsewhere; nothing when it is damaged.
    std::optional<User> unsealed(AccountId account, const QString &remoteId, const QByteArray &sealed) const;
    //! In no order; damaged ones without their names.
    QList<User> all(AccountId account);
    //! Keys of the pictures on all cards of all accounts; nothing when a row is damaged.
    [[nodiscard]] static std::optional<QSet<QString>> allPictures(SealedDatabase &database);

private:
    void write(AccountId account, const User &user);
    std::optional<User> read(AccountId account, const Statement &statement) const;

    SealedDatabase &m_database;
};

} // namespace Morelia
