// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/storefixture.h"
#include "tests/support/program/testprogram.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Morelia;
using namespace Morelia::Test;

class StoreOutboxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void sendIsShownAtOnce();
    void commandsComeBackInOrder();
    void sendingBecomesUnknownAfterARestart();
    void acceptedSendTakesItsPlace();
    void acceptedWithoutPlaceStaysLast();
    void rejectedSendCanBeRetriedAndDiscarded();
    void lostReplyIsConfirmedByTheMessage();
    void messageSeenBeforeTheReply();
    void messageSeenUnderAnotherLocalId();
    void strangersCannotConfirm();
    void lateReplyOfAConfirmedSend();
    void sameOpTwiceIsOneCommand();
    void uselessCommandsAreRefused();
    void stateIsGuarded();
    void whatLeavesAtOnceIsUnknownAfterACrash();
    void severalCommandsAreKeptOrNone();
    void aDraftTakesBackWhatWasRefused();
    void usedLocalIdIsReplaced();

private:
    OutboxItem send(const QString &text);
    OpResult accepted(const QString &remoteId = {}, OrderKey order = 0, qint64 timeMs = 0) const;

    StoreFixture m;
};

void StoreOutboxTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m.start();
    m.apply({FlowSeen{chat()}, MessageSeen{message(u"1"_s, 1, u"first"_s)}});
}

OutboxItem StoreOutboxTest::send(const QString &text)
{
    const LocalId id = newLocalId();
    return await(m.store().enqueue(m.account(), id, SendMessage{id, u"f"_s, text, {}}));
}

OpResult StoreOutboxTest::accepted(const QString &remoteId, OrderKey order, qint64 timeMs) const
{
    OpResult result;
    result.remoteId = remoteId;
    result.order = order;
    result.timeMs = timeMs;
    return result;
}

void StoreOutboxTest::sendIsShownAtOnce()
{
    const OutboxItem item = send(u"hello"_s);
    QCOMPARE(item.state, DeliveryState::Queued);
    QCOMPARE(item.account, m.account());
    const MessageRow row = m.newest();
    QCOMPARE(row.localId, item.opId);
    QCOMPARE(row.opId, item.opId);
    QCOMPARE(row.body.text, u"hello"_s);
    QCOMPARE(row.state, DeliveryState::Queued);
    QVERIFY(row.outgoing);
    QVERIFY(isPendingOrder(row.order));
    QCOMPARE(row.senderId, u"me"_s);
    send(u"world"_s);
    m.apply({MessageSeen{message(u"2"_s, 2, u"second"_s)}});
    QCOMPARE(texts(m.rows()), (QStringList{u"world"_s, u"hello"_s, u"second"_s, u"first"_s}));
    QCOMPARE(m.flow().lastState, DeliveryState::Queued);
    QCOMPARE(m.flow().unread, 2);
}

void StoreOutboxTest::commandsComeBackInOrder()
{
    const OutboxItem first = send(u"a"_s);
    const LocalId edit = newLocalId();
    const LocalId deletion = newLocalId();
    await(m.store().enqueue(m.account(), edit, EditMessage{u"f"_s, u"1"_s, u"new"_s}));
    await(m.store().enqueue(m.account(), deletion, DeleteMessage{u"f"_s, u"2"_s}));
    QCOMPARE(m.reopen(), StoreHealth::Good);
    const QList<OutboxItem> items = m.outbox();
    QCOMPARE(items.size(), 3);
    QCOMPARE(items[0].opId, first.opId);
    QCOMPARE(items[0].command, Command(SendMessage{first.opId, u"f"_s, u"a"_s, {}}));
    QCOMPARE(items[1].command, Command(EditMessage{u"f"_s, u"1"_s, u"new"_s}));
    QCOMPARE(items[2].opId, deletion);
    QCOMPARE(items[2].command, Command(DeleteMessage{u"f"_s, u"2"_s}));
    QVERIFY(await(m.store().outbox(m.account() + 1)).isEmpty());
    QCOMPARE(await(m.store().countUnsent(m.account())), 3);
    QCOMPARE(await(m.store().countUnsent(m.account() + 1)), 0);
}

void StoreOutboxTest::sendingBecomesUnknownAfterARestart()
{
    const OutboxItem sending = send(u"a"_s);
    const OutboxItem queued = send(u"b"_s);
    await(m.store().setOutboxState(sending.opId, DeliveryState::Sending));
    await(m.store().noteSent(sending.opId, 7000));
    QCOMPARE(m.rows().at(1).state, DeliveryState::Sending);
    QCOMPARE(m.reopen(), StoreHealth::Good);
    const QList<OutboxItem> items = m.outbox();
    QCOMPARE(items[0].state, DeliveryState::Unknown);
    QCOMPARE(items[0].attempts, 1);
    QCOMPARE(items[0].firstTriedMs, 7000);
    QCOMPARE(items[1].opId, queued.opId);
    QCOMPARE(items[1].state, DeliveryState::Queued);
    QCOMPARE(m.rows().at(1).state, DeliveryState::Unknown);
    QCOMPARE(m.rows().at(0).state, DeliveryState::Queued);
    await(m.store().setOutboxState(sending.opId, DeliveryState::Sending));
    await(m.store().noteSent(sending.opId, 9000));
    QCOMPARE(m.outbox().at(0).attempts, 2);
    QCOMPARE(m.outbox().at(0).firstTriedMs, 7000);
}

void StoreOutboxTest::acceptedSendTakesItsPlace()
{
    const OutboxItem item = send(u"a"_s);
    await(m.store().finish(item.opId, accepted(u"5"_s, 5, 1'700'000'005'000)));
    QVERIFY(m.outbox().isEmpty());
    const MessageRow row = m.newest();
    QCOMPARE(row.localId, item.opId);
    QCOMPARE(row.remoteId, u"5"_s);
    QCOMPARE(row.order, 5);
    QCOMPARE(row.createdMs, 1'700'000'005'000);
    QCOMPARE(row.state, DeliveryState::Sent);
    QVERIFY(row.opId.isEmpty());
    m.apply({MessageSeen{message(u"5"_s, 5, u"a"_s, u"me"_s)}});
    QCOMPARE(m.rows().size(), 2);
    QCOMPARE(m.flow().unread, 1);
}

void StoreOutboxTest::acceptedWithoutPlaceStaysLast()
{
    const OutboxItem item = send(u"a"_s);
    await(m.store().finish(item.opId, accepted(u"5"_s)));
    m.apply({MessageSeen{message(u"4"_s, 4, u"later"_s)}});
    QCOMPARE(m.newest().body.text, u"a"_s);
    QCOMPARE(m.newest().state, DeliveryState::Sent);
    m.apply({MessageSeen{message(u"5"_s, 3, u"a"_s, u"me"_s)}});
    QCOMPARE(texts(m.rows()), (QStringList{u"later"_s, u"a"_s, u"first"_s}));
}

void StoreOutboxTest::rejectedSendCanBeRetriedAndDiscarded()
{
    const OutboxItem item = send(u"a"_s);
    await(m.store().finish(item.opId, OpResult::rejected(FailureKind::TooLarge, true, u"413 too long"_s)));
    QCOMPARE(m.newest().state, DeliveryState::Failed);
    QCOMPARE(m.newest().failure, (Failure{FailureKind::TooLarge, true, u"413 too long"_s}));
    QCOMPARE(m.reopen(), StoreHealth::Good);
    QCOMPARE(m.outbox().at(0).state, DeliveryState::Failed);
    QCOMPARE(m.outbox().at(0).failure, (Failure{FailureKind::TooLarge, true, u"413 too long"_s}));
    await(m.store().setOutboxState(item.opId, DeliveryState::Queued));
    QCOMPARE(m.newest().state, DeliveryState::Queued);
    QCOMPARE(m.newest().failure, Failure());
    await(m.store().discard(item.opId));
    QVERIFY(m.outbox().isEmpty());
    QCOMPARE(texts(m.rows()), QStringList{u"first"_s});
}

void StoreOutboxTest::lostReplyIsConfirmedByTheMessage()
{
    const OutboxItem item = send(u"a"_s);
    await(m.store().setOutboxState(item.opId, DeliveryState::Sending));
    await(m.store().finish(item.opId, {OpResult::Status::Unknown, {}, 0, 0, {}}));
    QCOMPARE(m.newest().state, DeliveryState::Unknown);
    Message seen = message(u"7"_s, 7, u"a"_s, u"me"_s);
    seen.localId = item.opId;
    m.apply({MessageSeen{seen}});
    QVERIFY(m.outbox().isEmpty());
    const MessageRow row = m.newest();
    QCOMPARE(row.localId, item.opId);
    QCOMPARE(row.remoteId, u"7"_s);
    QCOMPARE(row.order, 7);
    QCOMPARE(row.state, DeliveryState::Sent);
    QVERIFY(!row.edited);
    QCOMPARE(m.rows().size(), 2);
}

void StoreOutboxTest::messageSeenBeforeTheReply()
{
    // A server that does not return our id: the message looks like another one until the reply tells.
    const OutboxItem item = send(u"a"_s);
    await(m.store().setOutboxState(item.opId, DeliveryState::Sending));
    m.apply({MessageSeen{message(u"7"_s, 7, u"a"_s, u"me"_s)}});
    QCOMPARE(m.rows().size(), 3);
    await(m.store().finish(item.opId, accepted(u"7"_s)));
    QCOMPARE(texts(m.rows()), (QStringList{u"a"_s, u"first"_s}));
    QCOMPARE(m.newest().localId, item.opId);
    QCOMPARE(m.newest().order, 7);
    QVERIFY(m.outbox().isEmpty());
}

void StoreOutboxTest::messageSeenUnderAnotherLocalId()
{
    const OutboxItem item = send(u"a"_s);
    Message seen = message(u"7"_s, 7, u"a"_s, u"me"_s);
    m.apply({MessageSeen{seen}});
    seen.localId = item.opId;
    m.apply({MessageSeen{seen}});
    QCOMPARE(texts(m.rows()), (QStringList{u"a"_s, u"first"_s}));
    QCOMPARE(m.newest().localId, item.opId);
    QVERIFY(m.outbox().isEmpty());
}

void StoreOutboxTest::strangersCannotConfirm()
{
    const OutboxItem item = send(u"mine"_s);
    Message forged = message(u"7"_s, 7, u"forged"_s, u"ann"_s);
    forged.localId = item.opId;
    m.apply({MessageSeen{forged}});
    QCOMPARE(m.outbox().size(), 1);
    QCOMPARE(texts(m.rows()), (QStringList{u"mine"_s, u"forged"_s, u"first"_s}));
    QCOMPARE(m.newest().state, DeliveryState::Queued);
}

void StoreOutboxTest::lateReplyOfAConfirmedSend()
{
    const OutboxItem item = send(u"a"_s);
    Message seen = message(u"7"_s, 7, u"a"_s, u"me"_s);
    seen.localId = item.opId;
    m.apply({MessageSeen{seen}});
    const QList<MessageRow> rows = m.rows();
    await(m.store().finish(item.opId, OpResult::rejected(FailureKind::Server, true)));
    QCOMPARE(errorOf(m.store().setOutboxState(item.opId, DeliveryState::Sending)), ErrorKind::NotFound);
    await(m.store().discard(item.opId));
    QCOMPARE(m.rows(), rows);
}

void StoreOutboxTest::sameOpTwiceIsOneCommand()
{
    const OutboxItem item = send(u"a"_s);
    const OutboxItem again =
        await(m.store().enqueue(m.account(), item.opId, SendMessage{item.opId, u"f"_s, u"b"_s, {}}));
    QCOMPARE(again.command, item.command);
    QCOMPARE(m.outbox().size(), 1);
    QCOMPARE(m.rows().size(), 2);
}

void StoreOutboxTest::uselessCommandsAreRefused()
{
    const char *warning = "a command that cannot be kept is refused";
    for (int i = 0; i < 6; ++i)
        QTest::ignoreMessage(QtWarningMsg, warning);
    Store &store = m.store();
    const OutboxItem waiting = send(u"ждёт"_s);
    QCOMPARE(errorOf(store.enqueue(m.account(), newLocalId(), EditMessage{u"f"_s, {}, u"a"_s})), ErrorKind::Refused);
    QCOMPARE(errorOf(store.enqueue(m.account(), newLocalId(), DeleteMessage{u"f"_s, {}})), ErrorKind::Refused);
    QCOMPARE(m.outbox().size(), 1);
    await(store.discard(waiting.opId));
    QCOMPARE(errorOf(store.enqueue(m.account(), newLocalId(), OpenFlow{u"f"_s, 0})), ErrorKind::Refused);
    QCOMPARE(errorOf(store.enqueue(m.account(), {}, SendMessage{{}, u"f"_s, u"a"_s, {}})), ErrorKind::Refused);
    QCOMPARE(errorOf(store.enqueue(m.account(), newLocalId(), SendMessage{{}, {}, u"a"_s, {}})), ErrorKind::Refused);
    QCOMPARE(errorOf(store.enqueue(99, newLocalId(), SendMessage{{}, u"f"_s, u"a"_s, {}})), ErrorKind::Refused);
    QVERIFY(m.outbox().isEmpty());
    QCOMPARE(m.rows().size(), 1);
}

void StoreOutboxTest::stateIsGuarded()
{
    const OutboxItem item = send(u"a"_s);
    QTest::ignoreMessage(QtWarningMsg, "a state that no waiting command can have is refused");
    QCOMPARE(errorOf(m.store().setOutboxState(item.opId, DeliveryState::Sent)), ErrorKind::Refused);
    QCOMPARE(m.outbox().at(0).state, DeliveryState::Queued);
    await(m.store().setOutboxState(item.opId, DeliveryState::Sending));
    QTest::ignoreMessage(QtWarningMsg, "a command that is on its way cannot be discarded");
    QCOMPARE(errorOf(m.store().discard(item.opId)), ErrorKind::Refused);
    QCOMPARE(m.outbox().size(), 1);
    await(m.store().finish(item.opId, {OpResult::Status::NotApplied, {}, 0, 0, {}}));
    QCOMPARE(m.outbox().at(0).state, DeliveryState::Queued);
    QCOMPARE(m.newest().state, DeliveryState::Queued);
}

void StoreOutboxTest::whatLeavesAtOnceIsUnknownAfterACrash()
{
    const auto command = [](const QString &text) {
        const LocalId id = newLocalId();
        return NewCommand{id, SendMessage{id, u"f"_s, text, {}}};
    };
    const auto items =
        await(m.store().enqueue(m.account(), {command(u"now"_s), command(u"then"_s)}, std::nullopt, Departure::AtOnce));
    QCOMPARE(items[0].state, DeliveryState::Sending);
    QCOMPARE(items[0].attempts, 1);
    QCOMPARE(items[1].state, DeliveryState::Queued);
    QCOMPARE(m.rows().at(1).state, DeliveryState::Sending);
    await(m.store().noteSent(items[0].opId, 7000));
    await(m.store().noteSent(items[0].opId, 9000));
    QCOMPARE(m.reopen(), StoreHealth::Good);
    QCOMPARE(m.outbox().at(0).state, DeliveryState::Unknown);
    QCOMPARE(m.outbox().at(0).firstTriedMs, 7000);
    QCOMPARE(m.outbox().at(1).state, DeliveryState::Queued);
}

void StoreOutboxTest::severalCommandsAreKeptOrNone()
{
    await(m.store().saveDraft(m.ref(), {u"draft"_s, {}}));
    const LocalId id = newLocalId();
    const NewCommand good{id, SendMessage{id, u"f"_s, u"good"_s, {}}};
    QTest::ignoreMessage(QtWarningMsg, "a command that cannot be kept is refused");
    QCOMPARE(errorOf(m.store().enqueue(m.account(), {good, {newLocalId(), OpenFlow{u"f"_s, 0}}}, Draft())),
        ErrorKind::Refused);
    QVERIFY(m.outbox().isEmpty());
    QCOMPARE(m.rows().size(), 1);
    QCOMPARE(await(m.store().draft(m.ref())).body.text, u"draft"_s);
    await(m.store().enqueue(m.account(), {good}, Draft()));
    QVERIFY(await(m.store().draft(m.ref())).isEmpty());
    QCOMPARE(m.rows().size(), 2);
}

void StoreOutboxTest::aDraftTakesBackWhatWasRefused()
{
    const LocalId taken = newLocalId();
    await(m.store().enqueue(m.account(), {{taken, SendMessage{taken, u"f"_s, u"one"_s, {}}}}, Draft()));
    const Draft rest{.body = u"thr"_s, .replyToId = {}, .cursor = 2};
    await(m.store().saveDraft(m.ref(), rest, {{taken, {.body = u"one"_s, .replyToId = {}}}}));
    QCOMPARE(await(m.store().draft(m.ref())), rest);
    await(m.store().saveDraft(m.ref(), rest,
        {{taken, {.body = u"one"_s, .replyToId = {}}}, {newLocalId(), {.body = u"two"_s, .replyToId = u"7"_s}}}));
    const Draft both = await(m.store().draft(m.ref()));
    QCOMPARE(both.body.text, u"two\nthr"_s);
    QCOMPARE(both.replyToId, u"7"_s);
    // The server has it: it is in the outbox no more, but it is a message.
    await(m.store().finish(taken, accepted(u"r77"_s, 77)));
    await(m.store().saveDraft(m.ref(), rest, {{taken, {.body = u"one"_s, .replyToId = {}}}}));
    QCOMPARE(await(m.store().draft(m.ref())), rest);
}

void StoreOutboxTest::usedLocalIdIsReplaced()
{
    const LocalId used = m.newest().localId;
    const OutboxItem item = await(m.store().enqueue(m.account(), newLocalId(), SendMessage{used, u"f"_s, u"a"_s, {}}));
    const LocalId fresh = std::get<SendMessage>(item.command).localId;
    QVERIFY(fresh != used);
    QCOMPARE(m.newest().localId, fresh);
    QCOMPARE(m.rows().size(), 2);
}

MORELIA_TEST(StoreOutboxTest)
#include "tst_storeoutbox.moc"
