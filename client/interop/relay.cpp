// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/interop/relay.h"

#include <QTcpSocket>

#include <utility>

namespace Morelia::Interop {

namespace {

constexpr qint64 bufferBytes = qint64{1024} * 1024;
constexpr int plainPort = 80;

// Bytes go on as fast as the other side takes them.
void pass(QTcpSocket *from, QTcpSocket *to)
{
    if (to->bytesToWrite() < bufferBytes)
        to->write(from->readAll());
}

} // namespace

Relay::Relay(QUrl target)
    : m_target(std::move(target))
{
    connect(&m_server, &QTcpServer::newConnection, this, &Relay::accept);
}

Relay::~Relay()
{
    cut();
}

bool Relay::start()
{
    if (!m_server.listen(QHostAddress::LocalHost, m_port))
        return false;
    m_port = m_server.serverPort();
    return true;
}

QUrl Relay::url() const
{
    QUrl url = m_target;
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(m_port);
    return url;
}

void Relay::cut()
{
    m_server.close();
    for (QTcpSocket *socket : std::exchange(m_sockets, {}))
        drop(socket);
}

void Relay::drop(QTcpSocket *socket)
{
    std::erase(m_sockets, socket);
    socket->disconnect();
    socket->abort();
    socket->deleteLater();
}

void Relay::accept()
{
    while (QTcpSocket *client = m_server.nextPendingConnection())
        join(client);
}

void Relay::join(QTcpSocket *client)
{
    auto *server = new QTcpSocket(this);
    client->setParent(this);
    for (const auto &[from, to] : {std::pair(client, server), std::pair(server, client)}) {
        from->setReadBufferSize(bufferBytes);
        from->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        m_sockets.push_back(from);
        connect(from, &QTcpSocket::readyRead, to, [from, to] { pass(from, to); });
        connect(to, &QTcpSocket::bytesWritten, from, [from, to] { pass(from, to); });
        connect(from, &QTcpSocket::disconnected, this, [this, from, to] {
            // Bytes that have come already still go to the other side.
            to->write(from->readAll());
            to->flush();
            drop(from);
            drop(to);
        });
    }
    connect(server, &QTcpSocket::errorOccurred, this, [this, client, server] {
        if (server->state() == QAbstractSocket::UnconnectedState) {
            drop(client);
            drop(server);
        }
    });
    server->connectToHost(m_target.host(), static_cast<quint16>(m_target.port(plainPort)));
}

} // namespace Morelia::Interop
