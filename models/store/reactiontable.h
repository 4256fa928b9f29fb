// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/reaction.h"
#include "models/store/messagetable.h"
#include "models/store/records.h"
#include "models/store/sealeddatabase.h"

namespace Morelia {

class PersonBook;

//! The reactions to one message.
struct CountedReactions
{
    QList<ReactionCount> counts;
    QSet<QString> named; //!< ids of the people whose names are asked for
};

//! Table reaction.
class ReactionTable
{
public:
    explicit ReactionTable(SealedDatabase &database);

    //! Puts these in the place of all that a message has; those beyond the first thousand are left out.
    void put(MessageRowId message, const QList<Reaction> &reactions);
    //! Gives one message what another has.
    void move(MessageRowId from, MessageRowId to);
    //! Of many messages, together with what persons gave one by one: equal values added up, in their order. Values of
    //! which nothing can be shown, and messages without any, are left out.
    QHash<MessageRowId, CountedReactions> counts(
        const QList<MessageRowId> &messages, const QString &ownId, PersonBook &names);

private:
    QHash<MessageRowId, QList<Reaction>> read(const QList<MessageRowId> &messages);

    SealedDatabase &m_database;
};

} // namespace Morelia
