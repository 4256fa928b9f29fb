// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/ids.h"
#include "models/store/flowrequest.h"
#include "models/store/flowtable.h"
#include "models/store/sealeddatabase.h"

#include <QList>

#include <optional>

namespace Morelia {

//! A stranger who has asked for a conversation, or was blocked.
struct Asker
{
    QString userId;
    int asked = 0;
    qint64 declinedMs = 0; //!< Unix time by this computer; 0 while they are not declined
    bool blocked = false;
};

//! Table asker, and what table flow says of requests. A person stands there under a keyed mark.
class RequestTable
{
public:
    RequestTable(SealedDatabase &database, AccountId account);

    std::optional<Asker> find(const QString &userId);
    //! By the mark that a flow has; nothing for a damaged row.
    std::optional<Asker> findMark(const QString &mark);
    void put(const Asker &asker);
    bool isBlocked(const QString &userId);
    QStringList blocked();

    //! None for an unknown flow.
    FlowRequest state(FlowRowId flow);
    //! nowMs: since when. A flow in which nobody has written waits for its first word, and is in no list.
    void setState(FlowRowId flow, FlowRequest state, qint64 nowMs);
    //! The state of a request that waits for its first word, which is there now; nothing for another flow.
    std::optional<FlowRequest> withFirstWord(FlowRowId flow);
    void setAsker(FlowRowId flow, const QString &userId);
    //! Who asked in the flow; nothing for one that was never a request.
    std::optional<Asker> askerOf(FlowRowId flow);
    //! Flows of an asker in one state.
    QList<FlowRowId> flowsOf(const QString &userId, FlowRequest state);
    //! The own user has written in the flow: it is no request any more. True when it was one.
    bool noteWritten(FlowRowId flow);

    //! The asker's id, as FlowRequest defines it; empty where the own user is alone in the flow.
    QString whoAsks(FlowRowId flow, const QString &ownId);
    //! The first of the others who wrote in a flow; empty where nobody has.
    QString whoWroteFirst(FlowRowId flow);
    bool hasOwnMessage(FlowRowId flow);
    //! An ordinary flow besides this one has the person as a member.
    bool isKnown(const QString &userId, FlowRowId besides);

private:
    bool hasMessage(FlowRowId flow);
    QString markOf(const QString &userId) const;

    SealedDatabase &m_database;
    AccountId m_account = 0;
};

} // namespace Morelia
