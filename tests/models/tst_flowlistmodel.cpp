// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/lists/flowlistmodel.h"
#include "tests/models/storefixture.h"
#include "tests/support/program/testprogram.h"
#include "tests/support/protocol/virtualclock.h"
#include "tests/support/timezone.h"

#include <QAbstractItemModelTester>
#include <QDateTime>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Morelia;
using namespace Morelia::Test;

class FlowListModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void emptyFirst();
    void rolesHaveNames();
    void wordsStandWhereNothingCame();
    void latestActivityComesFirst();
    void equalTimesKeepTheirOrder();
    void changesTouchOnlyTheirRoles();
    void unreadIsSummedUp();
    void namesFollowTheirPeople();
    void removedAccountsTakeTheirFlows();
    void currentIsMarked();
    void manyFlowsInOneBatch();
    void oneAccountCanBeShown();
    void timesFollowTheDay_data();
    void timesFollowTheDay();

private:
    QStringList ids() const;
    QVariant value(int row, int role) const { return m_model->index(row).data(role); }
    void addGroups(const QStringList &ids);
    Message in(const QString &flow, const QString &id, OrderKey order, const QString &text = u"text"_s) const;

    VirtualClock m_clock;
    StoreFixture m;
    std::unique_ptr<FlowListModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void FlowListModelTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English));
    warmUpModelTester();
}

void FlowListModelTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m.start();
    m_model = std::make_unique<FlowListModel>(m.store(), m_clock);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTRY_VERIFY(m_model->isLoaded());
}

void FlowListModelTest::cleanup()
{
    m_tester.reset();
    m_model.reset();
}

QStringList FlowListModelTest::ids() const
{
    QStringList ids;
    for (int row = 0; row < m_model->rowCount(); ++row)
        ids.append(value(row, FlowListModel::FlowIdRole).toString());
    return ids;
}

void FlowListModelTest::addGroups(const QStringList &ids)
{
    QList<Delta> deltas;
    for (const QString &id : ids)
        deltas.append(FlowSeen{group(id)});
    m.apply(deltas);
    QTRY_COMPARE(m_model->rowCount(), ids.size());
}

Message FlowListModelTest::in(const QString &flow, const QString &id, OrderKey order, const QString &text) const
{
    Message message = Test::message(id, order, text);
    message.flowId = flow;
    return message;
}

void FlowListModelTest::emptyFirst()
{
    QCOMPARE(m_model->rowCount(), 0);
    QCOMPARE(m_model->count(), 0);
    QCOMPARE(m_model->totalUnread(), 0);
    QCOMPARE(m_model->rowOf(m.ref()), -1);
    QVERIFY(!m_model->at(0).ref.isValid());
    expectInvalidIndex();
    QVERIFY(!m_model->data({}, FlowListModel::TitleRole).isValid());
    QSignalSpy spy(m_model.get(), &FlowListModel::countChanged);
    addGroups({u"a"_s});
    QCOMPARE(spy.size(), 1);
    QCOMPARE(m_model->rowCount(m_model->index(0)), 0);
}

void FlowListModelTest::rolesHaveNames()
{
    m.apply({UserSeen{user(u"ann"_s, u"Ann Lee"_s)}, FlowSeen{chat()}, MessageSeen{message(u"1"_s, 1, u"hi"_s)}});
    QTRY_COMPARE(m_model->rowCount(), 1);
    const QHash<int, QByteArray> names = m_model->roleNames();
    QSet<QByteArray> expected{"accountId", "flowId", "kind", "title", "initials", "colorIndex", "picture", "lastText",
        "lastSender", "lastOutgoing", "lastDeleted", "lastState", "activityMs", "timeText", "unread", "draft",
        "memberCount", "mentions", "pinned", "muted", "markedUnread", "archived", "notifications", "current", "typing",
        "online"};
    QCOMPARE(QSet<QByteArray>(names.cbegin(), names.cend()), expected);
    for (auto it = names.cbegin(); it != names.cend(); ++it)
        QVERIFY2(value(0, it.key()).isValid(), it.value());
    QCOMPARE(value(0, FlowListModel::TitleRole), u"Ann Lee"_s);
    QCOMPARE(value(0, Qt::DisplayRole), u"Ann Lee"_s);
    QCOMPARE(value(0, FlowListModel::InitialsRole), u"AL"_s);
    QCOMPARE(value(0, FlowListModel::LastTextRole), u"hi"_s);
    QCOMPARE(value(0, FlowListModel::AccountIdRole), m.account());
    QCOMPARE(value(0, FlowListModel::KindRole), static_cast<int>(FlowKind::Chat));
}

void FlowListModelTest::wordsStandWhereNothingCame()
{
    Flow nameless = group(u"g"_s);
    nameless.title = u"\u200b"_s;
    Message file = message(u"1"_s, 1, {});
    file.flowId = u"g"_s;
    file.senderId = u"nobody knows"_s;
    Attachment plan;
    plan.name = u"plan.pdf"_s;
    file.attachments = {plan};
    m.apply({FlowSeen{nameless}, MessageSeen{file}, FlowSeen{chat()}});
    QTRY_COMPARE(m_model->rowCount(), 2);
    const int chatRow = m_model->rowOf(m.ref());
    const int groupRow = m_model->rowOf(m.ref(u"g"_s));
    QCOMPARE(value(chatRow, FlowListModel::TitleRole), u"(no name)"_s);
    QCOMPARE(value(chatRow, FlowListModel::LastSenderRole), QString());
    QCOMPARE(value(groupRow, FlowListModel::TitleRole), u"(no title)"_s);
    QCOMPARE(value(groupRow, FlowListModel::LastSenderRole), u"(no name)"_s);
    QCOMPARE(value(groupRow, FlowListModel::LastTextRole), u"Document: plan.pdf"_s);
    // The person gets a name later.
    m.apply({UserSeen{user(u"nobody knows"_s, u"Вера"_s)}});
    QTRY_COMPARE(value(groupRow, FlowListModel::LastSenderRole), u"Вера"_s);
}

void FlowListModelTest::latestActivityComesFirst()
{
    addGroups({u"a"_s, u"b"_s, u"c"_s});
    m.apply({MessageSeen{in(u"a"_s, u"1"_s, 1)}});
    QTRY_COMPARE(ids().constFirst(), u"a"_s);
    QSignalSpy moved(m_model.get(), &QAbstractItemModel::rowsMoved);
    QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    m.apply({MessageSeen{in(u"c"_s, u"1"_s, 2)}});
    QTRY_COMPARE(ids(), (QStringList{u"c"_s, u"a"_s, u"b"_s}));
    QCOMPARE(moved.size(), 1);
    QCOMPARE(removed.size(), 0);
    m.apply({MessageSeen{in(u"a"_s, u"2"_s, 3)}});
    QTRY_COMPARE(ids(), (QStringList{u"a"_s, u"c"_s, u"b"_s}));
}

void FlowListModelTest::equalTimesKeepTheirOrder()
{
    addGroups({u"c"_s, u"a"_s, u"b"_s});
    const QStringList order = ids();
    QSignalSpy moved(m_model.get(), &QAbstractItemModel::rowsMoved);
    await(m.store().saveDraft(m.ref(u"b"_s), {u"x"_s, {}}));
    QTRY_COMPARE(value(m_model->rowOf(m.ref(u"b"_s)), FlowListModel::DraftRole), u"x"_s);
    QCOMPARE(ids(), order);
    QCOMPARE(moved.size(), 0);
}

void FlowListModelTest::changesTouchOnlyTheirRoles()
{
    addGroups({u"a"_s});
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    await(m.store().saveDraft(m.ref(u"a"_s), {u"half"_s, {}}));
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(changed.first().at(2).value<QList<int>>(), QList<int>{FlowListModel::DraftRole});
}

void FlowListModelTest::unreadIsSummedUp()
{
    addGroups({u"a"_s, u"b"_s});
    QSignalSpy spy(m_model.get(), &FlowListModel::totalUnreadChanged);
    m.apply(
        {MessageSeen{in(u"a"_s, u"1"_s, 1)}, MessageSeen{in(u"b"_s, u"1"_s, 1)}, MessageSeen{in(u"b"_s, u"2"_s, 2)}});
    QTRY_COMPARE(m_model->totalUnread(), 3);
    await(m.store().markRead(m.ref(u"b"_s), newestAnchor));
    QTRY_COMPARE(m_model->totalUnread(), 1);
    QVERIFY(spy.size() >= 2);
}

void FlowListModelTest::namesFollowTheirPeople()
{
    m.apply({UserSeen{user(u"ann"_s, u"Ann"_s)}, FlowSeen{chat()}});
    QTRY_COMPARE(m_model->rowCount(), 1);
    m.apply({UserSeen{user(u"ann"_s, u"Anna"_s)}});
    QTRY_COMPARE(value(0, FlowListModel::TitleRole), u"Anna"_s);
}

void FlowListModelTest::removedAccountsTakeTheirFlows()
{
    addGroups({u"a"_s, u"b"_s});
    const AccountId other = await(m.store().addAccount(sampleAccount()));
    await(m.store().apply(other, {{FlowSeen{group(u"a"_s)}}, {}}));
    QTRY_COMPARE(m_model->rowCount(), 3);
    await(m.store().removeAccount(m.account()));
    QTRY_COMPARE(m_model->rowCount(), 1);
    QCOMPARE(value(0, FlowListModel::AccountIdRole), other);
}

void FlowListModelTest::currentIsMarked()
{
    addGroups({u"a"_s, u"b"_s});
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->setCurrent(m.ref(u"b"_s));
    QCOMPARE(changed.size(), 1);
    QVERIFY(value(m_model->rowOf(m.ref(u"b"_s)), FlowListModel::CurrentRole).toBool());
    QVERIFY(!value(m_model->rowOf(m.ref(u"a"_s)), FlowListModel::CurrentRole).toBool());
    m_model->setCurrent(m.ref(u"b"_s));
    QCOMPARE(changed.size(), 1);
    m_model->setCurrent(m.ref(u"a"_s));
    QCOMPARE(changed.size(), 3);
    m_model->setCurrent({});
    QCOMPARE(changed.size(), 4);
    QVERIFY(!m_model->current().isValid());
}

void FlowListModelTest::manyFlowsInOneBatch()
{
    QStringList names;
    for (int i = 0; i < 300; ++i)
        names.append(u"flow %1"_s.arg(i));
    addGroups(names);
    QList<Delta> deltas;
    for (int i = 0; i < 300; ++i)
        deltas.append(MessageSeen{in(names[i], u"1"_s, i + 1)});
    m.apply(deltas);
    QTRY_COMPARE(m_model->totalUnread(), 300);
    QCOMPARE(ids().constFirst(), u"flow 299"_s);
    QCOMPARE(ids().constLast(), u"flow 0"_s);
}

void FlowListModelTest::oneAccountCanBeShown()
{
    addGroups({u"a"_s, u"b"_s});
    const AccountId other = await(m.store().addAccount(sampleAccount()));
    DeltaBatch batch;
    batch.deltas = {FlowSeen{group(u"a"_s)}, MessageSeen{in(u"a"_s, u"1"_s, 1)}};
    await(m.store().apply(other, batch));
    QTRY_COMPARE(m_model->rowCount(), 3);
    QTRY_COMPARE(m_model->totalUnread(), 1);

    m_model->setShownAccount(other);
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(m_model->at(0).ref, (FlowRef{other, u"a"_s}));
    m_model->setShownAccount(m.account());
    QCOMPARE(m_model->rowCount(), 2);
    QCOMPARE(m_model->rowOf({other, u"a"_s}), -1);
    // Messages in hidden flows are counted, and are there afterwards.
    QCOMPARE(m_model->totalUnread(), 1);
    QSignalSpy unread(m_model.get(), &FlowListModel::unreadByAccountChanged);
    QCOMPARE(m_model->unreadByAccount(), (QVariantMap{{QString::number(other), 1}}));
    batch.deltas = {MessageSeen{in(u"a"_s, u"2"_s, 2)}};
    await(m.store().apply(other, batch));
    QTRY_COMPARE(m_model->totalUnread(), 2);
    QCOMPARE(m_model->unreadByAccount(), (QVariantMap{{QString::number(other), 2}}));
    QCOMPARE(unread.size(), 1);
    QCOMPARE(m_model->rowCount(), 2);
    m_model->setShownAccount(0);
    QCOMPARE(m_model->rowCount(), 3);
    QCOMPARE(m_model->at(m_model->rowOf({other, u"a"_s})).unread, 2);
    m_model->setShownAccount(m.account());
    batch.deltas = {UserSeen{user(u"ann"_s, u"Анна Вторая"_s)}};
    await(m.store().apply(other, batch));
    m_model->setShownAccount(0);
    QTRY_COMPARE(m_model->at(m_model->rowOf({other, u"a"_s})).lastSenderName, u"Анна Вторая"_s);
}

void FlowListModelTest::timesFollowTheDay_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how : {"midnight", "sleep", "clock set", "time zone"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void FlowListModelTest::timesFollowTheDay()
{
    QFETCH(const QString, how);
    const TimeZone zone(TimeZone::berlin);
    const qint64 evening = QDateTime(QDate(2026, 3, 4), QTime(23, 58, 30)).toMSecsSinceEpoch();
    m_clock.setWall(evening);
    m_clock.advance(DayWatch::delay);
    Message late = in(u"a"_s, u"1"_s, 1);
    late.createdMs = evening;
    m.apply({FlowSeen{group(u"a"_s)}, MessageSeen{late}});
    QTRY_COMPARE(m_model->rowCount(), 1);
    QCOMPARE(value(0, FlowListModel::TimeTextRole), u"23:58"_s);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    QString expected = u"Wed"_s;
    if (how == "sleep"_L1) {
        m_clock.sleep(std::chrono::hours(8));
    } else if (how == "clock set"_L1) {
        m_clock.setWall(evening + 24LL * 60 * 60 * 1000);
    } else if (how == "time zone"_L1) {
        // Another day there, and another hour.
        TimeZone::set(TimeZone::tokyo);
        expected = u"07:58"_s;
    }
    m_clock.advance(std::chrono::minutes(1));
    QCOMPARE(value(0, FlowListModel::TimeTextRole), expected);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().at(2).value<QList<int>>(),
        (QList<int>{FlowListModel::TimeTextRole, FlowListModel::TypingRole}));
}

MORELIA_TEST(FlowListModelTest)
#include "tst_flowlistmodel.moc"
