// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/store/flowwriter.h"

#include "models/entities/savedflow.h"
#include "models/store/accounttable.h"
#include "models/store/drafttable.h"
#include "models/store/outboxwriter.h"

namespace Morelia {

FlowWriter::FlowWriter(const WriteContext &context)
    : m_context(context)
    , m_flows(context.database)
{}

// Saved messages are stored from the first thing on that is kept of them.
std::optional<FlowRowId> FlowWriter::find(const FlowRef &ref)
{
    const bool isSaved = isSavedFlow(ref.flowId) && AccountTable(m_context.database).contains(ref.account);
    return isSaved ? std::optional(m_flows.ensure(ref)) : m_flows.find(ref);
}

void FlowWriter::markRead(const FlowRef &ref, OrderKey upTo)
{
    const std::optional<FlowRowId> flow = m_flows.find(ref);
    if (!flow)
        return;
    // Messages without a server order are our own, so they cannot be unread.
    const bool moved = m_flows.moveReadMark(*flow, qMin(upTo, m_flows.newestOrder(*flow)));
    if (moved)
        m_flows.recountUnread(*flow);
    FlowChoices choices = m_flows.choices(*flow);
    if (choices.markedUnread) {
        choices.markedUnread = false;
        m_flows.setChoices(*flow, choices);
    } else if (!moved) {
        return;
    }
    m_context.changes.flows.insert(ref);
}

Result<> FlowWriter::saveDraft(const FlowRef &ref, const Draft &draft, const QList<LeavingDraft> &leaving)
{
    const std::optional<FlowRowId> flow = find(ref);
    if (!flow)
        return failed(ErrorKind::NotFound);
    DraftTable(m_context.database).put(*flow, joined(OutboxWriter(m_context).refused(*flow, leaving), draft));
    m_context.changes.flows.insert(ref);
    return {};
}

Result<> FlowWriter::choose(const FlowRef &ref, const FlowChange &change)
{
    const std::optional<FlowRowId> flow = find(ref);
    if (!flow)
        return failed(ErrorKind::NotFound);
    const FlowChoices before = m_flows.choices(*flow);
    const FlowChoices after = changed(before, change);
    if (after == before)
        return {};
    m_flows.setChoices(*flow, after);
    m_context.changes.flows.insert(ref);
    return {};
}

FlowChoices FlowWriter::changed(const FlowChoices &choices, const FlowChange &change)
{
    FlowChoices next = choices;
    next.mutedUntilMs = change.mutedUntilMs.value_or(next.mutedUntilMs);
    next.markedUnread = change.markedUnread.value_or(next.markedUnread);
    next.notifications = change.notifications.value_or(next.notifications);
    next.archived = change.archived.value_or(next.archived);
    if (next.archived || !change.pinned.value_or(true))
        next.pinRank = 0;
    if (change.pinned.value_or(false) && !choices.isPinned()) {
        next.archived = false;
        next.pinRank = m_flows.lastPinRank() + 1;
    }
    return next;
}

} // namespace Morelia
