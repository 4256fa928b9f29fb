// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/session/networkwatch.h"

#include "protocol/transport/logging.h"

#include <QNetworkInformation>

#include <utility>

namespace Morelia {

NetworkWatch::NetworkWatch(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_timer(clock.makeTimer())
    , m_lastTickMs(clock.wallMs())
{
    connect(m_timer.get(), &Timer::timeout, this, &NetworkWatch::onTick);
    m_timer->start(tick);
}

void NetworkWatch::watchNetwork()
{
    if (std::exchange(m_watchesNetwork, true))
        return;
    // Without a backend (no desktop services) only the ticks and the retries of the connections remain.
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    const QNetworkInformation *information = QNetworkInformation::instance();
    connect(information, &QNetworkInformation::reachabilityChanged, this,
        [this](QNetworkInformation::Reachability reachability) {
            if (reachability == QNetworkInformation::Reachability::Online)
                Q_EMIT networkChanged();
        });
    connect(information, &QNetworkInformation::transportMediumChanged, this, &NetworkWatch::networkChanged);
}

void NetworkWatch::onTick()
{
    const qint64 now = m_clock.wallMs();
    const bool slept = now - m_lastTickMs > (tick + sleepThreshold).count();
    m_lastTickMs = now;
    m_timer->start(tick);
    if (slept) {
        qCInfo(lcSession) << "woke up";
        Q_EMIT networkChanged();
    }
}

} // namespace Morelia
