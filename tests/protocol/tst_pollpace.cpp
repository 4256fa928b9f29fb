// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/mtp/pollpace.h"
#include "tests/support/program/testprogram.h"

#include <QTest>

using namespace Morelia;
using namespace Morelia::Mtp;
using namespace std::chrono_literals;

class TestPollPace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsAttention();
    void boundByCost();
    void slowsDownOnFailure();
    void oneSlowReplyDoubles();
    void neverStops();
    void spreads();
};

namespace {

PollPace steady()
{
    return PollPace([] { return 0.5; });
}

} // namespace

void TestPollPace::followsAttention()
{
    PollPace pace = steady();
    QCOMPARE(pace.next(), 2s);
    pace.setAttention(SetAttention::Level::Visible);
    QCOMPARE(pace.next(), 5s);
    pace.setAttention(SetAttention::Level::Background);
    QCOMPARE(pace.next(), 20s);
    pace.setPush(true);
    QCOMPARE(pace.next(), 30s);
}

void TestPollPace::boundByCost()
{
    PollPace pace = steady();
    for (int i = 0; i < 20; ++i)
        pace.succeeded(500ms);
    QCOMPARE(pace.next(), 15s);
    for (int i = 0; i < 40; ++i)
        pace.succeeded(3ms);
    QCOMPARE(pace.next(), 2s);
}

void TestPollPace::slowsDownOnFailure()
{
    PollPace pace = steady();
    pace.succeeded(10ms);
    pace.failed();
    QCOMPARE(pace.next(), 4s);
    pace.failed();
    QCOMPARE(pace.next(), 8s);
    // Back little by little.
    pace.succeeded(10ms);
    QVERIFY(pace.next() < 8s && pace.next() > 4s);
    for (int i = 0; i < 20; ++i)
        pace.succeeded(10ms);
    QCOMPARE(pace.next(), 2s);
}

void TestPollPace::oneSlowReplyDoubles()
{
    PollPace pace = steady();
    for (int i = 0; i < 5; ++i)
        pace.succeeded(10ms);
    pace.succeeded(350ms);
    // Smoothed to 95 ms: 2.9 s by cost, and twice that for the slow one.
    QVERIFY(pace.next() >= 3900ms);
}

void TestPollPace::neverStops()
{
    PollPace pace = steady();
    for (int i = 0; i < 100; ++i) {
        pace.succeeded(30s);
        pace.failed();
    }
    QCOMPARE(pace.next(), PollPace::longestInterval);
}

void TestPollPace::spreads()
{
    double value = 0.0;
    const PollPace pace([&] { return value; });
    QCOMPARE(pace.next(), 1600ms);
    value = 0.75;
    QCOMPARE(pace.next(), 2200ms);
}

MORELIA_TEST(TestPollPace)
#include "tst_pollpace.moc"
