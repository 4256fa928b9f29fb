// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/base/result.h"
#include "models/store/writecontext.h"

namespace Morelia {

//! Adds, changes and removes accounts, inside the caller's transaction.
class AccountWriter
{
public:
    explicit AccountWriter(const WriteContext &context);

    //! See Store::addAccount().
    [[nodiscard]] AccountId add(const StoredAccount &account);
    //! See Store::setIdentity().
    [[nodiscard]] Result<> setIdentity(AccountId account, const Identity &identity);
    //! See Store::updateAccount().
    [[nodiscard]] Result<> update(const StoredAccount &account);
    //! See Store::removeAccount().
    [[nodiscard]] Result<> remove(AccountId account);

private:
    WriteContext m_context;
};

} // namespace Morelia
