// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "protocol/transport/transport.h"

#include <utility>

namespace Morelia::Test {

class NarrowTransport;

//! A way to the server on which large messages leave as far as a test says.
class NarrowUplink
{
public:
    static constexpr qsizetype largeBytes = 10'000;

    //! Makes transports that cross it.
    TransportFactory over(TransportFactory real);
    //! A large message waits to leave.
    bool holds() const { return m_holding != nullptr; }
    //! So much of it has left; at 100 it arrives.
    void leave(int percent);

private:
    friend class NarrowTransport;

    NarrowTransport *m_holding = nullptr;
};

//! One link across a NarrowUplink.
class NarrowTransport final : public Transport
{
public:
    NarrowTransport(NarrowUplink &uplink, std::unique_ptr<Transport> real)
        : m_uplink(uplink)
        , m_real(std::move(real))
    {
        connect(m_real.get(), &Transport::opened, this, &Transport::opened);
        connect(m_real.get(), &Transport::textReceived, this, &Transport::textReceived);
        connect(m_real.get(), &Transport::pong, this, &Transport::pong);
        connect(m_real.get(), &Transport::closed, this, &Transport::closed);
    }
    ~NarrowTransport() override { forget(); }

    void open(const QUrl &url) override { m_real->open(url); }
    void ping() override { m_real->ping(); }
    void close() override { m_real->close(); }
    void send(const QByteArray &text) override
    {
        if (text.size() <= NarrowUplink::largeBytes) {
            m_real->send(text);
            return;
        }
        m_held = text;
        m_uplink.m_holding = this;
    }
    void abort() override
    {
        forget();
        m_real->abort();
    }

    void leave(int percent)
    {
        Q_EMIT sendProgressed(m_held.size() * (100 - percent) / 100);
        if (percent < 100)
            return;
        m_real->send(m_held);
        forget();
    }

private:
    void forget()
    {
        m_held.clear();
        if (m_uplink.m_holding == this)
            m_uplink.m_holding = nullptr;
    }

    NarrowUplink &m_uplink;
    std::unique_ptr<Transport> m_real;
    QByteArray m_held;
};

inline TransportFactory NarrowUplink::over(TransportFactory real)
{
    return [this, real = std::move(real)] { return std::make_unique<NarrowTransport>(*this, real()); };
}

inline void NarrowUplink::leave(int percent)
{
    m_holding->leave(percent);
}

} // namespace Morelia::Test
