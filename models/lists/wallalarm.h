// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/base/clock.h"

#include <algorithm>

namespace Morelia {

//! The longest time after which somebody who waits for a time of day looks again: no signal comes after sleep or when the
//! clock is set.
inline constexpr Milliseconds longestWallWait{60'000};

//! Starts a timer that rings at a time in Unix milliseconds by this computer, or after longestWallWait.
inline void startTowards(qint64 timeMs, Timer &timer, const Clock &clock)
{
    timer.start(std::clamp(Milliseconds(timeMs - clock.wallMs()), Milliseconds(1), longestWallWait));
}

} // namespace Morelia
