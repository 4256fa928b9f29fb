// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/session/keepalive.h"

namespace Morelia {

KeepAlive::KeepAlive(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_timer(clock.makeTimer())
{
    connect(m_timer.get(), &Timer::timeout, this, &KeepAlive::onTimeout);
}

void KeepAlive::start()
{
    m_waiting = false;
    m_timer->start(interval);
}

void KeepAlive::stop()
{
    m_timer->stop();
}

void KeepAlive::heard()
{
    if (m_timer->isActive())
        start();
}

void KeepAlive::onTimeout()
{
    if (m_waiting) {
        Q_EMIT died();
        return;
    }
    m_waiting = true;
    m_timer->start(deadline);
    Q_EMIT pingDue();
}

} // namespace Morelia
