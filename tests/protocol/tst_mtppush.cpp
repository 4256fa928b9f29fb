// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/protocol/framefilter.h"
#include "tests/support/program/testprogram.h"
#include "tests/support/protocol/desk.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Morelia;
using namespace Morelia::Test;
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
    void goesOnWhereThereIsMore_data();
    void goesOnWhereThereIsMore();
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
    // An edit was missed during an outage, on a server whose news do not tell of edits.
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

void TestMtpPush::goesOnWhereThereIsMore_data()
{
    QTest::addColumn<bool>("edits");
    QTest::addColumn<QJsonValue>("more");
    QTest::addColumn<qint64>("behind"); // seconds from the answer's time to that of the server
    QTest::addColumn<bool>("goesOn");
    const QJsonValue nothing(QJsonValue::Undefined);
    QTest::newRow("said") << true << QJsonValue(true) << qint64{1} << true;
    QTest::newRow("not said, though behind") << true << nothing << qint64{60} << false;
    QTest::newRow("not understood") << true << QJsonValue(u"true"_s) << qint64{60} << false;
    QTest::newRow("said, but leads back") << true << QJsonValue(true) << qint64{10'000} << false;
    QTest::newRow("guessed") << false << nothing << qint64{60} << true;
    QTest::newRow("not guessed") << false << nothing << qint64{1} << false;
    QTest::newRow("said by one who cannot") << false << QJsonValue(true) << qint64{1} << false;
}

void TestMtpPush::goesOnWhereThereIsMore()
{
    QFETCH(const bool, edits);
    QFETCH(const QJsonValue, more);
    QFETCH(const qint64, behind);
    QFETCH(const bool, goesOn);
    Desk desk;
    desk.server.extended = true;
    desk.post(1);
    FrameFilter filter;
    bool isCut = false;
    filter.incoming = [&](QJsonObject &frame) {
        if (edits && frame["type"_L1] == "ping_pong"_L1)
            sayInMtpx(frame, u"caps"_s, QJsonArray{u"push"_s, u"offsets"_s, u"edits"_s});
        if (!isCut || frame["type"_L1] != "get_update"_L1)
            return;
        isCut = false;
        QJsonObject data = frame["data"_L1].toObject();
        data.insert("time"_L1, data["time"_L1].toInteger() - behind);
        frame.insert("data"_L1, data);
        if (!more.isUndefined())
            sayInMtpx(frame, u"more"_s, more);
    };
    AdapterProbe probe(filtered(desk.server.transports(), filter), desk.clock, [&] { desk.clock.advance(1s); });
    probe.config = desk.probe.config;
    probe.secrets = desk.probe.secrets;
    probe.start();
    desk.server.reachable = false;
    desk.server.dropAll();
    desk.clock.advance(5min);
    desk.server.post(desk.chat, desk.boris, u"meanwhile"_s);
    const auto asked = desk.server.requests(Wire::Method::GetUpdate).size();
    isCut = true;
    desk.server.reachable = true;
    probe.adapter.reconnectNow();
    desk.clock.advance(1s);
    QCOMPARE(probe.state(), SessionState::Online);
    QVERIFY(!isCut);
    QCOMPARE(desk.server.requests(Wire::Method::GetUpdate).size() - asked, goesOn ? 2 : 1);
    QCOMPARE(probe.texts(desk.chat), desk.server.texts(desk.chat));
}

MORELIA_TEST(TestMtpPush)
#include "tst_mtppush.moc"
