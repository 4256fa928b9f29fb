// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/mtp/openflowpoller.h"

#include <utility>

namespace Morelia::Mtp {
namespace {

// More than a page has come: the newest ones are missing in the answer.
constexpr qint64 partCode = 206;

} // namespace

OpenFlowPoller::OpenFlowPoller(Link &link, NewsReader &news, FlowWatcher &watcher, const FlowBook &flows,
    const Self &self, Clock &clock, RandomSource random, QObject *parent)
    : QObject(parent)
    , m_link(link)
    , m_news(news)
    , m_watcher(watcher)
    , m_flows(flows)
    , m_requests(self)
    , m_pace(std::move(random))
    , m_timer(clock.makeTimer())
{
    connect(m_timer.get(), &Timer::timeout, this, &OpenFlowPoller::askAll);
}

void OpenFlowPoller::setUseful(bool useful)
{
    m_useful = useful;
    if (!useful)
        m_timer->stop();
    else if (m_pending == 0 && !m_timer->isActive())
        schedule();
}

void OpenFlowPoller::start()
{
    m_running = true;
    setUseful(m_useful);
}

void OpenFlowPoller::stop()
{
    ++m_run;
    m_running = false;
    m_pending = 0;
    m_timer->stop();
}

void OpenFlowPoller::schedule()
{
    if (m_running && m_useful)
        m_timer->start(m_pace.next());
}

void OpenFlowPoller::askAll()
{
    const QStringList ids = m_watcher.openFlows();
    for (const QString &id : ids) {
        const FlowTrack *track = m_flows.track(id);
        const auto time = track ? track->newestTime() : std::nullopt;
        if (time && *time > 0 && !m_broken.contains(id))
            ask(id, *time);
    }
    if (m_pending == 0)
        schedule();
}

void OpenFlowPoller::ask(const QString &flowId, qint64 time)
{
    ++m_pending;
    m_link.ask(
        Priority::OpenFlow, [this, flowId, time] { return m_requests.messagesSince(flowId, time); },
        [this, flowId, run = m_run](const Reply &reply) { onReply(flowId, run, reply); });
}

void OpenFlowPoller::onReply(const QString &flowId, int run, const Reply &reply)
{
    if (reply.isLost() && reply.lost.kind == CloseKind::Dropped)
        m_broken.insert(flowId);
    if (run != m_run)
        return;
    --m_pending;
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
    if (m_pending == 0)
        schedule();
}

} // namespace Morelia::Mtp
