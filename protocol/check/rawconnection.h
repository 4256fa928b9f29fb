// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "protocol/check/reply.h"

#include <QByteArray>
#include <QObject>
#include <QUrl>

#include <chrono>
#include <memory>

class QTcpSocket;

namespace Morelia::Check {

//! WebSocket by hand over TCP, for handshakes and frames that no library would send.
class RawConnection : public QObject
{
    Q_OBJECT

public:
    RawConnection(const QUrl &server, std::chrono::milliseconds patience);
    ~RawConnection() override;

    //! Sends an HTTP request and returns the head of the answer, empty when none came.
    QByteArray request(const QByteArray &path, const QByteArray &headers);
    //! request() for an upgrade to WebSocket; further header lines may follow.
    QByteArray upgrade(const QByteArray &path, const QByteArray &headers = {});

    void write(const QByteArray &bytes);
    //! A masked frame: opcode and FIN bit in its first byte.
    static QByteArray frame(quint8 firstByte, const QByteArray &payload);
    //! The next frame of the server that is not a ping of its own, or how the connection ended.
    Reply next();
    //! Opcode of the frame that next() returned.
    int lastOpcode() const { return m_opcode; }
    //! A ping of the server has come.
    bool wasPinged() const { return m_pinged; }
    //! Waits for the end of the connection without answering anything.
    Reply waitForEnd(std::chrono::milliseconds patience);

    static constexpr quint8 text = 0x81;
    static constexpr quint8 textBegin = 0x01;
    static constexpr quint8 continuation = 0x00;
    static constexpr quint8 lastContinuation = 0x80;
    static constexpr quint8 close = 0x88;
    static constexpr quint8 ping = 0x89;
    static constexpr quint8 reserved = 0x83;

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] bool takeFrame(Reply &reply);

    std::unique_ptr<QTcpSocket> m_socket;
    const QUrl m_server;
    const std::chrono::milliseconds m_patience;
    QByteArray m_received;
    int m_opcode = 0;
    bool m_pinged = false;
    bool m_ended = false;
};

} // namespace Morelia::Check
