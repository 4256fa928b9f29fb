// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/lists/daywatch.h"

#include <QDateTime>
#include <QTimeZone>

#include <utility>

namespace Morelia {

DayWatch::DayWatch(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_timer(clock.makeTimer())
    , m_seen(look())
{
    connect(m_timer.get(), &Timer::timeout, this, &DayWatch::lookAgain);
    setAlarm();
}

DayWatch::Seen DayWatch::look() const
{
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_clock.wallMs());
    return {now.date(), now.offsetFromUtc(), QTimeZone::systemTimeZoneId()};
}

void DayWatch::lookAgain()
{
    const Seen now = look();
    const bool same = std::exchange(m_seen, now) == now;
    setAlarm();
    if (!same)
        Q_EMIT changed();
}

void DayWatch::setAlarm()
{
    startTowards(m_seen.day.addDays(1).startOfDay().toMSecsSinceEpoch(), *m_timer, m_clock);
}

} // namespace Morelia
