// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "protocol/mtp/presence.h"
#include "protocol/session/randomsource.h"

namespace Morelia::Mtp {

//! How often to poll: by what the person does and what happens, never more than a thirtieth of the server's time, slower
//! when the server gets slow, back to normal little by little.
class PollPace
{
public:
    static constexpr Milliseconds pushInterval = 30s; //!< a safety net under the pushes
    static constexpr Milliseconds longestInterval = 5min;
    static constexpr int costFactor = 30;
    //! Shortest interval while isCostly().
    static constexpr Milliseconds costlyInterval = 3600ms;
    //! isCostly() begins with an answer without news above costlyBytes, and ends with one of at most cheapBytes.
    static constexpr qsizetype costlyBytes = 50'000;
    static constexpr qsizetype cheapBytes = 40'000;
    //! Limit for answers without news while the person is away.
    static constexpr qint64 bytesPerMinute = 400'000;

    PollPace(const Presence &presence, RandomSource random);

    void setPush(bool on) { m_push = on; }
    //! Reports how long a poll took.
    void succeeded(Milliseconds replyTime);
    //! Reports the size in bytes of an answer without news.
    void wasQuiet(qsizetype replyBytes);
    void failed();

    bool isCostly() const { return m_costly; }
    //! Until the next poll.
    Milliseconds next() const;

private:
    Milliseconds base() const;
    void slowDown();

    const Presence &m_presence;
    RandomSource m_random;
    bool m_push = false;
    bool m_costly = false;
    qsizetype m_quietBytes = 0;
    double m_smoothedMs = 0.0;
    double m_slowness = 1.0;
};

} // namespace Morelia::Mtp
