// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/config.h"
#include "server/net/upgradegate.h"

#include <QObject>
#include <QTimer>
#include <QWebSocketServer>

#include <memory>
#include <unordered_map>

namespace Morelia::Server {

class ClientSocket;

//! Accepts clients, keeps them, and notices the dead ones.
class Listener : public QObject
{
    Q_OBJECT

public:
    explicit Listener(const Limits &limits, QObject *parent = nullptr);
    ~Listener() override;

    //! Returns an empty string, or why it cannot listen.
    QString listen(const QHostAddress &address, quint16 port);
    quint16 port() const { return m_gate.port(); }

    //! No new clients and no new requests.
    void stopAccepting();
    //! Says farewell to every client with code 1001; emptied() when they are gone.
    void closeAll();
    //! Whether a client still has a request that is not answered.
    bool isBusy() const;
    bool isEmpty() const { return m_clients.empty(); }

Q_SIGNALS:
    void joined(Morelia::Server::ClientSocket *client);
    //! The client is destroyed right afterwards.
    void left(Morelia::Server::ClientSocket *client);
    void emptied();

private:
    void welcome();
    void forget(ClientSocket *client);

    const Limits &m_limits;
    UpgradeGate m_gate;
    QWebSocketServer m_handshakes;
    QTimer m_keepAlive;
    std::unordered_map<ClientSocket *, std::unique_ptr<ClientSocket>> m_clients;
};

} // namespace Morelia::Server
