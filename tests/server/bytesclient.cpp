// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/bytesclient.h"

#include <QtEndian>

namespace Morelia::Test {

BytesClient::BytesClient(const QUrl &server, const QByteArray &path, const QByteArray &headers)
{
    connect(&m_socket, &QTcpSocket::readyRead, this, [this] {
        if (m_reading)
            m_received += m_socket.readAll();
    });
    connect(&m_socket, &QTcpSocket::disconnected, this, [this] { m_closed = true; });
    m_socket.connectToHost(server.host(), static_cast<quint16>(server.port()));
    m_socket.write("GET " + path
        + " HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
          "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
        + headers + "\r\n");
}

BytesClient::~BytesClient()
{
    m_socket.disconnect(this);
    m_socket.abort();
}

void BytesClient::stopReading()
{
    m_reading = false;
    m_socket.setReadBufferSize(1024);
}

void BytesClient::readOn()
{
    m_reading = true;
    m_socket.setReadBufferSize(0);
    m_received += m_socket.readAll();
}

void BytesClient::sendText(const QByteArray &text)
{
    QByteArray frame(4, Qt::Uninitialized);
    frame[0] = '\x81';
    frame[1] = '\xfe';
    qToBigEndian(static_cast<quint16>(text.size()), frame.data() + 2);
    // A mask of zeros leaves the text as it is.
    m_socket.write(frame + QByteArray(4, '\0') + text);
}

} // namespace Morelia::Test
