// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/mtp/flowwatcher.h"

namespace Morelia::Mtp {

FlowWatcher::FlowWatcher(HistoryReader &history, NewsReader &news, const FlowBook &flows, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_history(history)
    , m_news(news)
    , m_flows(flows)
    , m_clock(clock)
{}

void FlowWatcher::open(const QString &flowId)
{
    if (!m_flows.track(flowId) || m_timers.contains(flowId))
        return;
    auto timer = m_clock.makeTimer();
    connect(timer.get(), &Timer::timeout, this, [this, flowId] {
        if (m_push)
            m_timers.at(flowId)->start(interval);
        else
            look(flowId);
    });
    m_timers.emplace(flowId, std::move(timer));
    look(flowId);
}

void FlowWatcher::close(const QString &flowId)
{
    m_timers.erase(flowId);
}

void FlowWatcher::closeAll()
{
    m_timers.clear();
}

void FlowWatcher::lookAgain()
{
    for (const auto &[flowId, timer] : m_timers) {
        if (timer->isActive()) {
            timer->stop();
            look(flowId);
        }
    }
}

void FlowWatcher::discover(const QStringList &flowIds)
{
    for (const QString &id : flowIds) {
        m_history.readNewest(id, -1, Priority::BackFill, [this](const PageResult &result) { onPage(result, true); });
    }
}

void FlowWatcher::refresh(const QString &flowId, const QString &remoteId)
{
    const FlowTrack *track = m_flows.track(flowId);
    const std::optional<qint64> offset = track ? track->offsetOf(remoteId) : std::nullopt;
    if (m_push || !offset)
        return;
    m_history.readPage(
        flowId, *offset, 1, Priority::OpenFlow, [this](const PageResult &result) { onPage(result, false); });
}

void FlowWatcher::look(const QString &flowId)
{
    m_history.readNewest(flowId, m_flows.track(flowId)->total().value_or(-1), Priority::OpenFlow,
        [this, flowId](const PageResult &result) {
            onPage(result, false);
            if (const auto it = m_timers.find(flowId); it != m_timers.end())
                it->second->start(interval);
        });
}

void FlowWatcher::onPage(const PageResult &result, bool firstSync)
{
    if (result.failure)
        return;
    DeltaBatch batch = m_news.readPage(result.page, result.offsets, false);
    batch.firstSync = firstSync;
    if (!batch.deltas.isEmpty())
        Q_EMIT batchReady(batch);
}

} // namespace Morelia::Mtp
