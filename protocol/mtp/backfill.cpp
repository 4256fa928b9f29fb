// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/mtp/backfill.h"

#include <algorithm>
#include <utility>

namespace Morelia::Mtp {

BackFill::BackFill(HistoryFetcher &history, NewsTranslator &news, FlowBook &flows, const FlowWatcher &watcher,
    Clock &clock, QObject *parent)
    : QObject(parent)
    , m_history(history)
    , m_news(news)
    , m_flows(flows)
    , m_watcher(watcher)
    , m_retryTimer(clock.makeTimer())
{
    connect(m_retryTimer.get(), &Timer::timeout, this, [this] {
        m_failed.clear();
        wake();
    });
}

void BackFill::start()
{
    m_running = true;
    m_failed.clear();
    wake();
}

void BackFill::pause()
{
    m_running = false;
    m_retryTimer->stop();
}

void BackFill::stop()
{
    pause();
    m_questions.reset();
    m_wanted.clear();
}

void BackFill::wake()
{
    if (!m_questions.isEmpty())
        return;
    if (const QString flowId = nextFlow(); !flowId.isEmpty())
        ask(flowId, -1);
    else if (m_running && !m_failed.isEmpty())
        m_retryTimer->start(retryTime);
}

void BackFill::tryAgain(const QString &flowId)
{
    m_failed.remove(flowId);
    wake();
}

void BackFill::read(const QString &flowId, Done done)
{
    m_wanted[flowId].append(std::move(done));
    tryAgain(flowId);
}

QString BackFill::nextFlow() const
{
    if (!m_running)
        return {};
    if (!m_wanted.empty())
        return m_wanted.cbegin()->first;
    QStringList ids = m_flows.dueFlows();
    ids.removeIf([this](const QString &id) { return m_failed.contains(id); });
    const auto open =
        std::ranges::find_if(std::as_const(ids), [this](const QString &id) { return m_watcher.isOpen(id); });
    return open == ids.cend() ? ids.value(0) : *open;
}

// end: where the page ends; -1 for the newest one.
void BackFill::ask(const QString &flowId, qint64 end)
{
    const bool isUrgent = m_wanted.contains(flowId) || m_watcher.isOpen(flowId);
    const Priority priority = isUrgent ? Priority::OpenFlow : Priority::BackFill;
    const PageHandler done{m_questions, [this, flowId](const PageResult &result) { onPage(flowId, result); }};
    const qint64 start = std::max<qint64>(0, end - Wire::pageSize);
    if (end < 0)
        m_history.readNewest(flowId, -1, priority, done);
    else
        m_history.readPage(flowId, start, int(end - start), priority, done);
}

void BackFill::onPage(const QString &flowId, const PageResult &result)
{
    if (result.failure) {
        finish(flowId, result.failure);
        return;
    }
    const auto batches = m_news.readPage(result.page, result.offsets, NewsTranslator::PageUse::Look);
    for (const DeltaBatch &batch : batches)
        Q_EMIT batchReady(batch);
    Q_EMIT pageRead(result);
    const FlowTrack *track = m_flows.track(flowId);
    // News came before the page, more than it holds.
    if (track && track->due && result.page.start > 0 && !result.page.messages.isEmpty())
        ask(flowId, result.page.start);
    else
        finish(flowId, {});
}

void BackFill::finish(const QString &flowId, const Failure &failure)
{
    // Whatever the reason, the page is not asked for over and over.
    if (const FlowTrack *track = m_flows.track(flowId); track && track->due)
        m_failed.insert(flowId);
    const auto it = m_wanted.find(flowId);
    const QList<Done> waiting = it == m_wanted.end() ? QList<Done>() : std::exchange(it->second, {});
    if (it != m_wanted.end())
        m_wanted.erase(it);
    for (const Done &done : waiting)
        done(failure);
    wake();
}

} // namespace Morelia::Mtp
