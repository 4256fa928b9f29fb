// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/program/testprogram.h"
#include "tests/support/protocol/desk.h"

#include <QRegularExpression>
#include <QTest>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! Reading on a screen: older pages of a flow, and changes in an open one.
class TestMtpHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void linkLostTwiceWhileReadingHistory();
    void seesEditsAndDeletionsOfOpenFlow();
    void stopsWatchingClosedFlow();
    void loadsHistory();
    void loadsHistoryOffline();
};

void TestMtpHistory::linkLostTwiceWhileReadingHistory()
{
    // It looks like an empty flow (13), but this one had messages.
    Desk desk;
    desk.post(150);
    desk.clock.advance(1min);
    desk.start();
    desk.server.dropAt(Wire::Method::AllMessages, 2);
    desk.probe.submit(OpenFlow{desk.chat, 0});
    desk.clock.advance(5s);
    desk.post(2, u"n"_s);
    desk.clock.advance(5s);
    QCOMPARE(desk.probe.orders(desk.chat).constLast(), 152);
    QCOMPARE(desk.probe.texts(desk.chat), desk.server.texts(desk.chat).sliced(50));
}

void TestMtpHistory::seesEditsAndDeletionsOfOpenFlow()
{
    // They do not show in the news (9).
    Desk desk;
    desk.post(130);
    desk.clock.advance(60s);
    desk.start();
    const QString edited = desk.probe.message(desk.chat, u"m100"_s).remoteId;
    const QString deleted = desk.probe.message(desk.chat, u"m101"_s).remoteId;
    desk.server.edit(edited, u"edited"_s);
    desk.clock.advance(30s);
    QVERIFY(desk.probe.message(desk.chat, u"edited"_s).remoteId.isEmpty());
    desk.probe.submit(OpenFlow{desk.chat, 0});
    desk.clock.advance(1s);
    const Message change = desk.probe.message(desk.chat, u"edited"_s);
    QCOMPARE(change.remoteId, edited);
    QCOMPARE(change.order, 101);
    QVERIFY(change.edited);
    QVERIFY(change.editedMs > 0);
    desk.server.remove(deleted);
    desk.clock.advance(16s);
    QVERIFY(desk.probe.message(desk.chat, u"Message deleted"_s).deleted);
    QCOMPARE(desk.probe.message(desk.chat, u"Message deleted"_s).remoteId, deleted);
}

void TestMtpHistory::stopsWatchingClosedFlow()
{
    Desk desk;
    desk.post(3);
    desk.start();
    desk.probe.submit(OpenFlow{desk.chat, 0});
    desk.clock.advance(50s);
    desk.probe.submit(CloseFlow{desk.chat});
    const auto seen = desk.server.requests(Wire::Method::AllMessages).size();
    desk.clock.advance(2min);
    // Now and then it is still swept with the others.
    QVERIFY(desk.server.requests(Wire::Method::AllMessages).size() - seen <= 2);
}

void TestMtpHistory::loadsHistory()
{
    Desk desk;
    desk.post(250);
    desk.clock.advance(60s);
    desk.start();
    const LocalId op = desk.probe.submit(LoadHistory{desk.chat, 151, 60});
    desk.clock.advance(1s);
    QCOMPARE(desk.probe.resultCount(op), 1);
    QCOMPARE(desk.probe.result(op).status, OpResult::Status::Accepted);
    QCOMPARE(desk.probe.texts(desk.chat), desk.server.texts(desk.chat).sliced(90));
    const LocalId rest = desk.probe.submit(LoadHistory{desk.chat, 91, 100});
    desk.clock.advance(1s);
    QCOMPARE(desk.probe.resultCount(rest), 1);
    QCOMPARE(desk.probe.texts(desk.chat), desk.server.texts(desk.chat));
    QCOMPARE(desk.probe.knownPlaces(desk.chat).size(), 250);
    const LocalId nothing = desk.probe.submit(LoadHistory{desk.chat, 1, 100});
    QCOMPARE(desk.probe.resultCount(nothing), 1);
}

void TestMtpHistory::loadsHistoryOffline()
{
    Desk desk;
    desk.start();
    desk.server.reachable = false;
    desk.server.dropAll();
    desk.clock.advance(10s);
    const LocalId op = desk.probe.submit(LoadHistory{desk.chat, 1, 50});
    QCOMPARE(desk.probe.result(op).status, OpResult::Status::Rejected);
    QCOMPARE(desk.probe.result(op).failure.kind, FailureKind::Network);
    QVERIFY(desk.probe.result(op).failure.retryable);
}

MORELIA_TEST(TestMtpHistory)
#include "tst_mtphistory.moc"
