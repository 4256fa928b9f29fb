// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/faults/faultplan.h"

#include <algorithm>
#include <array>
#include <random>

using namespace Qt::StringLiterals;

namespace Morelia::Test {

namespace {

using Kind = FaultEvent::Kind;

constexpr qint64 stormMs = 15'000;
// By then a server that was asked first has answered: later originals come after they were looked for.
constexpr qint64 promptMs = 3;

QString nameOf(Kind kind)
{
    static constexpr std::array names{"say", "cut after bytes", "cut in a message", "cut all links", "late original",
        "freeze", "server killed", "no network", "slow", "database locked", "device killed", "over"};
    return QString::fromLatin1(names.at(size_t(kind)));
}

class Dice
{
public:
    explicit Dice(quint64 seed)
        : m_engine(seed)
    {}
    // Both ends included. Not a distribution of the library: those differ between libraries.
    qint64 roll(qint64 low, qint64 high) { return low + qint64(m_engine() % quint64(high - low + 1)); }

private:
    std::mt19937_64 m_engine;
};

FaultEvent randomFault(Dice &dice, int devices)
{
    FaultEvent event;
    event.kind = Kind(dice.roll(qint64(Kind::CutBytes), qint64(Kind::Kill)));
    // A quarter more than the random share: cuts within a message do the most harm.
    if (dice.roll(0, 3) == 0)
        event.kind = Kind::CutSend;
    event.atMs = dice.roll(0, stormMs);
    event.device = int(dice.roll(0, devices - 1));
    event.span = Milliseconds(dice.roll(0, 4'000));
    switch (event.kind) {
    case Kind::CutBytes:
        event.bytes = dice.roll(0, 6'000);
        break;
    case Kind::CutSend:
        event.bytes = dice.roll(0, 1'600);
        break;
    case Kind::LateSend:
        event.span = Milliseconds(dice.roll(0, 3) == 0 ? dice.roll(0, 3'000) : dice.roll(0, promptMs));
        break;
    case Kind::Freeze:
        event.span = Milliseconds(10'000);
        break;
    case Kind::Slow:
        event.bytes = dice.roll(1, 500);
        break;
    case Kind::Kill:
        event.stage = KillStage(dice.roll(0, 2));
        event.bytes = dice.roll(0, 12);
        break;
    default:
        break;
    }
    return event;
}

bool lasts(Kind kind)
{
    return kind == Kind::Restart || kind == Kind::Unreachable || kind == Kind::Slow || kind == Kind::Kill;
}

} // namespace

QString FaultEvent::describe() const
{
    const QString what = kind == Kind::Revive ? u"over: "_s + nameOf(ends) : nameOf(kind);
    return u"device %1: %2 (number %3, bytes %4, span %5 ms, stage %6)"_s.arg(device)
        .arg(what)
        .arg(number)
        .arg(bytes)
        .arg(span.count())
        .arg(int(stage));
}

FaultPlan FaultPlan::fromSeed(quint64 seed, int devices)
{
    Dice dice(seed);
    FaultPlan plan;
    for (int device = 0; device < devices; ++device) {
        const qint64 messages = dice.roll(2, 5);
        for (int number = 0; number < messages; ++number) {
            FaultEvent event;
            event.atMs = dice.roll(500, stormMs);
            event.device = device;
            event.bytes = dice.roll(0, 400);
            event.document = dice.roll(0, 4) == 0 ? dice.roll(1, 3'000) : 0;
            plan.m_events.append(event);
        }
    }
    for (qint64 left = dice.roll(2, 10); left > 0; --left) {
        const FaultEvent fault = randomFault(dice, devices);
        plan.m_mayDouble = plan.m_mayDouble || (fault.kind == Kind::LateSend && fault.span.count() > promptMs);
        plan.m_events.append(fault);
        if (!lasts(fault.kind))
            continue;
        FaultEvent end = fault;
        end.kind = Kind::Revive;
        end.ends = fault.kind;
        end.atMs += fault.span.count();
        plan.m_events.append(end);
    }
    std::ranges::stable_sort(plan.m_events, {}, &FaultEvent::atMs);
    // Numbers follow the time.
    QList<int> next(devices, 0);
    for (FaultEvent &event : plan.m_events) {
        if (event.kind == Kind::Say)
            event.number = next[event.device]++;
    }
    return plan;
}

} // namespace Morelia::Test
