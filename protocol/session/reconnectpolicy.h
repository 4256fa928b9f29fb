// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "protocol/session/randomsource.h"

#include <array>

namespace Morelia {

using namespace std::chrono_literals;

//! How long to wait before the first, second, … try in a row; the last one repeats.
inline constexpr std::array<Milliseconds, 8> reconnectDelays{0ms, 500ms, 1s, 2s, 4s, 8s, 16s, 30s};

//! Each delay is stretched or shrunk by up to this part, so that clients of one server do not come all at once.
inline constexpr double reconnectJitter = 0.2;

//! value, changed by up to part of itself in either direction. part is in [0, 1].
Milliseconds jittered(Milliseconds value, double part, const RandomSource &random);

//! Decides when a lost link is tried again.
class ReconnectPolicy
{
public:
    explicit ReconnectPolicy(RandomSource random);

    //! Delay before the next try; each call counts as one more failure.
    Milliseconds nextDelay();
    //! The link proved good: the next loss is the first again.
    void reset();
    int failures() const { return m_failures; }

private:
    RandomSource m_random;
    int m_failures = 0;
};

} // namespace Morelia
