// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/testserver.h"

#include <QSignalSpy>

namespace Morelia::Test {

TestServer::TestServer(Server::ServerConfig config)
    : TestServer(std::move(config), m_systemClock)
{}

TestServer::TestServer(const Clock &clock)
    : TestServer(Server::ServerConfig(), clock)
{}

TestServer::TestServer(Server::ServerConfig config, const Clock &clock)
    : m_clock(clock)
    , m_config(std::move(config))
{
    m_config.dataDir = m_folder.filePath(QStringLiteral("server"));
    if (m_config.passwordCost.memoryBytes == Server::PasswordCost().memoryBytes)
        m_config.passwordCost = cheapPasswords();
}

QString TestServer::start()
{
    m_server.reset();
    if (m_url.isValid())
        m_config.port = quint16(m_url.port());
    m_server = std::make_unique<Server::Server>(m_config, m_clock);
    const Server::StartResult result = m_server->start();
    m_url = result.url;
    return result.text;
}

bool TestServer::stop()
{
    QSignalSpy stopped(m_server.get(), &Server::Server::stopped);
    m_server->stop();
    return stopped.count() == 1 || stopped.wait(10'000);
}

} // namespace Morelia::Test
