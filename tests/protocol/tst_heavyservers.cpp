// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/faults/busyserver.h"
#include "tests/support/faults/faultynetwork.h"
#include "tests/support/program/testprogram.h"
#include "tests/support/protocol/desk.h"

#include <QLoggingCategory>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Status = OpResult::Status;

namespace {

constexpr Milliseconds usually = 10min;
constexpr double allowedLoad = 0.05;

//! A server that does its work at the pace of a real one, and Anna, who has her chat with Boris open.
struct HeavyDesk
{
    explicit HeavyDesk(double slowness = 1.0)
        : busy(server.transports(), clock, slowness)
    {
        probe.config.login = u"anna"_s;
        probe.secrets.credential = u"mt1_a"_s;
        clock.advance(60s);
    }

    void start()
    {
        probe.start();
        for (int i = 0; i < 600 && probe.state() != SessionState::Online; ++i)
            clock.advance(100ms);
        probe.submit(OpenFlow{chat, 0});
        clock.advance(60s);
        busy.forgetWork();
        steps = probe.states().size();
    }

    //! True while the link that was there at the start has never been given up.
    bool isSteady() const { return probe.state() == SessionState::Online && probe.states().size() == steps; }

    //! A document as an older client sends it: without an envelope.
    void attach(qsizetype base64Bytes)
    {
        StockMessage row;
        row.user = boris;
        row.flow = chat;
        row.text = u"a file"_s;
        row.files[3] = QString(base64Bytes / 4 * 4, u'A');
        server.post(row);
    }

    //! The longest time until a text of Boris is there.
    Milliseconds watch(Milliseconds duration, Milliseconds patience)
    {
        const qint64 begin = clock.monotonicMs();
        Milliseconds longest{0};
        // No multiple of anything that the client waits for.
        constexpr Milliseconds pause = 61'700ms;
        for (Milliseconds passed{0}; passed < duration; passed += pause) {
            const QString text = u"text %1"_s.arg(passed.count());
            server.post(chat, boris, text);
            probe.submit(SetAttention{SetAttention::Level::Active, Milliseconds(pause).count()});
            Milliseconds waited{0};
            for (; probe.message(chat, text).remoteId.isEmpty() && waited < patience; waited += 100ms)
                clock.advance(100ms);
            longest = std::max(longest, waited);
            clock.advance(pause - waited);
        }
        load = loadOf(Milliseconds(clock.monotonicMs() - begin));
        return longest;
    }

    double loadOf(Milliseconds duration) const { return busy.workMs() / double(duration.count()); }

    VirtualClock clock;
    StockDouble server{clock};
    BusyServer busy;
    QString anna = server.addUser(u"anna"_s, u"mt1_a"_s, u"Anna"_s);
    QString boris = server.addUser(u"boris"_s, u"mt1_b"_s, u"Boris"_s);
    QString chat = server.addFlow(u"chat"_s, {anna, boris});
    FaultyNetwork network{busy.transports(), clock};
    AdapterProbe probe{network.transports(), clock};
    qsizetype steps = 0;
    double load = 0.0; //!< part of the watched time in which the server worked
};

} // namespace

//! Servers that are slow, frozen, crowded or full: texts arrive, no link is given up, and the server has time for others.
class TestHeavyServers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"morelia.*.info=false"_s); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void usualServer();
    void hundredTimesSlower();
    void thousandsOfPeople();
    void manyMegabytesInOneFlow();
    void frozenForTenSeconds();

private:
    void expectLight(HeavyDesk &desk, Milliseconds patience, Milliseconds duration = usually);
};

void TestHeavyServers::expectLight(HeavyDesk &desk, Milliseconds patience, Milliseconds duration)
{
    QVERIFY(desk.isSteady());
    const Milliseconds longest = desk.watch(duration, patience);
    qInfo("load %.2f %%, %d answers, texts within %.1f s", 100.0 * desk.load, desk.busy.answers(),
        double(longest.count()) / 1'000.0);
    QVERIFY(longest < patience);
    QVERIFY(desk.load <= allowedLoad);
    QVERIFY(desk.isSteady());
    const LocalId op = desk.probe.send(desk.chat, u"Hello"_s);
    desk.clock.advance(30s);
    QCOMPARE(desk.probe.result(op).status, Status::Accepted);
}

void TestHeavyServers::usualServer()
{
    HeavyDesk desk;
    for (int i = 0; i < 20; ++i)
        desk.server.addUser(QString::number(i), u"mt1_x"_s, QString::number(i));
    desk.start();
    expectLight(desk, 3s);
}

void TestHeavyServers::hundredTimesSlower()
{
    HeavyDesk desk(100.0);
    desk.start();
    expectLight(desk, 59s);
}

void TestHeavyServers::thousandsOfPeople()
{
    HeavyDesk desk;
    for (int i = 0; i < 5'000; ++i)
        desk.server.addUser(u"user %1"_s.arg(i), u"mt1_x"_s, u"User %1"_s.arg(i));
    desk.start();
    expectLight(desk, 10s);
}

void TestHeavyServers::manyMegabytesInOneFlow()
{
    HeavyDesk desk;
    for (int i = 0; i < 6; ++i)
        desk.attach(5'000'000);
    QCOMPARE(desk.server.texts(desk.chat).size(), 6);
    desk.clock.advance(1min);
    desk.start();
    // Each frame of 30 MB takes real time.
    expectLight(desk, 10s, 4min);
}

void TestHeavyServers::frozenForTenSeconds()
{
    HeavyDesk desk;
    desk.start();
    for (int i = 0; i < 5; ++i) {
        desk.network.freeze(10s);
        const LocalId op = desk.probe.send(desk.chat, QString::number(i));
        desk.clock.advance(15s);
        QCOMPARE(desk.probe.resultCount(op), 1);
        QCOMPARE(desk.probe.result(op).status, Status::Accepted);
        QVERIFY(desk.isSteady());
    }
    QCOMPARE(desk.server.texts(desk.chat).size(), 5);
    // The piled-up work is done in the five seconds that are left of each fifteen.
    const double load = desk.loadOf(5 * 5s);
    qInfo("load %.2f %%, %d answers", 100.0 * load, desk.busy.answers());
    QVERIFY(desk.busy.answers() > 5);
    QVERIFY(load <= allowedLoad);
}

MORELIA_TEST(TestHeavyServers)
#include "tst_heavyservers.moc"
