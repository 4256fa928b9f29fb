// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/store/records.h"

#include <QHash>
#include <QSet>

namespace Morelia {

//! Changes made by one write. Sent after the transaction.
struct StoreChanges
{
    bool accounts = false;
    QHash<AccountId, QSet<QString>> users;  //!< people who changed, by account; no ids for a removed account
    QSet<FlowRef> flows;                    //!< flows whose row changed, came or went
    QHash<FlowRef, QSet<LocalId>> messages; //!< messages that changed or came
    //! The same of watched flows as they are now, in no order; ids without a row are gone. A watched flow that is not in
    //! here is to be read: too much of it changed.
    QHash<FlowRef, QList<MessageRow>> rows;
    QHash<FlowRef, QSet<LocalId>> arrived; //!< those of others that came just now and are unread
    QSet<FlowRef> receipts;  //!< flows in which somebody received or read more: states of own messages changed
    QSet<FlowRef> ranges;    //!< flows of which more is known to be complete: gaps changed
    QSet<FlowRef> removals;  //!< flows from which messages went: what quotes them changed
    QSet<AccountId> smileys; //!< accounts with new pictures: messages may show them
    bool requests = false;   //!< requests of strangers came, went, or got a message; their flows stand in flows
    bool outbox = false;

    bool isEmpty() const;
};

} // namespace Morelia
