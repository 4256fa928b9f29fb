// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/protocol/stockserver.h"

#include <QTcpSocket>
#include <QWebSocket>

using namespace Qt::StringLiterals;

namespace Morelia::Test {
namespace {

constexpr qint64 maxHeadBytes = 65536;

void refuse(QTcpSocket *socket, const QByteArray &status)
{
    socket->write("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    socket->disconnectFromHost();
}

} // namespace

StockServer::StockServer(StockDouble &server, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_server(server)
    , m_clock(clock)
    , m_handshakes(u"stock"_s, QWebSocketServer::NonSecureMode)
    , m_frameBytes(QWebSocket::maxOutgoingFrameSize())
{
    connect(&m_gate, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_gate.nextPendingConnection()) {
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { look(socket); });
            look(socket);
        }
    });
    connect(&m_handshakes, &QWebSocketServer::newConnection, this, [this] {
        while (QWebSocket *socket = m_handshakes.nextPendingConnection())
            welcome(socket);
    });
}

StockServer::~StockServer()
{
    kill();
}

bool StockServer::listen(quint16 port)
{
    return m_gate.listen(QHostAddress::LocalHost, port);
}

QUrl StockServer::url() const
{
    return QUrl(u"ws://127.0.0.1:%1/ws"_s.arg(port()));
}

void StockServer::kill()
{
    m_gate.close();
    const QList<QWebSocket *> sockets = m_links.keys();
    for (QWebSocket *socket : sockets)
        end(socket, {CloseKind::Dropped, 0, {}});
}

void StockServer::shutDown()
{
    m_gate.close();
    m_server.shutDown();
}

// Qt's handshake knows no paths: the head of the request is read here, and left where it is.
void StockServer::look(QTcpSocket *socket)
{
    const QByteArray head = socket->peek(maxHeadBytes);
    if (!head.contains("\r\n\r\n")) {
        if (head.size() >= maxHeadBytes)
            socket->abort();
        return;
    }
    socket->disconnect(this);
    const QByteArray target = head.first(head.indexOf('\r')).split(' ').value(1);
    if (!head.toLower().contains("\r\nupgrade:")) {
        refuse(socket, "404 Not Found");
    } else if (target.split('?').constFirst() != "/ws") {
        refuse(socket, "403 Forbidden");
    } else if (!m_server.reachable) {
        socket->abort();
    } else {
        socket->disconnect();
        m_handshakes.handleConnection(socket);
    }
}

void StockServer::welcome(QWebSocket *socket)
{
    socket->setParent(this);
    socket->setMaxAllowedIncomingFrameSize(Wire::maxFrameBytes);
    socket->setMaxAllowedIncomingMessageSize(Wire::maxFrameBytes);
    auto *link = new LoopbackTransport(m_server, m_clock, Milliseconds(0));
    link->setParent(this);
    m_links.insert(socket, link);
    connect(socket, &QWebSocket::textMessageReceived, link, [link](const QString &text) { link->send(text.toUtf8()); });
    connect(socket, &QWebSocket::binaryMessageReceived, link, &LoopbackTransport::sendBinary);
    connect(socket, &QWebSocket::disconnected, this, [this, socket] { end(socket, {}); });
    connect(link, &LoopbackTransport::textReceived, socket, [this, socket](const QByteArray &text) {
        socket->setOutgoingFrameSize(m_frameBytes);
        socket->sendTextMessage(QString::fromUtf8(text));
    });
    connect(link, &LoopbackTransport::closed, this, [this, socket](const CloseReason &reason) { end(socket, reason); });
    link->open(socket->requestUrl());
}

void StockServer::end(QWebSocket *socket, const CloseReason &reason)
{
    LoopbackTransport *link = m_links.take(socket);
    if (!link)
        return;
    // ~QWebSocket emits disconnected().
    socket->disconnect();
    link->disconnect();
    link->abort();
    link->deleteLater();
    if (reason.code == 0) {
        socket->abort();
        socket->deleteLater();
    } else {
        connect(socket, &QWebSocket::disconnected, socket, &QObject::deleteLater);
        socket->close(QWebSocketProtocol::CloseCode(reason.code), reason.detail);
    }
}

} // namespace Morelia::Test
