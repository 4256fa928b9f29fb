// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/store/reactionmerger.h"

#include "models/store/accounttable.h"
#include "models/store/localdeletion.h"
#include "models/store/reactiontable.h"
#include "models/text/cleaning.h"

namespace Morelia {

ReactionMerger::ReactionMerger(const WriteContext &context, AccountId account)
    : m_context(context)
    , m_account(account)
    , m_flows(context.database)
    , m_messages(context.database)
    , m_signs(context.database)
    , m_outbox(context.database)
{}

void ReactionMerger::seen(const ReactionsSeen &seen)
{
    const FlowRef flow{m_account, seen.flowId};
    const std::optional<FlowRowId> row = m_flows.find(flow);
    const std::optional<MessageRecord> known = row ? m_messages.findRemote(*row, seen.remoteId) : std::nullopt;
    if (!known || known->deleted)
        return;
    ReactionTable(m_context.database).put(known->id, seen.reactions);
    m_context.noteMessage(flow, known->localId);
}

void ReactionMerger::seen(const PersonReacted &fact)
{
    if (fact.flowId.isEmpty() || fact.remoteId.isEmpty() || fact.userId.isEmpty() || fact.value.isEmpty())
        return;
    const FlowRef flow{m_account, fact.flowId};
    const FlowRowId row = m_flows.ensure(flow);
    const GivenSign sign{row, m_messages.mainRemoteId(row, fact.remoteId), fact.userId, wellFormed(fact.value)};
    const std::optional<MessageRecord> known = m_messages.findRemote(row, sign.remoteId);
    if (known ? known->deleted : LocalDeletion(m_context).covers(row, sign.remoteId))
        return;
    if (m_signs.seen(sign, !fact.takenBack, fact.order) && known)
        m_context.noteMessage(flow, known->localId);
}

void ReactionMerger::confirm(
    const FlowRef &flow, const LocalId &opId, const ReactToMessage &command, const OpResult &result)
{
    const FlowRowId row = m_flows.ensure(flow);
    const QString ownId = AccountTable(m_context.database).userId(m_account).value_or(QString());
    const GivenSign sign{row, m_messages.mainRemoteId(row, command.remoteId), ownId, wellFormed(command.value)};
    const std::optional<MessageRecord> known = m_messages.findRemote(row, sign.remoteId);
    if (known && known->deleted)
        return;
    const bool changed = result.order > 0 ? m_signs.seen(sign, !command.takeBack, result.order)
                                          : m_signs.confirm(sign, !command.takeBack, opId);
    if (changed && known)
        m_context.noteMessage(flow, known->localId);
}

bool ReactionMerger::move(FlowRowId flow, const QString &from, const QString &to)
{
    return m_signs.move(flow, from, to);
}

void ReactionMerger::drop(const MessageRecord &message)
{
    ReactionTable(m_context.database).put(message.id, {});
    const QList<LocalId> waiting = m_signs.waiting(message.flow, message.remoteId);
    for (const LocalId &opId : waiting)
        m_outbox.removeWaiting(opId);
    m_context.changes.outbox |= !waiting.isEmpty();
    m_signs.remove(message.flow, message.remoteId);
}

} // namespace Morelia
