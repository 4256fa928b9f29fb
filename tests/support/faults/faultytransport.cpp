// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/faults/faultytransport.h"

#include <QPointer>

#include <utility>

using namespace Qt::StringLiterals;

namespace Morelia::Test {

FaultyTransport::FaultyTransport(FaultyNetwork &network, std::unique_ptr<Transport> real)
    : m_network(network)
    , m_real(real.release())
    , m_closing(network.m_clock.makeTimer())
{
    m_network.m_links.append(this);
    connect(m_closing.get(), &Timer::timeout, this, [this] { Q_EMIT closed(m_reason); });
    listen();
}

FaultyTransport::~FaultyTransport()
{
    abort();
}

void FaultyTransport::listen()
{
    connect(m_real, &Transport::opened, this, &Transport::opened);
    connect(m_real, &Transport::pong, this, &Transport::pong);
    connect(m_real, &Transport::textReceived, this, [this](const QByteArray &text) {
        if (m_network.passes(*this, text, false))
            Q_EMIT textReceived(text);
    });
    connect(m_real, &Transport::closed, this, [this](const CloseReason &reason) {
        leave();
        Q_EMIT closed(reason);
    });
}

void FaultyTransport::open(const QUrl &url)
{
    if (!m_network.m_reachable) {
        leave();
        closeSoon({CloseKind::Refused, 0, u"unreachable"_s});
        return;
    }
    m_network.reach([real = QPointer(m_real), url] {
        if (real)
            real->open(url);
    });
}

void FaultyTransport::send(const QByteArray &text)
{
    if (!m_real)
        return;
    if (m_network.isLate(text)) {
        ++m_network.m_cuts;
        leave(text);
        closeSoon({CloseKind::Dropped, 0, u"cut"_s});
        return;
    }
    // A cut right behind the frame ends this link, and the frame arrives all the same.
    Transport *real = m_real;
    if (!m_network.passes(*this, text, true))
        return;
    m_network.reach([left = QPointer(real), text] {
        if (left)
            left->send(text);
    });
}

void FaultyTransport::ping()
{
    if (!m_real)
        return;
    m_network.reach([real = QPointer(m_real)] {
        if (real)
            real->ping();
    });
}

void FaultyTransport::close()
{
    if (!m_real)
        return;
    leave();
    closeSoon({});
}

void FaultyTransport::abort()
{
    leave();
    m_closing->stop();
}

void FaultyTransport::cut(InFlight requests)
{
    if (!m_real)
        return;
    if (requests == InFlight::IsLost) {
        m_real->disconnect(this);
        m_real->abort();
    }
    leave();
    closeSoon({CloseKind::Dropped, 0, u"cut"_s});
}

// From here on nothing comes from the server; sent requests still arrive there.
void FaultyTransport::leave(const QByteArray &late)
{
    m_network.m_links.removeOne(this);
    if (!m_real)
        return;
    m_real->disconnect(this);
    m_network.abandon(std::unique_ptr<Transport>(std::exchange(m_real, nullptr)), late);
}

// A real socket never calls back out of a call of ours.
void FaultyTransport::closeSoon(const CloseReason &reason)
{
    m_reason = reason;
    m_closing->start(Milliseconds(1));
}

} // namespace Morelia::Test
