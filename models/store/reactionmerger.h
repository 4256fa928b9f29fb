// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/command.h"
#include "models/entities/delta.h"
#include "models/entities/session.h"
#include "models/store/flowtable.h"
#include "models/store/givenreactiontable.h"
#include "models/store/messagetable.h"
#include "models/store/outboxtable.h"
#include "models/store/writecontext.h"

namespace Morelia {

//! Merges what servers tell of reactions into what the store has. Use it on the writer's thread, inside a transaction.
class ReactionMerger
{
public:
    ReactionMerger(const WriteContext &context, AccountId account);

    //! The server's present view of the reactions to a message; one to an unknown message is left out.
    void seen(const ReactionsSeen &seen);
    //! One person's reaction; one to a message that is not here waits for it.
    void seen(const PersonReacted &fact);
    //! The server has taken an own reaction.
    void confirm(const FlowRef &flow, const LocalId &opId, const ReactToMessage &command, const OpResult &result);
    //! Gives one message what persons gave another, under its further id; false without any.
    [[nodiscard]] bool move(FlowRowId flow, const QString &from, const QString &to);
    //! What is left of the message needs no reaction. Those that wait would still quote its words: they are not sent.
    void drop(const MessageRecord &message);

private:
    WriteContext m_context;
    AccountId m_account = 0;
    FlowTable m_flows;
    MessageTable m_messages;
    GivenReactionTable m_signs;
    OutboxTable m_outbox;
};

} // namespace Morelia
