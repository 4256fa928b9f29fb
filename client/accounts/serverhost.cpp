// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/serverhost.h"

#include "server/server.h"

#include <QEventLoop>

namespace Morelia {

ServerHost::ServerHost(const Clock &clock)
    : m_clock(clock)
{}

ServerHost::~ServerHost() = default;

void ServerHost::start(const Server::ServerConfig &config, const Ports &ports)
{
    QList<quint16> candidates{ports.wanted};
    for (int i = 0; i < ports.count; ++i)
        candidates.append(static_cast<quint16>(ports.first + i));
    Server::StartResult result;
    for (const quint16 port : std::as_const(candidates)) {
        Server::ServerConfig attempt = config;
        attempt.port = port;
        auto server = std::make_unique<Server::Server>(attempt, m_clock);
        result = server->start();
        if (result) {
            m_server = std::move(server);
            connect(m_server.get(), &Server::Server::attendanceChanged, this, &ServerHost::attendanceChanged);
            Q_EMIT started(result.url);
            return;
        }
        if (result.problem != Server::StartResult::Problem::Address)
            break;
    }
    Q_EMIT failed(result.text);
}

void ServerHost::end()
{
    if (!m_server)
        return;
    bool stopped = false;
    QEventLoop loop;
    connect(m_server.get(), &Server::Server::stopped, &loop, [&] {
        stopped = true;
        loop.quit();
    });
    m_server->stop();
    if (!stopped)
        loop.exec();
    m_server.reset();
}

} // namespace Morelia
