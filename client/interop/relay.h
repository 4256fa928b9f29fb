// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTcpServer>
#include <QUrl>

#include <vector>

class QTcpSocket;

namespace Morelia::Interop {

//! A TCP relay before the server: cuts the links where the server itself cannot be restarted.
class Relay : public QObject
{
    Q_OBJECT

public:
    //! target: ws://…; the relay connects there anew for each client.
    explicit Relay(QUrl target);
    ~Relay() override;

    //! Listens on this computer. False when it cannot.
    bool start();
    //! The server's address by way of the relay.
    QUrl url() const;
    //! Ends every link without a word and refuses new ones until start().
    void cut();

private:
    void accept();
    void join(QTcpSocket *client);
    void drop(QTcpSocket *socket);

    const QUrl m_target;
    QTcpServer m_server;
    quint16 m_port = 0; // the same after each start
    std::vector<QTcpSocket *> m_sockets;
};

} // namespace Morelia::Interop
