// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/storefixture.h"
#include "tests/support/program/testprogram.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Morelia;
using namespace Morelia::Test;

//! What the person chooses for single flows.
class StoreChoicesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void nothingIsChosenAtFirst();
    void choicesAreKept();
    void aChangeLeavesTheRest();
    void whatChangesIsTold();
    void pinsKeepTheirOrder();
    void anArchivedFlowIsNotPinned();
    void anUnknownFlowHasNoChoices();
    void accountsHaveTheirOwn();
    void theyGoWithTheAccount();
    void serversDoNotTouchThem();
    void theyLiveOnInMemory();
    void readingEndsTheMark();
    void newsEndTheArchive_data();
    void newsEndTheArchive();
    void pinnedOnesAreReadFirst();

private:
    FlowChoices choices(const QString &flowId = u"f"_s) { return m.flow(flowId).choices; }
    void choose(const FlowChange &change, const QString &flowId = u"f"_s)
    {
        await(m.store().choose(m.ref(flowId), change));
    }

    StoreFixture m;
};

void StoreChoicesTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m.setOptions({});
    m.start();
    m.apply({FlowSeen{chat()}, FlowSeen{group(u"a"_s)}, FlowSeen{group(u"b"_s)}});
}

void StoreChoicesTest::nothingIsChosenAtFirst()
{
    QCOMPARE(choices(), FlowChoices());
    QVERIFY(!choices().isPinned());
    QVERIFY(!choices().isMuted(m.clock.wallMs()));
}

void StoreChoicesTest::choicesAreKept()
{
    choose({.pinned = true,
        .mutedUntilMs = mutedForGood,
        .markedUnread = true,
        .notifications = FlowNotifications::Names});
    const FlowChoices chosen{
        .pinRank = 1, .mutedUntilMs = mutedForGood, .markedUnread = true, .notifications = FlowNotifications::Names};
    QCOMPARE(choices(), chosen);
    QCOMPARE(m.reopen(), StoreHealth::Good);
    QCOMPARE(choices(), chosen);
    const QList<FlowRow> rows = await(m.store().flows());
    for (const FlowRow &row : rows)
        QCOMPARE(row.choices, row.ref == m.ref() ? chosen : FlowChoices());
    choose({.pinned = false, .mutedUntilMs = 0, .markedUnread = false, .notifications = FlowNotifications::AsSettings});
    QCOMPARE(m.reopen(), StoreHealth::Good);
    QCOMPARE(choices(), FlowChoices());
}

void StoreChoicesTest::aChangeLeavesTheRest()
{
    choose({.mutedUntilMs = 7, .notifications = FlowNotifications::Nothing});
    choose({.archived = true});
    choose({.markedUnread = true});
    choose({});
    QCOMPARE(choices(),
        (FlowChoices{
            .mutedUntilMs = 7, .archived = true, .markedUnread = true, .notifications = FlowNotifications::Nothing}));
    QVERIFY(choices().isMuted(6));
    QVERIFY(!choices().isMuted(7));
}

void StoreChoicesTest::whatChangesIsTold()
{
    QSignalSpy changed = m.changesFromNow();
    choose({.pinned = true});
    QTRY_COMPARE(changed.size(), 1);
    const auto changes = changed.first().first().value<StoreChanges>();
    QCOMPARE(changes.flows, QSet<FlowRef>{m.ref()});
    QVERIFY(changes.messages.isEmpty() && changes.arrived.isEmpty() && !changes.accounts);
    choose({.pinned = true});
    choose({.archived = true}, u"a"_s);
    QTRY_COMPARE(changed.size(), 2);
    QCOMPARE(changed.last().first().value<StoreChanges>().flows, QSet<FlowRef>{m.ref(u"a"_s)});
}

void StoreChoicesTest::pinsKeepTheirOrder()
{
    for (const QString &flow : {u"b"_s, u"f"_s, u"a"_s})
        choose({.pinned = true}, flow);
    QVERIFY(choices(u"b"_s).pinRank < choices(u"f"_s).pinRank);
    QVERIFY(choices(u"f"_s).pinRank < choices(u"a"_s).pinRank);
    // Pinned again it stays, unpinned and pinned again it is the last.
    choose({.pinned = true}, u"b"_s);
    QVERIFY(choices(u"b"_s).pinRank < choices(u"f"_s).pinRank);
    choose({.pinned = false}, u"b"_s);
    QVERIFY(!choices(u"b"_s).isPinned());
    choose({.pinned = true}, u"b"_s);
    QVERIFY(choices(u"a"_s).pinRank < choices(u"b"_s).pinRank);
}

void StoreChoicesTest::anArchivedFlowIsNotPinned()
{
    choose({.pinned = true});
    choose({.archived = true});
    QVERIFY(!choices().isPinned() && choices().archived);
    choose({.pinned = true});
    QVERIFY(choices().isPinned() && !choices().archived);
}

void StoreChoicesTest::anUnknownFlowHasNoChoices()
{
    QCOMPARE(errorOf(m.store().choose(m.ref(u"nowhere"_s), {.pinned = true})), ErrorKind::NotFound);
    QCOMPARE(errorOf(m.store().choose({m.account() + 1, u"f"_s}, {.pinned = true})), ErrorKind::NotFound);
    QCOMPARE(await(m.store().flows()).size(), 3);
}

void StoreChoicesTest::accountsHaveTheirOwn()
{
    const AccountId other = await(m.store().addAccount(sampleAccount()));
    await(m.store().apply(other, {{FlowSeen{chat()}}, {}}));
    choose({.pinned = true, .notifications = FlowNotifications::Nothing});
    QCOMPARE(await(m.store().flow({other, u"f"_s})).choices, FlowChoices());
    // One list, one order of pins.
    await(m.store().choose({other, u"f"_s}, {.pinned = true}));
    QVERIFY(choices().pinRank < await(m.store().flow({other, u"f"_s})).choices.pinRank);
}

void StoreChoicesTest::theyGoWithTheAccount()
{
    choose({.mutedUntilMs = mutedForGood, .archived = true});
    await(m.store().removeAccount(m.account()));
    QCOMPARE(errorOf(m.store().choose(m.ref(), {.archived = false})), ErrorKind::NotFound);
    const AccountId again = await(m.store().addAccount(sampleAccount()));
    await(m.store().apply(again, {{FlowSeen{chat()}}, {}}));
    QCOMPARE(await(m.store().flow({again, u"f"_s})).choices, FlowChoices());
}

void StoreChoicesTest::serversDoNotTouchThem()
{
    choose({.pinned = true, .markedUnread = true});
    const FlowChoices chosen = choices();
    Flow renamed = chat();
    renamed.info = u"new"_s;
    renamed.memberIds.append(u"bob"_s);
    m.apply({FlowSeen{renamed}, MessageSeen{message(u"1"_s, 1, u"news"_s)},
        MessageSeen{message(u"2"_s, 2, u"mine"_s, u"me"_s)}});
    QCOMPARE(choices(), chosen);
}

void StoreChoicesTest::theyLiveOnInMemory()
{
    choose({.mutedUntilMs = mutedForGood, .archived = true});
    choose({.pinned = true}, u"a"_s);
    m.setOptions({.quota = 1});
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^(a write failed|the store cannot be opened): .*"_s));
    m.reopen();
    const QString text = u"x"_s.repeated(20'000);
    for (int i = 0; i < 200 && m.store().health() == StoreHealth::Good; ++i)
        m.apply({MessageSeen{message(QString::number(i), i + 1, text, u"me"_s)}});
    QCOMPARE(m.store().health(), StoreHealth::MemoryOnly);
    QCOMPARE(choices(), (FlowChoices{.mutedUntilMs = mutedForGood, .archived = true}));
    QVERIFY(choices(u"a"_s).isPinned());
    choose({.pinned = true}, u"b"_s);
    QVERIFY(choices(u"a"_s).pinRank < choices(u"b"_s).pinRank);
}

void StoreChoicesTest::readingEndsTheMark()
{
    m.apply({MessageSeen{message(u"1"_s, 1, u"one"_s)}});
    await(m.store().markRead(m.ref(), 1));
    choose({.markedUnread = true});
    QSignalSpy changed = m.changesFromNow();
    // Also where there is nothing else to read.
    await(m.store().markRead(m.ref(), 1));
    QVERIFY(!choices().markedUnread);
    QTRY_COMPARE(changed.size(), 1);
    await(m.store().markRead(m.ref(), 1));
    choose({.markedUnread = true});
    QTRY_COMPARE(changed.size(), 2);
    m.apply({MessageSeen{message(u"2"_s, 2, u"two"_s)}});
    QVERIFY(choices().markedUnread);
    await(m.store().markRead(m.ref(), 2));
    QVERIFY(!choices().markedUnread);
    QCOMPARE(m.flow().unread, 0);
}

void StoreChoicesTest::newsEndTheArchive_data()
{
    QTest::addColumn<qint64>("mutedFor");
    QTest::addColumn<QString>("sender");
    QTest::addColumn<bool>("firstSync");
    QTest::addColumn<bool>("stays");
    const qint64 hour = 3'600'000;
    QTest::newRow("a message") << qint64{0} << u"ann"_s << false << false;
    QTest::newRow("muted") << hour << u"ann"_s << false << true;
    QTest::newRow("muted until now") << -hour << u"ann"_s << false << false;
    QTest::newRow("own, from another device") << qint64{0} << u"me"_s << false << true;
    QTest::newRow("history") << qint64{0} << u"ann"_s << true << true;
}

void StoreChoicesTest::newsEndTheArchive()
{
    QFETCH(const qint64, mutedFor);
    QFETCH(const QString, sender);
    QFETCH(const bool, firstSync);
    QFETCH(const bool, stays);
    choose({.mutedUntilMs = m.clock.wallMs() + mutedFor, .archived = true});
    choose({.archived = true}, u"a"_s);
    m.apply({MessageSeen{message(u"1"_s, 1, u"news"_s, sender)}}, firstSync);
    QCOMPARE(choices().archived, stays);
    QVERIFY(choices(u"a"_s).archived);
}

void StoreChoicesTest::pinnedOnesAreReadFirst()
{
    for (const QString &flow : {u"f"_s, u"a"_s, u"b"_s}) {
        Message one = message(u"1"_s, 1, u"text"_s);
        one.flowId = flow;
        one.createdMs += flow == u"f"_s ? 3000 : flow == u"a"_s ? 2000 : 1000;
        m.apply({MessageSeen{one}});
    }
    const auto top = [this] { return await(m.store().latestFlows(1)).constFirst().ref.flowId; };
    QCOMPARE(top(), u"f"_s);
    choose({.archived = true});
    QCOMPARE(top(), u"a"_s);
    choose({.pinned = true}, u"b"_s);
    QCOMPARE(top(), u"b"_s);
    QCOMPARE(await(m.store().latestFlows(3)).size(), 3);
}

MORELIA_TEST(StoreChoicesTest)
#include "tst_storechoices.moc"
