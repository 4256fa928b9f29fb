// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/delta.h"
#include "models/entities/ids.h"
#include "models/store/sealeddatabase.h"

namespace Morelia {

//! Table sync_cursor.
class CursorTable
{
public:
    explicit CursorTable(SealedDatabase &database);

    //! Stores a cursor; an empty value removes it.
    void put(AccountId account, const Cursor &cursor);
    QList<Cursor> all(AccountId account);
    //! The account has a cursor of its own: its first sync has ended.
    bool hasSynced(AccountId account);

private:
    SealedDatabase &m_database;
};

} // namespace Morelia
