// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/faults/busyserver.h"

#include "tests/support/faults/busytransport.h"

#include <algorithm>
#include <cmath>

namespace Morelia::Test {

namespace {

constexpr double anyAnswer = 1.6;
constexpr double update = 2.0;
constexpr double page = 3.3;
constexpr double sending = 3.7;
constexpr double user = 0.047;
constexpr double message = 0.065;
constexpr double flow = 0.4;
constexpr double megabyte = 20.0;
constexpr double ofAMegabyte = 1.0 / 1'000'000.0;

double count(const QByteArray &reply, const char *mark)
{
    return double(reply.count(mark));
}

double baseOf(const QByteArray &reply)
{
    if (reply.contains("\"get_update\""))
        return update;
    if (reply.contains("\"all_messages\""))
        return page;
    return reply.contains("\"send_message\"") ? sending : anyAnswer;
}

} // namespace

BusyServer::BusyServer(TransportFactory real, Clock &clock, double slowness)
    : m_real(std::move(real))
    , m_clock(clock)
    , m_slowness(slowness)
{}

TransportFactory BusyServer::transports()
{
    return [this] { return std::make_unique<BusyTransport>(*this, m_real()); };
}

double BusyServer::costMs(const QByteArray &reply)
{
    const double lists = user * count(reply, "\"username\":") + message * count(reply, "\"from_flow\":")
        + flow * count(reply, "\"owner\":");
    return baseOf(reply) + lists + megabyte * ofAMegabyte * double(reply.size());
}

void BusyServer::forgetWork()
{
    m_workMs = 0.0;
    m_answers = 0;
    m_bytes = 0;
}

qint64 BusyServer::work(const QByteArray &reply)
{
    const double cost = m_slowness * costMs(reply);
    m_workMs += cost;
    ++m_answers;
    m_bytes += reply.size();
    m_freeAtMs = std::max(m_freeAtMs, m_clock.monotonicMs()) + qint64(std::ceil(cost));
    return m_freeAtMs;
}

BusyTransport::BusyTransport(BusyServer &server, std::unique_ptr<Transport> real)
    : m_server(server)
    , m_real(std::move(real))
    , m_timer(server.m_clock.makeTimer())
{
    connect(m_timer.get(), &Timer::timeout, this, &BusyTransport::runNext);
    connect(m_real.get(), &Transport::textReceived, this,
        [this](const QByteArray &text) { at(m_server.work(text), [this, text] { Q_EMIT textReceived(text); }); });
    connect(m_real.get(), &Transport::opened, this, [this] { at(m_server.freeAt(), [this] { Q_EMIT opened(); }); });
    connect(m_real.get(), &Transport::pong, this, [this] { at(m_server.freeAt(), [this] { Q_EMIT pong(); }); });
    connect(m_real.get(), &Transport::closed, this,
        [this](const CloseReason &reason) { at(m_server.freeAt(), [this, reason] { Q_EMIT closed(reason); }); });
}

void BusyTransport::abort()
{
    m_timer->stop();
    m_actions.clear();
    m_real->abort();
}

void BusyTransport::at(qint64 moment, std::function<void()> action)
{
    m_actions.emplace_back(moment, std::move(action));
    if (!m_timer->isActive())
        m_timer->start(Milliseconds(std::max<qint64>(0, moment - m_server.m_clock.monotonicMs())));
}

void BusyTransport::runNext()
{
    const auto action = std::move(m_actions.front().second);
    m_actions.pop_front();
    if (!m_actions.empty())
        m_timer->start(Milliseconds(std::max<qint64>(0, m_actions.front().first - m_server.m_clock.monotonicMs())));
    action();
}

} // namespace Morelia::Test
