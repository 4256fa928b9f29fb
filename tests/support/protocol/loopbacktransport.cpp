// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/protocol/loopbacktransport.h"

#include <utility>

namespace Morelia::Test {

void Peer::receivedBinary(LoopbackTransport &transport, const QByteArray & /*bytes*/)
{
    transport.drop();
}

void Peer::receivedPieces(LoopbackTransport &transport, const QList<QByteArray> &pieces)
{
    received(transport, pieces.join());
}

LoopbackTransport::LoopbackTransport(Peer &peer, Clock &clock, Milliseconds step)
    : m_peer(peer)
    , m_step(step)
    , m_timer(clock.makeTimer())
{
    connect(m_timer.get(), &Timer::timeout, this, &LoopbackTransport::runNext);
}

LoopbackTransport::~LoopbackTransport()
{
    abort();
}

void LoopbackTransport::open(const QUrl &url)
{
    m_url = url;
    m_alive = true;
    later([this] { m_peer.connected(*this); });
}

void LoopbackTransport::send(const QByteArray &text)
{
    later([this, text] { m_peer.received(*this, text); }, text);
}

void LoopbackTransport::sendBinary(const QByteArray &bytes)
{
    later([this, bytes] { m_peer.receivedBinary(*this, bytes); });
}

void LoopbackTransport::sendPieces(const QList<QByteArray> &pieces)
{
    later([this, pieces] { m_peer.receivedPieces(*this, pieces); });
}

void LoopbackTransport::ping()
{
    later([this] { m_peer.pinged(*this); });
}

void LoopbackTransport::close()
{
    if (!m_alive)
        return;
    abort();
    Q_EMIT closed({});
}

void LoopbackTransport::abort()
{
    const auto steps = std::exchange(m_steps, {});
    m_timer->stop();
    if (!std::exchange(m_alive, false))
        return;
    m_peer.gone(*this);
    for (const Step &step : steps) {
        if (step.sent)
            m_peer.abandoned(*step.sent);
    }
}

void LoopbackTransport::accept()
{
    later([this] { Q_EMIT opened(); });
}

void LoopbackTransport::deliver(const QByteArray &text)
{
    later([this, text] { Q_EMIT textReceived(text); });
}

void LoopbackTransport::pongBack()
{
    later([this] { Q_EMIT pong(); });
}

void LoopbackTransport::drop(const CloseReason &reason)
{
    later([this, reason] {
        m_steps.clear();
        abort();
        Q_EMIT closed(reason);
    });
}

void LoopbackTransport::later(std::function<void()> action, const std::optional<QByteArray> &sent)
{
    if (!m_alive)
        return;
    m_steps.push_back({std::move(action), sent});
    if (!m_timer->isActive())
        m_timer->start(m_step);
}

void LoopbackTransport::runNext()
{
    if (m_steps.empty())
        return;
    const auto action = std::move(m_steps.front().action);
    m_steps.pop_front();
    if (!m_steps.empty())
        m_timer->start(m_step);
    action();
}

} // namespace Morelia::Test
