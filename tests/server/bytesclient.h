// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTcpSocket>
#include <QUrl>

namespace Morelia::Test {

//! Bytes over TCP: for handshakes and frames that no WebSocket library would send, or answer.
class BytesClient : public QObject
{
    Q_OBJECT

public:
    //! Connects, and asks for an upgrade of this path; further header lines may follow.
    BytesClient(const QUrl &server, const QByteArray &path, const QByteArray &headers = {});
    ~BytesClient() override;

    QTcpSocket &socket() { return m_socket; }
    QByteArray &received() { return m_received; }
    bool isClosed() const { return m_closed; }
    //! The handshake's answer has come.
    bool isUpgraded() const { return m_received.startsWith("HTTP/1.1 101") && m_received.contains("\r\n\r\n"); }
    //! Stops taking bytes from the system, so that its buffers fill.
    void stopReading();
    void readOn();
    //! Sends a masked text frame.
    void sendText(const QByteArray &text);

private:
    QTcpSocket m_socket;
    QByteArray m_received;
    bool m_reading = true;
    bool m_closed = false;
};

} // namespace Morelia::Test
