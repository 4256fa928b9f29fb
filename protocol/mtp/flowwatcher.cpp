// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/mtp/flowwatcher.h"

#include "protocol/mtp/translator.h"

#include <algorithm>

namespace Morelia::Mtp {

FlowWatcher::FlowWatcher(HistoryFetcher &history, NewsTranslator &news, const FlowBook &flows, Clock &clock,
    LoadBudget &budget, const Presence &presence, QObject *parent)
    : QObject(parent)
    , m_history(history)
    , m_news(news)
    , m_flows(flows)
    , m_clock(clock)
    , m_budget(budget)
    , m_presence(presence)
{}

void FlowWatcher::open(const QString &flowId, OrderKey oldestShown)
{
    if (!m_flows.track(flowId))
        return;
    if (const auto it = m_views.find(flowId); it != m_views.end()) {
        View &view = it->second;
        view.shownIsDue = view.shownIsDue || (m_push && oldestShown > 0 && oldestShown != view.oldestShown);
        view.oldestShown = oldestShown;
        return;
    }
    auto timer = m_clock.makeTimer();
    connect(timer.get(), &Timer::timeout, this, [this, flowId] { onTimeout(flowId); });
    m_views.emplace(flowId, View{.timer = std::move(timer), .oldestShown = oldestShown});
    lookWhereCheap(flowId);
}

void FlowWatcher::close(const QString &flowId)
{
    m_views.erase(flowId);
}

void FlowWatcher::closeAll()
{
    m_questions.reset();
    m_views.clear();
    m_newestStart.clear();
}

QStringList FlowWatcher::openFlows() const
{
    QStringList ids;
    for (const auto &[id, view] : m_views)
        ids.append(id);
    return ids;
}

void FlowWatcher::lookAgain()
{
    m_newestStart.clear();
    for (const auto &[flowId, view] : m_views) {
        if (view.timer->isActive()) {
            view.timer->stop();
            lookWhereCheap(flowId);
        }
    }
}

void FlowWatcher::reschedule()
{
    for (const auto &[flowId, view] : m_views) {
        const Milliseconds passed(m_clock.monotonicMs() - view.restedMs);
        if (view.timer->isActive())
            view.timer->start(std::max(0ms, pause() - passed));
    }
}

Milliseconds FlowWatcher::pause() const
{
    return m_presence.isLooking() ? interval : awayInterval;
}

void FlowWatcher::onTimeout(const QString &flowId)
{
    View &view = m_views.at(flowId);
    const Milliseconds wait = m_budget.wait();
    if (m_push && !view.shownIsDue)
        rest(flowId);
    else if (wait > 0ms)
        view.timer->start(wait);
    else if (view.shownIsDue && m_newestStart.contains(flowId))
        lookAtShown(flowId, view);
    else
        lookWhereCheap(flowId);
}

void FlowWatcher::lookWhereCheap(const QString &flowId)
{
    // A newest page that is due is on its way already, and may be large.
    if (isDue(flowId)) {
        rest(flowId);
        return;
    }
    // The server has pushed every change since that page came.
    if (m_push && m_newestStart.contains(flowId)) {
        lookBeyondNewest(flowId);
        return;
    }
    if (m_clock.monotonicMs() >= m_paidMs.value(flowId)) {
        look(flowId);
        return;
    }
    lookAtTail(flowId, Wire::pageSize);
    rest(flowId);
}

bool FlowWatcher::isDue(const QString &flowId) const
{
    const FlowTrack *track = m_flows.track(flowId);
    return track && track->due;
}

void FlowWatcher::refresh(const QString &flowId, const QString &remoteId)
{
    const FlowTrack *track = m_flows.track(flowId);
    const std::optional<qint64> offset = track ? track->offsetOf(remoteId) : std::nullopt;
    if (m_push || !offset || track->due)
        return;
    m_history.readPage(flowId, *offset, 1, Priority::OpenFlow, {m_questions, [this, flowId](const PageResult &result) {
                                                                    onPage(result);
                                                                    spend(flowId, result.bytes);
                                                                }});
}

void FlowWatcher::look(const QString &flowId)
{
    const FlowTrack *track = m_flows.track(flowId);
    if (!track || track->due)
        return;
    m_history.readNewest(flowId, track->total().value_or(-1), Priority::OpenFlow,
        {m_questions, [this, flowId](const PageResult &result) { onNewest(flowId, result); }});
}

void FlowWatcher::onNewest(const QString &flowId, const PageResult &result)
{
    onPage(result);
    if (result.failure) {
        rest(flowId);
        return;
    }
    noteNewest(result);
    lookBeyondNewest(flowId);
}

void FlowWatcher::lookBeyondNewest(const QString &flowId)
{
    const auto it = m_views.find(flowId);
    if (it == m_views.end())
        return;
    if (m_push && it->second.oldestShown == 0)
        rest(flowId);
    else
        lookAtShown(flowId, it->second);
}

// A flow of less than a page comes as a whole or not at all (14), but a time narrows it.
void FlowWatcher::lookAtTail(const QString &flowId, qsizetype count)
{
    const FlowTrack *track = m_flows.track(flowId);
    const auto time = track ? track->tailTime(count, tailBytes) : std::nullopt;
    if (m_push || !time || *time <= 0)
        return;
    const auto onReply = [this, flowId](const Reply &reply) {
        const News news = m_news.readSince(flowId, reply.data(), offsetsOf(reply.envelope.meta));
        if (!news.batch.deltas.isEmpty())
            Q_EMIT batchReady(news.batch);
    };
    m_history.readSince(flowId, *time, Priority::OpenFlow, {m_questions, onReply});
}

// The screen shows less than a page; messages between it and the newest page are not read.
void FlowWatcher::lookAtShown(const QString &flowId, View &view)
{
    const FlowTrack *track = m_flows.track(flowId);
    const qint64 usual = track ? track->total().value_or(0) - Wire::pageSize : 0;
    const qint64 low = std::max<qint64>(0, view.oldestShown > 0 ? std::min(usual, offsetOf(view.oldestShown)) : usual);
    const qint64 high = std::min(m_newestStart.value(flowId), low + Wire::pageSize);
    view.shownIsDue = high > low && m_budget.wait() > 0ms;
    if (high <= low || view.shownIsDue) {
        rest(flowId);
        return;
    }
    const qint64 end = view.partEnd > low && view.partEnd < high ? view.partEnd : high;
    const auto onPart = [this, flowId](const PageResult &result) {
        onPage(result);
        spend(flowId, result.bytes);
        if (const auto it = m_views.find(flowId); it != m_views.end())
            it->second.partEnd = result.page.start;
        rest(flowId);
    };
    m_history.readPage(flowId, low, int(end - low), Priority::OpenFlow, {m_questions, onPart});
}

void FlowWatcher::noteNewest(const PageResult &result)
{
    m_newestStart.insert(result.page.flowId, result.page.start);
    spend(result.page.flowId, result.bytes);
}

void FlowWatcher::spend(const QString &flowId, qint64 bytes)
{
    if (bytes <= lightBytes)
        return;
    const qint64 share = bytesPerMinute / std::max<qint64>(1, qint64(m_views.size()));
    qint64 &paidMs = m_paidMs[flowId];
    paidMs = std::max(paidMs, m_clock.monotonicMs()) + bytes * Milliseconds(1min).count() / share;
}

void FlowWatcher::rest(const QString &flowId)
{
    const auto it = m_views.find(flowId);
    if (it == m_views.end())
        return;
    it->second.restedMs = m_clock.monotonicMs();
    it->second.timer->start(pause());
}

void FlowWatcher::onPage(const PageResult &result)
{
    if (result.failure)
        return;
    const auto batches = m_news.readPage(result.page, result.offsets, NewsTranslator::PageUse::Look);
    for (const DeltaBatch &batch : batches)
        Q_EMIT batchReady(batch);
}

} // namespace Morelia::Mtp
