// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/delta.h"
#include "models/store/flowtable.h"
#include "models/store/messagetable.h"
#include "models/store/sealeddatabase.h"

#include <QHash>
#include <QList>

#include <optional>

namespace Morelia {

//! A sign of one person for one message of a flow.
struct GivenSign
{
    FlowRowId flow = 0;
    QString remoteId; //!< the message's own one, no alias
    QString userId;
    QString value; //!< values that look alike when they are shown are one sign
};

//! Table given_reaction: the signs that persons give to messages one by one, also to messages that are not here yet, and
//! what the person's waiting commands will make of them.
class GivenReactionTable
{
public:
    explicit GivenReactionTable(SealedDatabase &database);

    //! The server's word at a place of the flow: the one of the latest place counts. False when nothing changed, or the
    //! message has too many.
    [[nodiscard]] bool seen(const GivenSign &sign, bool given, OrderKey order);
    //! A command of the person waits; it takes the place of an earlier one in what is shown.
    void want(const GivenSign &sign, bool given, const LocalId &opId);
    //! The server has taken that command without naming a place: it counts, unless the flow's log has told more about the
    //! sign since want(). False when nothing changed.
    [[nodiscard]] bool confirm(const GivenSign &sign, bool given, const LocalId &opId);
    //! The command has left the outbox: what the server says is shown again.
    void forget(const LocalId &opId);
    //! Commands that wait for any sign of a message.
    QList<LocalId> waiting(FlowRowId flow, const QString &remoteId);
    //! True when the server's last word is that it was given.
    bool isGiven(const GivenSign &sign);

    //! The signs of one message are those of another from now on; false when there were none.
    [[nodiscard]] bool move(FlowRowId flow, const QString &from, const QString &to);
    //! The signs of one message lie in another flow from now on; it must have none of this message.
    void moveToFlow(FlowRowId from, const QString &remoteId, FlowRowId to);
    void remove(FlowRowId flow, const QString &remoteId);

    //! The signs that are shown, of many messages with one query, in the order in which they were given.
    QHash<MessageRowId, QList<Reaction>> read(const QList<MessageRowId> &messages, const QString &ownId);

private:
    struct Row
    {
        qint64 slot = 0;
        OrderKey order = 0;
        bool given = false;
        LocalId opId;             // of the command that waits
        OrderKey orderAtOpId = 0; // when it was given
    };

    std::optional<Row> find(const GivenSign &sign);
    Row add(const GivenSign &sign);
    void update(const GivenSign &sign, const Row &row);
    bool hasRoom(const GivenSign &sign);

    SealedDatabase &m_database;
};

} // namespace Morelia
