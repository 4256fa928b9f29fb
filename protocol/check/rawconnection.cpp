// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/check/rawconnection.h"

#include "protocol/check/waiting.h"

#include <QJsonDocument>
#include <QSslSocket>
#include <QtEndian>

namespace Morelia::Check {

using namespace Qt::StringLiterals;

namespace {

constexpr int closeOpcode = 8;
constexpr int pingOpcode = 9;
constexpr int textOpcode = 1;
constexpr qsizetype largestAnswer = qsizetype{1024} * 1024; // short questions only are asked here

} // namespace

RawConnection::RawConnection(const QUrl &server, std::chrono::milliseconds patience)
    : m_server(server)
    , m_patience(patience)
{
    const bool tls = server.scheme() == "wss"_L1;
    auto encrypted = std::make_unique<QSslSocket>();
    if (tls)
        encrypted->connectToHostEncrypted(server.host(), static_cast<quint16>(server.port(443)));
    else
        encrypted->connectToHost(server.host(), static_cast<quint16>(server.port(80)));
    m_socket = std::move(encrypted);
    connect(m_socket.get(), &QTcpSocket::readyRead, this, [this] {
        m_received += m_socket->readAll();
        if (m_received.size() > largestAnswer)
            m_socket->abort();
        Q_EMIT changed();
    });
    connect(m_socket.get(), &QTcpSocket::disconnected, this, [this] {
        m_ended = true;
        Q_EMIT changed();
    });
    connect(m_socket.get(), &QTcpSocket::errorOccurred, this, [this] {
        m_ended = true;
        Q_EMIT changed();
    });
}

RawConnection::~RawConnection()
{
    m_socket->disconnect(this);
    m_socket->abort();
}

QByteArray RawConnection::request(const QByteArray &path, const QByteArray &headers)
{
    const QByteArray host = m_server.authority(QUrl::FullyEncoded).toLatin1();
    m_socket->write("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n" + headers + "\r\n");
    waitUntil(this, &RawConnection::changed, m_patience, [this] { return m_received.contains("\r\n\r\n") || m_ended; });
    const qsizetype end = m_received.indexOf("\r\n\r\n");
    if (end < 0)
        return {};
    const QByteArray head = m_received.first(end);
    m_received.remove(0, end + 4);
    return head;
}

QByteArray RawConnection::upgrade(const QByteArray &path, const QByteArray &headers)
{
    return request(path,
        "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
        "Sec-WebSocket-Version: 13\r\n"
            + headers);
}

void RawConnection::write(const QByteArray &bytes)
{
    m_socket->write(bytes);
}

QByteArray RawConnection::frame(quint8 firstByte, const QByteArray &payload)
{
    QByteArray head(1, static_cast<char>(firstByte));
    const auto size = static_cast<quint64>(payload.size());
    if (size < 126) {
        head += static_cast<char>(0x80 | size);
    } else if (size <= 0xffff) {
        head += static_cast<char>(0x80 | 126);
        head.resize(head.size() + 2);
        qToBigEndian(static_cast<quint16>(size), head.data() + 2);
    } else {
        head += static_cast<char>(0x80 | 127);
        head.resize(head.size() + 8);
        qToBigEndian(size, head.data() + 2);
    }
    // A mask of zeros leaves the payload as it is.
    return head + QByteArray(4, '\0') + payload;
}

bool RawConnection::takeFrame(Reply &reply)
{
    if (m_received.size() < 2)
        return false;
    const auto byteAt = [this](qsizetype i) { return static_cast<quint8>(m_received.at(i)); };
    qsizetype headSize = 2;
    quint64 size = byteAt(1) & 0x7f;
    if (size >= 126) {
        headSize = size == 126 ? 4 : 10;
        if (m_received.size() < headSize)
            return false;
        size = headSize == 4 ? qFromBigEndian<quint16>(m_received.constData() + 2)
                             : qFromBigEndian<quint64>(m_received.constData() + 2);
    }
    if (static_cast<quint64>(m_received.size() - headSize) < size)
        return false;
    m_opcode = byteAt(0) & 0x0f;
    const QByteArray payload = m_received.sliced(headSize, static_cast<qsizetype>(size));
    m_received.remove(0, headSize + static_cast<qsizetype>(size));
    const QJsonDocument document = QJsonDocument::fromJson(payload);
    if (m_opcode == closeOpcode)
        reply = {.kind = Reply::Kind::Closed,
            .closeCode = payload.size() >= 2 ? qFromBigEndian<quint16>(payload.constData()) : 1005};
    else if (m_opcode == textOpcode && document.isObject())
        reply = {.kind = Reply::Kind::Json, .json = document.object(), .text = QString::fromUtf8(payload)};
    else
        reply = {.kind = Reply::Kind::Rubbish, .text = QString::fromUtf8(payload)};
    return true;
}

Reply RawConnection::next()
{
    Reply reply;
    waitUntil(this, &RawConnection::changed, m_patience, [&] {
        while (takeFrame(reply)) {
            if (m_opcode != pingOpcode)
                return true;
            m_pinged = true;
            reply = {};
        }
        return m_ended;
    });
    if (reply.kind == Reply::Kind::Silence && m_ended)
        reply.kind = Reply::Kind::Dropped;
    return reply;
}

Reply RawConnection::waitForEnd(std::chrono::milliseconds patience)
{
    Reply reply;
    waitUntil(this, &RawConnection::changed, patience, [&] {
        while (takeFrame(reply)) {
            m_pinged = m_pinged || m_opcode == pingOpcode;
            if (reply.kind == Reply::Kind::Closed)
                return true;
        }
        return m_ended;
    });
    if (reply.kind == Reply::Kind::Closed)
        return reply;
    return {.kind = m_ended ? Reply::Kind::Dropped : Reply::Kind::Silence};
}

} // namespace Morelia::Check
