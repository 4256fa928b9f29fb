// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/protocol/loopbacktransport.h"

#include <utility>

namespace Morelia::Testing {

void Peer::receivedBinary(LoopbackTransport &transport, const QByteArray & /*bytes*/)
{
    transport.drop();
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
    later([this, text] { m_peer.received(*this, text); });
}

void LoopbackTransport::sendBinary(const QByteArray &bytes)
{
    later([this, bytes] { m_peer.receivedBinary(*this, bytes); });
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
    m_actions.clear();
    m_timer->stop();
    if (std::exchange(m_alive, false))
        m_peer.gone(*this);
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
        abort();
        Q_EMIT closed(reason);
    });
}

void LoopbackTransport::later(std::function<void()> action)
{
    if (!m_alive)
        return;
    m_actions.push_back(std::move(action));
    if (!m_timer->isActive())
        m_timer->start(m_step);
}

void LoopbackTransport::runNext()
{
    if (m_actions.empty())
        return;
    const auto action = std::move(m_actions.front());
    m_actions.pop_front();
    if (!m_actions.empty())
        m_timer->start(m_step);
    action();
}

} // namespace Morelia::Testing
