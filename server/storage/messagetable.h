// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/storage/replybudget.h"
#include "server/storage/rows.h"

#include <QList>

#include <optional>

namespace Morelia::Server {

class Database;

//! Messages. Offsets count from 0 in each flow and never change. Every function throws StorageError.
class MessageTable
{
public:
    //! A place in the order of changes, at a message; without one before all changes of its time.
    struct Place
    {
        qint64 time = 0;
        RowId id = 0;
    };

    //! Messages of a get_update. Not complete when the budget ended them.
    struct Update
    {
        QList<MessageRow> messages;
        bool complete = true;
        qint64 next = 0; //!< when not complete: the time of the first one left out
        Place last;      //!< where changedAfter() goes on
    };

    explicit MessageTable(Database &database)
        : m_database(database)
    {}

    //! Stores a message at the end of its flow; gives it its offset and a time not before the newest of all flows.
    MessageRow append(MessageRow message, qint64 now);
    std::optional<MessageRow> byId(RowId id);
    std::optional<MessageRow> byUuid(const QString &uuid);
    //! Number of messages in a flow.
    qint64 count(RowId flow);
    //! Offset of the first message at or after a time; count() when there is none.
    qint64 offsetAt(RowId flow, qint64 time);
    //! Messages from one offset up to another.
    Part<MessageRow> page(RowId flow, qint64 from, qint64 to, ReplyBudget &budget);
    //! Messages made at or after a time in all flows of a user, in the order of their times, up to the budget, or more
    //! where the client's next question would otherwise bring the same ones again.
    Update since(RowId user, qint64 time, qint64 budget);
    //! Messages made, edited or deleted at or after a time, in the order of their last change.
    Update changedSince(RowId user, qint64 time, qint64 budget);
    //! The same from behind a place in that order: it may lie between changes of one second.
    Update changedAfter(RowId user, const Place &place, ReplyBudget &budget);
    //! An edit and a deletion get a time not before the newest of all flows.
    void edit(RowId id, const QString &text, qint64 now);
    //! Replaces text and attachments by the protocol's tombstone.
    void markDeleted(RowId id, qint64 now);
    //! Notes that a client was told everything up to a time: later changes must not get an earlier one.
    void told(qint64 time);

private:
    //! The places of at most so many changes behind one; a negative limit is none.
    QList<Place> changesBehind(RowId user, const Place &place, int limit);
    Update collect(const QList<Place> &changes, qint64 budget);
    qint64 editTime(RowId id, qint64 now);
    qint64 stamp(qint64 newestOfFlow, qint64 now);

    Database &m_database;
    qint64 m_told = 0;
};

} // namespace Morelia::Server
