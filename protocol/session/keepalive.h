// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/base/clock.h"

namespace Morelia {

using namespace std::chrono_literals;

//! Finds half-open links: asks for a pong now and then and gives the server time to answer. A stock server freezes for
//! seconds while it serves somebody else, so the deadline lies well above that.
class KeepAlive : public QObject
{
    Q_OBJECT

public:
    static constexpr Milliseconds interval = 25s;
    static constexpr Milliseconds deadline = 20s;

    explicit KeepAlive(Clock &clock, QObject *parent = nullptr);

    void start();
    void stop();
    //! The server gave any sign of life.
    void heard();

Q_SIGNALS:
    void pingDue();
    //! Nothing came within the deadline.
    void died();

private:
    void onTimeout();

    std::unique_ptr<Timer> m_timer;
    bool m_waiting = false;
};

} // namespace Morelia
