// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/mtp/reconciler.h"

#include "protocol/mtp/extensions.h"
#include "protocol/mtp/translator.h"

#include <algorithm>
#include <utility>

namespace Morelia::Mtp {
namespace {

// Where the server time of the first try is unknown: a reply takes no longer than this, reconnects included.
constexpr qint64 guessSeconds = 600;

} // namespace

Reconciler::Reconciler(Link &link, HistoryFetcher &history, const FlowBook &flows, const Self &self,
    const DropCounter &drops, OutgoingContent &outgoing, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_link(link)
    , m_history(history)
    , m_flows(flows)
    , m_requests(self)
    , m_drops(drops)
    , m_outgoing(outgoing)
    , m_retryTimer(clock.makeTimer())
{
    connect(m_retryTimer.get(), &Timer::timeout, this, &Reconciler::ask);
}

void Reconciler::reconcile(const QList<PendingOp> &pending)
{
    m_next += pending;
    if (!m_next.isEmpty() && m_news.isEmpty())
        ask();
}

void Reconciler::stop()
{
    m_news.reset();
    m_pages.reset();
    m_pending.clear();
    m_next.clear();
    m_part.clear();
    m_retryTimer->stop();
}

void Reconciler::ask()
{
    m_retryTimer->stop();
    if (m_part.isEmpty()) {
        m_pending += std::exchange(m_next, {});
        m_askedTime = searchTime();
    }
    m_link.ask(Priority::User, [this, time = m_askedTime, part = m_part] { return m_requests.getUpdate(time, part); },
        {m_news, [this](const Reply &reply) { onReply(reply); }});
}

void Reconciler::onReply(const Reply &reply)
{
    m_part.clear();
    m_timeouts = reply.isLost() && reply.lost.kind == CloseKind::TimedOut ? m_timeouts + 1 : 0;
    if ((reply.isLost() && isAboutContent(reply.lost.kind)) || m_timeouts >= Link::maxTimeouts) {
        m_timeouts = 0;
        lookIntoPages(std::exchange(m_pending, {}));
        return;
    }
    if (!reply.isOk()) {
        m_retryTimer->start(retryInterval);
        return;
    }
    const QList<Wire::MessageData> messages = reply.data().message.valueOr({});
    const Offsets offsets = offsetsOf(reply.envelope.meta);
    const bool partial = isPartial(reply.envelope, m_saysMore);
    const QList<PendingOp> pending = std::exchange(m_pending, {});
    QList<PendingOp> open;
    for (const PendingOp &op : pending) {
        const OpResult result = verdict(op, messages, offsets);
        if (partial && result.status != OpResult::Status::Accepted)
            open.append(op);
        else
            Q_EMIT finished(op.opId, result);
    }
    m_part = open.isEmpty() ? QString() : nextPartOf(reply.envelope.meta);
    if (!m_part.isEmpty()) {
        m_pending = open;
        ask();
        return;
    }
    lookIntoPages(open);
    if (!m_next.isEmpty() && m_news.isEmpty())
        ask();
}

// The news are too large for one frame: the newest page of the flow answers too, if it reaches back far enough.
void Reconciler::lookIntoPages(const QList<PendingOp> &pending)
{
    for (const PendingOp &op : pending) {
        const QString flowId = flowOf(op.command);
        const FlowTrack *track = m_flows.track(flowId);
        m_history.readNewest(flowId, track ? track->total().value_or(-1) : -1, Priority::User,
            {m_pages, [this, op](const PageResult &result) { onPage(op, result); }});
    }
}

void Reconciler::onPage(const PendingOp &op, const PageResult &result)
{
    QList<Wire::MessageData> messages = result.page.messages;
    Offsets offsets = result.offsets;
    for (qsizetype i = 0; i < messages.size(); ++i) {
        messages[i].from_flow = result.page.flowId;
        if (const QString id = messages.at(i).uuid.valueOr({}); !offsets.contains(id))
            offsets.insert(id, result.page.start + i);
    }
    const qint64 oldest = messages.isEmpty() ? 0 : messages.first().time.valueOr(0);
    const bool reachesBack = result.page.start == 0 || oldest < op.firstTriedMs / 1000 - FlowBook::overlapSeconds;
    OpResult outcome = verdict(op, messages, offsets);
    if (result.failure || (outcome.status != OpResult::Status::Accepted && !reachesBack))
        outcome.status = OpResult::Status::Unknown;
    Q_EMIT finished(op.opId, outcome);
}

qint64 Reconciler::searchTime() const
{
    qint64 earliest = m_flows.cursor().value_or(0) * 1000;
    for (const PendingOp &op : m_pending) {
        const qint64 tried = op.firstTriedMs > 0 ? op.firstTriedMs : earliest - guessSeconds * 1000;
        earliest = std::min(earliest, tried);
    }
    return std::max<qint64>(1, earliest / 1000 - FlowBook::overlapSeconds);
}

OpResult Reconciler::verdict(const PendingOp &op, const QList<Wire::MessageData> &messages, const Offsets &offsets)
{
    if (const auto found = find(op, messages, offsets))
        return *found;
    // Editing and deleting twice has the effect of once: they are simply sent again.
    if (m_drops.isPoison(op.opId))
        return OpResult::rejected(FailureKind::Poison, false);
    OpResult result;
    result.status = OpResult::Status::NotApplied;
    return result;
}

bool Reconciler::isDelivered(const PendingOp &op, const Wire::MessageData &data) const
{
    if (const auto *send = std::get_if<SendMessage>(&op.command))
        return m_outgoing.isDelivered(*send, op.firstTriedMs, data);
    if (const auto *profile = std::get_if<TellProfile>(&op.command))
        return m_outgoing.isDelivered(profile->flowId, profile->localId, data);
    const auto *react = std::get_if<ReactToMessage>(&op.command);
    return react && m_outgoing.isDelivered(react->flowId, react->localId, data);
}

std::optional<OpResult> Reconciler::find(
    const PendingOp &op, const QList<Wire::MessageData> &messages, const Offsets &offsets)
{
    const auto it =
        std::ranges::find_if(messages, [&](const Wire::MessageData &data) { return isDelivered(op, data); });
    const std::optional<LoggedMessage> message = it == messages.end() ? std::nullopt : toMessage(*it);
    if (!message)
        return std::nullopt;
    m_outgoing.claim(message->remoteId);
    OpResult result;
    result.remoteId = message->remoteId;
    result.timeMs = message->createdMs;
    result.smileys = OutgoingContent::smileysOf(*it);
    const FlowTrack *track = m_flows.track(message->flowId);
    const std::optional<qint64> known = track ? track->offsetOf(message->remoteId) : std::nullopt;
    const qint64 offset = offsets.value(message->remoteId, known.value_or(-1));
    result.order = offset < 0 ? 0 : orderOf(offset);
    return result;
}

} // namespace Morelia::Mtp
