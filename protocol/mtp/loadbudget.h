// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/base/clock.h"

#include <algorithm>
#include <cmath>

namespace Morelia::Mtp {

using namespace std::chrono_literals;

//! Limits the server's time that one client takes without being asked: below a twentieth, with a small reserve.
class LoadBudget
{
public:
    static constexpr int share = 22;
    static constexpr Milliseconds reserve = 3s;
    static constexpr Milliseconds longestWait = 2min;

    explicit LoadBudget(const Clock &clock)
        : m_clock(clock)
        , m_sinceMs(clock.monotonicMs())
    {}

    //! The server has worked for us so long.
    void spend(Milliseconds time) { m_leftMs = left() - double(time.count()); }

    //! Time until the next question that can wait may be asked.
    Milliseconds wait()
    {
        const double debt = -left();
        return debt <= 0 ? 0ms : std::min(longestWait, Milliseconds(std::llround(debt * share)));
    }

private:
    double left()
    {
        const qint64 now = m_clock.monotonicMs();
        m_leftMs = std::min(double(reserve.count()), m_leftMs + double(now - m_sinceMs) / share);
        m_sinceMs = now;
        return m_leftMs;
    }

    const Clock &m_clock;
    qint64 m_sinceMs;
    double m_leftMs = double(reserve.count());
};

} // namespace Morelia::Mtp
