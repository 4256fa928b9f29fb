// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/base/clock.h"

namespace Morelia::Mtp {

//! The server's time, guessed from its last reply and our own clock's steady part.
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
    }

    //! Unix time of the server in milliseconds; 0 before its first reply.
    qint64 nowMs() const { return m_serverMs == 0 ? 0 : m_serverMs + m_clock.monotonicMs() - m_learntMs; }

private:
    const Clock &m_clock;
    qint64 m_serverMs = 0;
    qint64 m_learntMs = 0;
};

} // namespace Morelia::Mtp
