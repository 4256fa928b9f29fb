// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/lists/flowlistmodel.h"
#include "models/lists/floworder.h"
#include "tests/models/storefixture.h"
#include "tests/support/program/testprogram.h"
#include "tests/support/protocol/virtualclock.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Morelia;
using namespace Morelia::Test;

//! The list of flows follows what the person chooses for single ones.
class FlowListChoicesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void pinnedRowsStandOnTop();
    void aChoiceTouchesItsRoleAlone_data();
    void aChoiceTouchesItsRoleAlone();
    void theArchiveHasAListOfItsOwn();
    void theLastOneLeavesTheArchive();
    void theArchiveIsOfTheShownAccount();
    void aMessageEndsTheArchive();
    void mutedFlowsDoNotCount();
    void aMuteEndsByTheClock_data();
    void aMuteEndsByTheClock();
    void neighboursAreThoseOfTheList();
    void theNextUnread();
    void theNextUnreadFromTheArchive();
    void onlyUnreadOnes();
    void theOpenOneStaysWhenItIsRead();
    void orderHoldsUnderChurn();

private:
    QStringList ids() const;
    QVariant value(const QString &flow, int role) const
    {
        return m_model->index(m_model->rowOf(m.ref(flow))).data(role);
    }
    void choose(const QString &flow, const FlowChange &change) { await(m.store().choose(m.ref(flow), change)); }
    void deliver(const QString &flow);
    void addGroups(const QStringList &ids);
    QString next(int step) const { return m_model->nextUnread(step).flowId; }

    VirtualClock m_clock;
    StoreFixture m;
    std::unique_ptr<FlowListModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    int m_order = 0;
};

void FlowListChoicesTest::initTestCase()
{
    warmUpModelTester();
}

// Three groups: the last that got a message stands on top.
void FlowListChoicesTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_order = 0;
    m.start();
    m_model = std::make_unique<FlowListModel>(m.store(), m_clock);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTRY_VERIFY(m_model->isLoaded());
    addGroups({u"c"_s, u"b"_s, u"a"_s});
    QTRY_COMPARE(ids(), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    QTRY_COMPARE(m_model->totalUnread(), 3);
}

void FlowListChoicesTest::cleanup()
{
    m_tester.reset();
    m_model.reset();
}

QStringList FlowListChoicesTest::ids() const
{
    QStringList ids;
    for (int row = 0; row < m_model->rowCount(); ++row)
        ids.append(m_model->at(row).ref.flowId);
    return ids;
}

void FlowListChoicesTest::deliver(const QString &flow)
{
    ++m_order;
    Message one = message(u"m%1"_s.arg(m_order), m_order, u"text"_s);
    one.flowId = flow;
    one.createdMs += qint64{m_order} * 1000;
    m.apply({MessageSeen{one}});
}

void FlowListChoicesTest::addGroups(const QStringList &ids)
{
    for (const QString &id : ids) {
        m.apply({FlowSeen{group(id)}});
        deliver(id);
    }
}

void FlowListChoicesTest::pinnedRowsStandOnTop()
{
    QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    choose(u"c"_s, {.pinned = true});
    QTRY_COMPARE(ids(), (QStringList{u"c"_s, u"a"_s, u"b"_s}));
    choose(u"b"_s, {.pinned = true});
    QTRY_COMPARE(ids(), (QStringList{u"c"_s, u"b"_s, u"a"_s}));
    QVERIFY(value(u"b"_s, FlowListModel::PinnedRole).toBool());
    QVERIFY(!value(u"a"_s, FlowListModel::PinnedRole).toBool());
    // News move neither.
    for (const QString &flow : {u"b"_s, u"a"_s}) {
        deliver(flow);
        QTRY_COMPARE(value(flow, FlowListModel::UnreadRole).toInt(), 2);
        QCOMPARE(ids(), (QStringList{u"c"_s, u"b"_s, u"a"_s}));
    }
    choose(u"c"_s, {.pinned = false});
    QTRY_COMPARE(ids(), (QStringList{u"b"_s, u"a"_s, u"c"_s}));
    QCOMPARE(removed.size() + reset.size(), 0);
}

void FlowListChoicesTest::aChoiceTouchesItsRoleAlone_data()
{
    QTest::addColumn<FlowChange>("change");
    QTest::addColumn<int>("role");
    QTest::newRow("pin") << FlowChange{.pinned = true} << int{FlowListModel::PinnedRole};
    QTest::newRow("mute") << FlowChange{.mutedUntilMs = mutedForGood} << int{FlowListModel::MutedRole};
    QTest::newRow("mark") << FlowChange{.markedUnread = true} << int{FlowListModel::MarkedUnreadRole};
    QTest::newRow("notifications") << FlowChange{.notifications = FlowNotifications::Nothing}
                                   << int{FlowListModel::NotificationsRole};
}

void FlowListChoicesTest::aChoiceTouchesItsRoleAlone()
{
    QFETCH(const FlowChange, change);
    QFETCH(const int, role);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    choose(u"a"_s, change);
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(changed.first().at(2).value<QList<int>>(), QList<int>{role});
    QVERIFY(value(u"a"_s, role).toInt() != 0);
    QCOMPARE(value(u"b"_s, role).toInt(), 0);
}

void FlowListChoicesTest::theArchiveHasAListOfItsOwn()
{
    QSignalSpy archive(m_model.get(), &FlowListModel::archiveChanged);
    m_model->setInArchive(true);
    QVERIFY(!m_model->isInArchive());
    choose(u"a"_s, {.archived = true});
    QTRY_COMPARE(ids(), (QStringList{u"b"_s, u"c"_s}));
    QCOMPARE(m_model->archivedCount(), 1);
    QCOMPARE(m_model->archivedUnread(), 1);
    QCOMPARE(archive.size(), 1);
    // What is put away is not read.
    QCOMPARE(m_model->totalUnread(), 3);
    choose(u"c"_s, {.mutedUntilMs = mutedForGood, .archived = true});
    QTRY_COMPARE(m_model->archivedCount(), 2);
    QCOMPARE(m_model->archivedUnread(), 1);

    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    QSignalSpy side(m_model.get(), &FlowListModel::inArchiveChanged);
    m_model->setInArchive(true);
    QCOMPARE(ids(), (QStringList{u"a"_s, u"c"_s}));
    QVERIFY(value(u"a"_s, FlowListModel::ArchivedRole).toBool());
    deliver(u"b"_s);
    QTRY_COMPARE(m_model->totalUnread(), 3);
    QCOMPARE(ids(), (QStringList{u"a"_s, u"c"_s}));
    m_model->setInArchive(false);
    QCOMPARE(ids(), QStringList{u"b"_s});
    QCOMPARE(side.size(), 2);
    QCOMPARE(reset.size(), 0);
    choose(u"a"_s, {.archived = false});
    QTRY_COMPARE(ids(), (QStringList{u"b"_s, u"a"_s}));
    QCOMPARE(m_model->archivedCount(), 1);
}

void FlowListChoicesTest::theLastOneLeavesTheArchive()
{
    choose(u"a"_s, {.archived = true});
    QTRY_COMPARE(m_model->archivedCount(), 1);
    m_model->setInArchive(true);
    choose(u"a"_s, {.archived = false});
    QTRY_VERIFY(!m_model->isInArchive());
    QCOMPARE(ids(), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
}

void FlowListChoicesTest::theArchiveIsOfTheShownAccount()
{
    const AccountId other = await(m.store().addAccount(sampleAccount()));
    await(m.store().apply(other, {{FlowSeen{group(u"a"_s)}}, {}}));
    QTRY_COMPARE(m_model->rowCount(), 4);
    choose(u"a"_s, {.archived = true});
    QTRY_COMPARE(m_model->archivedCount(), 1);
    m_model->setInArchive(true);
    // The other account has no archive, so nobody stands in it.
    m_model->setShownAccount(other);
    QVERIFY(!m_model->isInArchive());
    QCOMPARE(m_model->archivedCount(), 0);
    QCOMPARE(m_model->rowCount(), 1);
    m_model->setShownAccount(m.account());
    QCOMPARE(m_model->archivedCount(), 1);
    QCOMPARE(ids(), (QStringList{u"b"_s, u"c"_s}));
}

void FlowListChoicesTest::aMessageEndsTheArchive()
{
    choose(u"c"_s, {.archived = true});
    choose(u"b"_s, {.mutedUntilMs = mutedForGood, .archived = true});
    QTRY_COMPARE(ids(), QStringList{u"a"_s});
    deliver(u"b"_s);
    deliver(u"c"_s);
    QTRY_COMPARE(ids(), (QStringList{u"c"_s, u"a"_s}));
    QCOMPARE(m_model->archivedCount(), 1);
}

void FlowListChoicesTest::mutedFlowsDoNotCount()
{
    choose(u"a"_s, {.mutedUntilMs = mutedForGood});
    QTRY_COMPARE(m_model->totalUnread(), 2);
    QCOMPARE(m_model->unreadByAccount(), (QVariantMap{{QString::number(m.account()), 2}}));
    deliver(u"a"_s);
    QTRY_COMPARE(value(u"a"_s, FlowListModel::UnreadRole).toInt(), 2);
    QCOMPARE(m_model->totalUnread(), 2);
    // A mark by hand has no number.
    choose(u"b"_s, {.markedUnread = true});
    QTRY_VERIFY(value(u"b"_s, FlowListModel::MarkedUnreadRole).toBool());
    QCOMPARE(m_model->totalUnread(), 2);
    choose(u"a"_s, {.mutedUntilMs = 0});
    QTRY_COMPARE(m_model->totalUnread(), 4);
}

void FlowListChoicesTest::aMuteEndsByTheClock_data()
{
    QTest::addColumn<bool>("asleep");
    QTest::newRow("awake") << false;
    QTest::newRow("asleep") << true;
}

void FlowListChoicesTest::aMuteEndsByTheClock()
{
    QFETCH(const bool, asleep);
    const std::chrono::hours hour(1);
    const qint64 now = m_clock.wallMs();
    choose(u"a"_s, {.mutedUntilMs = now + Milliseconds(hour).count()});
    choose(u"b"_s, {.mutedUntilMs = now + Milliseconds(2 * hour).count()});
    choose(u"c"_s, {.mutedUntilMs = mutedForGood});
    QTRY_COMPARE(m_model->totalUnread(), 0);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    const auto pass = [&] {
        if (asleep)
            m_clock.sleep(hour - MuteWatch::delay);
        m_clock.advance(asleep ? MuteWatch::delay : Milliseconds(hour));
    };
    m_clock.advance(Milliseconds(0));
    pass();
    QVERIFY(!value(u"a"_s, FlowListModel::MutedRole).toBool());
    QVERIFY(value(u"b"_s, FlowListModel::MutedRole).toBool());
    QCOMPARE(m_model->totalUnread(), 1);
    const auto tellsOfMutes = [](const QList<QVariant> &signal) {
        return signal.at(2).value<QList<int>>() == QList<int>{FlowListModel::MutedRole};
    };
    QCOMPARE(std::ranges::count_if(changed, tellsOfMutes), 1);
    pass();
    QVERIFY(!value(u"b"_s, FlowListModel::MutedRole).toBool());
    QVERIFY(value(u"c"_s, FlowListModel::MutedRole).toBool());
    QCOMPARE(m_model->totalUnread(), 2);
}

void FlowListChoicesTest::neighboursAreThoseOfTheList()
{
    QCOMPARE(m_model->neighbour(1).flowId, u"a"_s);
    m_model->setCurrent(m.ref(u"b"_s));
    QCOMPARE(m_model->neighbour(1).flowId, u"c"_s);
    QCOMPARE(m_model->neighbour(-1).flowId, u"a"_s);
    QCOMPARE(m_model->neighbour(9).flowId, u"c"_s);
    QCOMPARE(m_model->neighbour(-9).flowId, u"a"_s);
    m_model->setShownAccount(m.account() + 1);
    QVERIFY(!m_model->neighbour(1).isValid());
}

void FlowListChoicesTest::theNextUnread()
{
    // Nothing is open: from the ends.
    QCOMPARE(next(1), u"a"_s);
    QCOMPARE(next(-1), u"c"_s);
    m_model->setCurrent(m.ref(u"b"_s));
    QCOMPARE(next(1), u"c"_s);
    QCOMPARE(next(-1), u"a"_s);
    // Round the end, over what is read or muted.
    choose(u"c"_s, {.mutedUntilMs = mutedForGood});
    QTRY_COMPARE(next(1), u"a"_s);
    await(m.store().markRead(m.ref(u"a"_s), newestAnchor));
    // The open one is open already.
    QTRY_COMPARE(next(1), QString());
    QCOMPARE(next(-1), QString());
    choose(u"a"_s, {.markedUnread = true});
    QTRY_COMPARE(next(1), u"a"_s);
    choose(u"a"_s, {.archived = true});
    QTRY_COMPARE(next(1), QString());
    addGroups({u"d"_s});
    QTRY_COMPARE(next(1), u"d"_s);
    m_model->setShownAccount(m.account() + 1);
    QCOMPARE(next(1), QString());
}

void FlowListChoicesTest::theNextUnreadFromTheArchive()
{
    choose(u"b"_s, {.archived = true});
    QTRY_COMPARE(m_model->archivedCount(), 1);
    m_model->setInArchive(true);
    QCOMPARE(next(1), u"a"_s);
    QCOMPARE(next(-1), u"c"_s);
}

void FlowListChoicesTest::onlyUnreadOnes()
{
    await(m.store().markRead(m.ref(u"b"_s), newestAnchor));
    QTRY_COMPARE(m_model->totalUnread(), 2);
    QSignalSpy told(m_model.get(), &FlowListModel::unreadOnlyChanged);
    m_model->setUnreadOnly(true);
    QCOMPARE(told.size(), 1);
    QCOMPARE(ids(), (QStringList{u"a"_s, u"c"_s}));
    QCOMPARE(m_model->leftOut(), 1);
    // What others ask the list for is whole.
    QCOMPARE(m_model->all().size(), 3);
    QCOMPARE(m_model->totalUnread(), 2);
    QCOMPARE(next(1), u"a"_s);
    await(m.store().markRead(m.ref(u"a"_s), newestAnchor));
    QTRY_COMPARE(ids(), QStringList{u"c"_s});
    choose(u"b"_s, {.markedUnread = true});
    QTRY_COMPARE(ids(), (QStringList{u"b"_s, u"c"_s}));
    deliver(u"a"_s);
    QTRY_COMPARE(ids(), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    QCOMPARE(m_model->leftOut(), 0);
    // The archive is filtered alike.
    choose(u"a"_s, {.archived = true});
    choose(u"b"_s, {.archived = true, .markedUnread = false});
    QTRY_COMPARE(m_model->archivedCount(), 2);
    m_model->setInArchive(true);
    QCOMPARE(ids(), QStringList{u"a"_s});
    QCOMPARE(m_model->leftOut(), 1);
    m_model->setUnreadOnly(false);
    QCOMPARE(ids().size(), 2);
    QCOMPARE(m_model->leftOut(), 0);
}

void FlowListChoicesTest::theOpenOneStaysWhenItIsRead()
{
    m_model->setUnreadOnly(true);
    m_model->setCurrent(m.ref(u"b"_s));
    await(m.store().markRead(m.ref(u"b"_s), newestAnchor));
    QTRY_COMPARE(m_model->totalUnread(), 2);
    QCOMPARE(ids(), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    QCOMPARE(m_model->neighbour(1).flowId, u"c"_s);
    m_model->setCurrent(m.ref(u"c"_s));
    QCOMPARE(ids(), (QStringList{u"a"_s, u"c"_s}));
    // One that is read comes in when it is opened.
    m_model->setCurrent(m.ref(u"b"_s));
    QCOMPARE(ids(), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    m_model->setCurrent({});
    QCOMPARE(ids(), (QStringList{u"a"_s, u"c"_s}));
}

void FlowListChoicesTest::orderHoldsUnderChurn()
{
    QRandomGenerator random(7);
    QStringList names;
    for (int i = 0; i < 12; ++i)
        names.append(u"g%1"_s.arg(i));
    addGroups(names);
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    for (int i = 0; i < 150; ++i) {
        const QString &flow = names.at(random.bounded(int(names.size())));
        switch (random.bounded(5)) {
        case 0:
            choose(flow, {.pinned = random.bounded(2) == 0});
            break;
        case 1:
            choose(flow, {.archived = random.bounded(2) == 0});
            break;
        case 2:
            choose(flow, {.mutedUntilMs = random.bounded(2) == 0 ? mutedForGood : 0});
            break;
        case 3:
            m_model->setInArchive(!m_model->isInArchive());
            break;
        default:
            deliver(flow);
        }
    }
    const auto wanted = [this] {
        QList<FlowRow> rows = await(m.store().flows());
        rows.removeIf([this](const FlowRow &row) { return row.choices.archived != m_model->isInArchive(); });
        std::ranges::stable_sort(rows, comesFirst);
        QStringList ids;
        for (const FlowRow &row : std::as_const(rows))
            ids.append(row.ref.flowId);
        return ids;
    };
    QTRY_COMPARE(ids(), wanted());
    QCOMPARE(reset.size(), 0);
}

MORELIA_TEST(FlowListChoicesTest)
#include "tst_flowlistchoices.moc"
