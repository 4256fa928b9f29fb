// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/config.h"
#include "server/methods/extensions.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QObject>
#include <QQueue>
#include <QWebSocketProtocol>

#include <memory>

class QWebSocket;

namespace Morelia::Server {

//! One connected client: gives out its requests one at a time, in their order, and drops it when it misbehaves.
class ClientSocket : public QObject
{
    Q_OBJECT

public:
    ClientSocket(std::unique_ptr<QWebSocket> socket, const Limits &limits, QObject *parent = nullptr);
    ~ClientSocket() override;

    //! Sends one text frame. A client with too many unread bytes is dropped instead.
    void send(const QString &frame);
    //! Holds back further requests until resume().
    void pause() { m_paused = true; }
    void resume();
    //! No request is taken from the wire any more; those that have come are still given out.
    void stopReading();
    //! Requests that wait for resume(), or one that is being worked on.
    bool isBusy() const { return m_paused || !m_waiting.isEmpty(); }

    //! Asks for a sign of life, or drops the client when there was none for too long.
    void checkAlive();
    void close(QWebSocketProtocol::CloseCode code, const QString &reason);

    //! The features that the client has switched on, and for which user (0: none).
    Features features() const { return m_features; }
    RowId featuresUser() const { return m_featuresUser; }
    void setFeatures(Features features, RowId user);

Q_SIGNALS:
    //! A text frame, or null bytes for a binary one, which no method takes.
    void requestArrived(const QByteArray &frame);
    void featuresChanged();
    void closed();

private:
    void take(const QByteArray &frame);
    void drop(const char *why);

    const std::unique_ptr<QWebSocket> m_socket;
    const Limits &m_limits;
    QQueue<QByteArray> m_waiting;
    qint64 m_waitingBytes = 0;
    bool m_paused = false;
    bool m_reading = true;
    QElapsedTimer m_lastSign;
    Features m_features;
    RowId m_featuresUser = 0;
};

} // namespace Morelia::Server
