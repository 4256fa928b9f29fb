// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/lists/readretry.h"

#include "models/lists/storewords.h"

#include <algorithm>
#include <utility>

namespace Morelia {

ReadRetry::ReadRetry(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_timer(clock.makeTimer())
{
    connect(m_timer.get(), &Timer::timeout, this, &ReadRetry::due);
}

QString ReadRetry::errorText() const
{
    return m_error ? storeErrorText(*m_error) : QString();
}

void ReadRetry::noteFailure(const Error &error)
{
    m_timer->start(m_pause);
    m_pause = std::min(m_pause * 2, longest);
    if (std::exchange(m_error, error) != error)
        Q_EMIT errorChanged();
}

void ReadRetry::noteSuccess()
{
    m_timer->stop();
    m_pause = shortest;
    if (std::exchange(m_error, std::nullopt))
        Q_EMIT errorChanged();
}

} // namespace Morelia
