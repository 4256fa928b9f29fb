// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/entities/command.h"
#include "protocol/session/randomsource.h"

namespace Morelia::Mtp {

using namespace std::chrono_literals;

//! How often to poll: by what the person does, never more than a thirtieth of the server's time, slower when the server
//! gets slow, back to normal little by little.
class PollPace
{
public:
    static constexpr Milliseconds activeInterval = 2s;
    static constexpr Milliseconds visibleInterval = 5s;
    static constexpr Milliseconds backgroundInterval = 20s;
    static constexpr Milliseconds pushInterval = 30s; //!< a safety net under the pushes
    static constexpr Milliseconds longestInterval = 5min;
    static constexpr int costFactor = 30;
    //! At least, where each answer is large even without news.
    static constexpr Milliseconds dearActiveInterval = 10s;
    static constexpr Milliseconds dearInterval = 30s;

    explicit PollPace(RandomSource random);

    void setAttention(SetAttention::Level level) { m_level = level; }
    void setPush(bool on) { m_push = on; }
    //! Each answer is large, whatever there is to say.
    void setDear(bool on) { m_dear = on; }
    //! A poll took this long.
    void succeeded(Milliseconds replyTime);
    void failed();

    //! Until the next poll.
    Milliseconds next() const;

private:
    Milliseconds base() const;
    void slowDown();

    RandomSource m_random;
    SetAttention::Level m_level = SetAttention::Level::Active;
    bool m_push = false;
    bool m_dear = false;
    double m_smoothedMs = 0.0;
    double m_slowness = 1.0;
};

} // namespace Morelia::Mtp
