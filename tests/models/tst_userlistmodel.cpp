// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/lists/userlistmodel.h"
#include "tests/models/storefixture.h"
#include "tests/support/program/testprogram.h"
#include "tests/support/protocol/virtualclock.h"
#include "tests/support/storefaults.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Morelia;
using namespace Morelia::Test;

class UserListModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void emptyFirst();
    void sortedWithoutOurselves();
    void rolesHaveNames();
    void filterIgnoresCaseAndAccents_data();
    void filterIgnoresCaseAndAccents();
    void selectionSurvivesTheFilter();
    void unknownPeopleCannotBeSelected();
    void peopleWhoLeaveAreDeselected();
    void changesTouchOnlyTheirRoles();
    void aPersonIsReadOnceAtATime();
    void anotherAccountStartsAfresh();

private:
    QStringList names() const;
    QVariant value(int row, int role) const { return m_model->index(row).data(role); }
    void addPeople();

    VirtualClock m_clock;
    StoreFaults m_faults;
    StoreFixture m;
    std::unique_ptr<UserListModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void UserListModelTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English));
    warmUpModelTester();
}

void UserListModelTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_faults.clear();
    m.setOptions({.fault = m_faults.hook()});
    m.start();
    m_model = std::make_unique<UserListModel>(m.store(), m_clock);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void UserListModelTest::cleanup()
{
    // Also after a failure: a store that is held does not end.
    m_faults.letGo();
    m_tester.reset();
    m_model.reset();
}

QStringList UserListModelTest::names() const
{
    QStringList names;
    for (int row = 0; row < m_model->rowCount(); ++row)
        names.append(value(row, UserListModel::NameRole).toString());
    return names;
}

void UserListModelTest::addPeople()
{
    m.apply({UserSeen{user(u"carl"_s, u"Карл"_s)}, UserSeen{user(u"me"_s, u"Myself"_s)},
        UserSeen{user(u"bob"_s, u"bob <x>"_s)}, UserSeen{user(u"ann"_s, u"Änn"_s)}});
    m_model->setAccountId(m.account());
    QTRY_COMPARE(m_model->rowCount(), 3);
}

void UserListModelTest::emptyFirst()
{
    QCOMPARE(m_model->rowCount(), 0);
    QVERIFY(!m_model->isLoaded());
    m_model->setAccountId(m.account());
    QTRY_VERIFY(m_model->isLoaded());
    QCOMPARE(m_model->rowCount(), 0);
    expectInvalidIndex();
    QVERIFY(!m_model->data({}, UserListModel::NameRole).isValid());
    m.apply({UserSeen{user(u"ann"_s, u"Ann"_s)}});
    QTRY_COMPARE(names(), QStringList{u"Ann"_s});
}

void UserListModelTest::sortedWithoutOurselves()
{
    addPeople();
    QCOMPARE(names(), (QStringList{u"Änn"_s, u"bob ‹x>"_s, u"Карл"_s}));
    QCOMPARE(m_model->count(), 3);
}

void UserListModelTest::rolesHaveNames()
{
    addPeople();
    const QHash<int, QByteArray> names = m_model->roleNames();
    const QSet<QByteArray> expected{
        "userId", "name", "login", "initials", "colorIndex", "picture", "isBot", "selected"};
    QCOMPARE(QSet<QByteArray>(names.cbegin(), names.cend()), expected);
    for (auto it = names.cbegin(); it != names.cend(); ++it)
        QVERIFY2(value(0, it.key()).isValid(), it.value());
    QCOMPARE(value(0, UserListModel::UserIdRole), u"ann"_s);
    QCOMPARE(value(0, UserListModel::LoginRole), u"ann"_s);
    QCOMPARE(value(0, UserListModel::InitialsRole), u"Ä"_s);
}

void UserListModelTest::filterIgnoresCaseAndAccents_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("accent") << u"ann"_s << QStringList{u"Änn"_s};
    QTest::newRow("case") << u" BOB "_s << QStringList{u"bob ‹x>"_s};
    QTest::newRow("login") << u"carl"_s << QStringList{u"Карл"_s};
    QTest::newRow("part") << u"арл"_s << QStringList{u"Карл"_s};
    QTest::newRow("nobody") << u"zz"_s << QStringList{};
    QTest::newRow("everyone") << u" "_s << QStringList{u"Änn"_s, u"bob ‹x>"_s, u"Карл"_s};
}

void UserListModelTest::filterIgnoresCaseAndAccents()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, found);
    addPeople();
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    m_model->setFilterText(text);
    QCOMPARE(names(), found);
    m_model->setFilterText({});
    QCOMPARE(names().size(), 3);
    QCOMPARE(reset.size(), 0);
}

void UserListModelTest::selectionSurvivesTheFilter()
{
    addPeople();
    QSignalSpy selected(m_model.get(), &UserListModel::selectedIdsChanged);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->setSelected(u"bob"_s, true);
    QVERIFY(value(1, UserListModel::SelectedRole).toBool());
    QCOMPARE(changed.first().at(2).value<QList<int>>(), QList<int>{UserListModel::SelectedRole});
    m_model->setFilterText(u"ann"_s);
    QVERIFY(m_model->setData(m_model->index(0), true, UserListModel::SelectedRole));
    QCOMPARE(m_model->selectedIds(), (QStringList{u"bob"_s, u"ann"_s}));
    QCOMPARE(selected.size(), 2);
    m_model->setFilterText({});
    QVERIFY(value(1, UserListModel::SelectedRole).toBool());
    m_model->setSelected(u"bob"_s, false);
    QCOMPARE(m_model->selectedIds(), QStringList{u"ann"_s});
    m_model->clearSelection();
    QVERIFY(m_model->selectedIds().isEmpty());
    QVERIFY(!value(0, UserListModel::SelectedRole).toBool());
}

void UserListModelTest::unknownPeopleCannotBeSelected()
{
    addPeople();
    m_model->setSelected(u"me"_s, true);
    m_model->setSelected(u"nobody"_s, true);
    QVERIFY(m_model->selectedIds().isEmpty());
    QVERIFY(!m_model->setData(m_model->index(0), u"x"_s, UserListModel::NameRole));
    expectInvalidIndex();
    QVERIFY(!m_model->setData({}, true, UserListModel::SelectedRole));
}

void UserListModelTest::peopleWhoLeaveAreDeselected()
{
    addPeople();
    m_model->setSelected(u"bob"_s, true);
    User gone = user(u"bob"_s, u"bob"_s);
    gone.isDeleted = true;
    m.apply({UserSeen{gone}});
    QTRY_COMPARE(m_model->rowCount(), 2);
    QVERIFY(m_model->selectedIds().isEmpty());
}

void UserListModelTest::changesTouchOnlyTheirRoles()
{
    addPeople();
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    User bot = user(u"bob"_s, u"bob <x>"_s);
    bot.isBot = true;
    m.apply({UserSeen{bot}});
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(changed.first().at(2).value<QList<int>>(), QList<int>{UserListModel::IsBotRole});
    QVERIFY(value(1, UserListModel::IsBotRole).toBool());
}

// However often somebody changes while they are read, they are read once more: no older answer can come last.
void UserListModelTest::aPersonIsReadOnceAtATime()
{
    addPeople();
    const int before = m_faults.called(StoreOperation::User);
    m_faults.hold(StoreOperation::User);
    for (const QString &name : {u"Ann 1"_s, u"Ann 2"_s, u"Ann 3"_s}) {
        m.apply({UserSeen{user(u"ann"_s, name)}});
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(m_faults.called(StoreOperation::User), before + 1);
    m_faults.letGo();
    QTRY_COMPARE(value(0, UserListModel::NameRole).toString(), u"Ann 3"_s);
    QCOMPARE(m_faults.called(StoreOperation::User), before + 2);
}

void UserListModelTest::anotherAccountStartsAfresh()
{
    addPeople();
    m_model->setSelected(u"bob"_s, true);
    const AccountId other = await(m.store().addAccount(sampleAccount()));
    await(m.store().apply(other, {{UserSeen{user(u"eve"_s, u"Eve"_s)}}, {}}));
    m_model->setAccountId(other);
    // Eve may be here at once, when the store was quick; of the first account's people nobody stays.
    QVERIFY(names().isEmpty() || names() == QStringList{u"Eve"_s});
    QVERIFY(m_model->selectedIds().isEmpty());
    QTRY_COMPARE(names(), QStringList{u"Eve"_s});
    m_model->setAccountId(0);
    QCOMPARE(m_model->rowCount(), 0);
}

MORELIA_TEST(UserListModelTest)
#include "tst_userlistmodel.moc"
