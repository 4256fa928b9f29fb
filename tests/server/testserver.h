// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/systemclock.h"
#include "server/server.h"

#include <QTemporaryDir>

#include <memory>

namespace Morelia::Test {

//! A server in this process on a folder of its own, with passwords hashed cheaply.
class TestServer
{
public:
    explicit TestServer(Server::ServerConfig config = {});
    //! A server that takes the time from this clock.
    explicit TestServer(const Clock &clock);

    //! Starts, or starts again on the same folder; where it was stopped before, on the same port, so that its clients
    //! find it. Returns the problem's text.
    QString start();
    //! Ends in order, and waits for it.
    bool stop();
    //! Counts from the next start on.
    void setLimits(const Server::Limits &limits) { m_config.limits = limits; }
    QUrl url() const { return m_url; }
    QString folder() const { return m_config.dataDir; }
    Server::Server &server() { return *m_server; }

    static Server::PasswordCost cheapPasswords() { return {.operations = 1, .memoryBytes = 8192, .threads = 1}; }

private:
    TestServer(Server::ServerConfig config, const Clock &clock);

    const SystemClock m_systemClock;
    const Clock &m_clock;
    QTemporaryDir m_folder;
    Server::ServerConfig m_config;
    std::unique_ptr<Server::Server> m_server;
    QUrl m_url;
};

} // namespace Morelia::Test
