// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "protocol/check/reply.h"

#include <QList>
#include <QObject>
#include <QUrl>
#include <QWebSocket>

#include <chrono>

namespace Morelia::Check {

//! A client that sends exactly what it is told, and waits for what comes back while events run.
class CheckClient : public QObject
{
    Q_OBJECT

public:
    //! Connects at once. patience: for the handshake and for each reply.
    CheckClient(const QUrl &url, std::chrono::milliseconds patience);
    ~CheckClient() override;

    //! Waits for the handshake; false when it was refused.
    [[nodiscard]] bool waitForOpen();
    bool isOpen() const { return !m_ended && m_socket.state() == QAbstractSocket::ConnectedState; }

    void post(const QString &text);
    void postBinary(const QByteArray &bytes);
    //! The next reply in order, or how the socket ended. Pushes are kept apart.
    Reply next();
    Reply ask(const QString &text);
    Reply askBinary(const QByteArray &bytes);

    //! Frames so far that a server with push sent by itself.
    qsizetype pushes() const { return m_pushes; }
    //! Waits until so many of them have come.
    [[nodiscard]] bool waitForPushes(qsizetype count, std::chrono::milliseconds patience);
    //! Sends all bytes and then ends TCP without a goodbye.
    void flushAndAbort();

Q_SIGNALS:
    void changed();

private:
    void take(const QString &text);
    Reply ending() const;

    QWebSocket m_socket;
    const std::chrono::milliseconds m_patience;
    QList<Reply> m_replies;
    qsizetype m_pushes = 0;
    bool m_opened = false;
    bool m_failed = false;
    bool m_ended = false;
};

} // namespace Morelia::Check
