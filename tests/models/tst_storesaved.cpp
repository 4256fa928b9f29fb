// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/entities/savedflow.h"
#include "models/lists/flowlistmodel.h"
#include "models/lists/words.h"
#include "tests/models/storefixture.h"
#include "tests/support/program/testprogram.h"
#include "tests/support/storefaults.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Morelia;
using namespace Morelia::Test;

//! Saved messages: done at once in the store, out of reach of every server.
class StoreSavedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void theyAreThereBeforeAnything();
    void aMessageIsStoredAndThatIsIt();
    void theOrderIsThatOfWriting();
    void everyChangeIsDoneAtOnce();
    void nothingOfThemWaits();
    void theSameCommandTwiceIsOneMessage();
    void whatCouldNotBeStoredIsNowhere();
    void aRestartKeepsThem();
    void theAdapterIsNotToldOfThem();
    void noServerWritesIntoThem();
    void draftsAndPinsAreKept();
    void everyAccountHasItsOwn();
    void theListHasThemWithSomethingInThem();
    void theyAreCounted();

private:
    OutboxItem enqueue(const Command &command) { return await(m.store().enqueue(m.account(), newLocalId(), command)); }
    LocalId save(const QString &text);
    QList<MessageRow> rows() { return m.rows(savedFlowId); }

    StoreFaults m_faults; // outlives the store
    StoreFixture m;
};

void StoreSavedTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_faults.clear();
    m.setOptions({.fault = m_faults.hook()});
    m.start();
}

LocalId StoreSavedTest::save(const QString &text)
{
    const LocalId id = newLocalId();
    const OutboxItem item = await(m.store().enqueue(m.account(), id, SendMessage{id, savedFlowId, text, {}}));
    return item.settled ? id : LocalId();
}

void StoreSavedTest::theyAreThereBeforeAnything()
{
    const FlowRow row = m.flow(savedFlowId);
    QCOMPARE(row.ref, m.ref(savedFlowId));
    QCOMPARE(row.kind, FlowKind::Saved);
    QCOMPARE(flowTitle(row), u"Saved messages"_s);
    QCOMPARE(row.capabilities, savedFlowCapabilities);
    const MessagePage page = await(m.store().messages(row.ref, {.anchor = newestAnchor, .older = 9, .newer = 0}));
    QVERIFY(page.rows.isEmpty() && page.reachesOldest && page.reachesNewest && !page.hasGap);
    QVERIFY(await(m.store().flows()).isEmpty());
    QCOMPARE(errorOf(m.store().flow({m.account() + 1, savedFlowId})), ErrorKind::NotFound);
}

void StoreSavedTest::aMessageIsStoredAndThatIsIt()
{
    const LocalId id = save(u"milk"_s);
    QCOMPARE(rows().size(), 1);
    const MessageRow row = rows().constFirst();
    QCOMPARE(row.localId, id);
    QCOMPARE(row.body.text, u"milk"_s);
    QCOMPARE(row.senderId, u"me"_s);
    QCOMPARE(row.state, DeliveryState::None);
    QVERIFY(row.outgoing && !row.remoteId.isEmpty() && row.opId.isEmpty() && !isPendingOrder(row.order));
    const FlowRow flow = m.flow(savedFlowId);
    QCOMPARE(flow.lastText, u"milk"_s);
    QCOMPARE(flow.lastState, DeliveryState::None);
    QCOMPARE(flow.unread, 0);
    QCOMPARE(flow.capabilities, savedFlowCapabilities);
    const MessagePage page = await(m.store().messages(flow.ref, {.anchor = newestAnchor, .older = 9, .newer = 0}));
    QVERIFY(page.reachesOldest && !page.hasGap);
}

void StoreSavedTest::theOrderIsThatOfWriting()
{
    for (const QString &text : {u"one"_s, u"two"_s, u"three"_s})
        save(text);
    QCOMPARE(texts(rows()), (QStringList{u"three"_s, u"two"_s, u"one"_s}));
    // A clock that was set back.
    m.clock.setWall(m.clock.wallMs() - 86'400'000);
    save(u"four"_s);
    QCOMPARE(texts(rows()).constFirst(), u"four"_s);
    QVERIFY(rows().at(0).createdMs >= rows().at(1).createdMs);
}

void StoreSavedTest::everyChangeIsDoneAtOnce()
{
    save(u"milk"_s);
    const QString milk = rows().constFirst().remoteId;
    QVERIFY(enqueue(EditMessage{savedFlowId, milk, u"oat milk"_s}).settled);
    QCOMPARE(rows().constFirst().body.text, u"oat milk"_s);
    QVERIFY(rows().constFirst().edited);
    QCOMPARE(rows().constFirst().pending, PendingChange::None);
    QVERIFY(enqueue(SendMessage{{}, savedFlowId, u"two of it"_s, milk}).settled);
    QCOMPARE(rows().constFirst().replyText, u"oat milk"_s);
    const ReactToMessage good{.localId = {}, .flowId = savedFlowId, .remoteId = milk, .value = u"👍"_s};
    QVERIFY(enqueue(good).settled);
    QCOMPARE(rows().at(1).reactions, (QList<ReactionCount>{{u"👍"_s, 1, true}}));
    ReactToMessage back = good;
    back.takeBack = true;
    QVERIFY(enqueue(back).settled);
    QVERIFY(rows().at(1).reactions.isEmpty());
    QVERIFY(enqueue(good).settled);
    QCOMPARE(rows().at(1).reactions.size(), 1);
    // Nobody else has to see that something was there.
    QVERIFY(enqueue(DeleteMessage{savedFlowId, milk}).settled);
    QCOMPARE(texts(rows()), QStringList{u"two of it"_s});
    QCOMPARE(rows().constFirst().replyOrder, 0);
}

void StoreSavedTest::nothingOfThemWaits()
{
    const LocalId first = newLocalId();
    const LocalId second = newLocalId();
    const QList<OutboxItem> items = await(m.store().enqueue(m.account(),
        {{first, SendMessage{first, savedFlowId, u"one"_s, {}}},
            {second, SendMessage{second, savedFlowId, u"two"_s, {}}}},
        Draft{.body = u"three"_s, .replyToId = {}}, Departure::AtOnce));
    QVERIFY(items.at(0).settled && items.at(1).settled);
    QCOMPARE(texts(rows()), (QStringList{u"two"_s, u"one"_s}));
    QCOMPARE(m.flow(savedFlowId).draft, u"three"_s);
    QVERIFY(m.outbox().isEmpty());
    QCOMPARE(await(m.store().countUnsent(m.account())), 0);
    QVERIFY(enqueue(EditMessage{savedFlowId, u"unknown"_s, u"x"_s}).settled);
    QVERIFY(enqueue(DeleteMessage{savedFlowId, u"unknown"_s}).settled);
    QVERIFY(m.outbox().isEmpty());
}

void StoreSavedTest::theSameCommandTwiceIsOneMessage()
{
    const LocalId id = newLocalId();
    for (int i = 0; i < 2; ++i)
        QVERIFY(await(m.store().enqueue(m.account(), id, SendMessage{id, savedFlowId, u"once"_s, {}})).settled);
    QCOMPARE(texts(rows()), QStringList{u"once"_s});
}

void StoreSavedTest::whatCouldNotBeStoredIsNowhere()
{
    m_faults.fail(StoreOperation::Enqueue, ErrorKind::Busy);
    const LocalId id = newLocalId();
    QCOMPARE(errorOf(m.store().enqueue(m.account(), id, SendMessage{id, savedFlowId, u"milk"_s, {}})), ErrorKind::Busy);
    m_faults.clear();
    QVERIFY(rows().isEmpty());
    QVERIFY(m.outbox().isEmpty());
}

void StoreSavedTest::aRestartKeepsThem()
{
    save(u"milk"_s);
    const QList<MessageRow> before = rows();
    QCOMPARE(m.reopen(), StoreHealth::Good);
    QCOMPARE(rows(), before);
    QVERIFY(m.outbox().isEmpty());
}

void StoreSavedTest::theAdapterIsNotToldOfThem()
{
    m.apply({FlowSeen{chat()}});
    save(u"milk"_s);
    const SyncState state = await(m.store().syncState(m.account()));
    QCOMPARE(state.flows.size(), 1);
    QCOMPARE(state.flows.constFirst().remoteId, u"f"_s);
}

void StoreSavedTest::noServerWritesIntoThem()
{
    const LocalId id = save(u"milk"_s);
    const QList<MessageRow> before = rows();
    const FlowRow flow = m.flow(savedFlowId);
    const QString remoteId = before.constFirst().remoteId;
    Flow hostile = group(savedFlowId);
    hostile.title = u"Mine"_s;
    Message own = message(remoteId, 1, u"poison"_s, u"me"_s);
    own.flowId = savedFlowId;
    own.localId = id;
    own.edited = true;
    own.editedMs = m.clock.wallMs() + 1000;
    Message strange = message(u"9"_s, 9, u"hello"_s);
    strange.flowId = savedFlowId;
    Flow kind = group(u"h"_s);
    kind.kind = FlowKind::Saved;
    m.apply({FlowSeen{hostile}, MessageSeen{own}, MessageSeen{strange}, MessageGone{savedFlowId, remoteId},
        RangeKnown{savedFlowId, 5, 9}, WatermarkSeen{savedFlowId, u"ann"_s, 9, 9},
        ReactionsSeen{savedFlowId, remoteId, {{.value = u"👎"_s, .userId = u"ann"_s}}},
        PersonReacted{savedFlowId, remoteId, u"ann"_s, u"👎"_s, false, 9}, FlowSeen{kind}});
    QCOMPARE(rows(), before);
    QCOMPARE(m.flow(savedFlowId), flow);
    QVERIFY(await(m.store().members(flow.ref)).isEmpty());
    QCOMPARE(await(m.store().flows()).size(), 1);
    // Nor before there is anything.
    StoreFixture fresh;
    fresh.start();
    fresh.apply({FlowSeen{hostile}, MessageSeen{strange}});
    QVERIFY(fresh.rows(savedFlowId).isEmpty());
    QVERIFY(await(fresh.store().flows()).isEmpty());
}

void StoreSavedTest::draftsAndPinsAreKept()
{
    await(m.store().saveDraft(m.ref(savedFlowId), Draft{.body = u"half a"_s, .replyToId = {}}));
    await(m.store().choose(m.ref(savedFlowId), {.pinned = true}));
    QCOMPARE(m.reopen(), StoreHealth::Good);
    QCOMPARE(await(m.store().draft(m.ref(savedFlowId))).body.text, u"half a"_s);
    QVERIFY(m.flow(savedFlowId).choices.isPinned());
    QCOMPARE(m.flow(savedFlowId).kind, FlowKind::Saved);
    QCOMPARE(errorOf(m.store().saveDraft({m.account() + 1, savedFlowId}, Draft{.body = u"x"_s, .replyToId = {}})),
        ErrorKind::NotFound);
}

void StoreSavedTest::everyAccountHasItsOwn()
{
    const AccountId other = await(m.store().addAccount(sampleAccount()));
    save(u"milk"_s);
    const FlowRef theirs{other, savedFlowId};
    QVERIFY(await(m.store().messages(theirs, newestPlaced(9))).rows.isEmpty());
    QCOMPARE(await(m.store().flow(theirs)).kind, FlowKind::Saved);
    await(m.store().removeAccount(m.account()));
    QCOMPARE(errorOf(m.store().flow(m.ref(savedFlowId))), ErrorKind::NotFound);
    QVERIFY(rows().isEmpty());
    QCOMPARE(await(m.store().flow(theirs)).kind, FlowKind::Saved);
}

void StoreSavedTest::theListHasThemWithSomethingInThem()
{
    FlowListModel model(m.store(), m.clock);
    QTRY_VERIFY(model.isLoaded());
    const auto change = [&](bool pinned) { await(m.store().choose(m.ref(savedFlowId), {.pinned = pinned})); };
    change(true);
    QTRY_COMPARE(model.count(), 1);
    QCOMPARE(model.index(0).data(FlowListModel::TitleRole).toString(), u"Saved messages"_s);
    QCOMPARE(model.index(0).data(FlowListModel::KindRole).toInt(), int(FlowKind::Saved));
    change(false);
    QTRY_COMPARE(model.count(), 0);
    save(u"milk"_s);
    QTRY_COMPARE(model.count(), 1);
    QCOMPARE(model.index(0).data(FlowListModel::LastTextRole).toString(), u"milk"_s);
    QCOMPARE(model.totalUnread(), 0);
    enqueue(DeleteMessage{savedFlowId, rows().constFirst().remoteId});
    QTRY_COMPARE(model.count(), 0);
    QCOMPARE(model.all().size(), 1);
    await(m.store().saveDraft(m.ref(savedFlowId), Draft{.body = u"half a"_s, .replyToId = {}}));
    QTRY_COMPARE(model.count(), 1);
}

void StoreSavedTest::theyAreCounted()
{
    QCOMPARE(await(m.store().countSaved(m.account())), 0);
    save(u"milk"_s);
    save(u"bread"_s);
    m.apply({FlowSeen{chat()}, MessageSeen{message(u"1"_s, 1, u"hello"_s)}});
    QCOMPARE(await(m.store().countSaved(m.account())), 2);
    QCOMPARE(await(m.store().countSaved(m.account() + 1)), 0);
}

MORELIA_TEST(StoreSavedTest)
#include "tst_storesaved.moc"
