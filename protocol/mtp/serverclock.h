// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/base/clock.h"

#include <functional>
#include <utility>

namespace Morelia::Mtp {

//! The server's time, and how far this computer's clock is from it; estimated from its last reply and our steady clock.
class ServerClock
{
public:
    explicit ServerClock(const Clock &clock)
        : m_clock(clock)
    {}

    //! A reply that arrived just now carried this Unix time in seconds.
    void learn(qint64 serverSeconds)
    {
        if (serverSeconds <= 0)
            return;
        m_serverMs = serverSeconds * 1000;
        m_learntMs = m_clock.monotonicMs();
        noteError(m_clock.wallMs() - m_serverMs);
    }

    //! told is called with how far this computer's clock is ahead (negative: behind) in milliseconds, whenever that
    //! changes; 0 while both agree to a few minutes.
    void watch(std::function<void(qint64)> told) { m_told = std::move(told); }

    //! Unix time of the server in milliseconds; 0 before its first reply.
    qint64 nowMs() const { return m_serverMs == 0 ? 0 : m_serverMs + m_clock.monotonicMs() - m_learntMs; }

private:
    void noteError(qint64 errorMs)
    {
        constexpr qint64 minuteMs = 60'000;
        constexpr qint64 smallestMs = 5 * minuteMs;
        if (qAbs(errorMs) < smallestMs)
            errorMs = 0;
        // Replies take their time, and the server gives whole seconds: ignore small changes.
        const bool same = (errorMs == 0) == (m_errorMs == 0) && qAbs(errorMs - m_errorMs) < minuteMs;
        if (same)
            return;
        m_errorMs = errorMs;
        if (m_told)
            m_told(errorMs);
    }

    const Clock &m_clock;
    qint64 m_serverMs = 0;
    qint64 m_learntMs = 0;
    qint64 m_errorMs = 0;
    std::function<void(qint64)> m_told;
};

} // namespace Morelia::Mtp
