// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/messagelistfixture.h"
#include "tests/support/program/testprogram.h"
#include "tests/support/timezone.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Morelia;
using namespace Morelia::Test;

namespace {

constexpr qint64 oneDayMs = qint64{24} * 60 * 60 * 1000;

} // namespace

class MessageListModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_list.stop(); }

    void emptyFirst();
    void rolesHaveNames();
    void sendingMovesThroughItsStates();
    void changesTouchOnlyTheirRoles();
    void neighboursAreRegrouped();
    void goneMessagesLeave();
    void whatIsWithheldSaysSo();
    void historyIsWantedAtTheGap();
    void historyArrivesAtTheEnd();
    void automaticFetchAsksOnce();
    void receiptsAndNamesAreFollowed();
    void flowsDoNotMix();
    void textsAreRefreshed();
    void midnightMovesTheDays();
    void anotherZoneMovesTheDays();
    void timesAheadOfOurClockAreShown();
    void whatIsWrittenIsNeverOlderThanWhatItFollows();

private:
    void open(const QString &flow = u"f"_s);

    MessageListFixture m_list;
    StoreFixture &m = m_list.store();
};

void MessageListModelTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English));
    warmUpModelTester();
}

void MessageListModelTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_list.start();
}

void MessageListModelTest::open(const QString &flow)
{
    m_list.model().setFlow(m.ref(flow));
    QTRY_VERIFY(m_list.model().isLoaded());
}

void MessageListModelTest::emptyFirst()
{
    MessageListModel &model = m_list.model();
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.isLoaded());
    QVERIFY(!model.canFetchOlder());
    QVERIFY(!model.canFetchNewer());
    model.fetchOlder();
    model.fetchNewer();
    model.loadNewest();
    model.setVisibleRows(0, 0);
    QCOMPARE(model.rowOf(u"x"_s), -1);
    QCOMPARE(model.unreadLineRow(), -1);
    expectInvalidIndex();
    QVERIFY(!model.data({}, MessageListModel::MessageRole).isValid());
    open(u"unknown"_s);
    QCOMPARE(model.rowCount(), 0);
    open();
    QCOMPARE(model.rowCount(), 0);
    m.apply({MessageSeen{message(u"1"_s, 1, u"first"_s)}});
    QTRY_COMPARE(model.rowCount(), 1);
    model.setFlow({});
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.isLoaded());
}

void MessageListModelTest::rolesHaveNames()
{
    MessageListModel &model = m_list.model();
    m_list.fill(1, 1);
    open();
    const QHash<int, QByteArray> names = model.roleNames();
    const QSet<QByteArray> expected{"localId", "message", "decoration"};
    QCOMPARE(QSet<QByteArray>(names.cbegin(), names.cend()), expected);
    for (auto it = names.cbegin(); it != names.cend(); ++it)
        QVERIFY2(model.index(0).data(it.key()).isValid(), it.value());
    QCOMPARE(m_list.message(0).localId, model.index(0).data(MessageListModel::LocalIdRole));
    QCOMPARE(m_list.message(0).senderName, u"Ann"_s);
    QCOMPARE(m_list.message(0).order, qint64{1});
    QVERIFY(!m_list.decoration(0).dateHeader.isEmpty());
    QCOMPARE(model.rowCount(model.index(0)), 0);
}

void MessageListModelTest::sendingMovesThroughItsStates()
{
    MessageListModel &model = m_list.model();
    m_list.fill(1, 3);
    open();
    const LocalId id = newLocalId();
    const auto state = [&] { return m_list.message(model.rowOf(id)).state; };
    await(m.store().enqueue(m.account(), id, SendMessage{id, u"f"_s, u"mine"_s, {}}));
    QTRY_COMPARE(model.rowCount(), 4);
    QCOMPARE(model.rowOf(id), 0);
    QCOMPARE(state(), static_cast<int>(DeliveryState::Queued));
    QCOMPARE(m_list.message(0).opId, id);
    await(m.store().setOutboxState(id, DeliveryState::Sending));
    QTRY_COMPARE(state(), static_cast<int>(DeliveryState::Sending));
    await(m.store().finish(id, OpResult::rejected(FailureKind::Forbidden, false, u"no\nway"_s)));
    QTRY_COMPARE(state(), static_cast<int>(DeliveryState::Failed));
    QCOMPARE(m_list.message(0).failureKind, static_cast<int>(FailureKind::Forbidden));
    QCOMPARE(m_list.message(0).failureDetail, u"no way"_s);
    m.apply({MessageSeen{message(u"5"_s, 5, u"5"_s)}});
    QTRY_COMPARE(model.rowCount(), 5);
    QCOMPARE(model.rowOf(id), 0);
    QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);
    OpResult accepted;
    accepted.remoteId = u"4"_s;
    accepted.order = 4;
    await(m.store().finish(id, accepted));
    QTRY_COMPARE(state(), static_cast<int>(DeliveryState::Sent));
    QCOMPARE(model.rowOf(id), 1);
    QCOMPARE(moved.size(), 1);
}

void MessageListModelTest::changesTouchOnlyTheirRoles()
{
    MessageListModel &model = m_list.model();
    m_list.fill(1, 3);
    open();
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    Message edited = message(u"2"_s, 2, u"edited"_s);
    edited.edited = true;
    edited.editedMs = 1000;
    m.apply({MessageSeen{edited}});
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toModelIndex().row(), 1);
    const auto roles = changed.first().at(2).value<QList<int>>();
    QCOMPARE(QSet<int>(roles.cbegin(), roles.cend()), (QSet<int>{MessageListModel::MessageRole, Qt::DisplayRole}));
}

void MessageListModelTest::neighboursAreRegrouped()
{
    MessageListModel &model = m_list.model();
    m.apply({MessageSeen{message(u"1"_s, 1, u"a"_s)}, MessageSeen{message(u"9"_s, 9, u"c"_s)}});
    open();
    QVERIFY(!m_list.decoration(0).groupStart);
    m.apply({MessageSeen{message(u"5"_s, 5, u"b"_s, u"me"_s)}});
    QTRY_COMPARE(model.rowCount(), 3);
    QVERIFY(m_list.decoration(0).groupStart);
    QVERIFY(m_list.decoration(1).groupStart);
    m.apply({MessageGone{u"f"_s, u"5"_s}});
    QTRY_COMPARE(model.rowCount(), 2);
    QVERIFY(!m_list.decoration(0).groupStart);
}

void MessageListModelTest::goneMessagesLeave()
{
    MessageListModel &model = m_list.model();
    m_list.fill(1, 5);
    open();
    m.apply({MessageGone{u"f"_s, u"3"_s}});
    QTRY_COMPARE(model.rowCount(), 4);
    QCOMPARE(m_list.text(2), u"2"_s);
}

void MessageListModelTest::whatIsWithheldSaysSo()
{
    Message message = Test::message(u"withheld"_s, 1, {});
    message.withheld = true;
    m.apply({MessageSeen{message}});
    open();
    QVERIFY(m_list.message(0).withheld);
    QCOMPARE(m_list.message(0).kind(), MessageKind::Tombstone);
    QVERIFY(!m_list.message(0).answerable());
}

void MessageListModelTest::historyIsWantedAtTheGap()
{
    MessageListModel &model = m_list.model();
    QSignalSpy wanted(&model, &MessageListModel::historyWanted);
    open();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.last().first().toLongLong(), newestAnchor);
    QSignalSpy edges(&model, &MessageListModel::edgesChanged);
    m.apply({MessageSeen{message(u"50"_s, 50, u"50"_s)}, RangeKnown{u"f"_s, 40, 50}});
    QTRY_COMPARE(model.rowCount(), 1);
    // The row comes with the notice, its neighbours a little later.
    QTRY_VERIFY(!edges.isEmpty());
    QVERIFY(model.canFetchOlder());
    wanted.clear();
    model.fetchOlder();
    QTRY_COMPARE(wanted.size(), 1);
    QCOMPARE(wanted.last().first().toLongLong(), 40);
    m.apply({RangeKnown{u"f"_s, 0, 40}});
    QTRY_VERIFY(!model.canFetchOlder());
    model.fetchOlder();
    QCOMPARE(wanted.size(), 1);
}

void MessageListModelTest::historyArrivesAtTheEnd()
{
    MessageListModel &model = m_list.model();
    m.apply({MessageSeen{message(u"9"_s, 9, u"9"_s)}, RangeKnown{u"f"_s, 9, 9}});
    open();
    QVERIFY(model.canFetchOlder());
    const QPersistentModelIndex newest = model.index(0);
    m_list.fill(1, 8);
    QTRY_COMPARE(model.rowCount(), 9);
    QVERIFY(newest.isValid());
    QCOMPARE(newest.row(), 0);
    QCOMPARE(m_list.oldestText(), u"1"_s);
    QTRY_VERIFY(!model.canFetchOlder());
}

void MessageListModelTest::automaticFetchAsksOnce()
{
    MessageListModel &model = m_list.model();
    m.apply({MessageSeen{message(u"9"_s, 9, u"9"_s)}, RangeKnown{u"f"_s, 9, 9}});
    QSignalSpy wanted(&model, &MessageListModel::historyWanted);
    open();
    wanted.clear();
    QVERIFY(model.canFetchMore({}));
    model.fetchMore({});
    QCOMPARE(wanted.size(), 1);
    QVERIFY(!model.canFetchMore({}));
    model.fetchMore({});
    QCOMPARE(wanted.size(), 1);
    model.fetchOlder();
    QCOMPARE(wanted.size(), 2);
    QVERIFY(!model.canFetchMore(model.index(0)));
}

void MessageListModelTest::receiptsAndNamesAreFollowed()
{
    m.apply({MessageSeen{message(u"1"_s, 1, u"mine"_s, u"me"_s)}, MessageSeen{message(u"2"_s, 2, u"hers"_s)}});
    open();
    m.apply({WatermarkSeen{u"f"_s, u"ann"_s, 1, 0}});
    QTRY_COMPARE(m_list.message(1).state, static_cast<int>(DeliveryState::Received));
    m.apply({WatermarkSeen{u"f"_s, u"ann"_s, 2, 2}});
    QTRY_COMPARE(m_list.message(1).state, static_cast<int>(DeliveryState::Read));
    m.apply({UserSeen{user(u"ann"_s, u"Anna"_s)}});
    QTRY_COMPARE(m_list.message(0).senderName, u"Anna"_s);
}

void MessageListModelTest::flowsDoNotMix()
{
    MessageListModel &model = m_list.model();
    m_list.fill(1, 5);
    Message other = message(u"1"_s, 1, u"other"_s);
    other.flowId = u"g"_s;
    m.apply({FlowSeen{group()}, MessageSeen{other}});
    model.setFlow(m.ref());
    model.setFlow(m.ref(u"g"_s));
    QTRY_VERIFY(model.isLoaded());
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(m_list.text(0), u"other"_s);
    QVERIFY(m_list.decoration(0).showAuthor);
    m.apply({MessageSeen{message(u"6"_s, 6, u"6"_s)}});
    Message next = message(u"2"_s, 2, u"next"_s);
    next.flowId = u"g"_s;
    m.apply({MessageSeen{next}});
    QTRY_COMPARE(model.rowCount(), 2);
    QCOMPARE(m_list.text(0), u"next"_s);
}

void MessageListModelTest::textsAreRefreshed()
{
    MessageListModel &model = m_list.model();
    Message file = message(u"1"_s, 1, QString());
    file.attachments.append(Attachment());
    file.attachments.first().name = u"a.pdf"_s;
    file.attachments.first().size = 1'200'000;
    m.apply({MessageSeen{file}});
    open();
    const QString english = m_list.message(0).file.sizeText;
    const QString day = m_list.decoration(0).dateHeader;
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QLocale::setDefault(QLocale(QLocale::Russian));
    model.refreshTexts();
    QLocale::setDefault(QLocale(QLocale::English));
    QCOMPARE(changed.size(), 2);
    QCOMPARE(changed.first().at(2).value<QList<int>>(), QList<int>{MessageListModel::MessageRole});
    QCOMPARE(changed.last().at(2).value<QList<int>>(), QList<int>{MessageListModel::DecorationRole});
    QVERIFY(m_list.message(0).file.sizeText != english);
    QVERIFY(m_list.decoration(0).dateHeader != day);
}

void MessageListModelTest::midnightMovesTheDays()
{
    const TimeZone zone(TimeZone::berlin);
    const auto at = [](int day, int hour) {
        return QDateTime(QDate(2026, 3, day), QTime(hour, 59)).toMSecsSinceEpoch();
    };
    // Half a minute before midnight, and it has been looked.
    m_list.clock().setWall(at(4, 23) - DayWatch::delay.count() / 2);
    m_list.clock().advance(DayWatch::delay);
    Message yesterday = message(u"1"_s, 1, u"yesterday"_s);
    yesterday.createdMs = at(3, 20);
    Message today = message(u"2"_s, 2, u"today"_s);
    today.createdMs = at(4, 20);
    m.apply({MessageSeen{yesterday}, MessageSeen{today}, RangeKnown{u"f"_s, 0, 2}});
    open();
    QCOMPARE(m_list.decoration(0).dateHeader, u"Today"_s);
    QCOMPARE(m_list.decoration(1).dateHeader, u"Yesterday"_s);
    QSignalSpy changed(&m_list.model(), &QAbstractItemModel::dataChanged);
    m_list.clock().advance(DayWatch::delay / 2);
    QCOMPARE(m_list.decoration(0).dateHeader, u"Yesterday"_s);
    QCOMPARE(m_list.decoration(1).dateHeader, QLocale().toString(QDate(2026, 3, 3), QLocale::LongFormat));
    QVERIFY(!changed.isEmpty());
    // The first message after midnight has a header of its own.
    Message first = message(u"3"_s, 3, u"first"_s);
    first.createdMs = at(5, 0);
    m.apply({MessageSeen{first}});
    QTRY_COMPARE(m_list.model().rowCount(), 3);
    QCOMPARE(m_list.decoration(0).dateHeader, u"Today"_s);
}

void MessageListModelTest::anotherZoneMovesTheDays()
{
    const TimeZone zone(TimeZone::berlin);
    const qint64 evening = QDateTime(QDate(2026, 3, 4), QTime(23, 30)).toMSecsSinceEpoch();
    m_list.clock().setWall(evening);
    m_list.clock().advance(DayWatch::delay);
    Message noon = message(u"1"_s, 1, u"noon"_s);
    noon.createdMs = QDateTime(QDate(2026, 3, 4), QTime(12, 0)).toMSecsSinceEpoch();
    Message late = message(u"2"_s, 2, u"late"_s);
    late.createdMs = evening;
    m.apply({MessageSeen{noon}, MessageSeen{late}, RangeKnown{u"f"_s, 0, 2}});
    open();
    QCOMPARE(m_list.decoration(0).dateHeader, QString());
    TimeZone::set(TimeZone::tokyo);
    m_list.clock().advance(DayWatch::delay);
    QCOMPARE(m_list.decoration(0).dateHeader, u"Today"_s);
    QCOMPARE(m_list.decoration(1).dateHeader, u"Yesterday"_s);
    QCOMPARE(m_list.message(1).timeText, u"20:00"_s);
}

void MessageListModelTest::timesAheadOfOurClockAreShown()
{
    // The computer's clock is a day, then two years behind the server's.
    for (const int days : {1, 2, 730}) {
        Message sent = message(QString::number(days), days, u"there"_s);
        sent.createdMs = m.clock.wallMs() + days * oneDayMs;
        m.apply({MessageSeen{sent}});
    }
    open();
    for (int row = 0; row < 3; ++row) {
        QVERIFY(m_list.message(row).timeMs > m.clock.wallMs());
        QVERIFY(!m_list.message(row).timeText.isEmpty());
    }
    for (int row = 0; row < 2; ++row)
        QVERIFY(!m_list.decoration(row).dateHeader.isEmpty());
}

void MessageListModelTest::whatIsWrittenIsNeverOlderThanWhatItFollows()
{
    // The computer's clock is two days behind.
    Message hers = message(u"1"_s, 1, u"hers"_s);
    hers.createdMs = m.clock.wallMs() + 2 * oneDayMs;
    m.apply({MessageSeen{hers}, RangeKnown{u"f"_s, 0, 1}});
    open();
    const LocalId id = newLocalId();
    await(m.store().enqueue(m.account(), id, SendMessage{id, u"f"_s, u"mine"_s, {}}));
    QTRY_COMPARE(m_list.model().rowCount(), 2);
    QCOMPARE(m_list.message(0).localId, id);
    QVERIFY(m_list.message(0).timeMs >= m_list.message(1).timeMs);
    QVERIFY(m_list.decoration(0).dateHeader.isEmpty());
}

MORELIA_TEST(MessageListModelTest)
#include "tst_messagelistmodel.moc"
