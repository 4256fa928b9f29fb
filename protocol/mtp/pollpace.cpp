// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/mtp/pollpace.h"

#include "protocol/session/reconnectpolicy.h"

#include <algorithm>
#include <utility>

namespace Morelia::Mtp {
namespace {

constexpr double weight = 0.25; // of the newest reply time in the smoothed one
constexpr double recovery = 0.8;
constexpr double slowRatio = 3.0;     // a reply this many times slower than usual is slow…
constexpr double slowFloorMs = 200.0; // …unless it is quick anyway
constexpr double mostSlowness = 32.0;
constexpr double jitter = 0.2;

} // namespace

PollPace::PollPace(const Presence &presence, RandomSource random)
    : m_presence(presence)
    , m_random(std::move(random))
{}

void PollPace::succeeded(Milliseconds replyTime)
{
    const auto ms = double(replyTime.count());
    const bool first = m_smoothedMs == 0.0;
    const bool slow = !first && ms > slowFloorMs && ms > slowRatio * m_smoothedMs;
    m_smoothedMs = first ? ms : (1.0 - weight) * m_smoothedMs + weight * ms;
    if (slow)
        slowDown();
    else
        m_slowness = std::max(1.0, m_slowness * recovery);
}

void PollPace::wasQuiet(qsizetype replyBytes)
{
    m_quietBytes = replyBytes;
    m_costly = replyBytes > (m_costly ? cheapBytes : costlyBytes);
}

void PollPace::failed()
{
    slowDown();
}

Milliseconds PollPace::next() const
{
    const Milliseconds byCost(qint64(m_smoothedMs * costFactor));
    const Milliseconds calm = std::max(base(), byCost);
    const auto slowed = Milliseconds(qint64(double(calm.count()) * m_slowness));
    return jittered(std::min(slowed, longestInterval), jitter, m_random);
}

Milliseconds PollPace::base() const
{
    if (m_push)
        return pushInterval;
    const Milliseconds interval = m_presence.interval();
    if (!m_costly)
        return interval;
    const Milliseconds byBytes(qint64(m_quietBytes) * Milliseconds(1min).count() / bytesPerMinute);
    return std::max({interval, costlyInterval, m_presence.isLooking() ? 0ms : byBytes});
}

void PollPace::slowDown()
{
    m_slowness = std::min(mostSlowness, m_slowness * 2.0);
}

} // namespace Morelia::Mtp
