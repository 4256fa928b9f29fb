// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/store/flowtable.h"

#include "models/store/contentcodec.h"
#include "models/store/rowplaces.h"

using namespace Qt::StringLiterals;

namespace Morelia {

namespace {

// Columns of storedFlows by place.
enum StoredFlow : int {
    StoredId,
    StoredRemoteId,
    StoredKind,
    StoredOwner,
    StoredCreated,
    StoredCapabilities,
    StoredContent
};
constexpr QLatin1StringView storedFlows =
    "SELECT id, remote_id, kind, owner_id, created_ms, capabilities, sealed FROM flow"
    " WHERE account_id = ? AND present = 1"_L1;

} // namespace

FlowTable::FlowTable(SealedDatabase &database)
    : m_database(database)
{}

std::optional<FlowRowId> FlowTable::find(const FlowRef &ref)
{
    Statement statement = m_database.prepare("SELECT id FROM flow WHERE account_id = ? AND remote_id = ?"_L1);
    return statement.bind(ref.account, ref.flowId).next() ? std::optional(statement.integer(0)) : std::nullopt;
}

bool FlowTable::isPresent(const FlowRef &ref)
{
    return m_database.prepare("SELECT 1 FROM flow WHERE account_id = ? AND remote_id = ? AND present = 1"_L1)
        .bind(ref.account, ref.flowId)
        .next();
}

FlowRowId FlowTable::ensure(const FlowRef &ref)
{
    if (const std::optional<FlowRowId> known = find(ref))
        return *known;
    const QByteArray sealed = m_database.seal({}, flowPlace(ref));
    // Of saved messages no server ever tells.
    const bool isSaved = isSavedFlow(ref.flowId);
    Statement statement = m_database.prepare("INSERT INTO flow(account_id, remote_id, kind, owner_id, created_ms, "
                                             "capabilities, member_count, present, sealed)"
                                             " VALUES(?, ?, ?, '', 0, 0, 0, ?, ?)"_L1);
    statement.bind(ref.account, ref.flowId, isSaved ? FlowKind::Saved : FlowKind::Chat, isSaved, sealed).run();
    return statement.lastInsertId();
}

Flow FlowTable::completed(const Flow &seen, const std::optional<Flow> &known) const
{
    Flow flow = seen;
    if (!known)
        return flow;
    if (seen.title.isNull())
        flow.title = known->title;
    if (seen.info.isNull())
        flow.info = known->info;
    if (seen.ownerId.isNull())
        flow.ownerId = known->ownerId;
    if (seen.createdMs == 0)
        flow.createdMs = known->createdMs;
    return flow;
}

bool FlowTable::put(AccountId account, const Flow &seen)
{
    const std::optional<Flow> known = load(account, seen.remoteId);
    Flow flow = completed(seen, known);
    flow.memberIds.removeDuplicates();
    if (known == flow)
        return false;
    const FlowRef ref{account, flow.remoteId};
    const FlowRowId row = ensure(ref);
    const QByteArray sealed = m_database.seal(ContentCodec::encode(flow), flowPlace(ref));
    m_database
        .prepare("UPDATE flow SET kind = ?, owner_id = ?, created_ms = ?, capabilities = ?, member_count = ?,"
                 " present = 1, sealed = ? WHERE id = ?"_L1)
        .bind(flow.kind, flow.ownerId, flow.createdMs, qint64{flow.capabilities.toInt()}, qint64{flow.memberIds.size()},
            sealed, row)
        .run();
    if (!known || known->memberIds != flow.memberIds)
        replaceMembers(row, flow.memberIds);
    return true;
}

void FlowTable::replaceMembers(FlowRowId flow, const QStringList &members)
{
    // The marks of those who stay must survive: rows are moved, and only then those who left are removed.
    m_database.prepare("UPDATE member SET position = -1 WHERE flow_id = ?"_L1).bind(flow).run();
    int position = 0;
    for (const QString &member : members) {
        m_database
            .prepare("INSERT INTO member(flow_id, user_id, position) VALUES(?, ?, ?)"
                     " ON CONFLICT(flow_id, user_id) DO UPDATE SET position = excluded.position"_L1)
            .bind(flow, member, position++)
            .run();
    }
    m_database.prepare("DELETE FROM member WHERE flow_id = ? AND position = -1"_L1).bind(flow).run();
}

std::optional<Flow> FlowTable::load(AccountId account, const QString &remoteId)
{
    std::optional<Flow> flow;
    FlowRowId row = 0;
    {
        Statement statement = m_database.prepare(storedFlows, " AND remote_id = ?"_L1);
        if (!statement.bind(account, remoteId).next())
            return std::nullopt;
        flow = read(account, statement);
        row = statement.integer(StoredId);
    }
    if (flow)
        flow->memberIds = members(row);
    return flow;
}

std::optional<Flow> FlowTable::read(AccountId account, const Statement &statement) const
{
    Flow flow;
    flow.remoteId = statement.text(StoredRemoteId);
    const auto content = m_database.unseal(statement.blob(StoredContent), flowPlace({account, flow.remoteId}));
    if (!content)
        return std::nullopt;
    ContentCodec::decode(*content, flow);
    flow.kind = static_cast<FlowKind>(statement.integer(StoredKind));
    flow.ownerId = statement.text(StoredOwner);
    flow.createdMs = statement.integer(StoredCreated);
    flow.capabilities = CapabilitySet::fromInt(static_cast<quint32>(statement.integer(StoredCapabilities)));
    return flow;
}

QList<Flow> FlowTable::all(AccountId account)
{
    SharedIds ids;
    QHash<FlowRowId, QStringList> members = allMembers(account, ids);
    QList<Flow> flows;
    Statement statement = m_database.prepare(storedFlows, " ORDER BY id"_L1);
    statement.bind(account);
    while (statement.next()) {
        std::optional<Flow> flow = read(account, statement);
        if (!flow)
            continue;
        flow->memberIds = members.take(statement.integer(StoredId));
        flow->ownerId = ids.share(flow->ownerId);
        flows.append(*std::move(flow));
    }
    return flows;
}

QHash<FlowRowId, QStringList> FlowTable::allMembers(AccountId account, SharedIds &ids)
{
    QHash<FlowRowId, QStringList> members;
    Statement statement =
        m_database.prepare("SELECT flow_id, user_id FROM member WHERE flow_id IN"
                           " (SELECT id FROM flow WHERE account_id = ? AND present = 1) ORDER BY flow_id, position"_L1);
    statement.bind(account);
    while (statement.next())
        members[statement.integer(0)].append(ids.share(statement.text(1)));
    for (QStringList &list : members)
        list.squeeze();
    return members;
}

QStringList FlowTable::members(FlowRowId flow)
{
    QStringList members;
    Statement statement = m_database.prepare("SELECT user_id FROM member WHERE flow_id = ? ORDER BY position"_L1);
    statement.bind(flow);
    while (statement.next())
        members.append(statement.text(0));
    return members;
}

FlowKind FlowTable::kind(FlowRowId flow)
{
    Statement statement = m_database.prepare("SELECT kind FROM flow WHERE id = ?"_L1);
    return statement.bind(flow).next() ? static_cast<FlowKind>(statement.integer(0)) : FlowKind::Chat;
}

QString FlowTable::remoteId(FlowRowId flow)
{
    Statement statement = m_database.prepare("SELECT remote_id FROM flow WHERE id = ?"_L1);
    return statement.bind(flow).next() ? statement.text(0) : QString();
}

QStringList FlowTable::chatsWith(AccountId account, const QString &userId)
{
    QStringList flows;
    Statement statement =
        m_database.prepare("SELECT f.remote_id FROM member m JOIN flow f ON f.id = m.flow_id"
                           " WHERE m.user_id = ? AND f.account_id = ? AND f.kind = ? AND f.present = 1"
                           " ORDER BY f.id"_L1);
    statement.bind(userId, account, FlowKind::Chat);
    while (statement.next())
        flows.append(statement.text(0));
    return flows;
}

OrderKey FlowTable::readUpTo(FlowRowId flow)
{
    Statement statement = m_database.prepare("SELECT read_up_to FROM flow WHERE id = ?"_L1);
    return statement.bind(flow).next() ? statement.integer(0) : 0;
}

bool FlowTable::moveReadMark(FlowRowId flow, OrderKey upTo)
{
    return m_database.prepare("UPDATE flow SET read_up_to = ? WHERE id = ? AND read_up_to < ?"_L1)
               .bind(upTo, flow, upTo)
               .run()
        > 0;
}

void FlowTable::addUnread(FlowRowId flow, int count)
{
    m_database.prepare("UPDATE flow SET unread = unread + ? WHERE id = ?"_L1).bind(count, flow).run();
}

void FlowTable::recountUnread(FlowRowId flow)
{
    qint64 unread = 0;
    {
        Statement statement =
            m_database.prepare("SELECT count(*) FROM message WHERE flow_id = ? AND outgoing = 0 AND deleted = 0"
                               " AND order_key > (SELECT read_up_to FROM flow WHERE id = ?)"_L1);
        unread = statement.bind(flow, flow).next() ? statement.integer(0) : 0;
    }
    m_database.prepare("UPDATE flow SET unread = ? WHERE id = ? AND unread <> ?"_L1).bind(unread, flow, unread).run();
}

OrderKey FlowTable::newestOrder(FlowRowId flow)
{
    Statement statement = m_database.prepare("SELECT order_key FROM message WHERE flow_id = ? AND order_key < ?"
                                             " ORDER BY order_key DESC LIMIT 1"_L1);
    return statement.bind(flow, firstPendingOrder).next() ? statement.integer(0) : 0;
}

FlowChoices FlowTable::choices(FlowRowId flow)
{
    Statement statement = m_database.prepare(
        "SELECT pin_rank, muted_until_ms, archived, marked_unread, notifications FROM flow WHERE id = ?"_L1);
    if (!statement.bind(flow).next())
        return {};
    return {.pinRank = statement.integer(0),
        .mutedUntilMs = statement.integer(1),
        .archived = statement.flag(2),
        .markedUnread = statement.flag(3),
        .notifications = static_cast<FlowNotifications>(statement.integer(4))};
}

void FlowTable::setChoices(FlowRowId flow, const FlowChoices &choices)
{
    m_database
        .prepare("UPDATE flow SET pin_rank = ?, muted_until_ms = ?, archived = ?, marked_unread = ?, notifications = ?"
                 " WHERE id = ?"_L1)
        .bind(
            choices.pinRank, choices.mutedUntilMs, choices.archived, choices.markedUnread, choices.notifications, flow)
        .run();
}

qint64 FlowTable::lastPinRank()
{
    Statement statement = m_database.prepare("SELECT ifnull(max(pin_rank), 0) FROM flow"_L1);
    return statement.next() ? statement.integer(0) : 0;
}

void FlowTable::bringBack(FlowRowId flow, qint64 nowMs)
{
    m_database.prepare("UPDATE flow SET archived = 0 WHERE id = ? AND archived = 1 AND muted_until_ms <= ?"_L1)
        .bind(flow, nowMs)
        .run();
}

bool FlowTable::moveWatermark(FlowRowId flow, const QString &userId, OrderKey receivedUpTo, OrderKey readUpTo)
{
    Statement statement =
        m_database.prepare("UPDATE member SET received_up_to = max(received_up_to, ?), read_up_to = max(read_up_to, ?)"
                           " WHERE flow_id = ? AND user_id = ? AND (received_up_to < ? OR read_up_to < ?)"_L1);
    // Reading implies receiving.
    const OrderKey received = qMax(receivedUpTo, readUpTo);
    return statement.bind(received, readUpTo, flow, userId, received, readUpTo).run() > 0;
}

} // namespace Morelia
