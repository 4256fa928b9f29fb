// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/store/requestwriter.h"

#include "models/store/accounttable.h"
#include "models/store/flowwishtable.h"

#include <utility>

namespace Morelia {

RequestWriter::RequestWriter(const WriteContext &context, AccountId account)
    : m_context(context)
    , m_account(account)
    , m_flows(context.database)
    , m_requests(context.database, account)
{}

void RequestWriter::takeNewFlows(const QStringList &flowIds)
{
    const QString ownId = AccountTable(m_context.database).userId(m_account).value_or(QString());
    if (ownId.isEmpty())
        return;
    QList<std::pair<FlowRowId, QString>> strangers;
    for (const QString &flowId : flowIds) {
        const std::optional<FlowRowId> flow = m_flows.find({m_account, flowId});
        if (!flow || isOwn(*flow))
            continue;
        // Flows that are told together must not vouch for each other.
        m_requests.setState(*flow, FlowRequest::Asking, m_context.nowMs);
        m_context.changes.requests = true;
        // Where nobody else is, the one who writes there asks.
        const QString other = m_requests.whoAsks(*flow, ownId);
        if (const QString asker = other.isEmpty() ? m_requests.whoWroteFirst(*flow) : other; !asker.isEmpty())
            strangers.append({*flow, asker});
    }
    for (const auto &[flow, asker] : std::as_const(strangers))
        decide(flow, asker);
}

// Not by the owner: on some servers a stranger can name anybody.
bool RequestWriter::isOwn(FlowRowId flow)
{
    FlowWishTable wishes(m_context.database, m_account);
    if (wishes.isMadeHere(flow) || m_requests.hasOwnMessage(flow))
        return true;
    if (!wishes.take(m_flows.kind(flow), m_flows.members(flow)))
        return false;
    wishes.setMadeHere(flow);
    return true;
}

void RequestWriter::noteMade(const CreateFlow &wish, const QString &flowId)
{
    FlowWishTable wishes(m_context.database, m_account);
    wishes.remove(wish);
    const FlowRef ref{m_account, flowId};
    const FlowRowId flow = m_flows.ensure(ref);
    wishes.setMadeHere(flow);
    if (const FlowRequest state = m_requests.state(flow);
        state != FlowRequest::Asking && state != FlowRequest::Declined)
        return;
    m_requests.setState(flow, FlowRequest::None, 0);
    m_context.changes.requests = true;
    m_context.changes.flows.insert(ref);
}

void RequestWriter::decide(FlowRowId flow, const QString &asker)
{
    Asker person = m_requests.find(asker).value_or(Asker{.userId = asker});
    FlowRequest state = FlowRequest::Blocked;
    if (!person.blocked) {
        if (m_requests.isKnown(asker, flow)) {
            m_requests.setState(flow, FlowRequest::None, 0);
            return;
        }
        state = ask(person);
        m_requests.put(person);
    }
    m_requests.setAsker(flow, asker);
    m_requests.setState(flow, state, m_context.nowMs);
}

// Asking, or Declined where it is too early to ask again.
FlowRequest RequestWriter::ask(Asker &asker) const
{
    if (asker.asked > 0 && asker.declinedMs == 0)
        return FlowRequest::Asking;
    if (asker.asked > 0 && asker.declinedMs > m_context.nowMs) {
        // The clock was ahead when they were declined: their day begins now, instead of then.
        asker.declinedMs = m_context.nowMs;
        return FlowRequest::Declined;
    }
    if (asker.asked > 0 && m_context.nowMs - asker.declinedMs < askAgainMs)
        return FlowRequest::Declined;
    ++asker.asked;
    asker.declinedMs = 0;
    return FlowRequest::Asking;
}

void RequestWriter::takeWords(const QList<FlowRowId> &flows)
{
    for (const FlowRowId flow : flows) {
        const std::optional<FlowRequest> state = m_requests.withFirstWord(flow);
        if (!state)
            continue;
        m_context.changes.requests = true;
        if (m_requests.askerOf(flow))
            m_requests.setState(flow, *state, m_context.nowMs);
        else if (const QString asker = m_requests.whoWroteFirst(flow); !asker.isEmpty())
            decide(flow, asker);
    }
}

void RequestWriter::takeArrived()
{
    const QList<FlowRef> flows = m_context.changes.arrived.keys();
    for (const FlowRef &ref : flows) {
        const std::optional<FlowRowId> flow = m_flows.find(ref);
        const FlowRequest state = flow ? m_requests.state(*flow) : FlowRequest::None;
        if (state == FlowRequest::None)
            continue;
        m_context.changes.arrived.remove(ref);
        m_context.changes.requests = true;
        std::optional<Asker> asker = state == FlowRequest::Declined ? m_requests.askerOf(*flow) : std::nullopt;
        if (!asker)
            continue;
        if (ask(*asker) == FlowRequest::Asking)
            m_requests.setState(*flow, FlowRequest::Asking, m_context.nowMs);
        m_requests.put(*asker);
    }
}

Result<> RequestWriter::answer(const QString &flowId, RequestAnswer answer)
{
    const std::optional<FlowRowId> flow = m_flows.find({m_account, flowId});
    if (!flow)
        return failed(ErrorKind::NotFound);
    if (m_requests.state(*flow) == FlowRequest::None)
        return answerOrdinary(*flow, answer);
    std::optional<Asker> asker = m_requests.askerOf(*flow);
    if (!asker)
        return failed(ErrorKind::Damaged);
    switch (answer) {
    case RequestAnswer::Accept:
        accept(*flow, *asker);
        break;
    case RequestAnswer::Decline:
        asker->declinedMs = m_context.nowMs;
        setAll(asker->userId, FlowRequest::Asking, FlowRequest::Declined);
        break;
    case RequestAnswer::Block:
        block(*asker);
        break;
    case RequestAnswer::ShowAgain:
        asker->declinedMs = 0;
        setAll(asker->userId, FlowRequest::Declined, FlowRequest::Asking);
        break;
    }
    m_requests.put(*asker);
    return {};
}

Result<> RequestWriter::answerOrdinary(FlowRowId flow, RequestAnswer answer)
{
    if (answer == RequestAnswer::Accept)
        return {};
    const QString ownId = AccountTable(m_context.database).userId(m_account).value_or(QString());
    const bool isChat = m_flows.kind(flow) == FlowKind::Chat;
    const QString other = isChat && answer == RequestAnswer::Block ? m_requests.whoAsks(flow, ownId) : QString();
    if (other.isEmpty())
        return failed(ErrorKind::Refused);
    Asker person = m_requests.find(other).value_or(Asker{.userId = other});
    block(person);
    m_requests.put(person);
    return {};
}

void RequestWriter::accept(FlowRowId flow, Asker &asker)
{
    if (std::exchange(asker.blocked, false)) {
        setAll(asker.userId, FlowRequest::Blocked, FlowRequest::Asking);
        m_context.changes.users[m_account].insert(asker.userId);
    }
    asker.declinedMs = 0;
    set(flow, FlowRequest::None);
}

void RequestWriter::block(Asker &asker)
{
    asker.blocked = true;
    asker.declinedMs = 0;
    m_context.changes.users[m_account].insert(asker.userId);
    setAll(asker.userId, FlowRequest::Asking, FlowRequest::Blocked);
    setAll(asker.userId, FlowRequest::Declined, FlowRequest::Blocked);
    const QStringList chats = m_flows.chatsWith(m_account, asker.userId);
    for (const QString &chat : chats) {
        if (const std::optional<FlowRowId> flow = m_flows.find({m_account, chat})) {
            m_requests.setAsker(*flow, asker.userId);
            set(*flow, FlowRequest::Blocked);
        }
    }
}

Result<> RequestWriter::unblock(const QString &userId)
{
    std::optional<Asker> asker = m_requests.find(userId);
    if (!asker || !asker->blocked)
        return failed(ErrorKind::NotFound);
    asker->blocked = false;
    m_requests.put(*asker);
    m_context.changes.users[m_account].insert(userId);
    setAll(userId, FlowRequest::Blocked, FlowRequest::Asking);
    return {};
}

void RequestWriter::set(FlowRowId flow, FlowRequest state)
{
    // A conversation in which the person has written is no request, whatever came between.
    const bool comesBack = state == FlowRequest::Asking && isOwn(flow);
    m_requests.setState(flow, comesBack ? FlowRequest::None : state, m_context.nowMs);
    m_context.changes.requests = true;
    m_context.changes.flows.insert({m_account, m_flows.remoteId(flow)});
}

void RequestWriter::setAll(const QString &asker, FlowRequest from, FlowRequest to)
{
    const QList<FlowRowId> flows = m_requests.flowsOf(asker, from);
    for (const FlowRowId flow : flows)
        set(flow, to);
}

} // namespace Morelia
