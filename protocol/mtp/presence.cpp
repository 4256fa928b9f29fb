// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/mtp/presence.h"

#include <algorithm>
#include <array>
#include <utility>

namespace Morelia::Mtp {
namespace {

// After so long without an act of the person, polls come no faster than this.
constexpr std::array<std::pair<Milliseconds, Milliseconds>, 3> awaySteps{
    {{Presence::maybeThere, 5s}, {10min, 10s}, {20min, 20s}}};

} // namespace

Presence::Presence(const Clock &clock)
    : m_clock(clock)
    , m_actMs(clock.monotonicMs())
{}

void Presence::attend(SetAttention::Level level, Milliseconds idle)
{
    m_level = level;
    m_actMs = m_clock.monotonicMs() - std::max<qint64>(0, idle.count());
}

void Presence::stir()
{
    m_stirMs = m_clock.monotonicMs();
}

bool Presence::isLooking() const
{
    return m_level != SetAttention::Level::Background && sinceAct() < maybeThere;
}

Milliseconds Presence::interval() const
{
    const bool isTalk = m_stirMs && m_clock.monotonicMs() - *m_stirMs < talkTime.count();
    if (!isTalk)
        return quietInterval();
    return std::min(quietInterval(), isLooking() ? liveInterval : stirredInterval);
}

Milliseconds Presence::sinceAct() const
{
    return Milliseconds(m_clock.monotonicMs() - m_actMs);
}

Milliseconds Presence::quietInterval() const
{
    if (m_level == SetAttention::Level::Background)
        return hiddenInterval;
    const Milliseconds idle = sinceAct();
    if (m_level == SetAttention::Level::Active && idle < surelyThere)
        return liveInterval;
    Milliseconds interval = lookingInterval;
    for (const auto &[after, step] : awaySteps) {
        if (idle >= after)
            interval = step;
    }
    return interval;
}

} // namespace Morelia::Mtp
