// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/protocol/virtualclock.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace Morelia::Test {

class VirtualTimer final : public Timer
{
public:
    explicit VirtualTimer(VirtualClock &clock)
        : m_clock(clock)
    {}
    ~VirtualTimer() override { m_clock.m_set.removeOne(this); }
    Q_DISABLE_COPY_MOVE(VirtualTimer)

    void start(Milliseconds delay) override
    {
        stop();
        m_due = m_clock.m_now + delay.count();
        m_sequence = m_clock.m_sequence++;
        m_clock.m_set.append(this);
    }
    void stop() override { m_clock.m_set.removeOne(this); }
    bool isActive() const override { return m_clock.m_set.contains(const_cast<VirtualTimer *>(this)); }

    std::tuple<qint64, quint64> rank() const { return {m_due, m_sequence}; }
    qint64 due() const { return m_due; }

private:
    VirtualClock &m_clock;
    qint64 m_due = 0;
    quint64 m_sequence = 0;
};

std::unique_ptr<Timer> VirtualClock::makeTimer()
{
    return std::make_unique<VirtualTimer>(*this);
}

void VirtualClock::advance(Milliseconds duration)
{
    const qint64 target = m_now + duration.count();
    while (!m_set.isEmpty()) {
        VirtualTimer *next = *std::ranges::min_element(m_set, {}, &VirtualTimer::rank);
        if (next->due() > target)
            break;
        moveTo(next->due());
        next->stop();
        Q_EMIT next->timeout();
    }
    moveTo(target);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

std::optional<qint64> VirtualClock::nextDueMs() const
{
    const auto next = std::ranges::min_element(m_set, {}, &VirtualTimer::rank);
    return next == m_set.end() ? std::nullopt : std::optional((*next)->due());
}

void VirtualClock::moveTo(qint64 now)
{
    m_wall += std::max<qint64>(0, now - m_now);
    m_now = std::max(m_now, now);
}

} // namespace Morelia::Test
