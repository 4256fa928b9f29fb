// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/program/testprogram.h"
#include "tests/support/protocol/desk.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! Keeping up with the news, against a server with a stock server's manners, in virtual time.
class TestMtpSync : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void firstSync();
    void firstSyncWithoutFlows();
    void firstSyncSurvivesLostLink();
    void receives();
    void receivesInOneSecond();
    void resumesFromCursors();
    void storesCursorsSeldom();
    void clockGoesBack();
    void aWrongClockIsTold();
    void manyMessagesAtOnce();
    void manyMessagesDuringFirstSync();
    void malformedEntryKeepsPlaces();
    void pollsSlowDown();
    void newFlowAppears();
    void deletedUser();
    void learnsLogins();
    void tooMuchNews();
};

void TestMtpSync::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestMtpSync::firstSync()
{
    Desk desk;
    const QString empty = desk.server.addFlow(u"group"_s, {desk.anna, desk.boris});
    const QString foreign = desk.server.addFlow(u"group"_s, {desk.boris});
    desk.post(250);
    desk.server.post(foreign, desk.boris, u"not for Anna"_s);
    desk.clock.advance(60s);
    desk.start();
    QCOMPARE(desk.probe.state(), SessionState::Online);
    // Foreign flows are dropped (24).
    QCOMPARE(desk.probe.flows.keys(), (QStringList{desk.chat, empty}));
    QCOMPARE(desk.probe.texts(desk.chat), desk.server.texts(desk.chat).sliced(150));
    QCOMPARE(desk.probe.orders(desk.chat).constFirst(), 151);
    QVERIFY(desk.probe.texts(foreign).isEmpty());
    for (const DeltaBatch &batch : std::as_const(desk.probe.batches)) {
        const bool hasMessages = std::ranges::any_of(
            batch.deltas, [](const Delta &delta) { return std::holds_alternative<MessageSeen>(delta); });
        QVERIFY(!hasMessages || batch.firstSync);
    }
    // Never everything at once, and always both offsets (15, 40).
    const QList<Wire::Envelope> requests = desk.server.requests(Wire::Method::GetUpdate);
    for (const Wire::Envelope &request : requests)
        QVERIFY(!request.data->time.hasValue() || *request.data->time > 0);
    const QList<Wire::Envelope> pages = desk.server.requests(Wire::Method::AllMessages);
    for (const Wire::Envelope &request : pages) {
        QVERIFY(request.data->flow->first().message_start.hasValue());
        QVERIFY(request.data->flow->first().message_end.hasValue());
    }
}

void TestMtpSync::firstSyncWithoutFlows()
{
    Desk desk;
    desk.server.addUser(u"clara"_s, u"mt1_c"_s, u"Clara"_s);
    desk.probe.config.login = u"clara"_s;
    desk.probe.secrets.credential = u"mt1_c"_s;
    desk.start();
    QCOMPARE(desk.probe.state(), SessionState::Online);
    QVERIFY(desk.probe.flows.isEmpty());
    QCOMPARE(desk.probe.users.size(), 3);
}

void TestMtpSync::firstSyncSurvivesLostLink()
{
    Desk desk;
    desk.post(3);
    desk.server.dropAt(Wire::Method::AllFlow);
    desk.start();
    QCOMPARE(desk.probe.state(), SessionState::Online);
    QCOMPARE(desk.probe.texts(desk.chat).size(), 3);
}

void TestMtpSync::receives()
{
    Desk desk;
    desk.post(2);
    desk.start();
    desk.server.post(desk.chat, desk.boris, u"new"_s);
    desk.clock.advance(3s);
    QCOMPARE(desk.probe.texts(desk.chat), (QStringList{u"m0"_s, u"m1"_s, u"new"_s}));
    QCOMPARE(desk.probe.orders(desk.chat), (QList<OrderKey>{1, 2, 3}));
    QCOMPARE(desk.probe.knownPlaces(desk.chat), (QList<OrderKey>{1, 2, 3}));
    QVERIFY(!desk.probe.batches.last().firstSync);
}

void TestMtpSync::receivesInOneSecond()
{
    // News of the second of the last poll come after it (8).
    Desk desk;
    desk.start();
    for (int i = 0; i < 40; ++i) {
        desk.server.post(desk.chat, desk.boris, QString::number(i));
        desk.clock.advance(130ms);
    }
    desk.clock.advance(3s);
    QCOMPARE(desk.probe.texts(desk.chat), desk.server.texts(desk.chat));
    QCOMPARE(desk.probe.knownPlaces(desk.chat).size(), 40);
}

void TestMtpSync::resumesFromCursors()
{
    Desk desk;
    desk.post(120);
    desk.clock.advance(60s);
    desk.start();
    desk.post(5, u"b"_s);
    desk.clock.advance(5s);
    desk.probe.adapter.stop();
    desk.post(30, u"c"_s);
    desk.clock.advance(10min);
    const auto pages = desk.server.requests(Wire::Method::AllMessages).size();
    desk.probe.restart();
    QCOMPARE(desk.probe.state(), SessionState::Online);
    QCOMPARE(desk.probe.texts(desk.chat), desk.server.texts(desk.chat).sliced(20));
    QCOMPARE(desk.probe.orders(desk.chat).constLast(), 155);
    QCOMPARE(desk.probe.knownPlaces(desk.chat).size(), 135);
    QCOMPARE(desk.server.requests(Wire::Method::AllMessages).size(), pages);
}

void TestMtpSync::storesCursorsSeldom()
{
    Desk desk;
    desk.start();
    const auto before = desk.probe.batches.size();
    desk.clock.advance(10min);
    // Logins of people come by themselves, without a cursor.
    const QList<DeltaBatch> batches = desk.probe.batches.sliced(before);
    const auto count = std::ranges::count_if(batches, [](const DeltaBatch &batch) { return !batch.cursors.isEmpty(); });
    QVERIFY2(count >= 5 && count <= 10, qPrintable(QString::number(count)));
}

void TestMtpSync::clockGoesBack()
{
    Desk desk;
    desk.post(3);
    desk.clock.advance(60s);
    desk.start();
    desk.post(2, u"b"_s);
    desk.clock.advance(10s);
    desk.server.clockOffset = -40;
    desk.post(2, u"c"_s);
    desk.clock.advance(10s);
    desk.post(2, u"d"_s);
    desk.clock.advance(2min);
    desk.post(2, u"e"_s);
    desk.clock.advance(10s);
    QCOMPARE(desk.probe.texts(desk.chat).size(), 11);
    QCOMPARE(desk.probe.texts(desk.chat), desk.server.texts(desk.chat));
}

void TestMtpSync::aWrongClockIsTold()
{
    constexpr qint64 day = 24LL * 60 * 60;
    Desk desk;
    QSignalSpy told(&desk.probe.adapter, &ProtocolAdapter::clockErrorChanged);
    desk.start();
    desk.clock.advance(1min);
    QCOMPARE(told.size(), 0);
    // Somebody sets this computer's clock a day back while the program runs; the server stays where it was.
    desk.clock.setWall(desk.clock.wallMs() - day * 1000);
    desk.server.clockOffset += day;
    desk.clock.advance(1min);
    QCOMPARE(told.size(), 1);
    QVERIFY(qAbs(told.takeFirst().at(0).toLongLong() + day * 1000) < 60'000);
    desk.clock.setWall(desk.clock.wallMs() + day * 1000);
    desk.server.clockOffset -= day;
    desk.clock.advance(1min);
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.takeFirst().at(0).toLongLong(), 0);
    // It is wrong from the start.
    desk.server.clockOffset -= 365 * day;
    desk.probe.restart();
    desk.clock.advance(1min);
    QCOMPARE(told.size(), 1);
    QVERIFY(told.first().at(0).toLongLong() > 364 * day * 1000);
}

void TestMtpSync::manyMessagesAtOnce()
{
    Desk desk;
    desk.start();
    desk.post(700);
    desk.clock.advance(3s);
    QCOMPARE(desk.probe.texts(desk.chat), desk.server.texts(desk.chat));
    QCOMPARE(desk.probe.knownPlaces(desk.chat).size(), 700);
}

void TestMtpSync::manyMessagesDuringFirstSync()
{
    // The newest page alone does not say how many messages are older than the cursor.
    Desk desk;
    desk.post(120);
    desk.start();
    QCOMPARE(desk.probe.texts(desk.chat), desk.server.texts(desk.chat));
    QCOMPARE(desk.probe.orders(desk.chat).constFirst(), 1);
}

void TestMtpSync::malformedEntryKeepsPlaces()
{
    Desk desk;
    desk.post(3);
    desk.server.garble(1);
    desk.start();
    QCOMPARE(desk.probe.texts(desk.chat), (QStringList{u"m0"_s, u"m2"_s}));
    QCOMPARE(desk.probe.orders(desk.chat), (QList<OrderKey>{1, 3}));
    desk.post(1, u"new"_s);
    desk.clock.advance(5s);
    QCOMPARE(desk.probe.orders(desk.chat), (QList<OrderKey>{1, 3, 4}));
}

void TestMtpSync::pollsSlowDown()
{
    Desk desk;
    desk.start();
    const auto pollsIn = [&](Milliseconds time) {
        const auto before = desk.server.requests(Wire::Method::GetUpdate).size();
        desk.clock.advance(time);
        return desk.server.requests(Wire::Method::GetUpdate).size() - before;
    };
    const auto active = pollsIn(60s);
    QVERIFY2(active >= 25 && active <= 35, qPrintable(QString::number(active)));
    desk.server.delay = 2s;
    pollsIn(60s);
    const auto slow = pollsIn(200s);
    QVERIFY2(slow <= 6, qPrintable(QString::number(slow)));
    desk.server.delay = 0s;
    pollsIn(10min);
    desk.probe.submit(SetAttention{});
    QVERIFY(pollsIn(60s) >= 25);
    desk.probe.submit(SetAttention{SetAttention::Level::Background});
    pollsIn(2s);
    QVERIFY(pollsIn(60s) <= 5);
}

void TestMtpSync::newFlowAppears()
{
    Desk desk;
    desk.start();
    const QString group = desk.server.addFlow(u"group"_s, {desk.boris, desk.anna}, desk.boris, u"New"_s);
    const QString foreign = desk.server.addFlow(u"group"_s, {desk.boris});
    desk.server.post(group, desk.boris, u"first"_s);
    desk.server.post(foreign, desk.boris, u"secret"_s);
    desk.clock.advance(3s);
    QCOMPARE(desk.probe.flows.value(group).title, u"New"_s);
    QCOMPARE(desk.probe.texts(group), QStringList{u"first"_s});
    QVERIFY(!desk.probe.flows.contains(foreign));
    QVERIFY(desk.probe.texts(foreign).isEmpty());
}

void TestMtpSync::deletedUser()
{
    Desk desk;
    desk.start();
    QVERIFY(!desk.probe.users.value(desk.boris).isDeleted);
    desk.server.deleteUser(u"boris"_s);
    desk.clock.advance(3s);
    QVERIFY(desk.probe.users.value(desk.boris).isDeleted);
}

void TestMtpSync::learnsLogins()
{
    Desk desk;
    for (int i = 0; i < 250; ++i)
        desk.server.addUser(u"user"_s + QString::number(i), u"x"_s, {});
    desk.start();
    QVERIFY(desk.probe.users.value(desk.boris).login.isNull());
    desk.clock.advance(10s);
    for (const User &user : std::as_const(desk.probe.users))
        QVERIFY2(!user.login.isEmpty(), qPrintable(user.remoteId));
    QCOMPARE(desk.probe.users.value(desk.boris).login, u"boris"_s);
    // More than a hundred at once would be refused; the one who asks counts too.
    QCOMPARE(desk.server.requests(Wire::Method::UserInfo).size(), 3);
    const auto batches = desk.probe.batches.size();
    desk.clock.advance(30s);
    QCOMPARE(desk.probe.batches.size(), batches);
}

void TestMtpSync::tooMuchNews()
{
    // News that do not fit into one frame are read by pages instead.
    Desk desk;
    desk.post(3);
    desk.clock.advance(1min);
    desk.start();
    const auto old = desk.probe.batches.size();
    desk.post(200, u"n"_s);
    desk.server.tooBigAt(Wire::Method::GetUpdate);
    desk.clock.advance(10s);
    QCOMPARE(desk.probe.state(), SessionState::Online);
    // None is left out.
    QCOMPARE(desk.probe.texts(desk.chat), desk.server.texts(desk.chat));
    QCOMPARE(desk.probe.knownPlaces(desk.chat).size(), 203);
    const QList<DeltaBatch> late = desk.probe.batches.sliced(old);
    for (const DeltaBatch &batch : late) {
        const bool hasMessages = std::ranges::any_of(
            batch.deltas, [](const Delta &delta) { return std::holds_alternative<MessageSeen>(delta); });
        QVERIFY(!hasMessages || !batch.firstSync);
    }
    QCOMPARE(desk.probe.orders(desk.chat).constLast(), 203);
    desk.post(1, u"later"_s);
    desk.clock.advance(5s);
    QCOMPARE(desk.probe.orders(desk.chat).constLast(), 204);
}

MORELIA_TEST(TestMtpSync)
#include "tst_mtpsync.moc"
