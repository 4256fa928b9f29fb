// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/systemclock.h"
#include "protocol/check/catalogue.h"
#include "protocol/check/reports.h"
#include "tests/server/testserver.h"
#include "tests/support/program/testprogram.h"
#include "tests/support/protocol/stockserver.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace Morelia::Check;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Morelia::Test::TestServer;

//! The checks of morelia-check against Morelia's own server, over real sockets: it is the document made to run.
class TestCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void tableIsSound();
    void everyQuirkHasACheckOrAReason();
    void ownServerIsAsDocumented();
    void ownServerDropsTheSilent();
    void stockDoubleIsAsTheRelease();
    void aSecondMayEndWithinARequest();
    void endsWhenTheServerIsDead();
};

void TestCheck::tableIsSound()
{
    QSet<QLatin1StringView> names;
    const QList<const Check *> checks = allChecks();
    for (const Check *check : checks) {
        const QByteArray name(check->name.data(), check->name.size());
        QVERIFY2(!names.contains(check->name), name.constData());
        names.insert(check->name);
        QVERIFY2(!check->title.isEmpty() && !check->documented.isEmpty() && check->observe, name.constData());
        QVERIFY2(check->documented != check->release, name.constData());
        QVERIFY2(check->quirk >= 0 && check->quirk <= quirkCount, name.constData());
    }
    QVERIFY(names.size() > 300);
}

void TestCheck::everyQuirkHasACheckOrAReason()
{
    QSet<int> shown;
    const QList<const Check *> checks = allChecks();
    for (const Check *check : checks)
        shown.insert(check->quirk);
    QSet<int> unseen;
    for (const UnseenQuirk &quirk : unseenQuirks()) {
        QVERIFY(!quirk.reason.isEmpty());
        unseen.insert(quirk.quirk);
    }
    for (int quirk = 1; quirk <= quirkCount; ++quirk)
        QVERIFY2(shown.contains(quirk) != unseen.contains(quirk), qPrintable(QString::number(quirk)));
}

void TestCheck::ownServerIsAsDocumented()
{
    TestServer server;
    QCOMPARE(server.start(), QString());
    Bench bench(server.url(), 15s, u"test"_s);
    QCOMPARE(bench.start(), QString());
    QList<const Check *> checks = allChecks();
    checks.removeIf([](const Check *check) { return check->name == "wire.silent"_L1; });
    QStringList others;
    const Report report = Runner(bench).run(checks, [&others](const Result &result) {
        if (result.verdict != Verdict::AsDocumented)
            others << lineOf(result);
    });
    QVERIFY2(others.isEmpty(), qPrintable(others.join(u'\n')));
    QCOMPARE(report.results.size(), allChecks().size() - 1);
    QVERIFY(report.isGood());
    QVERIFY(report.quirksSeen().isEmpty());
    // Within the limits that the program announces before it touches a foreign server.
    QVERIFY(report.made.accounts >= 20 && report.made.accounts <= 40);
    QVERIFY(report.made.flows >= 30 && report.made.flows <= 80);
    QVERIFY(report.made.messages >= 150 && report.made.messages <= 400);
}

// A server of its own: one so short of patience would drop a busy client too.
void TestCheck::ownServerDropsTheSilent()
{
    Morelia::Server::ServerConfig config;
    config.limits.pingEvery = 1s;
    config.limits.silence = 4s;
    TestServer server(config);
    QCOMPARE(server.start(), QString());
    Bench bench(server.url(), 15s, u"test"_s);
    QCOMPARE(bench.start(), QString());
    const Report report = Runner(bench).run(selectChecks({u"wire.silent"_s}, true), [](const Result &) {});
    QCOMPARE(report.results.size(), 1);
    QCOMPARE(report.results.constFirst().verdict, Verdict::AsDocumented);
}

namespace {

//! The double behind real sockets, and a bench at it.
class StockBench
{
public:
    explicit StockBench(Morelia::Clock &clock)
        : m_stock(clock)
        , m_server(m_stock, clock)
    {}

    //! Empty, or in words why it cannot be.
    QString start()
    {
        if (!m_server.listen())
            return u"no port"_s;
        m_bench = std::make_unique<Bench>(m_server.url(), 15s, u"test"_s);
        return m_bench->start();
    }
    Bench &bench() { return *m_bench; }

private:
    Morelia::Test::StockDouble m_stock;
    Morelia::Test::StockServer m_server;
    std::unique_ptr<Bench> m_bench;
};

//! A second later each time that it is read.
class HurriedClock : public Morelia::Clock
{
public:
    qint64 monotonicMs() const override { return m_clock.monotonicMs(); }
    qint64 wallMs() const override { return m_clock.wallMs() + 1000 * m_reads++; }
    std::unique_ptr<Morelia::Timer> makeTimer() override { return m_clock.makeTimer(); }

private:
    Morelia::SystemClock m_clock;
    mutable qint64 m_reads = 0;
};

} // namespace

void TestCheck::aSecondMayEndWithinARequest()
{
    HurriedClock clock;
    StockBench stock(clock);
    QCOMPARE(stock.start(), QString());
    QStringList others;
    const QList<const Check *> ofASecond = selectChecks(
        {u"updates.inclusive"_s, u"updates.edited"_s, u"updates.flow"_s, u"updates.client-id"_s, u"files.update"_s},
        true);
    QCOMPARE(ofASecond.size(), 5);
    Runner(stock.bench()).run(ofASecond, [&others](const Result &result) {
        if (result.verdict != Verdict::AsDocumented)
            others << lineOf(result);
    });
    QVERIFY2(others.isEmpty(), qPrintable(u'\n' + others.join(u'\n')));
}

void TestCheck::stockDoubleIsAsTheRelease()
{
    // Qt's sockets below the double do not compress, do not ping by themselves, and swallow a byte order mark.
    const QStringList below{u"server.deflate"_s, u"wire.silent"_s, u"frame.bom"_s};
    QList<const Check *> checks = allChecks();
    checks.removeIf([&below](const Check *check) { return below.contains(check->name); });
    Morelia::SystemClock clock;
    StockBench stock(clock);
    QCOMPARE(stock.start(), QString());
    QStringList others;
    const Report report = Runner(stock.bench()).run(checks, [&others](const Result &result) {
        const bool quirk = !result.check->release.isEmpty();
        if (result.verdict != (quirk ? Verdict::AsRelease : Verdict::AsDocumented))
            others << lineOf(result);
    });
    QVERIFY2(others.isEmpty(), qPrintable(u'\n' + others.join(u'\n')));
    QVERIFY(report.isGood());
    QCOMPARE(report.quirksSeen(), (QList<int>{1, 4, 13, 15, 16, 18, 20, 21, 22, 23, 24, 25, 26, 29, 32, 34, 37, 44}));
}

void TestCheck::endsWhenTheServerIsDead()
{
    TestServer server;
    QCOMPARE(server.start(), QString());
    Bench bench(server.url(), 15s, u"test"_s);
    QCOMPARE(bench.start(), QString());
    QVERIFY(server.stop());
    const QList<const Check *> checks = selectChecks({u"type.*"_s, u"data.*"_s}, false);
    const Report report = Runner(bench).run(checks, [](const Result &result) {
        QCOMPARE(result.verdict, Verdict::Dead);
        QCOMPARE(result.observed, u"no connection"_s);
    });
    QCOMPARE(report.results.size(), 5);
    QCOMPARE(report.leftOut, checks.size() - 5);
    QVERIFY(!report.isGood());
    QVERIFY(summaryOf(report).contains(u"%1 checks were left out"_s.arg(report.leftOut)));
}

MORELIA_TEST(TestCheck)
#include "tst_check.moc"
