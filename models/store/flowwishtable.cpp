// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/store/flowwishtable.h"

using namespace Qt::StringLiterals;

namespace Morelia {

FlowWishTable::FlowWishTable(SealedDatabase &database, AccountId account)
    : m_database(database)
    , m_account(account)
{}

// Not the title: a server may keep another one.
QString FlowWishTable::markOf(FlowKind kind, QStringList memberIds) const
{
    memberIds.sort();
    memberIds.removeDuplicates();
    return m_database.mark(u"flow wish %1 %2 "_s.arg(m_account).arg(static_cast<int>(kind)) + memberIds.join(u'\n'));
}

void FlowWishTable::add(const CreateFlow &wish)
{
    m_database.prepare("INSERT OR IGNORE INTO flow_wish(account_id, mark) VALUES(?, ?)"_L1)
        .bind(m_account, markOf(wish.kind, wish.memberIds))
        .run();
}

void FlowWishTable::remove(const CreateFlow &wish)
{
    remove(markOf(wish.kind, wish.memberIds));
}

bool FlowWishTable::remove(const QString &mark)
{
    return m_database.prepare("DELETE FROM flow_wish WHERE account_id = ? AND mark = ?"_L1).bind(m_account, mark).run()
        > 0;
}

bool FlowWishTable::take(FlowKind kind, const QStringList &memberIds)
{
    return remove(markOf(kind, memberIds));
}

bool FlowWishTable::isMadeHere(FlowRowId flow)
{
    return m_database.prepare("SELECT 1 FROM flow WHERE id = ? AND made_here = 1"_L1).bind(flow).next();
}

void FlowWishTable::setMadeHere(FlowRowId flow)
{
    m_database.prepare("UPDATE flow SET made_here = 1 WHERE id = ?"_L1).bind(flow).run();
}

} // namespace Morelia
