// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/store/personbook.h"

#include "models/text/cleaning.h"

namespace Morelia {

ShownPerson::ShownPerson(const User &user)
    : name(cleanName(user))
    , picture(user.card.picture)
{}

PersonBook::PersonBook(SealedDatabase &database, AccountId account)
    : m_users(database)
    , m_account(account)
{}

const ShownPerson &PersonBook::find(const QString &userId)
{
    const auto known = m_people.constFind(userId);
    if (known != m_people.constEnd())
        return *known;
    const std::optional<User> user = m_users.find(m_account, userId);
    return *m_people.insert(userId, user ? ShownPerson(*user) : ShownPerson());
}

} // namespace Morelia
