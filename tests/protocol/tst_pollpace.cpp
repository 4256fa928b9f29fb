// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/mtp/pollpace.h"
#include "tests/support/program/testprogram.h"
#include "tests/support/protocol/virtualclock.h"

#include <QTest>

using namespace Morelia;
using namespace Morelia::Mtp;
using namespace Morelia::Test;
using namespace std::chrono_literals;
using Level = SetAttention::Level;

class TestPollPace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsAttention();
    void slowerByStepsWithNobodyThere();
    void atOnceAfterASignOfLife();
    void aTalkGoesOn();
    void neverOverThreeSecondsWhileSomebodyMayLook();
    void boundByCost();
    void largeAnswers();
    void slowsDownOnFailure();
    void oneSlowReplyDoubles();
    void neverStops();
    void spreads();

private:
    struct World
    {
        VirtualClock clock;
        Presence presence{clock};
        double random = 0.5;
        PollPace pace{presence, [this] { return random; }};
    };
};

void TestPollPace::followsAttention()
{
    World w;
    QCOMPARE(w.pace.next(), 2s);
    w.presence.attend(Level::Visible, 0ms);
    QCOMPARE(w.pace.next(), 2400ms);
    w.presence.attend(Level::Background, 0ms);
    QCOMPARE(w.pace.next(), 20s);
    w.pace.setPush(true);
    QCOMPARE(w.pace.next(), 30s);
}

void TestPollPace::slowerByStepsWithNobodyThere()
{
    World w;
    for (const Level level : {Level::Active, Level::Visible}) {
        w.presence.attend(level, 0ms);
        w.clock.advance(61s);
        QCOMPARE(w.pace.next(), 2400ms);
        w.clock.advance(4min);
        QCOMPARE(w.pace.next(), 5s);
        w.clock.advance(5min);
        QCOMPARE(w.pace.next(), 10s);
        w.clock.advance(10min);
        QCOMPARE(w.pace.next(), 20s);
        w.clock.advance(10h);
        QCOMPARE(w.pace.next(), 20s);
    }
}

void TestPollPace::atOnceAfterASignOfLife()
{
    World w;
    w.clock.advance(1h);
    QVERIFY(!w.presence.isLooking());
    w.presence.attend(Level::Active, 10min);
    QCOMPARE(w.pace.next(), 10s);
    w.presence.attend(Level::Active, 0ms);
    QVERIFY(w.presence.isLooking());
    QCOMPARE(w.pace.next(), 2s);
}

void TestPollPace::aTalkGoesOn()
{
    World w;
    w.presence.attend(Level::Visible, 0ms);
    w.presence.stir();
    QCOMPARE(w.pace.next(), 2s);
    w.presence.attend(Level::Background, 0ms);
    QCOMPARE(w.pace.next(), 5s);
    w.clock.advance(1h);
    QCOMPARE(w.pace.next(), 20s);
    w.presence.attend(Level::Active, 1h);
    w.presence.stir();
    QCOMPARE(w.pace.next(), 5s);
    w.clock.advance(30s);
    QCOMPARE(w.pace.next(), 20s);
}

void TestPollPace::neverOverThreeSecondsWhileSomebodyMayLook()
{
    World w;
    w.random = 0.999;
    for (const Level level : {Level::Active, Level::Visible}) {
        w.presence.attend(level, 0ms);
        for (Milliseconds idle{0}; idle < Presence::maybeThere; idle += 1s) {
            w.presence.attend(level, idle);
            QVERIFY2(w.pace.next() <= 2900ms, qPrintable(QString::number(w.pace.next().count())));
        }
    }
}

void TestPollPace::boundByCost()
{
    World w;
    for (int i = 0; i < 20; ++i)
        w.pace.succeeded(500ms);
    QCOMPARE(w.pace.next(), 15s);
    for (int i = 0; i < 40; ++i)
        w.pace.succeeded(3ms);
    QCOMPARE(w.pace.next(), 2s);
}

void TestPollPace::largeAnswers()
{
    World w;
    w.pace.wasQuiet(45'000);
    QVERIFY(!w.pace.isCostly());
    w.pace.wasQuiet(200'000);
    QVERIFY(w.pace.isCostly());
    QCOMPARE(w.pace.next(), 3600ms);
    // While the person is away, as many as come to 400 kB a minute.
    w.clock.advance(1h);
    QCOMPARE(w.pace.next(), 30s);
    w.pace.wasQuiet(2'000'000);
    QCOMPARE(w.pace.next(), 5min);
    w.pace.wasQuiet(45'000);
    QVERIFY(w.pace.isCostly());
    w.pace.wasQuiet(35'000);
    QVERIFY(!w.pace.isCostly());
    QCOMPARE(w.pace.next(), 20s);
}

void TestPollPace::slowsDownOnFailure()
{
    World w;
    w.pace.succeeded(10ms);
    w.pace.failed();
    QCOMPARE(w.pace.next(), 4s);
    w.pace.failed();
    QCOMPARE(w.pace.next(), 8s);
    // Back little by little.
    w.pace.succeeded(10ms);
    QVERIFY(w.pace.next() < 8s && w.pace.next() > 4s);
    for (int i = 0; i < 20; ++i)
        w.pace.succeeded(10ms);
    QCOMPARE(w.pace.next(), 2s);
}

void TestPollPace::oneSlowReplyDoubles()
{
    World w;
    for (int i = 0; i < 5; ++i)
        w.pace.succeeded(10ms);
    w.pace.succeeded(350ms);
    // Smoothed to 95 ms: 2.9 s by cost, and twice that for the slow one.
    QVERIFY(w.pace.next() >= 3900ms);
}

void TestPollPace::neverStops()
{
    World w;
    for (int i = 0; i < 100; ++i) {
        w.pace.succeeded(30s);
        w.pace.failed();
    }
    QCOMPARE(w.pace.next(), PollPace::longestInterval);
}

void TestPollPace::spreads()
{
    World w;
    w.random = 0.0;
    QCOMPARE(w.pace.next(), 1600ms);
    w.random = 0.75;
    QCOMPARE(w.pace.next(), 2200ms);
}

MORELIA_TEST(TestPollPace)
#include "tst_pollpace.moc"
