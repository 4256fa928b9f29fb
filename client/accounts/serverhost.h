// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"

#include <QMap>
#include <QObject>
#include <QUrl>

#include <memory>

namespace Morelia {

namespace Server {
class Server;
struct ServerConfig;
} // namespace Server

//! Holds the built-in server on the thread on which both live.
class ServerHost : public QObject
{
    Q_OBJECT

public:
    //! Where to look for a free port.
    struct Ports
    {
        quint16 wanted = 0;
        quint16 first = 0; //!< tried from here upwards when the wanted one is taken
        int count = 0;
    };

    //! clock is the server's; it has to outlive this.
    explicit ServerHost(const Clock &clock);
    ~ServerHost() override;

    //! Starts the server; config.port is ignored. started() or failed() follows.
    void start(const Server::ServerConfig &config, const Ports &ports);
    //! Ends the server in order; returns when it has ended.
    void end();

Q_SIGNALS:
    void started(const QUrl &url);
    void failed(const QString &reason);
    //! See Server.
    void attendanceChanged(const QMap<QString, QString> &namesByLogin);

private:
    const Clock &m_clock;
    std::unique_ptr<Server::Server> m_server;
};

} // namespace Morelia
