// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/protocol/adapterprobe.h"
#include "tests/support/protocol/stockdouble.h"
#include "tests/support/protocol/virtualclock.h"

#include <algorithm>

namespace Morelia::Test {

//! The usual setting: a server with two people and their chat, and Anna's adapter, not started yet.
struct Desk
{
    Desk()
    {
        probe.config.login = QStringLiteral("anna");
        probe.secrets.credential = QStringLiteral("mt1_a");
        // The flows are older than anything that happens now.
        clock.advance(std::chrono::seconds(60));
    }

    //! Online with everything known.
    void start() { probe.start(); }
    //! Lets time pass while somebody does something at the computer.
    void work(Milliseconds duration)
    {
        const Milliseconds step = std::chrono::seconds(30);
        for (; duration > Milliseconds(0); duration -= step) {
            probe.submit(SetAttention{});
            clock.advance(std::min(step, duration));
        }
    }
    void post(int count, const QString &prefix = QStringLiteral("m"))
    {
        for (int i = 0; i < count; ++i)
            server.post(chat, boris, prefix + QString::number(i));
    }

    VirtualClock clock;
    StockDouble server{clock};
    QString anna = server.addUser(QStringLiteral("anna"), QStringLiteral("mt1_a"), QStringLiteral("Anna"));
    QString boris = server.addUser(QStringLiteral("boris"), QStringLiteral("mt1_b"), QStringLiteral("Boris"));
    QString chat = server.addFlow(QStringLiteral("chat"), {anna, boris});
    AdapterProbe probe{server.transports(), clock, [this] { clock.advance(std::chrono::seconds(1)); }};
};

} // namespace Morelia::Test
