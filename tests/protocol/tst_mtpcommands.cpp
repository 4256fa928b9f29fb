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
using Status = OpResult::Status;

//! Commands against a server with a stock server's manners: each has one effect and one result, even with lost frames.
class TestMtpCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void sends();
    void keepsOrder();
    void sendsReply();
    void notFoundIsLookedUp();
    void tooLargeIsNotSent();
    void cleansText();
    void edits();
    void removes();
    void foreignChannelIsReadOnly();
    void unknownFlow();
    void createsGroup();
    void secondChatIsTheFirst();
    void unknownMemberIsNotSent();
    void deletesAccount();
    void stopReportsUnknown();

private:
    // A server tells whole seconds only.
    static bool withinASecond(qint64 ms, qint64 seconds) { return qAbs(ms - seconds * 1000) <= 1000; }
};

void TestMtpCommands::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestMtpCommands::sends()
{
    Desk desk;
    desk.start();
    const LocalId localId = newLocalId();
    const LocalId op = desk.probe.send(desk.chat, u"Hello"_s, localId);
    QCOMPARE(desk.probe.sent(), QList{op});
    QVERIFY(withinASecond(desk.probe.sentMs(op), desk.server.now()));
    desk.clock.advance(100ms);
    QCOMPARE(desk.probe.resultCount(op), 1);
    const OpResult result = desk.probe.result(op);
    QCOMPARE(result.status, Status::Accepted);
    QVERIFY(withinASecond(result.timeMs, desk.server.now()));
    const Message seen = desk.probe.message(desk.chat, u"Hello"_s);
    QCOMPARE(seen.remoteId, result.remoteId);
    QCOMPARE(seen.localId, localId);
    QCOMPARE(seen.senderId, desk.anna);
    QCOMPARE(seen.order, 1);
}

void TestMtpCommands::keepsOrder()
{
    Desk desk;
    desk.start();
    QStringList texts;
    for (int i = 0; i < 20; ++i) {
        texts.append(QString::number(i));
        desk.probe.send(desk.chat, texts.last());
    }
    // One is on its way at a time.
    QCOMPARE(desk.probe.sent().size(), 1);
    desk.clock.advance(1s);
    QCOMPARE(desk.server.texts(desk.chat), texts);
    QCOMPARE(desk.probe.texts(desk.chat), texts);
}

void TestMtpCommands::sendsReply()
{
    Desk desk;
    const QString first = desk.server.post(desk.chat, desk.boris, u"Well?"_s);
    desk.start();
    desk.probe.submit(SendMessage{newLocalId(), desk.chat, u"Yes"_s, first});
    desk.clock.advance(1s);
    QCOMPARE(desk.probe.message(desk.chat, u"Yes"_s).replyToId, first);
}

void TestMtpCommands::notFoundIsLookedUp()
{
    // A stock server with a locked database says 404 too (40).
    Desk desk;
    desk.start();
    desk.server.failNext(Wire::Method::SendMessage, 404);
    const LocalId op = desk.probe.send(desk.chat, u"Hello"_s);
    desk.clock.advance(1s);
    QCOMPARE(desk.probe.result(op).status, Status::Rejected);
    QCOMPARE(desk.probe.result(op).failure.kind, FailureKind::Server);
    QVERIFY(desk.probe.result(op).failure.retryable);
    desk.server.forgetFlow(desk.chat);
    const LocalId gone = desk.probe.send(desk.chat, u"Hello"_s);
    desk.clock.advance(1s);
    QCOMPARE(desk.probe.result(gone).failure.kind, FailureKind::NotFound);
    QVERIFY(!desk.probe.result(gone).failure.retryable);
}

void TestMtpCommands::tooLargeIsNotSent()
{
    Desk desk;
    desk.start();
    const LocalId op = desk.probe.send(desk.chat, QString(qsizetype{17} * 1024 * 1024, u'x'));
    QCOMPARE(desk.probe.result(op).status, Status::Rejected);
    QCOMPARE(desk.probe.result(op).failure.kind, FailureKind::TooLarge);
    desk.clock.advance(1s);
    QVERIFY(desk.server.requests(Wire::Method::SendMessage).isEmpty());
}

void TestMtpCommands::cleansText()
{
    // NUL and lone surrogates are refused or kill the link (22).
    Desk desk;
    desk.start();
    QString text = u"a"_s;
    text += QChar(0);
    text += QChar(0xd800);
    text += u"b😀"_s;
    desk.probe.send(desk.chat, text);
    desk.clock.advance(1s);
    QCOMPARE(desk.server.texts(desk.chat), QStringList{u"a\uFFFD\uFFFDb😀"_s});
}

void TestMtpCommands::edits()
{
    Desk desk;
    desk.start();
    const LocalId sent = desk.probe.send(desk.chat, u"Hallo"_s);
    desk.clock.advance(1min);
    const QString remoteId = desk.probe.result(sent).remoteId;
    const LocalId op = desk.probe.submit(EditMessage{desk.chat, remoteId, u"Hello"_s});
    desk.clock.advance(1s);
    QCOMPARE(desk.probe.result(op).status, Status::Accepted);
    QVERIFY(withinASecond(desk.probe.result(op).timeMs, desk.server.now()));
    QCOMPARE(desk.server.texts(desk.chat), QStringList{u"Hello"_s});
    const Message seen = desk.probe.message(desk.chat, u"Hello"_s);
    QCOMPARE(seen.remoteId, remoteId);
    QVERIFY(seen.edited);
}

void TestMtpCommands::removes()
{
    Desk desk;
    desk.start();
    const LocalId sent = desk.probe.send(desk.chat, u"Hello"_s);
    desk.clock.advance(1min);
    const QString remoteId = desk.probe.result(sent).remoteId;
    const LocalId op = desk.probe.submit(DeleteMessage{desk.chat, remoteId});
    desk.clock.advance(1s);
    QCOMPARE(desk.probe.result(op).status, Status::Accepted);
    QVERIFY(desk.probe.message(desk.chat, u"Message deleted"_s).deleted);
}

void TestMtpCommands::foreignChannelIsReadOnly()
{
    Desk desk;
    const QString theirs = desk.server.addFlow(u"channel"_s, {desk.anna, desk.boris}, desk.boris);
    const QString ours = desk.server.addFlow(u"channel"_s, {desk.anna, desk.boris}, desk.anna);
    desk.start();
    QVERIFY(!desk.probe.flows.value(theirs).capabilities.testFlag(Capability::SendText));
    QVERIFY(desk.probe.flows.value(ours).capabilities.testFlag(Capability::SendText));
    QVERIFY(!desk.probe.adapter.capabilities(theirs).testFlag(Capability::SendText));
    const LocalId op = desk.probe.send(theirs, u"Hello"_s);
    QCOMPARE(desk.probe.result(op).failure.kind, FailureKind::Unsupported);
    desk.clock.advance(1s);
    QVERIFY(desk.server.requests(Wire::Method::SendMessage).isEmpty());
}

void TestMtpCommands::unknownFlow()
{
    Desk desk;
    desk.start();
    const LocalId op = desk.probe.send(u"4711"_s, u"Hello"_s);
    QCOMPARE(desk.probe.result(op).failure.kind, FailureKind::NotFound);
}

void TestMtpCommands::createsGroup()
{
    Desk desk;
    desk.start();
    CreateFlow command;
    command.kind = FlowKind::Group;
    command.title = u"Друзья"_s;
    command.memberIds = {desk.anna, desk.boris};
    const LocalId op = desk.probe.submit(command);
    desk.clock.advance(1s);
    QCOMPARE(desk.probe.resultCount(op), 1);
    QCOMPARE(desk.probe.result(op).status, Status::Accepted);
    const Flow flow = desk.probe.flows.value(desk.probe.result(op).remoteId);
    QCOMPARE(flow.title, u"Друзья"_s);
    QCOMPARE(flow.ownerId, desk.anna);
    QCOMPARE(flow.kind, FlowKind::Group);
    desk.probe.send(flow.remoteId, u"Welcome"_s);
    desk.clock.advance(1s);
    QCOMPARE(desk.probe.texts(flow.remoteId), QStringList{u"Welcome"_s});
    // The messages of an empty flow were not asked for: that would cost a link each time (13).
    const QList<Wire::Envelope> requests = desk.server.requests(Wire::Method::AllMessages);
    for (const Wire::Envelope &request : requests)
        QVERIFY(*request.data->flow->first().uuid != flow.remoteId || *request.data->time > 0);
}

void TestMtpCommands::secondChatIsTheFirst()
{
    Desk desk;
    desk.start();
    CreateFlow command;
    command.memberIds = {desk.boris, desk.anna};
    const LocalId op = desk.probe.submit(command);
    desk.clock.advance(1s);
    QCOMPARE(desk.probe.result(op).remoteId, desk.chat);
    QVERIFY(desk.server.requests(Wire::Method::AddFlow).isEmpty());
}

void TestMtpCommands::unknownMemberIsNotSent()
{
    // It would kill the link and leave half a flow behind (23).
    Desk desk;
    desk.start();
    CreateFlow command;
    command.kind = FlowKind::Group;
    command.memberIds = {desk.anna, u"4711"_s};
    const LocalId op = desk.probe.submit(command);
    QCOMPARE(desk.probe.result(op).failure.kind, FailureKind::NotFound);
    desk.clock.advance(1s);
    QVERIFY(desk.server.requests(Wire::Method::AddFlow).isEmpty());
}

void TestMtpCommands::deletesAccount()
{
    Desk desk;
    desk.start();
    // The token is good, the password is not any more.
    desk.probe.secrets.credential = u"mt1_old"_s;
    desk.probe.restart();
    const LocalId wrong = desk.probe.submit(DeleteAccount{});
    desk.clock.advance(1s);
    QCOMPARE(desk.probe.result(wrong).failure.kind, FailureKind::NotFound);
    desk.probe.secrets.credential = u"mt1_a"_s;
    desk.probe.restart();
    const LocalId op = desk.probe.submit(DeleteAccount{});
    desk.clock.advance(1s);
    QCOMPARE(desk.probe.result(op).status, Status::Accepted);
    desk.clock.advance(10s);
    QCOMPARE(desk.probe.state(), SessionState::Offline);
}

void TestMtpCommands::stopReportsUnknown()
{
    Desk desk;
    desk.start();
    const LocalId sent = desk.probe.send(desk.chat, u"one"_s);
    const LocalId waiting = desk.probe.send(desk.chat, u"two"_s);
    desk.probe.adapter.stop();
    QCOMPARE(desk.probe.result(sent).status, Status::Unknown);
    QCOMPARE(desk.probe.resultCount(waiting), 0);
    QCOMPARE(desk.probe.state(), SessionState::Offline);
}

MORELIA_TEST(TestMtpCommands)
#include "tst_mtpcommands.moc"
