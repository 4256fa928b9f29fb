// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/store/namebook.h"

#include "models/text/cleaning.h"

namespace Morelia {

NameBook::NameBook(SealedDatabase &database, AccountId account)
    : m_users(database)
    , m_account(account)
{}

QString NameBook::name(const QString &userId)
{
    const auto known = m_names.constFind(userId);
    if (known != m_names.constEnd())
        return *known;
    const std::optional<User> user = m_users.find(m_account, userId);
    return *m_names.insert(userId, user ? cleanName(*user) : QString());
}

} // namespace Morelia
