// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/base/clock.h"

namespace Morelia {

using namespace std::chrono_literals;

//! Notices when links should be replaced: the network comes back or changes, the computer wakes up. One per program;
//! make it on the thread of the QCoreApplication.
class NetworkWatch : public QObject
{
    Q_OBJECT

public:
    static constexpr Milliseconds tick = 15s;
    //! This much more time than a tick has passed: the computer slept.
    static constexpr Milliseconds sleepThreshold = 10s;

    //! Notices sleep; the network from watchNetwork() on.
    explicit NetworkWatch(Clock &clock, QObject *parent = nullptr);

    //! Loads the desktop's watch of the network, which is not light. Once; later calls do nothing.
    void watchNetwork();
    bool watchesNetwork() const { return m_watchesNetwork; }

Q_SIGNALS:
    //! Try again at once.
    void networkChanged();

private:
    void onTick();

    Clock &m_clock;
    std::unique_ptr<Timer> m_timer;
    qint64 m_lastTickMs = 0;
    bool m_watchesNetwork = false;
};

} // namespace Morelia
