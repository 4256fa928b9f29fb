// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/protocol/desk.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Morelia;
using namespace Morelia::Testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! The adapter against a server with the extensions of protocol/mtp/EXTENSIONS.md.
class TestMtpPush : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void negotiates();
    void receivesAtOnce();
    void receivesEditsAndDeletions();
    void ownMessageHasItsPlace();
    void newFlowAppears();
    void joinedFlowBringsItsHistory();
    void pollsAsSafetyNetOnly();
    void pushesDoNotMoveTheCursor();
    void looksAgainAfterReconnect();
    void looksOnceAtWhatIsShown();
    void ignoresPushOfPlainServer();
    void pushWithoutOffsets();
};

void TestMtpPush::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestMtpPush::negotiates()
{
    Desk desk;
    desk.server.extended = true;
    desk.start();
    QCOMPARE(desk.probe.state(), SessionState::Online);
    QVERIFY(desk.probe.identity.capabilities.testFlag(Capability::Push));
    QCOMPARE(desk.probe.identity.serverSoftware, u"Double 1.0"_s);
    QCOMPARE(desk.server.requests(Wire::Method::PingPong).size(), 1);
}

void TestMtpPush::receivesAtOnce()
{
    Desk desk;
    desk.server.extended = true;
    desk.start();
    for (int i = 0; i < 150; ++i) {
        desk.server.post(desk.chat, desk.boris, QString::number(i));
        desk.clock.advance(10ms);
        QCOMPARE(desk.probe.texts(desk.chat).size(), i + 1);
    }
    QCOMPARE(desk.probe.texts(desk.chat), desk.server.texts(desk.chat));
    QCOMPARE(desk.probe.knownPlaces(desk.chat).size(), 150);
    desk.clock.advance(2min);
    QCOMPARE(desk.probe.texts(desk.chat), desk.server.texts(desk.chat));
}

void TestMtpPush::receivesEditsAndDeletions()
{
    Desk desk;
    desk.server.extended = true;
    desk.post(150);
    desk.clock.advance(60s);
    desk.start();
    desk.server.edit(desk.probe.message(desk.chat, u"m60"_s).remoteId, u"edited"_s);
    desk.server.remove(desk.probe.message(desk.chat, u"m61"_s).remoteId);
    desk.clock.advance(10ms);
    QCOMPARE(desk.probe.message(desk.chat, u"edited"_s).order, 61);
    QVERIFY(desk.probe.message(desk.chat, u"Message deleted"_s).deleted);
    QCOMPARE(desk.probe.texts(desk.chat).size(), 100);
}

void TestMtpPush::ownMessageHasItsPlace()
{
    Desk desk;
    desk.server.extended = true;
    desk.post(3);
    desk.start();
    const LocalId op = desk.probe.send(desk.chat, u"Hello"_s);
    desk.clock.advance(10ms);
    QCOMPARE(desk.probe.result(op).order, 4);
    QCOMPARE(desk.probe.message(desk.chat, u"Hello"_s).order, 4);
    QCOMPARE(desk.probe.knownPlaces(desk.chat).size(), 4);
}

void TestMtpPush::newFlowAppears()
{
    Desk desk;
    desk.server.extended = true;
    desk.start();
    const QString group = desk.server.addFlow(u"group"_s, {desk.boris, desk.anna}, desk.boris, u"New"_s);
    desk.clock.advance(10ms);
    QCOMPARE(desk.probe.flows.value(group).title, u"New"_s);
    desk.server.post(group, desk.boris, u"first"_s);
    desk.clock.advance(100ms);
    QCOMPARE(desk.probe.texts(group), QStringList{u"first"_s});
    desk.clock.advance(2min);
    desk.server.post(group, desk.boris, u"second"_s);
    desk.clock.advance(100ms);
    QCOMPARE(desk.probe.orders(group), (QList<OrderKey>{1, 2}));
    QCOMPARE(desk.probe.knownPlaces(group).size(), 2);
}

void TestMtpPush::joinedFlowBringsItsHistory()
{
    Desk desk;
    desk.server.extended = true;
    const QString group = desk.server.addFlow(u"group"_s, {desk.boris});
    for (int i = 0; i < 130; ++i)
        desk.server.post(group, desk.boris, QString::number(i));
    desk.clock.advance(60s);
    desk.start();
    QVERIFY(!desk.probe.flows.contains(group));
    desk.server.join(group, desk.anna);
    desk.clock.advance(1s);
    QCOMPARE(desk.probe.texts(group), desk.server.texts(group).sliced(30));
    for (const DeltaBatch &batch : std::as_const(desk.probe.batches)) {
        const bool hasMessages = std::ranges::any_of(
            batch.deltas, [](const Delta &delta) { return std::holds_alternative<MessageSeen>(delta); });
        QVERIFY(!hasMessages || batch.firstSync);
    }
}

void TestMtpPush::pollsAsSafetyNetOnly()
{
    Desk desk;
    desk.server.extended = true;
    desk.start();
    const auto before = desk.server.requests(Wire::Method::GetUpdate).size();
    desk.clock.advance(10min);
    const auto polls = desk.server.requests(Wire::Method::GetUpdate).size() - before;
    QVERIFY2(polls >= 15 && polls <= 25, qPrintable(QString::number(polls)));
}

void TestMtpPush::pushesDoNotMoveTheCursor()
{
    Desk desk;
    desk.server.extended = true;
    desk.start();
    const QString cursor = desk.probe.stored.cursor(u"account"_s, {});
    desk.server.post(desk.chat, desk.boris, u"pushed"_s);
    desk.clock.advance(10s);
    QCOMPARE(desk.probe.stored.cursor(u"account"_s, {}), cursor);
    desk.probe.restart();
    QCOMPARE(desk.probe.texts(desk.chat), QStringList{u"pushed"_s});
}

void TestMtpPush::looksAgainAfterReconnect()
{
    Desk desk;
    desk.server.extended = true;
    desk.post(3);
    desk.clock.advance(60s);
    desk.start();
    desk.probe.submit(OpenFlow{desk.chat, 0});
    desk.clock.advance(1s);
    desk.server.reachable = false;
    desk.server.dropAll();
    desk.clock.advance(5s);
    desk.server.edit(desk.probe.message(desk.chat, u"m1"_s).remoteId, u"edited"_s);
    desk.server.reachable = true;
    desk.probe.adapter.reconnectNow();
    desk.clock.advance(1s);
    QCOMPARE(desk.probe.message(desk.chat, u"edited"_s).order, 2);
}

void TestMtpPush::looksOnceAtWhatIsShown()
{
    // What was missed while away, on a server that does not tell of it.
    Desk desk;
    desk.server.extended = true;
    desk.post(1000);
    desk.clock.advance(60s);
    desk.start();
    desk.probe.submit(LoadHistory{desk.chat, 101, 100});
    desk.clock.advance(1s);
    desk.server.reachable = false;
    desk.server.dropAll();
    desk.clock.advance(5s);
    desk.server.edit(desk.probe.message(desk.chat, u"m50"_s).remoteId, u"edited"_s);
    desk.server.reachable = true;
    desk.probe.adapter.reconnectNow();
    desk.clock.advance(1s);
    desk.probe.submit(OpenFlow{desk.chat, 0});
    desk.clock.advance(1s);
    desk.probe.submit(OpenFlow{desk.chat, 36});
    desk.clock.advance(16s);
    QCOMPARE(desk.probe.message(desk.chat, u"edited"_s).order, 51);
    const auto asked = desk.server.requests(Wire::Method::AllMessages).size();
    desk.probe.submit(OpenFlow{desk.chat, 36});
    desk.clock.advance(5min);
    QCOMPARE(desk.server.requests(Wire::Method::AllMessages).size(), asked);
}

void TestMtpPush::ignoresPushOfPlainServer()
{
    Desk desk;
    desk.start();
    desk.server.pushTo(desk.anna);
    desk.server.post(desk.chat, desk.boris, u"unasked"_s);
    desk.clock.advance(10ms);
    QVERIFY(desk.probe.texts(desk.chat).isEmpty());
    QCOMPARE(desk.probe.state(), SessionState::Online);
    desk.clock.advance(5s);
    QCOMPARE(desk.probe.texts(desk.chat).size(), 1);
}

void TestMtpPush::pushWithoutOffsets()
{
    Desk desk;
    desk.server.extended = true;
    desk.start();
    desk.server.namesOffsets = false;
    desk.server.post(desk.chat, desk.boris, u"where am I?"_s);
    desk.clock.advance(1s);
    QCOMPARE(desk.probe.orders(desk.chat), QList<OrderKey>{1});
}

QTEST_GUILESS_MAIN(TestMtpPush)
#include "tst_mtppush.moc"
