// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/session/serverprobe.h"

namespace Morelia {

using namespace Qt::StringLiterals;

namespace {

int effectivePort(const QUrl &url)
{
    return url.port(url.scheme() == "wss"_L1 ? 443 : 80);
}

} // namespace

ServerProbe::ServerProbe(TransportFactory factory, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_factory(std::move(factory))
    , m_deadline(clock.makeTimer())
{
    connect(m_deadline.get(), &Timer::timeout, this, [this] { onClosed({CloseKind::TimedOut, 0, {}}); });
}

ServerProbe::~ServerProbe()
{
    dropTransport();
}

void ServerProbe::start(const QList<QUrl> &candidates)
{
    cancel();
    m_left = candidates;
    m_portsWithBadTls.clear();
    m_reason = {CloseKind::Refused, 0, {}};
    next();
}

void ServerProbe::cancel()
{
    m_deadline->stop();
    dropTransport();
    m_left.clear();
}

void ServerProbe::dropTransport()
{
    if (!m_transport)
        return;
    m_transport->disconnect(this);
    m_transport->abort();
    // It may be the sender of the signal that led here.
    m_transport.release()->deleteLater();
}

bool ServerProbe::isRuledOut(const QUrl &url) const
{
    // On the same port the server just does not speak TLS; on another one an attacker may have broken the TLS link.
    return !m_portsWithBadTls.isEmpty() && isReadableOnTheWay(url) && !m_portsWithBadTls.contains(effectivePort(url));
}

void ServerProbe::next()
{
    while (!m_left.isEmpty() && isRuledOut(m_left.constFirst()))
        m_left.removeFirst();
    if (m_left.isEmpty()) {
        Q_EMIT failed(m_reason);
        return;
    }
    m_current = m_left.takeFirst();
    m_transport = m_factory();
    connect(m_transport.get(), &Transport::opened, this, [this] {
        m_deadline->stop();
        dropTransport();
        Q_EMIT found(m_current);
    });
    connect(m_transport.get(), &Transport::closed, this, &ServerProbe::onClosed);
    m_deadline->start(deadline);
    m_transport->open(m_current);
}

void ServerProbe::onClosed(const CloseReason &reason)
{
    m_deadline->stop();
    dropTransport();
    if (reason.kind == CloseKind::Tls)
        m_portsWithBadTls.append(effectivePort(m_current));
    if (m_reason.kind != CloseKind::Tls)
        m_reason = reason;
    next();
}

} // namespace Morelia
