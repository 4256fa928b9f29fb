// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/faults/faultynetwork.h"

#include "tests/support/faults/faultytransport.h"

#include <utility>

namespace Morelia::Test {

namespace {

constexpr qint64 maskBytes = 4;
// Requests sent before a link ended still arrive within this time.
constexpr Milliseconds farewell{10};

// As long as a WebSocket frame of it would be.
qint64 frameBytes(const QByteArray &text, bool request)
{
    const qint64 header = text.size() < 126 ? 2 : text.size() < 65'536 ? 4 : 10;
    return header + (request ? maskBytes : 0) + text.size();
}

} // namespace

//! A link whose client has gone, and which the server still reads.
struct FaultyNetwork::AbandonedLink
{
    std::unique_ptr<Transport> real;
    std::unique_ptr<Timer> timer;
    QByteArray late;
};

FaultyNetwork::FaultyNetwork(TransportFactory real, Clock &clock)
    : m_real(std::move(real))
    , m_clock(clock)
    , m_thaw(clock.makeTimer())
{
    QObject::connect(m_thaw.get(), &Timer::timeout, m_thaw.get(), [this] { thaw(); });
}

FaultyNetwork::~FaultyNetwork() = default;

TransportFactory FaultyNetwork::transports()
{
    return [this] { return std::make_unique<FaultyTransport>(*this, m_real()); };
}

void FaultyNetwork::cutAround(const QByteArray &mark, qint64 bytes)
{
    m_mark = mark;
    m_markBytes = bytes;
}

void FaultyNetwork::delayNext(const QByteArray &mark, Milliseconds lateness)
{
    m_lateMark = mark;
    m_lateness = lateness;
}

void FaultyNetwork::cutAll(InFlight requests)
{
    const QList<FaultyTransport *> links = m_links;
    for (FaultyTransport *link : links) {
        ++m_cuts;
        link->cut(requests);
    }
}

void FaultyNetwork::freeze(Milliseconds duration)
{
    m_thaw->start(duration);
}

void FaultyNetwork::heal()
{
    m_budget.reset();
    m_mark.clear();
    m_poison.clear();
    m_lateMark.clear();
    m_reachable = true;
    m_thaw->stop();
    thaw();
}

bool FaultyNetwork::passes(FaultyTransport &link, const QByteArray &text, bool request)
{
    if (request && !m_mark.isEmpty() && text.contains(m_mark)) {
        m_mark.clear();
        m_budget = m_markBytes;
    }
    const bool poisoned = request && !m_poison.isEmpty() && text.contains(m_poison);
    if (!m_budget && !poisoned)
        return true;
    const qint64 left = poisoned ? -1 : *m_budget - frameBytes(text, request);
    if (left > 0) {
        m_budget = left;
        return true;
    }
    if (!poisoned)
        m_budget.reset();
    ++m_cuts;
    link.cut(InFlight::Arrives);
    return left == 0;
}

void FaultyNetwork::reach(std::function<void()> action)
{
    if (m_thaw->isActive())
        m_frozen.push_back(std::move(action));
    else
        action();
}

bool FaultyNetwork::isLate(const QByteArray &text)
{
    if (m_lateMark.isEmpty() || !text.contains(m_lateMark))
        return false;
    m_lateMark.clear();
    return true;
}

void FaultyNetwork::abandon(std::unique_ptr<Transport> real, const QByteArray &late)
{
    auto link = std::make_shared<AbandonedLink>();
    link->real = std::move(real);
    link->late = late;
    link->timer = m_clock.makeTimer();
    QObject::connect(
        link->timer.get(), &Timer::timeout, m_thaw.get(), [this, left = link.get()] { onAbandoned(*left); });
    m_abandoned.append(link);
    // While frozen: requests on their way arrive before the link ends.
    reach([this, left = std::weak_ptr(link)] {
        if (const auto still = left.lock())
            still->timer->start(still->late.isEmpty() ? farewell : m_lateness);
    });
}

void FaultyNetwork::onAbandoned(AbandonedLink &link)
{
    if (!link.late.isEmpty()) {
        link.real->send(std::exchange(link.late, {}));
        link.timer->start(farewell);
        return;
    }
    link.real->abort();
    link.real.release()->deleteLater();
    link.timer.release()->deleteLater();
    m_abandoned.removeIf([&link](const auto &entry) { return entry.get() == &link; });
}

void FaultyNetwork::thaw()
{
    while (!m_frozen.empty()) {
        const auto action = std::move(m_frozen.front());
        m_frozen.pop_front();
        action();
    }
}

} // namespace Morelia::Test
