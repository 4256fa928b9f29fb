// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/mtp/openflowpoller.h"

#include <algorithm>
#include <utility>

namespace Morelia::Mtp {
namespace {

// More than a page has come: the newest ones are missing in the answer.
constexpr qint64 partCode = 206;
// A link may be lost by chance while a question is on its way, but not twice in a row.
constexpr int dropsThatMeanGone = 2;

} // namespace

OpenFlowPoller::OpenFlowPoller(Link &link, NewsTranslator &news, FlowWatcher &watcher, const FlowBook &flows,
    const Self &self, Clock &clock, const Presence &presence, RandomSource random, QObject *parent)
    : QObject(parent)
    , m_link(link)
    , m_news(news)
    , m_watcher(watcher)
    , m_flows(flows)
    , m_requests(self)
    , m_clock(clock)
    , m_pace(presence, std::move(random))
    , m_timer(clock.makeTimer())
{
    connect(m_timer.get(), &Timer::timeout, this, &OpenFlowPoller::askAll);
}

void OpenFlowPoller::setUseful(bool useful)
{
    m_useful = useful;
    if (!useful)
        m_timer->stop();
    else if (m_questions.isEmpty() && !m_timer->isActive())
        schedule();
}

void OpenFlowPoller::start()
{
    m_running = true;
    setUseful(m_useful);
}

void OpenFlowPoller::stop()
{
    m_questions.reset();
    m_running = false;
    m_timer->stop();
}

void OpenFlowPoller::schedule()
{
    if (!m_running || !m_useful)
        return;
    m_restedMs = m_clock.monotonicMs();
    m_timer->start(m_pace.next());
}

void OpenFlowPoller::reschedule()
{
    if (!m_timer->isActive())
        return;
    const Milliseconds passed(m_clock.monotonicMs() - m_restedMs);
    m_timer->start(std::max(0ms, m_pace.next() - passed));
}

void OpenFlowPoller::askAll()
{
    const QStringList ids = m_watcher.openFlows();
    for (const QString &id : ids) {
        const FlowTrack *track = m_flows.track(id);
        // A large newest message would come again with each answer: leave such a flow to the news of all flows.
        const bool isLight = track && track->tailTime(Wire::pageSize, PollPace::costlyBytes);
        const auto time = isLight ? track->newestTime() : std::nullopt;
        if (time && *time > 0 && isWorthAsking(id))
            ask(id, *time);
    }
    if (m_questions.isEmpty())
        schedule();
}

void OpenFlowPoller::ask(const QString &flowId, qint64 time)
{
    m_link.ask(Priority::OpenFlow, [this, flowId, time] { return m_requests.messagesSince(flowId, time); },
        {m_questions, [this, flowId](const Reply &reply) { onReply(flowId, reply); }});
}

bool OpenFlowPoller::isWorthAsking(const QString &flowId) const
{
    const Drops drops = m_drops.value(flowId);
    return drops.count < dropsThatMeanGone || m_clock.monotonicMs() >= drops.lastMs + brokenTime.count();
}

void OpenFlowPoller::noteDrop(const QString &flowId)
{
    Drops &drops = m_drops[flowId];
    drops = {drops.count + 1, m_clock.monotonicMs()};
}

void OpenFlowPoller::onReply(const QString &flowId, const Reply &reply)
{
    if (!reply.isLost())
        m_drops.remove(flowId);
    else if (reply.lost.kind == CloseKind::Dropped)
        noteDrop(flowId);
    if (reply.isOk()) {
        m_pace.succeeded(Milliseconds(reply.elapsedMs));
        const News news = m_news.readSince(flowId, reply.data(), offsetsOf(reply.envelope.meta));
        if (!news.batch.deltas.isEmpty())
            Q_EMIT batchReady(news.batch);
        if (!news.unplaced.isEmpty() || reply.code == partCode)
            m_watcher.look(flowId);
    } else {
        m_pace.failed();
    }
    if (m_questions.isEmpty())
        schedule();
}

} // namespace Morelia::Mtp
