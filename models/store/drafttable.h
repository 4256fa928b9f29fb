// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/base/result.h"
#include "models/store/records.h"
#include "models/store/sealeddatabase.h"

namespace Morelia {

//! Table draft.
class DraftTable
{
public:
    explicit DraftTable(SealedDatabase &database);

    //! Stores a draft; an empty one is removed.
    void put(qint64 flow, const Draft &draft);
    //! An empty one where there is none.
    [[nodiscard]] Result<Draft> find(const FlowRef &ref);
    int count(AccountId account);

private:
    SealedDatabase &m_database;
};

} // namespace Morelia
