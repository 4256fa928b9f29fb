// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"

#include <QList>

#include <atomic>
#include <optional>

namespace Morelia::Test {

class VirtualTimer;

//! Time that passes only when a test says so. Timers due at the same moment ring in the order in which they were set.
class VirtualClock final : public Clock
{
public:
    qint64 monotonicMs() const override { return m_now; }
    qint64 wallMs() const override { return m_wall; }
    std::unique_ptr<Timer> makeTimer() override;

    //! Lets time pass; everything that is due on the way happens.
    void advance(Milliseconds duration);
    //! When the next timer rings; nothing while none is set.
    std::optional<qint64> nextDueMs() const;
    //! Somebody sets the computer's clock.
    void setWall(qint64 wallMs) { m_wall = wallMs; }
    //! The computer sleeps: only the wall clock goes on.
    void sleep(Milliseconds duration) { m_wall += duration.count(); }

private:
    friend class VirtualTimer;
    void moveTo(qint64 now);

    qint64 m_now = 1000;
    std::atomic<qint64> m_wall = 1'800'000'000'000; // stores ask for it on threads of their own
    quint64 m_sequence = 0;
    QList<VirtualTimer *> m_set;
};

} // namespace Morelia::Test
