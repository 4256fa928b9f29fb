// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/store/localdeletion.h"

#include "models/store/drafttable.h"
#include "models/store/flowsweeper.h"
#include "models/store/messagetable.h"
#include "models/store/outboxtable.h"
#include "models/store/rangetable.h"
#include "models/store/reactionmerger.h"

using namespace Qt::StringLiterals;

namespace Morelia {

LocalDeletion::LocalDeletion(const WriteContext &context)
    : m_context(context)
    , m_flows(context.database)
{}

Result<> LocalDeletion::deleteFlow(const FlowRef &ref)
{
    const std::optional<FlowRowId> found = m_flows.find(ref);
    if (!found)
        return failed(ErrorKind::NotFound);
    SealedDatabase &database = m_context.database;
    const End end = newest(*found, ref.account);
    const OrderKey loaded = m_flows.newestOrder(*found);
    rememberOwn(*found);
    const FlowRowId flow = empty(*found);
    database.prepare("UPDATE flow SET deleted_up_to = ?, deleted_until_ms = ? WHERE id = ?"_L1)
        .bind(end.upTo, end.untilMs, flow)
        .run();
    // Nothing is missing there, so that no history is loaded.
    if (loaded > 0)
        std::ignore = RangeTable(database).add(flow, 0, loaded);
    DraftTable(database).put(flow, {});
    FlowChoices choices = m_flows.choices(flow);
    choices.pinRank = 0;
    choices.archived = false;
    choices.markedUnread = false;
    m_flows.setChoices(flow, choices);
    std::ignore = m_flows.moveReadMark(flow, loaded);
    m_flows.recountUnread(flow);
    m_context.changes.flows.insert(ref);
    m_context.changes.removals.insert(ref);
    return {};
}

// Gives the row of the flow, which is another one where it was long. What has not reached the server is nowhere else: it
// stays.
FlowRowId LocalDeletion::empty(FlowRowId flow)
{
    FlowSweeper sweeper(m_context.database);
    if (sweeper.isLong(flow)) {
        const FlowRowId next = sweeper.putAside(flow);
        dropWaitingReactions(flow, Reactions::All);
        return next;
    }
    SealedDatabase &database = m_context.database;
    database
        .prepare("DELETE FROM message WHERE flow_id = ? AND state IN (?, ?)"
                 " AND NOT EXISTS(SELECT 1 FROM outbox WHERE message_id = message.id)"_L1)
        .bind(flow, DeliveryState::None, DeliveryState::Sent)
        .run();
    dropWaitingReactions(flow, Reactions::WithoutMessage);
    database
        .prepare("DELETE FROM given_reaction WHERE flow_id = ? AND remote_id NOT IN"
                 " (SELECT remote_id FROM message WHERE flow_id = ? AND remote_id IS NOT NULL)"_L1)
        .bind(flow, flow)
        .run();
    return flow;
}

// Own messages keep the time at which they were written, and some have no place yet: those that may be the newest are
// remembered by their ids.
void LocalDeletion::rememberOwn(FlowRowId flow)
{
    m_context.database
        .prepare("INSERT OR IGNORE INTO message_deleted_here(flow_id, remote_id) SELECT flow_id, remote_id FROM message"
                 " WHERE flow_id = ? AND outgoing = 1 AND remote_id IS NOT NULL AND order_key > (SELECT"
                 " ifnull(max(order_key), 0) FROM message WHERE flow_id = ? AND outgoing = 0 AND order_key < ?)"_L1)
        .bind(flow, flow, firstPendingOrder)
        .run();
    m_context.database
        .prepare("INSERT OR IGNORE INTO message_deleted_here(flow_id, remote_id) SELECT a.flow_id, a.remote_id"
                 " FROM message_alias a JOIN message m ON m.id = a.message_id"
                 " WHERE a.flow_id = ? AND m.outgoing = 1"_L1)
        .bind(flow)
        .run();
}

// The latest time that a server has told: its clock is not behind it.
qint64 LocalDeletion::latestTime(AccountId account)
{
    Statement statement = m_context.database.prepare(
        "SELECT ifnull(max(max(created_ms, ifnull((SELECT max(created_ms) FROM message WHERE flow_id = flow.id"
        " AND outgoing = 0), 0))), 0) FROM flow WHERE account_id = ?"_L1);
    return statement.bind(account).next() ? statement.integer(0) : 0;
}

LocalDeletion::End LocalDeletion::newest(FlowRowId flow, AccountId account)
{
    End end = endOf(flow);
    end.upTo = qMax(end.upTo, m_flows.newestOrder(flow));
    // Each by its index: a long flow is not read.
    Statement statement =
        m_context.database.prepare("SELECT created_ms FROM message WHERE flow_id = ? AND order_key < ?"
                                   " ORDER BY created_ms DESC LIMIT 1"_L1);
    if (statement.bind(flow, firstPendingOrder).next())
        end.untilMs = qMax(end.untilMs, statement.integer(0));
    // Nothing of it has been loaded: what comes is older, as far as its time says so.
    if (end.upTo == 0)
        end = {firstPendingOrder - 1, latestTime(account)};
    return end;
}

void LocalDeletion::dropWaitingReactions(FlowRowId flow, Reactions which)
{
    QList<LocalId> waiting;
    {
        Statement statement = m_context.database.prepare(
            "SELECT op_id FROM given_reaction WHERE flow_id = ? AND op_id IS NOT NULL AND (? OR remote_id NOT IN"
            " (SELECT remote_id FROM message WHERE flow_id = ? AND remote_id IS NOT NULL))"_L1);
        statement.bind(flow, which == Reactions::All, flow);
        while (statement.next())
            waiting.append(statement.text(0));
    }
    for (const LocalId &opId : std::as_const(waiting))
        OutboxTable(m_context.database).removeWaiting(opId);
    m_context.changes.outbox |= !waiting.isEmpty();
}

Result<int> LocalDeletion::deleteMessages(const FlowRef &ref, const QSet<LocalId> &ids)
{
    const std::optional<FlowRowId> flow = m_flows.find(ref);
    if (!flow)
        return failed(ErrorKind::NotFound);
    MessageTable messages(m_context.database);
    OutboxTable outbox(m_context.database);
    ReactionMerger reactions(m_context, ref.account);
    int kept = 0;
    for (const LocalId &id : ids) {
        const std::optional<MessageRecord> record = messages.findLocal(*flow, id);
        if (!record)
            continue;
        if (record->isUnconfirmed() || outbox.newestFor(record->id)) {
            ++kept;
            continue;
        }
        m_context.database
            .prepare("INSERT OR IGNORE INTO message_deleted_here(flow_id, remote_id) SELECT flow_id, remote_id"
                     " FROM message_alias WHERE message_id = ? UNION SELECT flow_id, remote_id FROM message"
                     " WHERE id = ? AND remote_id IS NOT NULL"_L1)
            .bind(record->id, record->id)
            .run();
        reactions.drop(*record);
        messages.remove(record->id);
        m_context.noteMessage(ref, id);
        m_context.changes.removals.insert(ref);
    }
    m_flows.recountUnread(*flow);
    return kept;
}

bool LocalDeletion::covers(FlowRowId flow, const Message &message)
{
    const End end = endOf(flow);
    // The time, too: a server that was set back gives places anew.
    if (message.order > 0 && message.order <= end.upTo && message.createdMs <= end.untilMs)
        return true;
    return covers(flow, message.remoteId);
}

bool LocalDeletion::covers(FlowRowId flow, const QString &remoteId)
{
    return !remoteId.isEmpty()
        && m_context.database.prepare("SELECT 1 FROM message_deleted_here WHERE flow_id = ? AND remote_id = ?"_L1)
               .bind(flow, remoteId)
               .next();
}

LocalDeletion::End LocalDeletion::endOf(FlowRowId flow)
{
    auto it = m_ends.find(flow);
    if (it == m_ends.end()) {
        it = m_ends.insert(flow, {});
        Statement statement = m_context.database.prepare(
            "SELECT deleted_up_to, deleted_until_ms FROM flow WHERE id = ? AND deleted_up_to IS NOT NULL"_L1);
        if (statement.bind(flow).next())
            *it = {statement.integer(0), statement.integer(1)};
    }
    return *it;
}

} // namespace Morelia
