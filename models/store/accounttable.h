// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/store/records.h"
#include "models/store/sealeddatabase.h"

#include <optional>

namespace Morelia {

//! Table account.
class AccountTable
{
public:
    explicit AccountTable(SealedDatabase &database);

    //! Adds an account; its own id is ignored. Returns the new id.
    [[nodiscard]] AccountId insert(const StoredAccount &account);
    //! False when there is no such account.
    [[nodiscard]] bool update(const StoredAccount &account);
    //! Removes the account with everything in it. False when there is no such account.
    [[nodiscard]] bool remove(AccountId account);
    //! By id, with those that are damaged.
    QList<StoredAccount> all();
    std::optional<StoredAccount> find(AccountId account);
    bool contains(AccountId account);
    //! Own remote id on the account; empty before the first sign-in. Nothing without the account.
    std::optional<QString> userId(AccountId account);

private:
    StoredAccount read(const Statement &statement) const;

    SealedDatabase &m_database;
};

} // namespace Morelia
