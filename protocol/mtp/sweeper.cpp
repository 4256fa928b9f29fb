// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/mtp/sweeper.h"

namespace Morelia::Mtp {

Sweeper::Sweeper(HistoryFetcher &history, NewsTranslator &news, const FlowWatcher &watcher, const FlowBook &flows,
    Clock &clock, LoadBudget &budget, QObject *parent)
    : QObject(parent)
    , m_history(history)
    , m_news(news)
    , m_watcher(watcher)
    , m_flows(flows)
    , m_budget(budget)
    , m_timer(clock.makeTimer())
    , m_clock(clock)
{
    connect(m_timer.get(), &Timer::timeout, this, &Sweeper::sweep);
}

void Sweeper::start()
{
    if (!m_timer->isActive())
        m_timer->start(interval);
}

void Sweeper::stop()
{
    m_questions.reset();
    m_timer->stop();
}

void Sweeper::sweep()
{
    m_timer->start(interval);
    if (!m_history.isIdle() || m_budget.wait() > 0ms)
        return;
    const QString flowId = nextFlow();
    if (flowId.isEmpty())
        return;
    m_history.readNewest(flowId, m_flows.track(flowId)->total().value_or(-1), Priority::BackFill,
        {m_questions, [this, flowId](const PageResult &result) { onPage(flowId, result); }});
}

void Sweeper::onPage(const QString &flowId, const PageResult &result)
{
    m_last = flowId;
    if (result.bytes > lightBytes)
        m_paidMs = m_clock.monotonicMs() + qint64(result.bytes) * Milliseconds(1min).count() / bytesPerMinute;
    if (result.failure)
        return;
    const auto batches = m_news.readPage(result.page, result.offsets, NewsTranslator::PageUse::Look);
    for (const DeltaBatch &batch : batches)
        Q_EMIT batchReady(batch);
}

// Takes turns among flows that have messages and are not open.
QString Sweeper::nextFlow() const
{
    const QStringList ids = m_flows.flowIds();
    const qsizetype begin = ids.indexOf(m_last) + 1;
    for (qsizetype i = 0; i < ids.size(); ++i) {
        const QString &id = ids.at((begin + i) % ids.size());
        const FlowTrack *track = m_flows.track(id);
        if (!m_watcher.isOpen(id) && !track->due && track->total().value_or(0) > 0 && isAffordable(id))
            return id;
    }
    return {};
}

// A page that has not been read in this run may be large.
bool Sweeper::isAffordable(const QString &flowId) const
{
    const qint64 bytes = m_flows.track(flowId)->pageBytes(Wire::pageSize).value_or(lightBytes);
    return bytes < lightBytes || m_clock.monotonicMs() >= m_paidMs;
}

} // namespace Morelia::Mtp
