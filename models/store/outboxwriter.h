// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/base/result.h"
#include "models/store/flowtable.h"
#include "models/store/givenreactiontable.h"
#include "models/store/messagetable.h"
#include "models/store/outboxtable.h"
#include "models/store/writecontext.h"

namespace Morelia {

//! Moves commands and the messages that they concern through their states, inside the caller's transaction.
class OutboxWriter
{
public:
    explicit OutboxWriter(const WriteContext &context);

    //! See Store::enqueue(). Refused for a command that is not durable, or without its account.
    [[nodiscard]] Result<OutboxItem> enqueue(
        AccountId account, const LocalId &opId, const Command &command, Departure departure = Departure::Later);
    //! See Store::setOutboxState().
    [[nodiscard]] Result<> setState(const LocalId &opId, DeliveryState state);
    //! See Store::noteSent().
    void noteSent(const LocalId &opId, qint64 serverTimeMs);
    //! See Store::finish().
    void finish(const LocalId &opId, const OpResult &result);
    //! See Store::discard().
    [[nodiscard]] Result<> discard(const LocalId &opId);
    //! The texts that the store did not take, as one draft.
    Draft refused(FlowRowId flow, const QList<LeavingDraft> &leaving);

private:
    void settleHere(OutboxRecord &record);
    MessageRowId showSend(const FlowRef &flow, SendMessage &send, DeliveryState state);
    [[nodiscard]] bool settleReaction(const FlowRef &flow, OutboxItem &item);
    [[nodiscard]] std::optional<OutboxItem> supersedeReactions(
        const FlowRef &flow, const GivenSign &sign, QList<LocalId> &superseded);
    void noteReaction(const FlowRef &flow, const ReactToMessage &command);
    void drop(const OutboxRecord &record);
    MessageRowId target(const FlowRef &flow, const Command &command);
    QList<LocalId> supersede(const FlowRef &flow, const Command &command);
    void keepSmileys(const FlowRef &flow, const SendMessage &send);
    void noteSmileys(const FlowRef &flow, const SendMessage &send, const QStringList &sent);
    bool isSuperseded(const OutboxRecord &record);
    void accept(const OutboxRecord &record, const OpResult &result);
    void noteTold(const OutboxRecord &record);
    void store(const OutboxRecord &record);
    void noteMessage(const OutboxRecord &record);

    WriteContext m_context;
    FlowTable m_flows;
    MessageTable m_messages;
    GivenReactionTable m_signs;
    OutboxTable m_outbox;
};

} // namespace Morelia
