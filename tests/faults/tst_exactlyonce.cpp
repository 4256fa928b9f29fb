// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/faults/faultworld.h"
#include "tests/support/program/testprogram.h"

#include <QLoggingCategory>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int devices = 3;

} // namespace

//! With faults of every kind, each message arrives once, in order, and none stays on its way. MORELIA_RUNS is the
//! number of runs, MORELIA_SEED the seed of the first one.
class ExactlyOnceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"morelia.*.info=false"_s); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void killedWhileCatchingUp_data();
    void killedWhileCatchingUp();
    void cutsAndKillsWithoutOwnIds();
    void cutsAndKillsAtRandom_data();
    void cutsAndKillsAtRandom();
    void cleanupTestCase();

private:
    int m_runs = 0;
    qsizetype m_messages = 0;
    int m_cuts = 0;
    int m_doubled = 0;
    int m_suspected = 0;
};

void ExactlyOnceTest::killedWhileCatchingUp_data()
{
    QTest::addColumn<KillStage>("stage");
    QTest::newRow("before anybody hears") << KillStage::Unheard;
    QTest::newRow("on the way to the disk") << KillStage::Heard;
    QTest::newRow("on disk") << KillStage::Stored;
}

void ExactlyOnceTest::killedWhileCatchingUp()
{
    // Rows and cursor are stored together: whenever a device is killed, the next start misses nothing.
    QFETCH(const KillStage, stage);
    constexpr Milliseconds step = 2ms;
    FaultWorld world(0);
    Device &anna = world.device(0);
    Device &boris = world.device(2);
    for (Milliseconds moment{0}; moment < 40ms; moment += step) {
        world.kill(boris, 0ms, KillStage::Unheard);
        QVERIFY(world.say(anna, u"anna 1, %1"_s.arg(moment.count())));
        // Further back than questions overlap.
        world.run(10s);
        boris.start();
        world.settle();
        world.run(moment);
        world.kill(boris, step, stage);
        boris.start();
        world.settle();
        world.run(5s);
        const QString wrong = world.verdict();
        QVERIFY2(wrong.isEmpty(), qPrintable(u"killed after %1 ms: %2"_s.arg(moment.count()).arg(wrong)));
    }
}

void ExactlyOnceTest::cutsAndKillsWithoutOwnIds()
{
    // Messages are told apart only by their content, so a late original looks like a new one. Plans with late
    // originals are left out.
    constexpr quint64 runs = 100;
    for (quint64 seed = 1; seed <= runs; ++seed) {
        const FaultPlan plan = FaultPlan::fromSeed(seed, devices);
        if (plan.mayDouble())
            continue;
        FaultWorld world(seed, OwnIds::LeftOut);
        const QString wrong = world.live(plan);
        QVERIFY2(wrong.isEmpty(), qPrintable(u"seed %1: %2\n%3"_s.arg(seed).arg(wrong, world.trace())));
    }
}

void ExactlyOnceTest::cutsAndKillsAtRandom_data()
{
    constexpr int defaultRuns = 300;
    constexpr int runsPerRow = 100;
    QTest::addColumn<quint64>("firstSeed");
    QTest::addColumn<int>("runs");
    bool given = false;
    const int asked = qEnvironmentVariableIntValue("MORELIA_RUNS", &given);
    quint64 seed = qEnvironmentVariable("MORELIA_SEED", u"1"_s).toULongLong();
    for (int left = given ? asked : defaultRuns; left > 0; left -= runsPerRow) {
        const int runs = std::min(left, runsPerRow);
        QTest::addRow("seeds from %llu", seed) << seed << runs;
        seed += quint64(runs);
    }
}

void ExactlyOnceTest::cutsAndKillsAtRandom()
{
    QFETCH(const quint64, firstSeed);
    QFETCH(const int, runs);
    for (quint64 seed = firstSeed; seed < firstSeed + quint64(runs); ++seed) {
        FaultWorld world(seed);
        const QString wrong = world.live(FaultPlan::fromSeed(seed, devices));
        m_runs += 1;
        m_messages += world.promised();
        m_cuts += world.cuts();
        m_doubled += world.doubled();
        m_suspected += world.suspected();
        QVERIFY2(wrong.isEmpty(), qPrintable(u"seed %1: %2\n%3"_s.arg(seed).arg(wrong, world.trace())));
    }
    QVERIFY(m_messages > m_runs);
}

void ExactlyOnceTest::cleanupTestCase()
{
    qInfo("%d runs, %lld messages, %d cuts; held twice by the server and shown once: %d; sent again by hand: %d",
        m_runs, qlonglong(m_messages), m_cuts, m_doubled, m_suspected);
}

MORELIA_TEST(ExactlyOnceTest)
#include "tst_exactlyonce.moc"
