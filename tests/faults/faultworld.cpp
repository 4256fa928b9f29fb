// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/faults/faultworld.h"

#include <QCoreApplication>
#include <QSemaphore>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Morelia::Test {

namespace {

using Kind = FaultEvent::Kind;

constexpr Milliseconds patience = 10min;
constexpr Milliseconds aftermath = 8s;

} // namespace

FaultWorld::FaultWorld(quint64 seed, OwnIds ownIds)
    : m_seed(seed)
{
    onNetwork([this] {
        m_server = std::make_unique<StockDouble>(clock);
        const QString anna = m_server->addUser(u"anna"_s, u"mt1_a"_s, u"Anna"_s);
        const QString boris = m_server->addUser(u"boris"_s, u"mt1_b"_s, u"Boris"_s);
        m_server->addUser(u"clara"_s, u"mt1_c"_s, u"Clara"_s);
        m_chat = m_server->addFlow(u"chat"_s, {anna, boris});
        clock.advance(60s);
    });
    m_devices.push_back(std::make_unique<Device>(*this, u"anna 1"_s, u"anna"_s, u"mt1_a"_s, ownIds));
    m_devices.push_back(std::make_unique<Device>(*this, u"anna 2"_s, u"anna"_s, u"mt1_a"_s, ownIds));
    m_devices.push_back(std::make_unique<Device>(*this, u"boris"_s, u"boris"_s, u"mt1_b"_s, ownIds));
    for (const auto &device : m_devices)
        device->start();
    settle();
    run(2s);
}

FaultWorld::~FaultWorld()
{
    m_devices.clear();
    onNetwork([this] { m_server.reset(); });
}

RandomSource FaultWorld::randomSource()
{
    return [engine = std::mt19937_64(m_seed * 31 + ++m_randomSources)]() mutable {
        return double(engine() >> 11U) / double(1ULL << 53U);
    };
}

void FaultWorld::onNetwork(const std::function<void()> &action)
{
    QSemaphore done;
    m_network.post([&] {
        action();
        done.release();
    });
    done.acquire();
}

void FaultWorld::run(Milliseconds duration)
{
    const qint64 end = clock.monotonicMs() + duration.count();
    while (clock.monotonicMs() < end) {
        onNetwork([this, end] {
            while (!isStirred() && clock.monotonicMs() < end) {
                const qint64 next = std::min(clock.nextDueMs().value_or(end), end);
                clock.advance(Milliseconds(std::max<qint64>(0, next - clock.monotonicMs())));
            }
        });
        settle();
    }
}

void FaultWorld::settle()
{
    while (isStirred()) {
        std::vector<Device *> stirred;
        for (const auto &device : m_devices) {
            if (device->isStirred())
                stirred.push_back(device.get());
            device->calmDown();
        }
        // Two rounds: facts of the adapter are stored and let a command go on; its new state is stored, then it leaves.
        for (int round = 0; round < 2; ++round) {
            QCoreApplication::processEvents();
            for (Device *device : stirred)
                device->drainStore();
        }
        QCoreApplication::processEvents();
        onNetwork([] {});
    }
}

bool FaultWorld::isStirred() const
{
    return std::ranges::any_of(m_devices, [](const auto &device) { return device->isAlive() && device->isStirred(); });
}

QString FaultWorld::live(const FaultPlan &plan)
{
    m_mayDouble = plan.mayDouble();
    const qint64 begin = clock.monotonicMs();
    for (const FaultEvent &event : plan.events()) {
        run(Milliseconds(std::max<qint64>(0, begin + event.atMs - clock.monotonicMs())));
        happen(event);
    }
    for (const auto &device : m_devices) {
        if (!device->isAlive())
            device->start();
        onNetwork([&] { device->network().heal(); });
    }
    onNetwork([this] { m_server->delay = {}; });
    note(u"everything is well again"_s);
    const qint64 deadline = clock.monotonicMs() + patience.count();
    while (!isCalm() && clock.monotonicMs() < deadline) {
        for (const auto &device : m_devices)
            m_suspected += device->retryFailed();
        run(3s);
    }
    run(aftermath);
    note(u"end"_s);
    return verdict();
}

void FaultWorld::happen(const FaultEvent &event)
{
    note(event.describe());
    Device &device = *m_devices.at(size_t(event.device));
    if (event.kind == Kind::Say)
        say(event);
    else if (event.kind == Kind::Kill)
        kill(device, Milliseconds(event.bytes), event.stage);
    else if (event.kind == Kind::Revive && event.ends == Kind::Kill) {
        if (!device.isAlive())
            device.start();
    } else
        onNetwork([&] { happenOnNetwork(event); });
    settle();
}

void FaultWorld::say(const FaultEvent &event)
{
    Device &device = *m_devices.at(size_t(event.device));
    if (!device.isAlive())
        return;
    const QString text =
        u"%1, number %2 %3"_s.arg(device.name()).arg(event.number).arg(u"слово "_s.repeated(event.bytes / 6)).trimmed();
    if (!say(device, text, QByteArray(event.document, char('a' + event.number))))
        note(u"not promised"_s);
}

bool FaultWorld::say(Device &device, const QString &text, const QByteArray &document)
{
    const bool promised = device.say(m_chat, text, document);
    if (promised) {
        m_promised.append(text);
        m_documents.insert(text, document);
    }
    return promised;
}

void FaultWorld::kill(Device &device, Milliseconds last, KillStage stage)
{
    onNetwork([&] { clock.advance(last); });
    device.kill(stage);
}

void FaultWorld::happenOnNetwork(const FaultEvent &event)
{
    FaultyNetwork &network = m_devices.at(size_t(event.device))->network();
    const bool ends = event.kind == Kind::Revive;
    switch (ends ? event.ends : event.kind) {
    case Kind::CutBytes:
        network.cutAfter(event.bytes);
        break;
    case Kind::CutSend:
        network.cutAround("\"send_message\"", event.bytes);
        break;
    case Kind::CutLinks:
        network.cutAll(InFlight::Arrives);
        break;
    case Kind::LateSend:
        network.delayNext("\"send_message\"", event.span);
        break;
    case Kind::Freeze:
        for (const auto &device : m_devices)
            device->network().freeze(event.span);
        break;
    case Kind::Restart:
        for (const auto &device : m_devices) {
            device->network().setReachable(ends);
            if (!ends)
                device->network().cutAll(InFlight::IsLost);
        }
        break;
    case Kind::Unreachable:
        network.setReachable(ends);
        if (!ends)
            network.cutAll(InFlight::Arrives);
        break;
    case Kind::Slow:
        m_server->delay = Milliseconds(ends ? 0 : event.bytes);
        break;
    case Kind::Locked:
        m_server->failNext(Wire::Method::SendMessage, 404);
        break;
    default:
        break;
    }
}

bool FaultWorld::isCalm()
{
    return std::ranges::all_of(m_devices, [this](const auto &device) {
        return device->state() == SessionState::Online && device->outbox().isEmpty()
            && device->rows(m_chat).size() >= m_promised.size();
    });
}

int FaultWorld::cuts()
{
    int cuts = 0;
    onNetwork([&] {
        for (const auto &device : m_devices)
            cuts += device->network().cuts();
    });
    return cuts;
}

QString FaultWorld::verdict()
{
    QStringList onServer;
    QStringList log;
    onNetwork([&] { log = m_server->texts(m_chat); });
    for (const QString &text : std::as_const(log)) {
        if (onServer.contains(text))
            ++m_doubled;
        else
            onServer.append(text);
    }
    if (m_doubled > 0 && !m_mayDouble)
        return u"the server holds a message twice:\n"_s + log.join(u'\n');
    QStringList missing = m_promised;
    missing.removeIf([&](const QString &text) { return onServer.contains(text); });
    if (!missing.isEmpty())
        return u"lost: "_s + missing.join(u'\n');
    // Later messages overtake one that was set aside, and a late original.
    const bool inOrder = !m_mayDouble && m_suspected == 0;
    if (const QString wrong = orderVerdict(onServer); inOrder && !wrong.isEmpty())
        return wrong;
    for (const auto &device : m_devices) {
        if (const QString wrong = verdictOf(*device, onServer); !wrong.isEmpty())
            return device->name() + u": "_s + wrong;
    }
    return {};
}

QString FaultWorld::orderVerdict(const QStringList &onServer) const
{
    for (const auto &device : m_devices) {
        const auto isItsOwn = [&](const QString &text) { return text.startsWith(device->name() + u','); };
        QStringList said = m_promised;
        said.removeIf([&](const QString &text) { return !isItsOwn(text); });
        QStringList arrived = onServer;
        arrived.removeIf([&](const QString &text) { return !said.contains(text); });
        if (arrived != said)
            return u"out of order: "_s + arrived.join(u'\n');
    }
    return {};
}

QString FaultWorld::verdictOf(Device &device, const QStringList &onServer)
{
    if (device.state() != SessionState::Online)
        return u"is not online, but in state %1"_s.arg(int(device.state()));
    if (const qsizetype left = device.outbox().size(); left > 0)
        return u"has %1 commands left"_s.arg(left);
    QStringList shown;
    const QList<MessageRow> rows = device.rows(m_chat);
    for (const MessageRow &row : rows) {
        shown.append(row.body.text);
        const DeliveryState wanted = row.outgoing ? DeliveryState::Sent : DeliveryState::None;
        if (row.state != wanted)
            return u"has a message in state %1: %2"_s.arg(int(row.state)).arg(row.body.text);
        if (!device.hasBytesOf(row, m_documents.value(row.body.text)))
            return u"has not the right file with a message: %1"_s.arg(row.body.text);
    }
    QStringList expected = onServer;
    // Which of two copies names the place is up to the device.
    if (m_doubled > 0) {
        shown.sort();
        expected.sort();
    }
    if (shown != expected)
        return u"shows\n%1\ninstead of\n%2"_s.arg(shown.join(u'\n'), expected.join(u'\n'));
    return device.hasGap(m_chat) ? u"believes that something is missing"_s : QString();
}

void FaultWorld::note(const QString &what)
{
    QStringList states;
    for (const auto &device : m_devices)
        states.append(QString::number(int(device->state())));
    m_trace.append(u"%1 ms [%2] %3"_s.arg(clock.monotonicMs()).arg(states.join(u' '), what));
}

} // namespace Morelia::Test
