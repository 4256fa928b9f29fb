// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/net/upgradegate.h"

#include <QTcpSocket>
#include <QTimer>
#include <QUrl>

namespace Morelia::Server {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 maxHeaderBytes = 8192;

// The value of a header in the bytes of a request, null when it is not there.
QByteArray headerValue(const QByteArray &request, QByteArrayView name)
{
    const QList<QByteArray> lines = request.split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.first(colon).trimmed().compare(name, Qt::CaseInsensitive) == 0)
            return line.sliced(colon + 1).trimmed();
    }
    return {};
}

// A web page may not use the server of the person who looks at it: browsers name the page's site.
bool isForeignPage(const QByteArray &request)
{
    const QUrl origin(QString::fromLatin1(headerValue(request, "Origin")));
    if (origin.scheme() != "http"_L1 && origin.scheme() != "https"_L1)
        return false;
    const QUrl own(u"http://"_s + QString::fromLatin1(headerValue(request, "Host")));
    return origin.host().compare(own.host(), Qt::CaseInsensitive) != 0;
}

} // namespace

UpgradeGate::UpgradeGate(const Limits &limits, std::function<bool()> mayEnter, QObject *parent)
    : QObject(parent)
    , m_limits(limits)
    , m_mayEnter(std::move(mayEnter))
{
    connect(&m_server, &QTcpServer::newConnection, this, &UpgradeGate::accept);
}

QString UpgradeGate::listen(const QHostAddress &address, quint16 port)
{
    return m_server.listen(address, port) ? QString() : m_server.errorString();
}

void UpgradeGate::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        if (!m_mayEnter() || m_waiting.size() >= m_limits.handshakes) {
            refuse(socket, "503 Service Unavailable");
            continue;
        }
        m_waiting.insert(socket);
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] { m_waiting.remove(socket); });
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { look(socket); });
        auto *patience = new QTimer(socket);
        patience->setSingleShot(true);
        connect(patience, &QTimer::timeout, socket, [socket] { socket->abort(); });
        patience->start(m_limits.handshake);
        if (socket->bytesAvailable() > 0)
            look(socket);
    }
}

void UpgradeGate::look(QTcpSocket *socket)
{
    const QByteArray head = socket->peek(maxHeaderBytes);
    const qsizetype length = head.indexOf("\r\n\r\n");
    if (length < 0) {
        if (head.size() >= maxHeaderBytes)
            refuse(socket, "431 Request Header Fields Too Large");
        return;
    }
    const QByteArray request = head.first(length);
    const QByteArray target = request.split('\n').constFirst().split(' ').value(1);
    if (target.split('?').constFirst() != "/ws") {
        refuse(socket, "404 Not Found");
    } else if (isForeignPage(request)) {
        refuse(socket, "403 Forbidden");
    } else {
        delete socket->findChild<QTimer *>(Qt::FindDirectChildrenOnly);
        socket->disconnect();
        m_waiting.remove(socket);
        Q_EMIT admitted(socket);
    }
}

void UpgradeGate::refuse(QTcpSocket *socket, const QByteArray &status)
{
    socket->disconnect(this);
    m_waiting.remove(socket);
    socket->write("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    socket->disconnectFromHost();
}

} // namespace Morelia::Server
