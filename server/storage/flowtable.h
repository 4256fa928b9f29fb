// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/storage/replybudget.h"
#include "server/storage/rows.h"

#include <QLatin1StringView>
#include <QList>
#include <QVariant>

#include <optional>

namespace Morelia::Server {

class Database;

//! Flows and their members. Every function throws StorageError.
class FlowTable
{
public:
    explicit FlowTable(Database &database)
        : m_database(database)
    {}

    //! Stores a flow without members. A chat's two users must not have one yet.
    RowId add(const FlowRow &flow, const QString &pair);
    void addMember(RowId flow, RowId user);
    //! Marks the flow as changed, so that get_update shows it again.
    void touch(RowId flow, qint64 time);

    std::optional<FlowRow> byId(RowId id);
    std::optional<FlowRow> byUuid(const QString &uuid);
    std::optional<FlowRow> byPair(const QString &pair);
    //! The flows of a user that were made after one (0: all), and made or changed at or after a time, in the order of
    //! their making.
    Part<FlowRow> ofUser(RowId user, qint64 changedSince, RowId after, ReplyBudget &budget);
    bool isMember(RowId flow, RowId user);
    QList<RowId> members(RowId flow);

    //! Key of the chat of two users, the same in either order.
    static QString pairOf(RowId one, RowId other);

private:
    std::optional<FlowRow> find(QLatin1StringView condition, const QVariant &value);
    QStringList memberUuids(RowId flow);

    Database &m_database;
};

} // namespace Morelia::Server
