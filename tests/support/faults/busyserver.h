// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "protocol/transport/transport.h"

namespace Morelia::Test {

//! Gives a server in memory the speed of a real one: each answer takes the time that a stock server needs for it, and
//! all wait in one line, as a stock server has one thread.
class BusyServer
{
public:
    //! real makes the transports to the server; slowness multiplies all costs.
    BusyServer(TransportFactory real, Clock &clock, double slowness = 1.0);

    //! Makes transports to the busy server.
    TransportFactory transports();

    //! The cost of an answer, measured on the stock server with 20 users and up to 50,000 messages.
    static double costMs(const QByteArray &reply);

    //! Time that the server has worked.
    double workMs() const { return m_workMs; }
    int answers() const { return m_answers; }
    //! Bytes of all answers.
    qint64 bytes() const { return m_bytes; }
    void forgetWork();

private:
    friend class BusyTransport;

    //! Does the work for a reply; the moment at which it is done.
    qint64 work(const QByteArray &reply);
    //! When the server is free again.
    qint64 freeAt() const { return m_freeAtMs; }

    TransportFactory m_real;
    Clock &m_clock;
    const double m_slowness;
    qint64 m_freeAtMs = 0;
    double m_workMs = 0.0;
    int m_answers = 0;
    qint64 m_bytes = 0;
};

} // namespace Morelia::Test
