// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/store/deltawriter.h"

#include "models/entities/savedflow.h"
#include "models/store/accounttable.h"
#include "models/store/cursortable.h"
#include "models/store/flowtable.h"
#include "models/store/profilewriter.h"
#include "models/store/rangetable.h"
#include "models/store/requestwriter.h"
#include "models/store/smileytable.h"
#include "models/store/usertable.h"

#include <variant>

namespace Morelia {

namespace {

// No server has part in saved messages, also one that calls a flow of its own so.
bool isOfSavedFlow(const Delta &delta)
{
    return std::visit(
        [](const auto &fact) {
            if constexpr (requires { fact.flow.remoteId; })
                return isSavedFlow(fact.flow.remoteId) || fact.flow.kind == FlowKind::Saved;
            else if constexpr (requires { fact.message.flowId; })
                return isSavedFlow(fact.message.flowId);
            else if constexpr (requires { fact.flowId; })
                return isSavedFlow(fact.flowId);
            else
                return false;
        },
        delta);
}

} // namespace

DeltaWriter::DeltaWriter(const WriteContext &context, AccountId account)
    : m_context(context)
    , m_account(account)
    , m_merger(context, account)
{}

void DeltaWriter::apply(const DeltaBatch &batch)
{
    for (const Delta &delta : batch.deltas) {
        if (!isOfSavedFlow(delta))
            std::visit([this](const auto &fact) { applyOne(fact); }, delta);
    }
    m_merger.settleUnread();
    if (batch.firstSync) {
        markAllRead();
        m_context.changes.arrived.clear();
    }
    settleRequests(batch.firstSync);
    bringBack();
    CursorTable cursors(m_context.database);
    for (const Cursor &cursor : batch.cursors)
        cursors.put(m_account, cursor);
}

void DeltaWriter::applyOne(const UserSeen &delta)
{
    if (!delta.user.remoteId.isEmpty() && UserTable(m_context.database).put(m_account, delta.user))
        noteUser(delta.user.remoteId);
}

void DeltaWriter::applyOne(const ProfileTold &delta)
{
    if (ProfileWriter(m_context, m_account).take(delta))
        noteUser(delta.userId);
}

void DeltaWriter::noteUser(const QString &userId)
{
    m_context.changes.users[m_account].insert(userId);
    const QStringList chats = FlowTable(m_context.database).chatsWith(m_account, userId);
    for (const QString &flow : chats)
        m_context.changes.flows.insert({m_account, flow});
}

void DeltaWriter::applyOne(const FlowSeen &delta)
{
    const FlowRef flow{m_account, delta.flow.remoteId};
    if (flow.flowId.isEmpty())
        return;
    FlowTable flows(m_context.database);
    const bool isNew = !flows.isPresent(flow);
    if (!flows.put(m_account, delta.flow))
        return;
    if (isNew)
        m_newFlows.append(flow.flowId);
    m_context.changes.flows.insert(flow);
}

void DeltaWriter::applyOne(const MessageSeen &delta)
{
    m_merger.seen(delta.message);
    for (const Span &span : delta.message.body.spans) {
        if (span.kind == SpanKind::Smiley && !span.value.isEmpty())
            SmileyTable(m_context.database, m_account).noteUse(span.value, m_context.nowMs);
    }
}

void DeltaWriter::applyOne(const MessageGone &delta)
{
    m_merger.gone(delta.flowId, delta.remoteId);
}

void DeltaWriter::applyOne(const RangeKnown &delta)
{
    if (delta.flowId.isEmpty())
        return;
    const FlowRef flow{m_account, delta.flowId};
    const FlowRowId row = FlowTable(m_context.database).ensure(flow);
    if (RangeTable(m_context.database).add(row, delta.low, delta.high))
        m_context.changes.ranges.insert(flow);
}

void DeltaWriter::applyOne(const WatermarkSeen &delta)
{
    FlowTable flows(m_context.database);
    const FlowRef flow{m_account, delta.flowId};
    const std::optional<FlowRowId> row = flows.find(flow);
    if (!row)
        return;
    if (flows.moveWatermark(*row, delta.userId, delta.receivedUpTo, delta.readUpTo)) {
        m_context.changes.flows.insert(flow);
        m_context.changes.receipts.insert(flow);
    }
    // Another device of this account has read.
    if (delta.userId == AccountTable(m_context.database).userId(m_account).value_or(QString())
        && flows.moveReadMark(*row, delta.readUpTo)) {
        m_merger.noteReadMark(*row);
        m_context.changes.flows.insert(flow);
    }
}

void DeltaWriter::applyOne(const ReactionsSeen &delta)
{
    ReactionMerger(m_context, m_account).seen(delta);
}

void DeltaWriter::applyOne(const PersonReacted &delta)
{
    ReactionMerger(m_context, m_account).seen(delta);
}

void DeltaWriter::applyOne(const SmileySeen &delta)
{
    if (delta.flowId.isEmpty() || delta.picture.hash.isEmpty())
        return;
    SmileyTable smileys(m_context.database, m_account);
    if (smileys.keep(delta.picture, m_context.nowMs))
        m_context.changes.smileys.insert(m_account);
    smileys.noteHad(FlowTable(m_context.database).ensure({m_account, delta.flowId}), delta.picture.hash);
}

void DeltaWriter::settleRequests(bool firstSync)
{
    RequestWriter requests(m_context, m_account);
    if (!m_newFlows.isEmpty() && !firstSync && CursorTable(m_context.database).hasSynced(m_account))
        requests.takeNewFlows(m_newFlows);
    requests.takeWords(m_merger.touchedFlows().keys());
    requests.takeArrived();
}

void DeltaWriter::bringBack()
{
    FlowTable flows(m_context.database);
    for (auto it = m_context.changes.arrived.cbegin(); it != m_context.changes.arrived.cend(); ++it) {
        if (const std::optional<FlowRowId> flow = flows.find(it.key()))
            flows.bringBack(*flow, m_context.nowMs);
    }
}

// News may have come before this history.
void DeltaWriter::markAllRead()
{
    FlowTable flows(m_context.database);
    const QHash<FlowRowId, OrderKey> &touched = m_merger.touchedFlows();
    for (auto it = touched.cbegin(); it != touched.cend(); ++it) {
        flows.moveReadMark(it.key(), it.value());
        flows.recountUnread(it.key());
    }
}

} // namespace Morelia
