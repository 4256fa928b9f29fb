// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/storage/flowtable.h"

#include "server/storage/database.h"

#include <algorithm>
#include <utility>

namespace Morelia::Server {

using namespace Qt::StringLiterals;

namespace {

QString selectFlow(QLatin1StringView condition)
{
    return u"SELECT f.id, f.uuid, f.type, f.title, f.info, f.owner, o.uuid, f.created"
           " FROM flow f JOIN user o ON o.id = f.owner "_s
        + condition;
}

FlowRow flowFrom(const Statement &row)
{
    return {.id = row.integer(0),
        .uuid = row.text(1),
        .type = row.text(2),
        .title = row.content(3),
        .info = row.content(4),
        .owner = row.integer(5),
        .ownerUuid = row.text(6),
        .users = {},
        .created = row.integer(7)};
}

} // namespace

RowId FlowTable::add(const FlowRow &flow, const QString &pair)
{
    const Statement insert(m_database,
        u"INSERT INTO flow(uuid, type, title, info, owner, pair, created, changed) VALUES(?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {flow.uuid, flow.type, m_database.seal().seal(flow.title), m_database.seal().seal(flow.info), flow.owner, pair,
            flow.created, flow.created});
    return insert.insertedRow();
}

void FlowTable::addMember(RowId flow, RowId user)
{
    const Statement insert(m_database, u"INSERT OR IGNORE INTO member(flow, user) VALUES(?, ?)"_s, {flow, user});
}

void FlowTable::touch(RowId flow, qint64 time)
{
    const Statement update(m_database, u"UPDATE flow SET changed = max(changed, ?) WHERE id = ?"_s, {time, flow});
}

std::optional<FlowRow> FlowTable::find(QLatin1StringView condition, const QVariant &value)
{
    std::optional<FlowRow> flow;
    {
        Statement row(m_database, selectFlow(condition), {value});
        if (row.next())
            flow = flowFrom(row);
    }
    if (flow)
        flow->users = memberUuids(flow->id);
    return flow;
}

std::optional<FlowRow> FlowTable::byId(RowId id)
{
    return find("WHERE f.id = ?"_L1, id);
}

std::optional<FlowRow> FlowTable::byUuid(const QString &uuid)
{
    return find("WHERE f.uuid = ?"_L1, uuid);
}

std::optional<FlowRow> FlowTable::byPair(const QString &pair)
{
    return find("WHERE f.pair = ?"_L1, pair);
}

Part<FlowRow> FlowTable::ofUser(RowId user, qint64 changedSince, RowId after, ReplyBudget &budget)
{
    Part<FlowRow> flows;
    Statement row(m_database,
        selectFlow("JOIN member m ON m.flow = f.id WHERE m.user = ? AND f.changed >= ? AND f.id > ? ORDER BY f.id"_L1),
        {user, changedSince, after});
    while (flows.complete && row.next()) {
        FlowRow flow = flowFrom(row);
        flow.users = memberUuids(flow.id);
        flows.complete = budget.take(flow.size());
        if (flows.complete)
            flows.rows.append(std::move(flow));
    }
    return flows;
}

bool FlowTable::isMember(RowId flow, RowId user)
{
    return Statement(m_database, u"SELECT 1 FROM member WHERE flow = ? AND user = ?"_s, {flow, user}).next();
}

QList<RowId> FlowTable::members(RowId flow)
{
    QList<RowId> users;
    Statement row(m_database, u"SELECT user FROM member WHERE flow = ? ORDER BY user"_s, {flow});
    while (row.next())
        users.append(row.integer(0));
    return users;
}

QStringList FlowTable::memberUuids(RowId flow)
{
    QStringList uuids;
    Statement row(m_database,
        u"SELECT u.uuid FROM member m JOIN user u ON u.id = m.user WHERE m.flow = ? ORDER BY m.user"_s, {flow});
    while (row.next())
        uuids.append(row.text(0));
    return uuids;
}

QString FlowTable::pairOf(RowId one, RowId other)
{
    return QString::number(std::min(one, other)) + u':' + QString::number(std::max(one, other));
}

} // namespace Morelia::Server
