// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "protocol/transport/transport.h"

#include <QTimer>
#include <QWebSocket>

namespace Morelia {

//! Transport over a WebSocket of Qt: TLS 1.2 or newer, every TLS error is fatal, bounded incoming messages.
class WebSocketTransport final : public Transport
{
    Q_OBJECT

public:
    explicit WebSocketTransport(QObject *parent = nullptr);
    ~WebSocketTransport() override;

    void open(const QUrl &url) override;
    void send(const QByteArray &text) override;
    void ping() override;
    void close() override;
    void abort() override;

private:
    void onBytesWritten(qint64 bytes);
    void onError(QAbstractSocket::SocketError error);
    void onDisconnected();
    CloseReason refusal() const;
    void finish(const CloseReason &reason);

    QWebSocket m_socket;
    QTimer m_closeDeadline;
    QString m_errorText;
    qint64 m_unsentBytes = 0; //!< of messages
    bool m_opened = false;
    bool m_failed = false;
    bool m_finished = true;
    bool m_closeRequested = false;
    bool m_tlsFailed = false;
};

} // namespace Morelia
