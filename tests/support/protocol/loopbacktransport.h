// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "protocol/transport/transport.h"

#include <deque>
#include <functional>
#include <optional>

namespace Morelia::Test {

class LoopbackTransport;

//! The far end of loop-back transports, as a test plays it.
class Peer
{
public:
    Peer() = default;
    virtual ~Peer() = default;
    Q_DISABLE_COPY_MOVE(Peer)

    //! A client wants in: answer with accept() or drop().
    virtual void connected(LoopbackTransport &transport) = 0;
    virtual void received(LoopbackTransport &transport, const QByteArray &text) = 0;
    //! A binary message, which no client of ours sends: the link is dropped.
    virtual void receivedBinary(LoopbackTransport &transport, const QByteArray &bytes);
    //! One text message in several frames.
    virtual void receivedPieces(LoopbackTransport &transport, const QList<QByteArray> &pieces);
    //! Text that the client had sent, but that had not arrived when it ended the link.
    virtual void abandoned(const QByteArray & /*text*/) {}
    virtual void pinged(LoopbackTransport &transport) = 0;
    //! The client is gone.
    virtual void gone(LoopbackTransport &transport) = 0;
};

//! A transport without a socket. Everything takes its time on the given clock, in both directions, in order.
class LoopbackTransport final : public Transport
{
    Q_OBJECT

public:
    static constexpr Milliseconds latency{2};

    //! step: the time that each message takes, in either direction.
    LoopbackTransport(Peer &peer, Clock &clock, Milliseconds step = latency);
    ~LoopbackTransport() override;

    void open(const QUrl &url) override;
    void send(const QByteArray &text) override;
    void ping() override;
    void close() override;
    void abort() override;
    void sendBinary(const QByteArray &bytes);
    void sendPieces(const QList<QByteArray> &pieces);

    //! For the peer.
    void accept();
    void deliver(const QByteArray &text);
    void pongBack();
    void drop(const CloseReason &reason = {CloseKind::Dropped, 0, {}});

    const QUrl &url() const { return m_url; }

private:
    struct Step
    {
        std::function<void()> action;
        std::optional<QByteArray> sent;
    };

    void later(std::function<void()> action, const std::optional<QByteArray> &sent = {});
    void runNext();

    Peer &m_peer;
    const Milliseconds m_step;
    std::unique_ptr<Timer> m_timer;
    std::deque<Step> m_steps;
    QUrl m_url;
    bool m_alive = false;
};

} // namespace Morelia::Test
