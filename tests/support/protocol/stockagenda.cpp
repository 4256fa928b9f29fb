// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/protocol/stockagenda.h"

#include <algorithm>
#include <utility>

namespace Morelia::Test {

StockAgenda::StockAgenda(Clock &clock)
    : m_clock(clock)
{}

void StockAgenda::at(qint64 due, const void *owner, std::function<void()> action)
{
    m_entries.emplace(due, Entry{owner, std::move(action)});
    reschedule();
}

void StockAgenda::forget(const void *owner)
{
    std::erase_if(m_entries, [owner](const auto &entry) { return entry.second.owner == owner; });
    reschedule();
}

void StockAgenda::ring()
{
    if (m_entries.empty() || m_entries.begin()->first > m_clock.monotonicMs()) {
        reschedule();
        return;
    }
    const auto action = std::exchange(m_entries.begin()->second.action, {});
    m_entries.erase(m_entries.begin());
    reschedule();
    action();
}

void StockAgenda::reschedule()
{
    if (m_timer)
        m_timer->stop();
    if (m_entries.empty())
        return;
    // Made where it is needed: the double may live on another thread than the one that made it.
    if (!m_timer) {
        m_timer = m_clock.makeTimer();
        QObject::connect(m_timer.get(), &Timer::timeout, m_timer.get(), [this] { ring(); });
    }
    m_timer->start(Milliseconds(std::max<qint64>(0, m_entries.begin()->first - m_clock.monotonicMs())));
}

} // namespace Morelia::Test
