// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/messagelistfixture.h"
#include "tests/support/program/testprogram.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Morelia;
using namespace Morelia::Test;

class MessageWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { warmUpModelTester(); }
    void init();
    void cleanup() { m_list.stop(); }

    void opensAtTheEnd();
    void opensAtTheFirstUnread();
    void olderPagesPushOutTheNewest();
    void newerPagesPushOutTheOldest();
    void liveMessagesPushOutTheOldest();
    void visibleRowsNeverLeave();
    void floodIsReadOnce();
    void floodKeepsTheReadersRows();
    void jumps();
    void historyWithoutMessagesGoesOn();

private:
    void open();

    MessageListFixture m_list;
    StoreFixture &m = m_list.store();
};

void MessageWindowTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_list.start();
}

void MessageWindowTest::open()
{
    m_list.model().setFlow(m.ref());
    QTRY_VERIFY(m_list.model().isLoaded());
}

void MessageWindowTest::historyWithoutMessagesGoesOn()
{
    m.apply({FlowSeen{chat()}, MessageSeen{message(u"90"_s, 90, u"ninety"_s)}, RangeKnown{u"f"_s, 90, 90}});
    QSignalSpy wanted(&m_list.model(), &MessageListModel::historyWanted);
    open();
    QTRY_COMPARE(wanted.size(), 1);
    QCOMPARE(wanted.last().constFirst().value<OrderKey>(), 90);
    // Reactions alone: the person has asked for messages.
    m.apply({RangeKnown{u"f"_s, 40, 90}});
    QTRY_COMPARE(wanted.size(), 2);
    QCOMPARE(wanted.last().constFirst().value<OrderKey>(), 40);
    // A message came: enough.
    const QSignalSpy edges(&m_list.model(), &MessageListModel::edgesChanged);
    m.apply({MessageSeen{message(u"39"_s, 39, u"thirty-nine"_s)}, RangeKnown{u"f"_s, 30, 40}});
    QTRY_VERIFY(m_list.model().rowCount() == 2 && !edges.isEmpty());
    QCOMPARE(wanted.size(), 2);
    m_list.model().fetchOlder();
    QTRY_COMPARE(wanted.size(), 3);
    QCOMPARE(wanted.last().constFirst().value<OrderKey>(), 30);
}

void MessageWindowTest::opensAtTheEnd()
{
    MessageListModel &model = m_list.model();
    m_list.fill(1, 50);
    open();
    QCOMPARE(model.rowCount(), testWindow);
    QCOMPARE(m_list.text(0), u"50"_s);
    QCOMPARE(m_list.oldestText(), u"31"_s);
    QVERIFY(model.isAtNewest());
    QVERIFY(model.canFetchOlder());
    QVERIFY(!model.canFetchNewer());
    QCOMPARE(model.unreadLineRow(), -1);
}

void MessageWindowTest::opensAtTheFirstUnread()
{
    MessageListModel &model = m_list.model();
    m_list.fill(1, 40);
    m_list.fill(41, 80, false);
    open();
    QCOMPARE(model.rowCount(), testWindow);
    const int row = model.unreadLineRow();
    QCOMPARE(m_list.text(row), u"41"_s);
    QVERIFY(m_list.decoration(row).unreadLine);
    QVERIFY(m_list.decoration(row).groupStart);
    QVERIFY(!model.isAtNewest());
    QVERIFY(model.canFetchNewer());
    // The line stays where it is while the flow is open.
    await(m.store().markRead(m.ref(), newestAnchor));
    m.apply({UserSeen{user(u"ann"_s, u"Anna"_s)}});
    QTRY_COMPARE(m_list.message(row).senderName, u"Anna"_s);
    QCOMPARE(model.unreadLineRow(), row);
}

void MessageWindowTest::olderPagesPushOutTheNewest()
{
    MessageListModel &model = m_list.model();
    m_list.fill(1, 100);
    open();
    model.setVisibleRows(12, 19);
    const QPersistentModelIndex seen = model.index(15);
    const QString seenText = m_list.text(15);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    model.fetchOlder();
    QTRY_COMPARE(m_list.oldestText(), u"76"_s);
    QCOMPARE(model.rowCount(), testWindow);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(inserted.first().at(1).toInt(), testWindow);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(removed.first().at(1).toInt(), 0);
    QVERIFY(seen.isValid());
    QCOMPARE(seen.data(Qt::DisplayRole).toString(), seenText);
    QVERIFY(!model.isAtNewest());
    QVERIFY(model.canFetchNewer());
    // To the very first message and no further.
    for (int i = 0; i < 40 && model.canFetchOlder(); ++i) {
        const QString before = m_list.oldestText();
        model.setVisibleRows(model.rowCount() - 6, model.rowCount() - 1);
        model.fetchOlder();
        QTRY_VERIFY(m_list.oldestText() != before || !model.canFetchOlder());
        QVERIFY(model.rowCount() <= testWindow);
    }
    QCOMPARE(m_list.oldestText(), u"1"_s);
    QVERIFY(!model.canFetchOlder());
}

void MessageWindowTest::newerPagesPushOutTheOldest()
{
    MessageListModel &model = m_list.model();
    m_list.fill(1, 100);
    open();
    model.loadAround(30);
    QTRY_VERIFY(model.isLoaded());
    QCOMPARE(m_list.oldestText(), u"20"_s);
    for (int i = 0; i < 40 && model.canFetchNewer(); ++i) {
        const QString before = m_list.text(0);
        model.fetchNewer();
        QTRY_VERIFY(m_list.text(0) != before || !model.canFetchNewer());
        QVERIFY(model.rowCount() <= testWindow);
    }
    QCOMPARE(m_list.text(0), u"100"_s);
    QVERIFY(model.isAtNewest());
    QCOMPARE(m_list.oldestText(), u"81"_s);
    QVERIFY(model.canFetchOlder());
}

void MessageWindowTest::liveMessagesPushOutTheOldest()
{
    MessageListModel &model = m_list.model();
    m_list.fill(1, testWindow);
    open();
    QVERIFY(!model.canFetchOlder());
    m_list.fill(testWindow + 1, testWindow + 3);
    QTRY_COMPARE(m_list.text(0), QString::number(testWindow + 3));
    QCOMPARE(model.rowCount(), testWindow);
    QCOMPARE(m_list.oldestText(), u"4"_s);
    QVERIFY(model.canFetchOlder());
    QVERIFY(model.isAtNewest());
}

void MessageWindowTest::visibleRowsNeverLeave()
{
    MessageListModel &model = m_list.model();
    m_list.fill(1, testWindow);
    open();
    model.setVisibleRows(14, 19);
    const QPersistentModelIndex oldest = model.index(19);
    m_list.fill(testWindow + 1, testWindow + 5);
    // The new rows came in at the other end and had to go there again.
    QTRY_VERIFY(!model.isAtNewest());
    QVERIFY(oldest.isValid());
    QCOMPARE(oldest.data(Qt::DisplayRole).toString(), u"1"_s);
    QCOMPARE(model.rowCount(), testWindow);
}

void MessageWindowTest::floodIsReadOnce()
{
    MessageListModel &model = m_list.model();
    m_list.fill(1, testWindow);
    open();
    const QPersistentModelIndex newest = model.index(0);
    m_list.fill(testWindow + 1, 5000);
    QTRY_COMPARE(m_list.text(0), u"5000"_s);
    QCOMPARE(model.rowCount(), testWindow);
    QCOMPARE(m_list.oldestText(), QString::number(5000 - testWindow + 1));
    QVERIFY(!newest.isValid());
    QVERIFY(model.canFetchOlder());
}

void MessageWindowTest::floodKeepsTheReadersRows()
{
    MessageListModel &model = m_list.model();
    m_list.fill(1, testWindow);
    open();
    model.setVisibleRows(14, 19);
    const QPersistentModelIndex seen = model.index(16);
    m_list.fill(testWindow + 1, 5000);
    QTRY_VERIFY(model.canFetchNewer());
    QVERIFY(seen.isValid());
    QCOMPARE(seen.data(Qt::DisplayRole).toString(), u"4"_s);
    QCOMPARE(model.rowCount(), testWindow);
}

void MessageWindowTest::jumps()
{
    MessageListModel &model = m_list.model();
    m_list.fill(1, 100);
    open();
    model.loadAround(50);
    QTRY_VERIFY(model.isLoaded());
    QCOMPARE(model.rowCount(), testWindow);
    QVERIFY(model.rowOf(await(m.store().messages(m.ref(), {50, 0, 0})).rows.first().localId) > 0);
    QVERIFY(model.canFetchOlder());
    QVERIFY(model.canFetchNewer());
    // A later jump wins over an earlier one that has not answered yet.
    model.loadAround(20);
    model.loadNewest();
    QTRY_VERIFY(model.isLoaded());
    QCOMPARE(m_list.text(0), u"100"_s);
}

MORELIA_TEST(MessageWindowTest)
#include "tst_messagewindow.moc"
