// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/store/messagetable.h"
#include "models/store/records.h"
#include "models/store/sealeddatabase.h"

#include <optional>

namespace Morelia {

//! A row of table outbox.
struct OutboxRecord
{
    OutboxItem item;
    MessageRowId message = 0; //!< the message that the command makes, edits or deletes; 0 when it is not known
};

//! Table outbox.
class OutboxTable
{
public:
    explicit OutboxTable(SealedDatabase &database);

    void insert(const OutboxRecord &record);
    //! Writes state, attempts, time of the first try and failure.
    void update(const OutboxRecord &record);
    void remove(const LocalId &opId);
    //! Removes a command unless it is on its way.
    void removeWaiting(const LocalId &opId);
    //! Removes the commands for a message.
    void removeFor(MessageRowId message);
    //! Moves the commands for one message to another.
    void redirect(MessageRowId from, MessageRowId to);

    std::optional<OutboxRecord> find(const LocalId &opId);
    //! The newest command for a message.
    std::optional<OutboxRecord> newestFor(MessageRowId message);
    //! Oldest first.
    QList<OutboxItem> all(AccountId account);
    //! Of commands; reactions do not count.
    int count(AccountId account);
    //! Turns Sending into Unknown, for commands and their messages.
    void doubtSending();

private:
    OutboxRecord read(const Statement &statement) const;
    void restore(OutboxRecord &record) const;

    SealedDatabase &m_database;
};

} // namespace Morelia
