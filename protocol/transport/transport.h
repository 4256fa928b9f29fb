// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "protocol/transport/closereason.h"

#include <QByteArray>
#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>

namespace Morelia {

//! Limit for one incoming frame and for one incoming message, in bytes.
//! A stock server puts all files of a page into one: a dozen of the largest fit.
inline constexpr quint64 maxIncomingBytes = 96ULL * 1024 * 1024;

//! One link that carries text messages, used for one connection and then thrown away.
class Transport : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    //! Starts to connect; opened() or closed() follows.
    virtual void open(const QUrl &url) = 0;
    //! Sends one message of UTF-8 text. Ignored while the link is not open.
    virtual void send(const QByteArray &text) = 0;
    //! Sends a WebSocket ping; pong() follows where the server lives.
    virtual void ping() = 0;
    //! Says goodbye; closed() follows.
    virtual void close() = 0;
    //! Ends the link at once without a signal.
    virtual void abort() = 0;

Q_SIGNALS:
    void opened();
    void textReceived(const QByteArray &text);
    void pong();
    //! Another part of what send() took has left; at least so many bytes of it have not.
    void sendProgressed(qint64 unsentBytes);
    //! Exactly once after open(), except after abort().
    void closed(const Morelia::CloseReason &reason);
};

using TransportFactory = std::function<std::unique_ptr<Transport>()>;

//! True for loopback addresses and names, which never leave this computer.
bool isLoopback(const QUrl &url);

//! True where what is sent to the address can be read on the way: unencrypted and not loopback.
bool isReadableOnTheWay(const QUrl &url);

} // namespace Morelia
