// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"

#include <functional>
#include <map>

namespace Morelia::Test {

//! Actions at later times of a clock, in the order of the times and, at one time, in the order of the at() calls.
class StockAgenda
{
public:
    explicit StockAgenda(Clock &clock);

    //! `owner` is for forget() only; null for actions that cannot be called off. due as of Clock::monotonicMs().
    void at(qint64 due, const void *owner, std::function<void()> action);
    void forget(const void *owner);

private:
    struct Entry
    {
        const void *owner;
        std::function<void()> action;
    };

    void ring();
    void reschedule();

    Clock &m_clock;
    std::multimap<qint64, Entry> m_entries;
    std::unique_ptr<Timer> m_timer;
};

} // namespace Morelia::Test
