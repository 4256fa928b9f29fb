// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/mtp/openflowpoller.h"
#include "tests/support/program/testprogram.h"
#include "tests/support/protocol/desk.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Status = OpResult::Status;

//! A question without an answer, because the link broke or the account stopped, counts as not asked.
class TestMtpLost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void loginsAfterALostLink();
    void loginsAfterARefusal();
    void loginsOfThoseWhoComeLater();
    void loginsOutliveAFreshStart();
    void openFlowAfterALostLink();
    void openFlowWhoseMessagesAreGone();
    void historyWhenTheAccountStops();
    void newFlowWhenTheAccountStops();
    void askedWhileStopped();
    void firstSyncReadsNothingTwice();
    void pagesAreNotReadForAPollThatEnded();

private:
    static void crowd(Desk &desk, int people);
    static qsizetype count(const Desk &desk, Wire::Method method) { return desk.server.requests(method).size(); }
};

void TestMtpLost::crowd(Desk &desk, int people)
{
    for (int i = 0; i < people; ++i)
        desk.server.addUser(u"user"_s + QString::number(i), u"x"_s, u"Пользователь № "_s + QString::number(i));
}

void TestMtpLost::loginsAfterALostLink()
{
    Desk desk;
    crowd(desk, 150);
    desk.server.dropAt(Wire::Method::UserInfo);
    desk.start();
    desk.clock.advance(30s);
    QCOMPARE(desk.probe.state(), SessionState::Online);
    for (const User &user : std::as_const(desk.probe.users))
        QVERIFY2(!user.login.isEmpty(), qPrintable(user.remoteId));
}

void TestMtpLost::loginsAfterARefusal()
{
    Desk desk;
    crowd(desk, 20);
    desk.server.failNext(Wire::Method::UserInfo, 500);
    desk.start();
    desk.clock.advance(2min);
    for (const User &user : std::as_const(desk.probe.users))
        QVERIFY2(!user.login.isEmpty(), qPrintable(user.remoteId));
    QCOMPARE(count(desk, Wire::Method::UserInfo), 2);
}

void TestMtpLost::loginsOfThoseWhoComeLater()
{
    Desk desk;
    desk.start();
    desk.clock.advance(10s);
    const QString clara = desk.server.addUser(u"clara"_s, u"x"_s, {});
    desk.clock.advance(10s);
    QCOMPARE(desk.probe.users.value(clara).login, u"clara"_s);
}

void TestMtpLost::loginsOutliveAFreshStart()
{
    Desk desk;
    crowd(desk, 20);
    desk.start();
    desk.clock.advance(10s);
    desk.server.tooBigAt(Wire::Method::GetUpdate);
    desk.clock.advance(10s);
    QCOMPARE(count(desk, Wire::Method::AllFlow), 2);
    QCOMPARE(desk.probe.state(), SessionState::Online);
    QCOMPARE(desk.probe.users.size(), 22);
    for (const User &user : std::as_const(desk.probe.users))
        QVERIFY2(!user.login.isEmpty(), qPrintable(user.remoteId));
    QCOMPARE(count(desk, Wire::Method::UserInfo), 1);
}

void TestMtpLost::openFlowAfterALostLink()
{
    // All people come with all news (11): the open flow is asked for alone.
    Desk desk;
    crowd(desk, 1000);
    desk.post(3);
    desk.clock.advance(60s);
    desk.start();
    desk.probe.submit(OpenFlow{desk.chat, 0});
    desk.clock.advance(20s);
    // Between two pages of the probe it is the question for the open flow that loses the link.
    const auto steps = desk.probe.states().size();
    desk.server.dropAt(Wire::Method::AllMessages);
    for (int i = 0; i < 50 && desk.probe.states().size() == steps; ++i)
        desk.clock.advance(100ms);
    QCOMPARE(desk.probe.states().value(steps).state, SessionState::Waiting);
    desk.clock.advance(5s);
    const auto asked = count(desk, Wire::Method::AllMessages);
    desk.clock.advance(20s);
    QVERIFY2(count(desk, Wire::Method::AllMessages) - asked >= 7,
        qPrintable(QString::number(count(desk, Wire::Method::AllMessages) - asked)));
    for (int i = 0; i < 5; ++i) {
        const QString text = u"новое "_s + QString::number(i);
        desk.server.post(desk.chat, desk.boris, text);
        desk.clock.advance(3s);
        QCOMPARE(desk.probe.texts(desk.chat).constLast(), text);
        desk.clock.advance(1s);
    }
}

void TestMtpLost::openFlowWhoseMessagesAreGone()
{
    // Then each such question loses the link (13).
    Desk desk;
    crowd(desk, 1000);
    desk.post(3);
    desk.clock.advance(60s);
    desk.start();
    desk.probe.submit(OpenFlow{desk.chat, 0});
    desk.clock.advance(30s);
    desk.server.tables().messages.clear();
    const auto steps = desk.probe.states().size();
    desk.clock.advance(Mtp::OpenFlowPoller::brokenTime / 2);
    const QList<SessionStatus> states = desk.probe.states().sliced(steps);
    const auto lost =
        std::ranges::count_if(states, [](const SessionStatus &s) { return s.state == SessionState::Waiting; });
    QCOMPARE(lost, 2);
    // Half of that time has passed without an act of the person, so polls would be slow by design.
    desk.probe.submit(SetAttention{});
    desk.server.post(desk.chat, desk.boris, u"after the loss"_s);
    desk.clock.advance(40s);
    QVERIFY(!desk.probe.message(desk.chat, u"after the loss"_s).remoteId.isEmpty());
    desk.server.post(desk.chat, desk.boris, u"soon"_s);
    desk.clock.advance(5s);
    QVERIFY(!desk.probe.message(desk.chat, u"soon"_s).remoteId.isEmpty());
    // When its time is over, the flow is asked for alone again, and that works.
    const auto asked = count(desk, Wire::Method::AllMessages);
    desk.work(Mtp::OpenFlowPoller::brokenTime);
    const QList<Wire::Envelope> later = desk.server.requests(Wire::Method::AllMessages).sliced(asked);
    QVERIFY(std::ranges::count_if(later, [](const Wire::Envelope &request) {
        return request.data->time.valueOr(0) != 0;
    }) > 10);
    const QList<SessionStatus> all = desk.probe.states().sliced(steps);
    QCOMPARE(std::ranges::count(all, SessionState::Waiting, &SessionStatus::state), 2);
}

void TestMtpLost::historyWhenTheAccountStops()
{
    Desk desk;
    desk.post(250);
    desk.clock.advance(60s);
    desk.start();
    desk.server.silent = true;
    const LocalId onItsWay = desk.probe.submit(LoadHistory{desk.chat, 151, 60});
    const LocalId waiting = desk.probe.submit(LoadHistory{desk.chat, 91, 60});
    desk.clock.advance(1s);
    desk.probe.adapter.stop();
    for (const LocalId &op : {onItsWay, waiting}) {
        QCOMPARE(desk.probe.resultCount(op), 1);
        QCOMPARE(desk.probe.result(op).status, Status::Rejected);
        QCOMPARE(desk.probe.result(op).failure.kind, FailureKind::Network);
        QVERIFY(desk.probe.result(op).failure.retryable);
    }
    desk.server.silent = false;
    desk.probe.restart();
    const LocalId again = desk.probe.submit(LoadHistory{desk.chat, 151, 60});
    desk.clock.advance(1s);
    QCOMPARE(desk.probe.result(again).status, Status::Accepted);
    QCOMPARE(desk.probe.resultCount(onItsWay), 1);
    QCOMPARE(desk.probe.texts(desk.chat), desk.server.texts(desk.chat).sliced(90));
}

void TestMtpLost::newFlowWhenTheAccountStops()
{
    Desk desk;
    desk.start();
    desk.server.silent = true;
    const LocalId onItsWay = desk.probe.submit(CreateFlow{FlowKind::Group, u"Группа"_s, {}, {desk.anna, desk.boris}});
    const LocalId waiting = desk.probe.submit(CreateFlow{FlowKind::Group, u"群组"_s, {}, {desk.anna, desk.boris}});
    desk.clock.advance(1s);
    desk.probe.adapter.stop();
    QCOMPARE(desk.probe.resultCount(onItsWay), 1);
    QCOMPARE(desk.probe.result(onItsWay).status, Status::Unknown);
    QCOMPARE(desk.probe.resultCount(waiting), 1);
    QCOMPARE(desk.probe.result(waiting).failure.kind, FailureKind::Network);
}

void TestMtpLost::askedWhileStopped()
{
    Desk desk;
    desk.start();
    desk.probe.adapter.stop();
    const LocalId history = desk.probe.submit(LoadHistory{desk.chat, 91, 60});
    const LocalId flow = desk.probe.submit(CreateFlow{FlowKind::Group, u"G"_s, {}, {desk.anna, desk.boris}});
    const LocalId hint = desk.probe.submit(OpenFlow{desk.chat, 0});
    const LocalId send = desk.probe.send(desk.chat, u"kept in the outbox"_s);
    QCOMPARE(desk.probe.result(history).failure.kind, FailureKind::Network);
    QCOMPARE(desk.probe.result(flow).failure.kind, FailureKind::Network);
    QCOMPARE(desk.probe.resultCount(hint), 0);
    QCOMPARE(desk.probe.resultCount(send), 0);
}

void TestMtpLost::firstSyncReadsNothingTwice()
{
    Desk desk;
    QStringList groups;
    for (int i = 0; i < 20; ++i) {
        groups.append(desk.server.addFlow(u"group"_s, {desk.anna, desk.boris}));
        desk.server.post(groups.constLast(), desk.boris, u"שלום "_s + QString::number(i));
    }
    desk.post(3);
    desk.clock.advance(60s);
    desk.server.delay = 100ms;
    desk.start();
    QCOMPARE(desk.probe.state(), SessionState::Online);
    const auto before = count(desk, Wire::Method::AllMessages);
    QVERIFY2(before > 2 && before < 15, qPrintable(QString::number(before)));
    desk.server.dropAll();
    desk.clock.advance(10s);
    QCOMPARE(desk.probe.state(), SessionState::Online);
    for (const QString &group : std::as_const(groups))
        QCOMPARE(desk.probe.texts(group).size(), 1);
    // The page that was on its way when the link went is the only one that may come again.
    QVERIFY2(count(desk, Wire::Method::AllMessages) - before <= 22,
        qPrintable(QString::number(count(desk, Wire::Method::AllMessages) - before)));
}

void TestMtpLost::pagesAreNotReadForAPollThatEnded()
{
    Desk desk;
    desk.post(150);
    desk.start();
    desk.clock.advance(10s);
    // A malformed entry leaves the places open: the poll waits for the page.
    desk.post(2, u"n"_s);
    desk.server.garble(150);
    desk.server.delay = 900ms;
    const auto pages = count(desk, Wire::Method::AllMessages);
    for (int i = 0; i < 100 && count(desk, Wire::Method::AllMessages) == pages; ++i)
        desk.clock.advance(100ms);
    const auto before = count(desk, Wire::Method::AllMessages);
    QCOMPARE(before, pages + 1);
    desk.server.dropAll();
    desk.clock.advance(15s);
    QCOMPARE(desk.probe.state(), SessionState::Online);
    QCOMPARE(desk.probe.texts(desk.chat).constLast(), u"n1"_s);
    QCOMPARE(count(desk, Wire::Method::AllMessages) - before, 1);
}

MORELIA_TEST(TestMtpLost)
#include "tst_mtplost.moc"
