// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/store/personbook.h"
#include "models/store/records.h"
#include "models/store/sealeddatabase.h"
#include "models/store/sharedids.h"
#include "models/store/usertable.h"

#include <QHash>

#include <optional>
#include <utility>

namespace Morelia {

//! Reads the rows of the list of flows.
class FlowReader
{
public:
    explicit FlowReader(SealedDatabase &database);

    QList<FlowRow> all(FlowSet set);
    //! Pinned ones and those with the latest activity before others, archived ones last; the latest first.
    //! No requests.
    QList<FlowRow> latest(int count);
    //! Requests of one account, or of all for 0; at most count rows.
    RequestPage requests(AccountId account, int count, FlowRequest state);
    //! In no order.
    QList<BlockedPerson> blockedPeople();
    std::optional<FlowRow> one(const FlowRef &ref);
    //! Members by their place; people of whom only the id is known are there too.
    QList<User> members(const FlowRef &ref);

private:
    QList<FlowRow> rows(Statement &statement);
    FlowRow read(const Statement &statement);
    void addTitle(FlowRow &row, const Statement &statement);
    QString infoIn(const Statement &statement) const;
    void addDraft(FlowRow &row, const Statement &statement);
    void addNewest(FlowRow &row, const Statement &statement);
    void addRequest(FlowRow &row, const Statement &statement);
    const ShownPerson &person(AccountId account, const QString &userId, const QByteArray &sealed);
    BlockedPerson personOf(AccountId account, const QString &userId);

    SealedDatabase &m_database;
    UserTable m_users;
    SharedIds m_ids;
    QHash<std::pair<AccountId, QString>, ShownPerson> m_people; // each is opened and cleaned once
};

} // namespace Morelia
