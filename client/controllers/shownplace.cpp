// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/shownplace.h"

#include <algorithm>

namespace Morelia {

ShownPlace::ShownPlace(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_timer(clock.makeTimer())
{
    connect(m_timer.get(), &Timer::timeout, this, &ShownPlace::tell);
}

void ShownPlace::setOldest(OrderKey oldest)
{
    // Messages without a server order are at the end of the flow: they count as the newest.
    m_oldest = isPendingOrder(oldest) ? 0 : oldest;
    if (isTold())
        m_timer->stop();
    else if (!m_timer->isActive())
        m_timer->start(delay);
}

bool ShownPlace::isTold() const
{
    if (m_oldest == 0 || m_told == 0)
        return m_oldest == m_told;
    return m_oldest >= m_told && m_oldest <= m_told + 2 * margin;
}

void ShownPlace::tell()
{
    m_told = m_oldest == 0 ? 0 : std::max(firstOrder, m_oldest - margin);
    Q_EMIT moved(m_told);
}

} // namespace Morelia
