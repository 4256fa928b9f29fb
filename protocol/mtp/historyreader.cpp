// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/mtp/historyreader.h"

#include "protocol/mtp/statuscodes.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace Morelia::Mtp {
namespace {

// A stock server that drops the link twice for the same question means: nothing matches.
constexpr int dropsThatMeanEmpty = 2;
// A server that does not answer so often is not busy: the answer is too large for it, or for the way.
constexpr int timeoutsThatMeanTooLarge = 2;
constexpr int timeoutsThatMeanHopeless = 6;

} // namespace

HistoryReader::HistoryReader(Link &probe, const Self &self, Clock &clock, LoadBudget &budget, QObject *parent)
    : QObject(parent)
    , m_probe(probe)
    , m_requests(self)
    , m_clock(clock)
    , m_budget(budget)
    , m_idleTimer(clock.makeTimer())
{
    // With nothing to read there is no need to come back.
    connect(&m_probe, &Link::lost, this, [this] {
        if (m_probe.isIdle())
            m_probe.close();
    });
    connect(m_idleTimer.get(), &Timer::timeout, this, [this] {
        if (m_probe.isIdle())
            m_probe.close();
        else
            m_idleTimer->start(idleTime);
    });
}

void HistoryReader::start(const ConnectionOptions &options)
{
    m_options = options;
    m_running = true;
    m_probe.release();
    const QList<std::shared_ptr<Job>> paused = std::exchange(m_paused, {});
    for (const auto &job : paused)
        ask(job);
    if (!m_probe.isIdle())
        wake();
    if (m_probe.state() == Connection::State::Waiting)
        m_probe.reconnectNow();
}

void HistoryReader::pause()
{
    m_running = false;
    m_idleTimer->stop();
    m_probe.hold();
}

void HistoryReader::stop()
{
    pause();
    m_paused.clear();
    m_probe.close();
    m_paused.clear();
}

void HistoryReader::readPage(const QString &flowId, qint64 start, int count, Priority priority, PageHandler done)
{
    if (m_unreadableUntilMs.value(flowId, 0) > m_clock.monotonicMs()) {
        done({{}, {}, {FailureKind::TooLarge, true, {}}});
        return;
    }
    const int size = std::clamp(count, 1, pageSizeOf(flowId));
    // The newest part of a page that is too large is worth more than its beginning.
    const qint64 begin = std::max<qint64>(0, start) + std::max(0, count - size);
    ask(std::make_shared<Job>(Job{flowId, begin, size, priority, std::move(done)}));
}

void HistoryReader::readNewest(const QString &flowId, qint64 guess, Priority priority, PageHandler done)
{
    const int size = pageSizeOf(flowId);
    // Begins so far behind the known end that a few more messages still fit into the page.
    const qint64 start = std::max<qint64>(0, guess - size * 4 / 5);
    const auto onPage = [this, flowId, priority, done](const PageResult &result) {
        const qint64 end = result.page.start + result.page.messages.size();
        if (result.failure || end >= result.page.total) {
            done(result);
            return;
        }
        // The guess was too low: now the length is known.
        const int count = pageSizeOf(flowId);
        readPage(flowId, result.page.total - count, count, priority, done);
    };
    readPage(flowId, start, size, priority, {done, onPage});
}

void HistoryReader::readSince(const QString &flowId, qint64 time, Priority priority, ReplyHandler done)
{
    if (!m_running)
        return;
    const auto onReply = [this, done](const Reply &reply) {
        m_budget.spend(Milliseconds(reply.elapsedMs));
        if (reply.isOk())
            done(reply);
    };
    m_probe.ask(priority, [this, flowId, time] { return m_requests.messagesSince(flowId, time); }, {done, onReply});
    wake();
}

bool HistoryReader::isIdle() const
{
    return m_probe.isIdle() && std::ranges::none_of(m_paused, [](const auto &job) { return job->done.isWanted(); });
}

void HistoryReader::ask(const std::shared_ptr<Job> &job)
{
    if (!job->done.isWanted())
        return;
    if (!m_running) {
        m_paused.append(job);
        return;
    }
    m_probe.ask(job->priority,
        [this, job] { return m_requests.allMessages(job->flowId, job->start, job->start + job->count); },
        {job->done, [this, job](const Reply &reply) { onReply(job, reply); }});
    wake();
}

void HistoryReader::wake()
{
    m_idleTimer->start(idleTime);
    if (m_probe.state() == Connection::State::Closed)
        m_probe.open(m_options);
}

void HistoryReader::onReply(const std::shared_ptr<Job> &job, const Reply &reply)
{
    if (reply.isLost()) {
        onLost(job, reply);
        return;
    }
    m_budget.spend(Milliseconds(reply.elapsedMs));
    const PageResult result = toResult(*job, reply);
    learnSize(job->flowId, reply.replyBytes, result.page.messages.size());
    const qint64 expected = std::min<qint64>(job->count, result.page.total - result.page.start);
    const bool partial = !result.failure && result.page.messages.size() < expected;
    if (partial && job->count > 1)
        askForLess(job, std::max(1, int(result.page.messages.size())));
    else
        job->done(result);
}

void HistoryReader::learnSize(const QString &flowId, qsizetype bytes, qsizetype messages)
{
    if (messages == 0)
        return;
    const qint64 fits = std::max<qint64>(1, comfortableBytes * messages / std::max<qsizetype>(1, bytes));
    m_pageSizes[flowId].comfortable = int(std::min<qint64>(fits, Wire::pageSize));
}

int HistoryReader::pageSizeOf(const QString &flowId) const
{
    const PageSize size = m_pageSizes.value(flowId);
    return std::min(size.comfortable, size.possible);
}

// The newest part of the page.
void HistoryReader::askForLess(const std::shared_ptr<Job> &job, int count)
{
    job->start += job->count - count;
    job->count = count;
    ask(job);
}

void HistoryReader::onLost(const std::shared_ptr<Job> &job, const Reply &reply)
{
    if (reply.lost.kind == CloseKind::Dropped && m_running) {
        m_probe.forgive();
        if (++job->drops >= dropsThatMeanEmpty) {
            PageResult empty;
            empty.page.flowId = job->flowId;
            job->done(empty);
            return;
        }
    }
    if (reply.lost.kind == CloseKind::TimedOut && m_running && ++job->timeouts >= timeoutsThatMeanHopeless) {
        job->done({{}, {}, {FailureKind::Server, true, reply.failure.detail}});
        return;
    }
    const bool seemsTooLarge =
        reply.lost.kind == CloseKind::TimedOut && job->count > 1 && job->timeouts >= timeoutsThatMeanTooLarge;
    if (isAboutContent(reply.lost.kind) || seemsTooLarge) {
        if (job->count == 1) {
            // A flow of less than a page comes as a whole (14): asking for less of it was no use.
            m_pageSizes.remove(job->flowId);
            m_unreadableUntilMs.insert(job->flowId, m_clock.monotonicMs() + unreadableTime.count());
            job->done({{}, {}, {FailureKind::TooLarge, false, reply.failure.detail}});
            return;
        }
        m_probe.forgive();
        askForLess(job, std::max(1, job->count / 4));
        m_pageSizes[job->flowId].possible = job->count;
        return;
    }
    ask(job);
}

PageResult HistoryReader::toResult(const Job &job, const Reply &reply)
{
    PageResult result;
    result.failure = reply.failure;
    result.page.flowId = job.flowId;
    result.bytes = reply.replyBytes;
    if (result.failure)
        return result;
    const Wire::Data data = reply.data();
    const QList<Wire::FlowData> flows = data.flow.valueOr({});
    result.page.messages = data.message.valueOr({});
    result.offsets = offsetsOf(reply.envelope.meta);
    // With 200 everything that there is has come and the offsets of the request did not count.
    result.page.start = reply.code == StatusCode::ok ? 0 : job.start;
    const qint64 end = result.page.start + result.page.messages.size();
    const qint64 total = flows.isEmpty() ? end : flows.first().message_end.valueOr(end);
    result.page.total = reply.code == StatusCode::ok ? end : std::max(total, end);
    return result;
}

} // namespace Morelia::Mtp
