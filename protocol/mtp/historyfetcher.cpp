// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/mtp/historyfetcher.h"

#include "protocol/mtp/statuscodes.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace Morelia::Mtp {
namespace {

// A stock server that drops the link twice for the same question means: nothing matches.
constexpr int dropsThatMeanEmpty = 2;
// A server that gave no answer so often is not just busy: the answer is too large for it or for the link.
constexpr int timeoutsThatMeanTooLarge = 2;
constexpr int timeoutsThatMeanHopeless = 6;
// How often the newest page is asked for again because the log has another length than was thought.
constexpr int triesToReachEnd = 3;
// Parts of a page are kept where they are at least this part of what is expected.
constexpr qint64 shareWorthKeeping = 4;
// Messages that may come while the newest page is on its way.
constexpr int spareMessages = 4;

} // namespace

HistoryFetcher::HistoryFetcher(Link &probe, const Self &self, Clock &clock, LoadBudget &budget, QObject *parent)
    : QObject(parent)
    , m_probe(probe)
    , m_requests(self)
    , m_clock(clock)
    , m_budget(budget)
    , m_idleTimer(clock.makeTimer())
{
    // Reconnects only while there is something to read.
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

void HistoryFetcher::start(const ConnectionOptions &options)
{
    m_options = options;
    m_running = true;
    m_probe.release();
    const QList<JobPtr> paused = std::exchange(m_paused, {});
    for (const auto &job : paused)
        ask(job);
    if (!m_probe.isIdle())
        wake();
    if (m_probe.state() == Connection::State::Waiting)
        m_probe.reconnectNow();
}

void HistoryFetcher::pause()
{
    m_running = false;
    m_idleTimer->stop();
    m_probe.hold();
}

void HistoryFetcher::stop()
{
    pause();
    m_paused.clear();
    m_probe.close();
    m_paused.clear();
}

void HistoryFetcher::readPage(const QString &flowId, qint64 start, int count, Priority priority, PageHandler done)
{
    const int size = std::clamp(count, 1, m_rooms.value(flowId).pageSize());
    // The newest part of a page that is too large is worth more than its beginning.
    const qint64 begin = std::max<qint64>(0, start) + std::max(0, count - size);
    ask(std::make_shared<Job>(Job{flowId, begin, size, size, priority, std::move(done)}));
}

void HistoryFetcher::readNewest(const QString &flowId, qint64 guess, Priority priority, const PageHandler &done)
{
    const FlowRoom room = m_rooms.value(flowId);
    const qint64 known = std::max(guess, room.total);
    const int size = room.pageSize();
    // Begins so far before the known end that a few more messages still fit into the page.
    const qint64 start = std::max<qint64>(0, known - std::max(1, size * 4 / 5));
    const auto job = std::make_shared<Job>(
        Job{flowId, start, size, size, priority, toEnd(flowId, priority, triesToReachEnd, done), impatientBytes});
    job->needsLength = known < 0;
    ask(job);
}

// The log's length may have been another one than was thought, or more has come: now it is known.
PageHandler HistoryFetcher::toEnd(const QString &flowId, Priority priority, int tries, const PageHandler &done)
{
    return {done, [this, flowId, priority, tries, done](const PageResult &result) {
                const qint64 end = result.page.start + result.page.messages.size();
                const bool isNewest = end > result.page.start || result.page.total == 0;
                if (result.failure || (isNewest && end >= result.page.total) || tries == 0) {
                    done(result);
                    return;
                }
                const int count = m_rooms.value(flowId).pageSize();
                readPage(flowId, result.page.total - count, count, priority, toEnd(flowId, priority, tries - 1, done));
            }};
}

void HistoryFetcher::readSince(const QString &flowId, qint64 time, Priority priority, const ReplyHandler &done)
{
    if (!m_running)
        return;
    const auto onReply = [this, done](const Reply &reply) {
        // The time that a lost question cost the server is unknown.
        if (!reply.isLost())
            m_budget.spend(Milliseconds(reply.elapsedMs));
        if (reply.isOk())
            done(reply);
    };
    m_probe.ask(priority, [this, flowId, time] { return m_requests.messagesSince(flowId, time); }, {done, onReply});
    wake();
}

bool HistoryFetcher::isIdle() const
{
    return m_probe.isIdle() && std::ranges::none_of(m_paused, [](const auto &job) { return job->done.isWanted(); });
}

void HistoryFetcher::ask(const JobPtr &job)
{
    if (!job->done.isWanted())
        return;
    if (!m_running) {
        m_paused.append(job);
        return;
    }
    const FlowRoom room = m_rooms.value(job->flowId);
    if (job->search || (room.tailTime > 0 && room.tailUntilMs > m_clock.monotonicMs()))
        askForTail(job);
    else if (job->needsLength)
        askForCount(job);
    else if (!goRoundWithheld(job))
        askWith(
            job, [this, job] { return m_requests.allMessages(job->flowId, job->start, job->start + job->count); },
            &HistoryFetcher::onReply);
}

void HistoryFetcher::askWith(
    const JobPtr &job, const FrameMaker &frame, void (HistoryFetcher::*take)(const JobPtr &, const Reply &))
{
    const auto onAnswer = [this, job, take](const Reply &reply) {
        if (!reply.isLost() || isAboutContent(reply.lost.kind))
            m_budget.spend(Milliseconds(reply.elapsedMs));
        (this->*take)(job, reply);
    };
    m_probe.ask(job->priority, frame, {job->done, onAnswer});
    wake();
}

void HistoryFetcher::wake()
{
    m_idleTimer->start(idleTime);
    if (m_probe.state() == Connection::State::Closed)
        m_probe.open(m_options);
}

void HistoryFetcher::onReply(const JobPtr &job, const Reply &reply)
{
    if (reply.isLost()) {
        onLost(job, reply);
        return;
    }
    job->timeouts = 0;
    job->drops = 0;
    const PageResult result = pageResultOf(job->flowId, job->start, reply);
    if (result.failure) {
        job->done(result);
        return;
    }
    const bool isWhole = reply.code == StatusCode::ok;
    m_rooms[job->flowId].total = isWhole ? -1 : result.page.total;
    if (isWhole || job->parts == 0)
        job->kept = result;
    else
        job->kept.append(result);
    ++job->parts;
    const qint64 came = result.page.messages.size();
    const bool isAll = came >= std::min<qint64>(job->count, result.page.total - result.page.start);
    if (isAll || (came == 0 && job->count == 1))
        finish(job);
    else if (came > 0)
        askForRest(job, came);
    else
        askForLess(job, 1);
}

void HistoryFetcher::finish(const JobPtr &job)
{
    m_rooms[job->flowId].learn(job->kept);
    job->done(std::exchange(job->kept, {}));
}

// A server may end an answer early (our own does by bytes): what came is kept, unless the page gets far too large.
void HistoryFetcher::askForRest(const JobPtr &job, qint64 came)
{
    job->start += came;
    job->count -= int(came);
    const Page &page = job->kept.page;
    const qint64 rest = std::min<qint64>(job->count, page.total - job->start);
    const qint64 expected = job->kept.bytes + job->kept.bytes / page.messages.size() * rest;
    const bool isWorthMore = job->kept.bytes * shareWorthKeeping > expected;
    if (rest == 1 || job->parts < partsThatTellSize || isWorthMore || expected <= job->mostBytes) {
        ask(job);
        return;
    }
    FlowRoom &room = m_rooms[job->flowId];
    room.learn(job->kept);
    askForLess(job, std::min<qint64>(room.pageSize(), rest - 1));
}

// Of the page as far as the log goes, the newest part.
void HistoryFetcher::askForLess(const JobPtr &job, qint64 count)
{
    const qint64 total = m_rooms.value(job->flowId).total;
    const int behind = total > job->start ? int(std::max<qint64>(0, job->start + job->count - total)) : 0;
    job->wanted -= behind;
    job->start += job->count - behind - count;
    job->count = int(count);
    job->kept = {};
    job->parts = 0;
    ask(job);
}

void HistoryFetcher::onLost(const JobPtr &job, const Reply &reply)
{
    if (reply.lost.kind == CloseKind::Dropped && m_running) {
        m_probe.resetBackoff();
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
        onTooLarge(job);
        return;
    }
    ask(job);
}

void HistoryFetcher::onTooLarge(const JobPtr &job)
{
    FlowRoom &room = m_rooms[job->flowId];
    const qint64 count = room.total > job->start ? std::min<qint64>(job->count, room.total - job->start) : job->count;
    if (room.total >= 0 && count == 1) {
        withhold(job);
        return;
    }
    // It will not be asked like this again.
    m_probe.resetBackoff();
    if (room.total < 0) {
        askForCount(job);
    } else {
        room.possible = int(std::max<qint64>(1, count / 4));
        askForLess(job, room.possible);
    }
}

// No messages are asked for: a flow of more than a page tells its length, one of less comes as a whole all the same (14).
void HistoryFetcher::askForCount(const JobPtr &job)
{
    askWith(job, [this, job] { return m_requests.allMessages(job->flowId, 0, 0); }, &HistoryFetcher::onCount);
}

void HistoryFetcher::onCount(const JobPtr &job, const Reply &reply)
{
    if (reply.isLost() && isAboutContent(reply.lost.kind)) {
        m_probe.resetBackoff();
        job->search.emplace(m_probe.serverSeconds());
        ask(job);
        return;
    }
    if (!reply.isOk()) {
        onReply(job, reply);
        return;
    }
    const PageResult result = pageResultOf(job->flowId, 0, reply);
    FlowRoom &room = m_rooms[job->flowId];
    if (reply.code == StatusCode::ok || result.page.total == 0) {
        room.learn(result);
        job->done(result);
        return;
    }
    room.total = result.page.total;
    if (!job->needsLength) {
        onTooLarge(job);
        return;
    }
    const int size = room.firstPageSize();
    job->needsLength = false;
    job->start = std::max<qint64>(0, room.total - size);
    job->count = std::min(int(Wire::pageSize), size + spareMessages);
    job->wanted = job->count;
    ask(job);
}

void HistoryFetcher::askForTail(const JobPtr &job)
{
    askWith(
        job,
        [this, job] {
            const qint64 known = m_rooms.value(job->flowId).tailTime;
            return m_requests.messagesSince(job->flowId, job->search ? job->search->time() : known);
        },
        &HistoryFetcher::onTail);
}

void HistoryFetcher::onTail(const JobPtr &job, const Reply &reply)
{
    const bool isEmpty = reply.isLost() && reply.lost.kind == CloseKind::Dropped && m_running;
    const bool isTooMuch = reply.isLost() && isAboutContent(reply.lost.kind);
    if (isEmpty || isTooMuch)
        m_probe.resetBackoff();
    if (isEmpty && ++job->drops < dropsThatMeanEmpty) {
        ask(job);
        return;
    }
    if (reply.isLost() ? !isEmpty && !isTooMuch : !reply.isOk()) {
        onReply(job, reply);
        return;
    }
    job->drops = 0;
    if (reply.isOk() && reply.code != StatusCode::ok) {
        // The flow has grown beyond a page: now the server counts by offsets.
        m_rooms[job->flowId].tailTime = 0;
        job->search.reset();
        ask(job);
        return;
    }
    const PageResult result = isEmpty || isTooMuch ? PageResult() : pageResultOf(job->flowId, job->start, reply);
    if (!result.page.messages.isEmpty())
        job->tail = result;
    auto &search = job->search;
    if (!search && isTooMuch)
        search.emplace(m_probe.serverSeconds());
    else if (search && isTooMuch)
        search->tooLarge();
    else if (search)
        search->fits(!result.page.messages.isEmpty());
    if (search && !search->isOver())
        ask(job);
    else
        finishTail(job);
}

void HistoryFetcher::finishTail(const JobPtr &job)
{
    if (const auto &search = job->search) {
        FlowRoom &room = m_rooms[job->flowId];
        room.tailTime = search->goodTime();
        room.tailUntilMs = m_clock.monotonicMs() + unreadableTime.count();
    }
    PageResult result = std::exchange(job->tail, {});
    result.failure = {};
    result.page.flowId = job->flowId;
    result.page.isTail = true;
    result.page.withheld = {0};
    job->done(result);
}

// The page is asked for again, without it.
void HistoryFetcher::withhold(const JobPtr &job)
{
    FlowRoom &room = m_rooms[job->flowId];
    room.withheldUntilMs.insert(job->start, m_clock.monotonicMs() + unreadableTime.count());
    room.possible = Wire::pageSize;
    job->start -= job->wanted - job->count;
    job->count = job->wanted;
    job->kept = {};
    job->parts = 0;
    ask(job);
}

// Pages end behind a message that cannot be had, or begin behind it. True when there is an answer already, or another
// question takes the place of this one.
bool HistoryFetcher::goRoundWithheld(const JobPtr &job)
{
    FlowRoom &room = m_rooms[job->flowId];
    const qint64 now = m_clock.monotonicMs();
    room.withheldUntilMs.removeIf([now](const auto &entry) { return entry.value() <= now; });
    const auto behind = room.withheldUntilMs.lowerBound(job->start + job->count);
    if (behind == room.withheldUntilMs.begin() || std::prev(behind).key() < job->start)
        return false;
    const qint64 offset = std::prev(behind).key();
    if (offset < job->start + job->count - 1) {
        askForLess(job, int(job->start + job->count - 1 - offset));
        return true;
    }
    const auto complete = [done = job->done, offset](const PageResult &before) {
        PageResult result = before;
        if (!result.failure) {
            result.page.messages.append(Wire::MessageData());
            result.page.withheld.append(offset);
        }
        done(result);
    };
    if (job->count == 1) {
        PageResult nothing;
        nothing.page.flowId = job->flowId;
        nothing.page.start = offset;
        nothing.page.total = std::max(room.total, offset + 1);
        complete(nothing);
        return true;
    }
    readPage(job->flowId, job->start, job->count - 1, job->priority, {job->done, complete});
    return true;
}

} // namespace Morelia::Mtp
