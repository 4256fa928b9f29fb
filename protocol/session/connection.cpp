// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/session/connection.h"

#include "protocol/transport/logging.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Morelia {

Connection::Connection(TransportFactory factory, Clock &clock, RandomSource random, QObject *parent)
    : QObject(parent)
    , m_factory(std::move(factory))
    , m_clock(clock)
    , m_policy(random)
    , m_contentPolicy(std::move(random))
    , m_keepAlive(clock)
    , m_retryTimer(clock.makeTimer())
    , m_connectTimer(clock.makeTimer())
{
    connect(m_retryTimer.get(), &Timer::timeout, this, &Connection::startTransport);
    connect(m_connectTimer.get(), &Timer::timeout, this,
        [this] { fail({CloseKind::Refused, 0, u"connecting took too long"_s}); });
    connect(&m_keepAlive, &KeepAlive::pingDue, this, [this] {
        if (m_transport)
            m_transport->ping();
    });
    connect(&m_keepAlive, &KeepAlive::died, this, [this] { fail({CloseKind::TimedOut, 0, u"no answer to a ping"_s}); });
}

Connection::~Connection()
{
    dropTransport(Farewell::None);
}

void Connection::open(const ConnectionOptions &options)
{
    close();
    m_options = options;
    resetBackoff();
    startTransport();
}

void Connection::close()
{
    m_retryTimer->stop();
    const State before = std::exchange(m_state, State::Closed);
    dropTransport(before == State::Open ? Farewell::Polite : Farewell::None);
}

void Connection::send(const QByteArray &text)
{
    if (m_state == State::Open)
        m_transport->send(text);
}

void Connection::fail(const CloseReason &reason)
{
    if (m_state == State::Connecting || m_state == State::Open)
        onLost(reason);
}

void Connection::confirm()
{
    m_policy.reset();
}

void Connection::resetBackoff()
{
    m_policy.reset();
    m_contentPolicy.reset();
}

void Connection::reconnectNow()
{
    if (m_state == State::Closed)
        return;
    resetBackoff();
    if (m_state == State::Waiting)
        startTransport();
    else if (m_state == State::Open)
        onLost({CloseKind::TimedOut, 0, u"the network changed"_s});
}

void Connection::startTransport()
{
    m_retryTimer->stop();
    if (!m_options.allowPlaintext && isReadableOnTheWay(m_options.url)) {
        onLost({CloseKind::Plaintext, 0, {}});
        return;
    }
    m_state = State::Connecting;
    m_transport = m_factory();
    Transport *transport = m_transport.get();
    connect(transport, &Transport::opened, this, [this] {
        m_connectTimer->stop();
        m_state = State::Open;
        m_keepAlive.start();
        Q_EMIT opened();
    });
    connect(transport, &Transport::textReceived, this, [this](const QByteArray &text) {
        m_keepAlive.heard();
        Q_EMIT textReceived(text);
    });
    connect(transport, &Transport::pong, &m_keepAlive, &KeepAlive::heard);
    // A server that takes what we send is alive, even if its pong waits behind all that.
    connect(transport, &Transport::sendProgressed, &m_keepAlive, &KeepAlive::heard);
    connect(transport, &Transport::sendProgressed, this, &Connection::sendProgressed);
    connect(transport, &Transport::closed, this, &Connection::onLost);
    m_connectTimer->start(connectDeadline);
    Q_EMIT connecting();
    if (m_transport.get() == transport)
        transport->open(m_options.url);
}

void Connection::dropTransport(Farewell farewell)
{
    m_connectTimer->stop();
    m_keepAlive.stop();
    if (!m_transport)
        return;
    // We may be inside of one of its signals: delete it later, without further signals.
    m_transport->disconnect(this);
    m_transport->disconnect(&m_keepAlive);
    if (farewell == Farewell::Polite)
        m_transport->close();
    m_transport->abort();
    Transport *retired = m_transport.release();
    retired->setParent(this);
    retired->deleteLater();
}

void Connection::onLost(const CloseReason &reason)
{
    dropTransport(Farewell::None);
    qCInfo(lcSession) << "link lost" << int(reason.kind) << reason.code << reason.detail;
    qint64 retryAtMs = 0;
    if (m_options.reconnect && worthRetrying(reason)) {
        const Milliseconds delay = delayAfter(reason);
        retryAtMs = m_clock.wallMs() + delay.count();
        m_state = State::Waiting;
        m_retryTimer->start(delay);
    } else {
        m_state = State::Closed;
    }
    Q_EMIT lost(reason, retryAtMs);
}

// A server that accepts us and then sends something unreadable would else be asked again without a pause.
Milliseconds Connection::delayAfter(const CloseReason &reason)
{
    const Milliseconds delay = m_policy.nextDelay();
    if (!isAboutContent(reason.kind))
        return delay;
    const qint64 now = m_clock.monotonicMs();
    if (now - std::exchange(m_contentLostMs, now) > contentMemory.count())
        m_contentPolicy.reset();
    return std::max(delay, m_contentPolicy.nextDelay());
}

bool Connection::worthRetrying(const CloseReason &reason) const
{
    // A certificate does not get better by trying; only the person or a new address can help.
    return reason.kind != CloseKind::Tls && reason.kind != CloseKind::Plaintext;
}

} // namespace Morelia
