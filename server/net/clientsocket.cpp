// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/net/clientsocket.h"

#include "server/log.h"

#include <QWebSocket>

namespace Morelia::Server {

ClientSocket::ClientSocket(std::unique_ptr<QWebSocket> socket, const Limits &limits, QObject *parent)
    : QObject(parent)
    , m_socket(std::move(socket))
    , m_limits(limits)
{
    m_socket->setMaxAllowedIncomingFrameSize(static_cast<quint64>(limits.frameBytes));
    m_socket->setMaxAllowedIncomingMessageSize(static_cast<quint64>(limits.frameBytes));
    // Qt cuts longer messages into frames without looking for the ends of characters, and refuses to read such frames.
    m_socket->setOutgoingFrameSize(QWebSocket::maxOutgoingFrameSize());
    m_lastSign.start();
    connect(m_socket.get(), &QWebSocket::textMessageReceived, this,
        [this](const QString &text) { take(text.isEmpty() ? QByteArray("") : text.toUtf8()); });
    connect(m_socket.get(), &QWebSocket::binaryMessageReceived, this, [this] { take(QByteArray()); });
    connect(m_socket.get(), &QWebSocket::pong, this, [this] { m_lastSign.restart(); });
    connect(m_socket.get(), &QWebSocket::disconnected, this, &ClientSocket::closed);
}

ClientSocket::~ClientSocket()
{
    // The socket would tell of its end while it is destroyed.
    m_socket->disconnect(this);
    m_socket->abort();
}

void ClientSocket::take(const QByteArray &frame)
{
    m_lastSign.restart();
    if (!m_reading)
        return;
    if (!m_paused) {
        Q_EMIT requestArrived(frame);
        return;
    }
    m_waiting.enqueue(frame);
    m_waitingBytes += frame.size();
    if (m_waitingBytes > m_limits.waitingBytes)
        drop("too many requests at once");
}

void ClientSocket::resume()
{
    m_paused = false;
    while (!m_paused && !m_waiting.isEmpty()) {
        const QByteArray frame = m_waiting.dequeue();
        m_waitingBytes -= frame.size();
        Q_EMIT requestArrived(frame);
    }
}

void ClientSocket::stopReading()
{
    m_reading = false;
}

void ClientSocket::send(const QString &frame)
{
    if (m_socket->bytesToWrite() > m_limits.unsentBytes) {
        drop("it does not read");
        return;
    }
    m_socket->sendTextMessage(frame);
}

void ClientSocket::checkAlive()
{
    if (m_lastSign.durationElapsed() > m_limits.silence)
        drop("no sign of life");
    else
        m_socket->ping();
}

void ClientSocket::close(QWebSocketProtocol::CloseCode code, const QString &reason)
{
    m_socket->close(code, reason);
}

void ClientSocket::setFeatures(Features features, RowId user)
{
    m_features = features;
    m_featuresUser = user;
    Q_EMIT featuresChanged();
}

void ClientSocket::drop(const char *why)
{
    qCInfo(lcServer, "A client was dropped: %s", why);
    m_waiting.clear();
    m_waitingBytes = 0;
    m_reading = false;
    // Later: the caller may be inside a signal of this very socket.
    QMetaObject::invokeMethod(m_socket.get(), [socket = m_socket.get()] { socket->abort(); }, Qt::QueuedConnection);
}

} // namespace Morelia::Server
