// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/lists/mutewatch.h"

#include "models/store/flowchoices.h"

namespace Morelia {

MuteWatch::MuteWatch(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_timer(clock.makeTimer())
{
    connect(m_timer.get(), &Timer::timeout, this, &MuteWatch::look);
}

void MuteWatch::setFirstEnd(qint64 endMs)
{
    m_endMs = endMs;
    if (endMs == mutedForGood) {
        m_timer->stop();
        return;
    }
    startTowards(endMs, *m_timer, m_clock);
}

void MuteWatch::look()
{
    if (m_clock.wallMs() >= m_endMs)
        Q_EMIT ended();
    else
        setFirstEnd(m_endMs);
}

} // namespace Morelia
