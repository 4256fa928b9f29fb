// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/store/personbook.h"

#include "models/text/cleaning.h"

namespace Morelia {

PersonBook::PersonBook(SealedDatabase &database, AccountId account)
    : m_users(database)
    , m_account(account)
{}

const PersonBook::Person &PersonBook::find(const QString &userId)
{
    const auto known = m_people.constFind(userId);
    if (known != m_people.constEnd())
        return *known;
    const std::optional<User> user = m_users.find(m_account, userId);
    return *m_people.insert(userId, user ? Person{cleanName(*user), user->card.picture} : Person());
}

} // namespace Morelia
