// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/storefixture.h"
#include "tests/support/program/testprogram.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Morelia;
using namespace Morelia::Test;

using Counts = QList<ReactionCount>;

//! Signs that persons give to messages one by one, and the person's own commands for them.
class StoreReactionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void personsGiveAndTakeBack();
    void peopleAreNamed();
    void theLatestPlaceCounts();
    void waitsForItsMessage();
    void countsAsNothingElse();
    void goesWithItsMessage();
    void followsAnAlias();
    void hostileFacts();
    void ownShowsAtOnce();
    void ownIsTakenBack();
    void pressedTwiceSendsNothing();
    void pressedTwiceUnderWayIsSent();
    void refusedGoesBack();
    void anotherDeviceHasTheLastWord();
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

void StoreReactionsTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m.start();
    m.apply({FlowSeen{chat()}, MessageSeen{message(u"1"_s, 1, u"Hello, world"_s)}});
}

void StoreReactionsTest::personsGiveAndTakeBack()
{
    m.apply({fact(2), fact(3, u"me"_s), fact(4, u"ann"_s, false, u"🎉"_s)});
    const Counts expected{{u"👍"_s, 2, true}, {u"🎉"_s, 1, false}};
    QCOMPARE(counts(), expected);
    QCOMPARE(m.reopen(), StoreHealth::Good);
    QCOMPARE(counts(), expected);
    QVERIFY(!m.everyByte().contains(u"🎉"_s.toUtf8()));
    m.apply({fact(5, u"ann"_s, true)});
    QCOMPARE(counts(), (Counts{{u"👍"_s, 1, true}, {u"🎉"_s, 1, false}}));
    m.apply({fact(6, u"me"_s, true), fact(7, u"ann"_s, true, u"🎉"_s)});
    QVERIFY(counts().isEmpty());
}

void StoreReactionsTest::peopleAreNamed()
{
    m.apply({UserSeen{user(u"ann"_s, u"Ann <b>"_s)}, UserSeen{user(u"me"_s, u"My name"_s)}});
    // Bob has no name yet, and the own name says less than "you".
    m.apply({fact(2, u"bob"_s), fact(3), fact(4, u"me"_s)});
    QCOMPARE(counts(), (Counts{{u"👍"_s, 3, true, {u"Ann ‹b>"_s}}}));
    QList<Delta> crowd;
    for (int i = 10; i < 40; ++i) {
        const QString id = QString::number(i);
        crowd += {UserSeen{user(id, u"Person "_s + id)}, fact(i, id)};
    }
    m.apply(crowd);
    const ReactionCount many = counts().constFirst();
    QCOMPARE(many.count, 33);
    QCOMPARE(many.names.size(), 10);
    QCOMPARE(many.names.first(2), (QStringList{u"Ann ‹b>"_s, u"Person 10"_s}));
    m.apply({UserSeen{user(u"bob"_s, u"Bob"_s)}});
    QCOMPARE(counts().constFirst().names.constFirst(), u"Bob"_s);
}

void StoreReactionsTest::theLatestPlaceCounts()
{
    // History comes after the news, and everything twice.
    m.apply({fact(9, u"ann"_s, true), fact(5), fact(9, u"ann"_s, true), fact(7)});
    QVERIFY(counts().isEmpty());
    m.apply({fact(11), fact(11), fact(9, u"ann"_s, true)});
    QCOMPARE(counts(), (Counts{{u"👍"_s, 1, false}}));
}

void StoreReactionsTest::waitsForItsMessage()
{
    m.apply({fact(3, u"ann"_s, false, u"👍"_s, u"2"_s)});
    QCOMPARE(m.rows().size(), 1);
    QCOMPARE(m.reopen(), StoreHealth::Good);
    m.apply({MessageSeen{message(u"2"_s, 2, u"late"_s)}});
    QCOMPARE(m.newest().reactions, (Counts{{u"👍"_s, 1, false}}));
    QVERIFY(counts().isEmpty());
}

void StoreReactionsTest::countsAsNothingElse()
{
    await(m.store().markRead(m.ref(), 1));
    const FlowRow before = m.flow();
    QSet<LocalId> arrived;
    const auto told = QObject::connect(&m.store(), &Store::changed, this, [&](const StoreChanges &changes) {
        for (const QSet<LocalId> &ids : changes.arrived)
            arrived += ids;
    });
    m.apply({fact(2), fact(3, u"ann"_s, true)});
    QCOMPARE(m.flow(), before);
    QCOMPARE(m.flow().unread, 0);
    QVERIFY(arrived.isEmpty());
    m.apply({MessageSeen{message(u"2"_s, 4, u"news"_s)}});
    QTRY_COMPARE(arrived.size(), 1);
    QObject::disconnect(told);
}

void StoreReactionsTest::goesWithItsMessage()
{
    m.apply({fact(2)});
    Message deleted = message(u"1"_s, 1, {});
    deleted.deleted = true;
    m.apply({MessageSeen{deleted}});
    QVERIFY(counts().isEmpty());
    m.apply({fact(3, u"bob"_s)});
    QVERIFY(counts().isEmpty());
    Message alive = message(u"1"_s, 1, u"again"_s);
    alive.edited = true;
    alive.editedMs = 5'000'000'000'000;
    m.apply({MessageSeen{alive}});
    QCOMPARE(m.newest().body.text, u"again"_s);
    QVERIFY(counts().isEmpty());
    m.apply({MessageSeen{message(u"2"_s, 2, u"b"_s)}, fact(4, u"ann"_s, false, u"👍"_s, u"2"_s),
        MessageGone{u"f"_s, u"2"_s}, MessageSeen{message(u"2"_s, 2, u"b"_s)}});
    QVERIFY(m.newest().reactions.isEmpty());
}

void StoreReactionsTest::followsAnAlias()
{
    // The late original of a message that was sent twice has an id of its own.
    Message first = message(u"5"_s, 5, u"twice"_s);
    first.localId = newLocalId();
    Message second = first;
    second.remoteId = u"6"_s;
    second.order = 6;
    m.apply({fact(7, u"me"_s, false, u"👍"_s, u"6"_s), fact(8, u"bob"_s, false, u"👍"_s, u"5"_s), MessageSeen{first}});
    QCOMPARE(m.newest().reactions, (Counts{{u"👍"_s, 1, false}}));
    m.apply({MessageSeen{second}});
    QCOMPARE(m.newest().reactions, (Counts{{u"👍"_s, 2, true}}));
    m.apply({fact(9, u"me"_s, true, u"👍"_s, u"6"_s)});
    QCOMPARE(m.newest().reactions, (Counts{{u"👍"_s, 1, false}}));
}

void StoreReactionsTest::hostileFacts()
{
    m.apply({PersonReacted{}, PersonReacted{{}, u"1"_s, u"ann"_s, u"👍"_s, false, 2},
        PersonReacted{u"f"_s, {}, u"ann"_s, u"👍"_s, false, 2}, PersonReacted{u"f"_s, u"1"_s, {}, u"👍"_s, false, 2},
        PersonReacted{u"f"_s, u"1"_s, u"ann"_s, {}, false, 2}, fact(2, u"ann"_s, false, u"\u202e\u200b"_s),
        fact(3, u"ann"_s, false, QString(QChar(0xd83d)))});
    QVERIFY(m.newest().reactions.size() <= 1);
    QList<Delta> many;
    for (int i = 0; i < 100; ++i)
        many.append(fact(10 + i, u"bob"_s, false, QString(QChar(0x2600 + i))));
    for (int i = 0; i < 1500; ++i)
        many.append(fact(1000 + i, QString::number(i)));
    m.apply(many);
    const Counts kept = counts();
    QVERIFY(kept.size() < 40);
    const auto thumbs = std::ranges::find(kept, u"👍"_s, &ReactionCount::value);
    QVERIFY(thumbs != kept.end() && thumbs->count > 900 && thumbs->count <= 1000);
    // Those that are known still change.
    m.apply({fact(5000, u"0"_s, true)});
    const Counts fewer = counts();
    QCOMPARE(std::ranges::find(fewer, u"👍"_s, &ReactionCount::value)->count, thumbs->count - 1);
}

void StoreReactionsTest::ownShowsAtOnce()
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

void StoreReactionsTest::ownIsTakenBack()
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

void StoreReactionsTest::pressedTwiceSendsNothing()
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

void StoreReactionsTest::pressedTwiceUnderWayIsSent()
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

void StoreReactionsTest::refusedGoesBack()
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

void StoreReactionsTest::anotherDeviceHasTheLastWord()
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

void StoreReactionsTest::anotherCommandStays()
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

MORELIA_TEST(StoreReactionsTest)
#include "tst_storereactions.moc"
