// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/storefixture.h"
#include "tests/support/program/testprogram.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Morelia;
using namespace Morelia::Test;

using Counts = QList<ReactionCount>;

//! The person's own commands for signs on messages.
class StoreOwnReactionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void ownShowsAtOnce();
    void ownIsTakenBack();
    void pressedTwiceSendsNothing();
    void pressedTwiceUnderWayIsSent();
    void refusedGoesBack();
    void anotherDeviceHasTheLastWord();
    void anAnswerWithoutAPlaceChangesIt();
    void theLogIsFasterThanTheAnswer();
    void whatIsUnderWayIsNotRepeated();
    void theOwnSignAlwaysHasRoom();
    void deletionDropsWhatWaits_data();
    void deletionDropsWhatWaits();
    void reactionsAreNoUnsentMessages();
    void anotherCommandStays();

private:
    static PersonReacted fact(OrderKey order, const QString &user = u"ann"_s, bool takenBack = false,
        const QString &value = u"👍"_s, const QString &target = u"1"_s)
    {
        return {u"f"_s, target, user, value, takenBack, order};
    }
    OutboxItem press(bool takeBack = false, const QString &value = u"👍"_s)
    {
        return await(m.store().enqueue(m.account(), newLocalId(),
            ReactToMessage{.localId = {}, .flowId = u"f"_s, .remoteId = u"1"_s, .value = value, .takeBack = takeBack}));
    }
    void finish(const LocalId &opId, OpResult::Status status, OrderKey order = 0)
    {
        OpResult result;
        result.status = status;
        result.order = order;
        await(m.store().finish(opId, result));
    }
    Counts counts() { return m.rows().constLast().reactions; }

    StoreFixture m;
};

void StoreOwnReactionsTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m.start();
    m.apply({FlowSeen{chat()}, MessageSeen{message(u"1"_s, 1, u"Hello, world"_s)}});
}

void StoreOwnReactionsTest::ownShowsAtOnce()
{
    const OutboxItem item = press();
    QVERIFY(!item.settled);
    const auto command = std::get<ReactToMessage>(item.command);
    QCOMPARE(command.localId, item.opId);
    QCOMPARE(command.excerpt, u"Hello, world"_s);
    QCOMPARE(counts(), (Counts{{u"👍"_s, 1, true}}));
    QCOMPARE(m.newest().pending, PendingChange::None);
    QCOMPARE(m.reopen(), StoreHealth::Good);
    QCOMPARE(counts(), (Counts{{u"👍"_s, 1, true}}));
    QCOMPARE(m.outbox().size(), 1);
    QCOMPARE(std::get<ReactToMessage>(m.outbox().constFirst().command), command);
    finish(item.opId, OpResult::Status::Accepted, 2);
    QVERIFY(m.outbox().isEmpty());
    QCOMPARE(counts(), (Counts{{u"👍"_s, 1, true}}));
    m.apply({fact(2, u"me"_s)});
    QCOMPARE(counts(), (Counts{{u"👍"_s, 1, true}}));
}

void StoreOwnReactionsTest::ownIsTakenBack()
{
    m.apply({fact(2, u"me"_s), fact(3)});
    const OutboxItem item = press(true);
    QVERIFY(!item.settled);
    QCOMPARE(counts(), (Counts{{u"👍"_s, 1, false}}));
    finish(item.opId, OpResult::Status::Unknown);
    QCOMPARE(counts(), (Counts{{u"👍"_s, 1, false}}));
    finish(item.opId, OpResult::Status::Accepted, 4);
    QCOMPARE(counts(), (Counts{{u"👍"_s, 1, false}}));
}

void StoreOwnReactionsTest::pressedTwiceSendsNothing()
{
    const OutboxItem first = press();
    const OutboxItem second = press(true);
    QVERIFY(second.settled);
    QCOMPARE(second.superseded, QList{first.opId});
    QVERIFY(m.outbox().isEmpty());
    QVERIFY(counts().isEmpty());
    // Another sign, and one that the server has already.
    m.apply({fact(2, u"me"_s)});
    QVERIFY(press().settled);
    QVERIFY(!press(false, u"🎉"_s).settled);
    QCOMPARE(m.outbox().size(), 1);
}

void StoreOwnReactionsTest::pressedTwiceUnderWayIsSent()
{
    const OutboxItem first = press();
    await(m.store().setOutboxState(first.opId, DeliveryState::Sending));
    const OutboxItem second = press(true);
    QVERIFY(!second.settled);
    QVERIFY(second.superseded.isEmpty());
    QVERIFY(counts().isEmpty());
    finish(first.opId, OpResult::Status::Accepted, 2);
    QVERIFY(counts().isEmpty());
    finish(second.opId, OpResult::Status::Accepted, 3);
    QVERIFY(counts().isEmpty());
}

void StoreOwnReactionsTest::refusedGoesBack()
{
    m.apply({fact(2, u"me"_s)});
    const OutboxItem item = press(true);
    QVERIFY(counts().isEmpty());
    await(m.store().finish(item.opId, OpResult::rejected(FailureKind::Unsupported, false)));
    QVERIFY(m.outbox().isEmpty());
    QCOMPARE(counts(), (Counts{{u"👍"_s, 1, true}}));
    const OutboxItem other = press(false, u"🎉"_s);
    await(m.store().discard(other.opId));
    QCOMPARE(counts(), (Counts{{u"👍"_s, 1, true}}));
}

void StoreOwnReactionsTest::anotherDeviceHasTheLastWord()
{
    // A stock server's answer does not say the place.
    const OutboxItem item = press();
    finish(item.opId, OpResult::Status::Accepted);
    QCOMPARE(counts(), (Counts{{u"👍"_s, 1, true}}));
    m.apply({fact(2, u"me"_s), fact(3, u"me"_s, true)});
    QVERIFY(counts().isEmpty());
    // The news were faster than the answer.
    const OutboxItem late = press();
    m.apply({fact(4, u"me"_s), fact(5, u"me"_s, true)});
    finish(late.opId, OpResult::Status::Accepted, 4);
    QVERIFY(counts().isEmpty());
}

void StoreOwnReactionsTest::anAnswerWithoutAPlaceChangesIt()
{
    m.apply({fact(2, u"me"_s)});
    finish(press(true).opId, OpResult::Status::Accepted);
    QVERIFY(counts().isEmpty());
    // Before the log has told of it the person presses again.
    const OutboxItem again = press();
    QVERIFY(!again.settled);
    finish(again.opId, OpResult::Status::Accepted);
    QCOMPARE(counts(), (Counts{{u"👍"_s, 1, true}}));
    m.apply({fact(3, u"me"_s, true), fact(4, u"me"_s)});
    QCOMPARE(counts(), (Counts{{u"👍"_s, 1, true}}));
}

void StoreOwnReactionsTest::theLogIsFasterThanTheAnswer()
{
    const OutboxItem item = press();
    m.apply({fact(2, u"me"_s), fact(3, u"me"_s, true), MessageSeen{message(u"4"_s, 4, u"later"_s)}});
    finish(item.opId, OpResult::Status::Accepted);
    QVERIFY(counts().isEmpty());
}

void StoreOwnReactionsTest::whatIsUnderWayIsNotRepeated()
{
    const OutboxItem first = press();
    await(m.store().setOutboxState(first.opId, DeliveryState::Sending));
    QVERIFY(press().settled);
    QCOMPARE(m.outbox().size(), 1);
    const OutboxItem back = press(true);
    QVERIFY(!back.settled);
    // Given again after all: the taking back waited, and what is under way does the rest.
    const OutboxItem third = press();
    QVERIFY(third.settled);
    QCOMPARE(third.superseded, QList{back.opId});
    QCOMPARE(counts(), (Counts{{u"👍"_s, 1, true}}));
    await(m.store().finish(first.opId, OpResult::rejected(FailureKind::Unsupported, false)));
    QVERIFY(m.outbox().isEmpty());
    QVERIFY(counts().isEmpty());
}

void StoreOwnReactionsTest::theOwnSignAlwaysHasRoom()
{
    QList<Delta> many;
    for (int i = 0; i < 50; ++i)
        many.append(fact(10 + i, u"me"_s, false, QString(QChar(0x2600 + i))));
    for (int i = 0; i < 1500; ++i)
        many.append(fact(100 + i, QString::number(i)));
    m.apply(many);
    QVERIFY(!press(false, u"🎉"_s).settled);
    QCOMPARE(counts().constLast(), (ReactionCount{u"🎉"_s, 1, true}));
    QVERIFY(press(true, u"🎉"_s).settled);
    QVERIFY(m.outbox().isEmpty());
}

void StoreOwnReactionsTest::deletionDropsWhatWaits_data()
{
    QTest::addColumn<bool>("gone");
    QTest::newRow("deleted") << false;
    QTest::newRow("gone") << true;
}

// Its words would be sent to programs that know no reactions.
void StoreOwnReactionsTest::deletionDropsWhatWaits()
{
    QFETCH(const bool, gone);

    QVERIFY(!press().settled);
    Message deleted = message(u"1"_s, 1, {});
    deleted.deleted = true;
    m.apply({gone ? Delta(MessageGone{u"f"_s, u"1"_s}) : Delta(MessageSeen{deleted})});
    QVERIFY(m.outbox().isEmpty());
}

void StoreOwnReactionsTest::reactionsAreNoUnsentMessages()
{
    QVERIFY(!press().settled);
    QCOMPARE(await(m.store().countUnsent(m.account())), 0);
    const LocalId opId = newLocalId();
    await(m.store().enqueue(
        m.account(), opId, SendMessage{.localId = opId, .flowId = u"f"_s, .body = u"one"_s, .replyToId = {}}));
    QCOMPARE(await(m.store().countUnsent(m.account())), 1);
}

void StoreOwnReactionsTest::anotherCommandStays()
{
    // A reaction and an edit of one message have nothing to do with each other.
    const LocalId edit = newLocalId();
    await(
        m.store().enqueue(m.account(), edit, EditMessage{.flowId = u"f"_s, .remoteId = u"1"_s, .body = u"changed"_s}));
    const OutboxItem item = press();
    QVERIFY(item.superseded.isEmpty());
    QCOMPARE(m.newest().opId, edit);
    const OutboxItem again = await(m.store().enqueue(
        m.account(), newLocalId(), EditMessage{.flowId = u"f"_s, .remoteId = u"1"_s, .body = u"once more"_s}));
    QCOMPARE(again.superseded, QList{edit});
    QCOMPARE(m.outbox().size(), 2);
}

MORELIA_TEST(StoreOwnReactionsTest)
#include "tst_storeownreactions.moc"
