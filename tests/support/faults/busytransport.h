// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/faults/busyserver.h"

#include <deque>
#include <functional>
#include <memory>
#include <utility>

namespace Morelia::Test {

//! One link to a BusyServer.
class BusyTransport final : public Transport
{
    Q_OBJECT

public:
    BusyTransport(BusyServer &server, std::unique_ptr<Transport> real);

    void open(const QUrl &url) override { m_real->open(url); }
    void send(const QByteArray &text) override { m_real->send(text); }
    void ping() override { m_real->ping(); }
    void close() override { m_real->close(); }
    void abort() override;

private:
    void at(qint64 moment, std::function<void()> action);
    void runNext();

    BusyServer &m_server;
    std::unique_ptr<Transport> m_real;
    std::unique_ptr<Timer> m_timer;
    std::deque<std::pair<qint64, std::function<void()>>> m_actions;
};

} // namespace Morelia::Test
