// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/command.h"
#include "models/entities/delta.h"
#include "models/store/flowtable.h"
#include "models/store/localdeletion.h"
#include "models/store/messagetable.h"
#include "models/store/outboxtable.h"
#include "models/store/reactionmerger.h"
#include "models/store/writecontext.h"

#include <QHash>
#include <QSet>

namespace Morelia {

//! Brings what a server says about messages together with what is stored. One object serves one transaction.
//! A message is the same when its remote id is, or its local id and its author; sender and flow never change; the text
//! changes only as an edit.
class MessageMerger
{
public:
    MessageMerger(const WriteContext &context, AccountId account);

    //! The server's present view of a message.
    void seen(const Message &message);
    //! The message is no longer on the server.
    void gone(const QString &flowId, const QString &remoteId);
    //! The server has taken an own message.
    void confirmSend(const FlowRef &flow, const MessageRecord &record, const OpResult &result);
    //! The server has taken an edit.
    void confirmEdit(const FlowRef &flow, const MessageRecord &record, const Body &body, qint64 timeMs);
    //! The server has taken a deletion.
    void confirmDeletion(const FlowRef &flow, const MessageRecord &record, qint64 timeMs);
    //! The read mark of a flow has moved within this batch.
    void noteReadMark(FlowRowId flow);
    //! Brings the counts of unread messages up to date; call it once at the end.
    void settleUnread();

    //! Flows of which seen() was told, and the newest place in each.
    const QHash<FlowRowId, OrderKey> &touchedFlows() const { return m_touched; }

private:
    void noteArrival(const MessageRecord &record, const FlowRef &flow);
    [[nodiscard]] bool insertNew(FlowRowId flow, const Message &message, const LocalId &localId);
    void addAlias(const MessageRecord &known, const Message &message);
    void mergeInto(const MessageRecord &known, const Message &message);
    void mergeContent(MessageRecord &next, const MessageRecord &known, const Message &message);
    qint64 placedTime(const MessageRecord &own, qint64 serverMs);
    void fillFiles(const MessageRecord &known, const Message &message);
    MessageRecord absorb(const MessageRecord &keeper, const MessageRecord &other, const FlowRef &flow);
    void erase(MessageRecord &record, qint64 timeMs);
    bool namesMe(const MessageRecord &record) const;
    bool isDeletedHere(FlowRowId flow, const Message &message);
    bool isBlocked(const QString &userId);
    bool isSameAuthor(const MessageRecord &record, const Message &message) const;
    FlowRowId rowOf(const QString &flowId);
    OrderKey readMark(FlowRowId flow);

    WriteContext m_context;
    AccountId m_account = 0;
    QString m_ownId;
    FlowTable m_flows;
    MessageTable m_messages;
    ReactionMerger m_reactions;
    LocalDeletion m_deletion;
    OutboxTable m_outbox;
    QHash<QString, FlowRowId> m_rows;
    QHash<FlowRowId, OrderKey> m_readMarks;
    QHash<FlowRowId, int> m_newUnread;
    QSet<FlowRowId> m_recount;
    QHash<FlowRowId, OrderKey> m_touched;
    QHash<QString, bool> m_blocked; // by person
};

} // namespace Morelia
