// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/flow.h"
#include "models/entities/ids.h"
#include "models/entities/message.h"
#include "models/entities/savedflow.h"
#include "models/store/flowchoices.h"
#include "models/store/sealeddatabase.h"
#include "models/store/sharedids.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <optional>

namespace Morelia {

//! Row of a flow inside the database.
using FlowRowId = qint64;

//! Tables flow and member.
class FlowTable
{
public:
    explicit FlowTable(SealedDatabase &database);

    std::optional<FlowRowId> find(const FlowRef &ref);
    //! The server has told about the flow.
    bool isPresent(const FlowRef &ref);
    //! The flow's row; a flow that is not known yet gets a hidden one, which FlowSeen completes, saved messages get a whole
    //! one.
    FlowRowId ensure(const FlowRef &ref);
    //! Stores the server's view with its members; null strings keep what is stored. True when something changed.
    [[nodiscard]] bool put(AccountId account, const Flow &seen);
    //! Flows that the server has told about, and saved messages; damaged ones are left out.
    QList<Flow> all(AccountId account);
    QStringList members(FlowRowId flow);
    //! Chat for an unknown one.
    FlowKind kind(FlowRowId flow);
    //! Empty for an unknown one.
    QString remoteId(FlowRowId flow);
    //! Flows that take their title from this person, the oldest first.
    QStringList chatsWith(AccountId account, const QString &userId);

    //! Up to where the person has read.
    OrderKey readUpTo(FlowRowId flow);
    //! Moves the read mark, forward only. True when it moved. The count of unread messages is not touched.
    bool moveReadMark(FlowRowId flow, OrderKey upTo);
    void addUnread(FlowRowId flow, int count);
    //! Counts unread messages afresh.
    void recountUnread(FlowRowId flow);
    //! Place of the newest message that the server has placed; 0 without one.
    OrderKey newestOrder(FlowRowId flow);
    //! The defaults for an unknown one.
    FlowChoices choices(FlowRowId flow);
    void setChoices(FlowRowId flow, const FlowChoices &choices);
    //! Of the pinned flows of every account; 0 without any.
    qint64 lastPinRank();
    //! Takes a flow out of the archive, unless it is muted.
    void bringBack(FlowRowId flow, qint64 nowMs);
    //! Moves a member's marks, forward only. True when one moved.
    [[nodiscard]] bool moveWatermark(FlowRowId flow, const QString &userId, OrderKey receivedUpTo, OrderKey readUpTo);

private:
    std::optional<Flow> load(AccountId account, const QString &remoteId);
    std::optional<Flow> read(AccountId account, const Statement &statement) const;
    QHash<FlowRowId, QStringList> allMembers(AccountId account, SharedIds &ids);
    Flow completed(const Flow &seen, const std::optional<Flow> &known) const;
    void replaceMembers(FlowRowId flow, const QStringList &members);

    SealedDatabase &m_database;
};

} // namespace Morelia
