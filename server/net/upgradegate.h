// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/config.h"

#include <QByteArray>
#include <QObject>
#include <QSet>
#include <QTcpServer>

#include <functional>

class QTcpSocket;

namespace Morelia::Server {

//! Listens, and lets only requests for the path /ws through to the WebSocket handshake.
class UpgradeGate : public QObject
{
    Q_OBJECT

public:
    //! `mayEnter` says whether there is room for one client more.
    UpgradeGate(const Limits &limits, std::function<bool()> mayEnter, QObject *parent = nullptr);

    //! Returns an empty string, or why it cannot listen.
    QString listen(const QHostAddress &address, quint16 port);
    quint16 port() const { return m_server.serverPort(); }
    void close() { m_server.close(); }

Q_SIGNALS:
    //! A handshake to go on with. The receiver owns the socket; nothing has been read from it yet.
    void admitted(QTcpSocket *socket);

private:
    void accept();
    void look(QTcpSocket *socket);
    void refuse(QTcpSocket *socket, const QByteArray &status);

    const Limits &m_limits;
    const std::function<bool()> m_mayEnter;
    QSet<QTcpSocket *> m_waiting; //!< whose request is not complete; outlives the server that owns them
    QTcpServer m_server;
};

} // namespace Morelia::Server
