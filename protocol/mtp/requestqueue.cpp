// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/mtp/requestqueue.h"

#include <algorithm>
#include <utility>

namespace Morelia::Mtp {
namespace {

bool isWanted(const Request &request)
{
    return !request.wanted || request.wanted();
}

} // namespace

RequestQueue::RequestQueue(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_deadline(clock.makeTimer())
{
    connect(m_deadline.get(), &Timer::timeout, this, &RequestQueue::timedOut);
}

void RequestQueue::push(Request request)
{
    m_waiting.at(size_t(request.priority)).append(std::move(request));
    pump();
}

void RequestQueue::pushFront(Request request)
{
    m_waiting.at(size_t(request.priority)).prepend(std::move(request));
    pump();
}

void RequestQueue::linkOpened()
{
    m_open = true;
    pump();
}

void RequestQueue::linkLost(const CloseReason &reason)
{
    m_open = false;
    if (m_inFlight)
        finish(Lost{reason, m_inFlightBytes});
}

void RequestQueue::progressed(qint64 unsentBytes)
{
    if (!m_inFlight)
        return;
    m_unsentBytes = std::min<qint64>(unsentBytes, m_inFlightBytes);
    m_deadline->start(replyDeadline);
    if (m_inFlight->progressed)
        m_inFlight->progressed(m_inFlightBytes - m_unsentBytes, m_inFlightBytes);
}

RequestQueue::TakenBack RequestQueue::takeBack(const LocalId &opId)
{
    const auto isMeant = [&opId](const Request &request) { return !opId.isEmpty() && request.opId == opId; };
    if (m_inFlight && isMeant(*m_inFlight)) {
        if (m_unsentBytes == 0)
            return TakenBack::No;
        m_deadline->stop();
        m_inFlight.reset();
        return TakenBack::Leaving;
    }
    for (QList<Request> &waiting : m_waiting) {
        if (waiting.removeIf(isMeant) > 0)
            return TakenBack::Waiting;
    }
    return TakenBack::No;
}

void RequestQueue::hold()
{
    m_held = true;
}

void RequestQueue::release()
{
    m_held = false;
    pump();
}

bool RequestQueue::answer(const Wire::Decoded &reply)
{
    if (!m_inFlight)
        return false;
    finish(reply);
    pump();
    return true;
}

void RequestQueue::clear()
{
    m_deadline->stop();
    m_inFlight.reset();
    for (QList<Request> &waiting : m_waiting)
        waiting.clear();
}

bool RequestQueue::isEmpty() const
{
    return !m_inFlight && std::ranges::all_of(m_waiting, [](const QList<Request> &waiting) {
        return std::ranges::none_of(waiting, isWanted);
    });
}

void RequestQueue::pump()
{
    if (!m_open || m_inFlight)
        return;
    std::optional<Request> next = takeNext();
    if (!next)
        return;
    m_inFlight = std::move(next);
    const QByteArray frame = m_inFlight->frame();
    m_inFlightBytes = frame.size();
    m_unsentBytes = 0;
    m_deadline->start(replyDeadline);
    if (const auto sent = m_inFlight->sent)
        sent();
    Q_EMIT frameReady(frame);
}

std::optional<Request> RequestQueue::takeNext()
{
    for (size_t i = 0; i < m_waiting.size(); ++i) {
        if (m_held && i != size_t(Priority::Handshake))
            break;
        m_waiting.at(i).removeIf([](const Request &request) { return !isWanted(request); });
        if (!m_waiting.at(i).isEmpty())
            return m_waiting.at(i).takeFirst();
    }
    return std::nullopt;
}

void RequestQueue::finish(const Outcome &outcome)
{
    m_deadline->stop();
    // Free before the callback, which may ask for more.
    const std::optional<Request> request = std::exchange(m_inFlight, std::nullopt);
    if (request && request->done)
        request->done(outcome);
}

} // namespace Morelia::Mtp
