// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/command.h"
#include "models/store/flowtable.h"
#include "models/store/sealeddatabase.h"

namespace Morelia {

//! Table flow_wish, and column made_here of table flow: which flows this profile has made.
class FlowWishTable
{
public:
    FlowWishTable(SealedDatabase &database, AccountId account);

    //! The server is asked to make such a flow.
    void add(const CreateFlow &wish);
    void remove(const CreateFlow &wish);
    //! True for a flow of a kind and members that was asked for; that ends the wish.
    bool take(FlowKind kind, const QStringList &memberIds);

    bool isMadeHere(FlowRowId flow);
    void setMadeHere(FlowRowId flow);

private:
    QString markOf(FlowKind kind, QStringList memberIds) const;
    bool remove(const QString &mark);

    SealedDatabase &m_database;
    AccountId m_account = 0;
};

} // namespace Morelia
