// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/net/listener.h"

#include "server/net/clientsocket.h"

#include <QWebSocket>

#include <algorithm>

namespace Morelia::Server {

using namespace Qt::StringLiterals;

Listener::Listener(const Limits &limits, QObject *parent)
    : QObject(parent)
    , m_limits(limits)
    , m_gate(limits, [this] { return m_clients.size() < static_cast<size_t>(m_limits.sockets); })
    , m_handshakes(u"Morelia"_s, QWebSocketServer::NonSecureMode)
{
    m_handshakes.setHandshakeTimeout(std::chrono::duration_cast<std::chrono::milliseconds>(limits.handshake));
    connect(&m_gate, &UpgradeGate::admitted, &m_handshakes, &QWebSocketServer::handleConnection);
    connect(&m_handshakes, &QWebSocketServer::newConnection, this, &Listener::welcome);
    connect(&m_keepAlive, &QTimer::timeout, this, [this] {
        for (const auto &[client, owner] : m_clients)
            client->checkAlive();
    });
    m_keepAlive.setInterval(limits.pingEvery);
}

Listener::~Listener() = default;

QString Listener::listen(const QHostAddress &address, quint16 port)
{
    QString problem = m_gate.listen(address, port);
    if (problem.isEmpty())
        m_keepAlive.start();
    return problem;
}

void Listener::stopAccepting()
{
    m_gate.close();
    for (const auto &[client, owner] : m_clients)
        client->stopReading();
}

void Listener::closeAll()
{
    m_keepAlive.stop();
    for (const auto &[client, owner] : m_clients)
        client->close(QWebSocketProtocol::CloseCodeGoingAway, u"The server ends"_s);
}

bool Listener::isBusy() const
{
    return std::ranges::any_of(m_clients, [](const auto &entry) { return entry.first->isBusy(); });
}

void Listener::welcome()
{
    while (QWebSocket *socket = m_handshakes.nextPendingConnection()) {
        socket->setParent(nullptr);
        auto owner = std::make_unique<ClientSocket>(std::unique_ptr<QWebSocket>(socket), m_limits);
        ClientSocket *client = owner.get();
        m_clients.emplace(client, std::move(owner));
        // Queued: the client must outlive the signal that tells of its end.
        connect(client, &ClientSocket::closed, this, [this, client] { forget(client); }, Qt::QueuedConnection);
        Q_EMIT joined(client);
    }
}

void Listener::forget(ClientSocket *client)
{
    const auto it = m_clients.find(client);
    if (it == m_clients.end())
        return;
    Q_EMIT left(client);
    m_clients.erase(it);
    if (m_clients.empty())
        Q_EMIT emptied();
}

} // namespace Morelia::Server
