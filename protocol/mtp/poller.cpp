// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/mtp/poller.h"

#include "protocol/mtp/extensions.h"
#include "protocol/mtp/logging.h"

#include <algorithm>

namespace Morelia::Mtp {
namespace {

constexpr int maxRepairs = 2;    // in a row, before messages without a place go behind the others
constexpr int maxUnreadable = 2; // in a row, before the answer is taken for one that will never be readable
constexpr qsizetype largeNewsBytes = qsizetype{256} * 1024;

} // namespace

Poller::Poller(Link &link, HistoryFetcher &history, NewsTranslator &news, FlowBook &flows, const Self &self,
    Clock &clock, LoadBudget &budget, const Presence &presence, RandomSource random)
    : m_link(link)
    , m_history(history)
    , m_news(news)
    , m_flows(flows)
    , m_requests(self)
    , m_clock(clock)
    , m_budget(budget)
    , m_pace(presence, std::move(random))
    , m_timer(clock.makeTimer())
{
    connect(m_timer.get(), &Timer::timeout, this, &Poller::ask);
}

void Poller::start()
{
    stop();
    m_running = true;
    ask();
}

void Poller::stop()
{
    m_questions.reset();
    m_timer->stop();
    m_running = false;
    m_again = false;
    m_caughtUp = false;
    m_repairs = 0;
    m_part.clear();
}

void Poller::pollNow()
{
    if (!m_running)
        return;
    if (m_questions.isEmpty())
        ask();
    else
        m_again = true;
}

void Poller::reschedule()
{
    if (!m_timer->isActive())
        return;
    const Milliseconds passed(m_clock.monotonicMs() - m_restedMs);
    m_timer->start(std::max(0ms, m_pace.next() - passed));
}

void Poller::ask()
{
    const std::optional<qint64> cursor = m_flows.cursor();
    if (!m_running || !m_questions.isEmpty() || !cursor)
        return;
    m_timer->stop();
    m_again = false;
    m_alone = m_history.isIdle();
    m_link.ask(Priority::Poll, [this, time = *cursor, part = m_part] { return m_requests.getUpdate(time, part); },
        {m_questions, [this, time = *cursor](const Reply &reply) { onReply(time, reply); }});
}

void Poller::onReply(qint64 askedTime, const Reply &reply)
{
    if (reply.isLost()) {
        onLost(reply);
        return;
    }
    m_timeouts = 0;
    m_unreadable = 0;
    if (!reply.isOk()) {
        qCInfo(lcMtp) << "poll refused:" << reply.code << reply.failure.detail;
        // It may be the token of a part that the server does not know any more; the cursor is enough to go on.
        m_part.clear();
        m_pace.failed();
        schedule();
        return;
    }
    take(askedTime, reply);
}

void Poller::onLost(const Reply &reply)
{
    m_pace.failed();
    m_timeouts = reply.lost.kind == CloseKind::TimedOut ? m_timeouts + 1 : 0;
    m_unreadable = isAboutContent(reply.lost.kind) ? m_unreadable + 1 : 0;
    if (reply.lost.kind != CloseKind::TooBig && m_timeouts < Link::maxTimeouts && m_unreadable < maxUnreadable)
        return;
    m_timeouts = 0;
    m_unreadable = 0;
    Q_EMIT cursorUseless();
}

void Poller::measure(const Reply &reply)
{
    const Wire::Data data = reply.data();
    const bool hasNews = !data.message.valueOr({}).isEmpty() || !data.flow.valueOr({}).isEmpty();
    m_budget.spend(Milliseconds(reply.elapsedMs));
    // A server that does one thing at a time answers our pages first: then the time is not that of a poll.
    if (m_alone && m_history.isIdle()) {
        // A file comes only once and does not make the next answers costly.
        const qsizetype bytes = std::max(reply.replyBytes, largeNewsBytes);
        m_pace.succeeded(Milliseconds(hasNews ? reply.elapsedMs * largeNewsBytes / bytes : reply.elapsedMs));
    }
    if (hasNews)
        return;
    const bool wasCostly = m_pace.isCostly();
    m_pace.wasQuiet(reply.replyBytes);
    if (m_pace.isCostly() != wasCostly)
        Q_EMIT costlyChanged(m_pace.isCostly());
}

void Poller::take(qint64 askedTime, const Reply &reply)
{
    const QString next = nextPartOf(reply.envelope.meta);
    const bool partial = !next.isEmpty() || isPartial(reply.envelope, m_saysMore);
    News news =
        m_news.readUpdate(reply.data(), offsetsOf(reply.envelope.meta), askedTime, partial, m_repairs >= maxRepairs);
    measure(reply);
    const qint64 now = m_clock.monotonicMs();
    const bool cursorsDue = now - m_cursorsSavedMs >= cursorInterval.count();
    if (news.unplaced.isEmpty() && (!news.batch.deltas.isEmpty() || cursorsDue || !m_caughtUp)) {
        news.batch.cursors = m_flows.takeCursors();
        m_cursorsSavedMs = now;
    }
    if (!news.batch.deltas.isEmpty() || !news.batch.cursors.isEmpty())
        Q_EMIT batchReady(news.batch);
    if (!news.newFlows.isEmpty())
        Q_EMIT flowsFound(news.newFlows);
    if (!news.unplaced.isEmpty()) {
        repair(news.unplaced);
        return;
    }
    m_repairs = 0;
    m_part = next;
    if (news.more || !next.isEmpty()) {
        ask();
        return;
    }
    if (!m_caughtUp) {
        m_caughtUp = true;
        Q_EMIT caughtUp();
    }
    if (m_again)
        ask();
    else
        schedule();
}

// The pages tell the places of the messages; then the same question is asked again and all can be placed.
void Poller::repair(const QStringList &flowIds)
{
    ++m_repairs;
    // Open all questions before asking the first: else an immediate answer would count as the last.
    QList<PageHandler> handlers;
    for (qsizetype i = 0; i < flowIds.size(); ++i)
        handlers.append({m_questions, [this](const PageResult &result) { onRepaired(result); }});
    for (const QString &id : flowIds)
        m_history.readNewest(id, m_flows.track(id)->total().value_or(-1), Priority::Poll, handlers.takeLast());
}

void Poller::onRepaired(const PageResult &result)
{
    if (!result.failure) {
        const auto batches = m_news.readPage(result.page, result.offsets, NewsTranslator::PageUse::Look);
        for (const DeltaBatch &batch : batches)
            Q_EMIT batchReady(batch);
    }
    // Has an effect only after the last page.
    ask();
}

void Poller::schedule()
{
    if (!m_running)
        return;
    m_restedMs = m_clock.monotonicMs();
    m_timer->start(m_pace.next());
}

} // namespace Morelia::Mtp
