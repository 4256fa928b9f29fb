// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/lists/jumplistmodel.h"
#include "models/store/savedrow.h"
#include "tests/models/storefixture.h"
#include "tests/support/program/testprogram.h"
#include "tests/support/protocol/virtualclock.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <ctime>
#include <memory>

using namespace Qt::StringLiterals;
using namespace Morelia;
using namespace Morelia::Test;

class JumpListModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { warmUpModelTester(); }
    void init();
    void cleanup();

    void emptyFirst();
    void rolesHaveNames();
    void unreadFirstThenNewest();
    void whatIsTypedChooses_data();
    void whatIsTypedChooses();
    void archivedOnesComeLast();
    void deletedOnesAreFoundByName();
    void savedMessagesAreFoundAndComeFirstForSending();
    void peopleWithAChatAreThatChat();
    void onlyWhatIsOffered();
    void equalIdsOnTwoServers();
    void newNamesAreFound();
    void atMostFifty();
    void keepsRowsThatStay();
    void isFastForManyKeys();

private:
    static FlowRow flow(const QString &id, const QString &title, qint64 activityMs = 1000);
    static JumpPerson person(const QString &id, const QString &name) { return {.id = id, .name = name, .login = id}; }
    void addSome();
    QStringList titles() const;
    QStringList titles(const QString &typed);
    QVariant value(int row, int role) const { return m_model->index(row).data(role); }

    VirtualClock m_clock;
    std::unique_ptr<JumpListModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void JumpListModelTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_model = std::make_unique<JumpListModel>(m_clock);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void JumpListModelTest::cleanup()
{
    m_tester.reset();
    m_model.reset();
}

FlowRow JumpListModelTest::flow(const QString &id, const QString &title, qint64 activityMs)
{
    FlowRow row;
    row.ref = {1, id};
    row.kind = FlowKind::Group;
    row.title = title;
    row.activityMs = activityMs;
    row.capabilities = CapabilitySet(Capability::SendText);
    return row;
}

QStringList JumpListModelTest::titles() const
{
    QStringList titles;
    for (int row = 0; row < m_model->rowCount(); ++row)
        titles.append(value(row, JumpListModel::TitleRole).toString());
    return titles;
}

QStringList JumpListModelTest::titles(const QString &typed)
{
    m_model->setFilterText(typed);
    m_model->update();
    return titles();
}

void JumpListModelTest::addSome()
{
    FlowRow chat = flow(u"c"_s, u"Änn Appleby"_s, 5000);
    chat.kind = FlowKind::Chat;
    chat.peerId = u"ann"_s;
    FlowRow old = flow(u"o"_s, u"Old walks"_s, 9000);
    old.choices.archived = true;
    old.unread = 3;
    m_model->setConversations(
        {flow(u"w"_s, u"Weekend walks"_s, 3000), chat, flow(u"p"_s, u"Проект Ёлка"_s, 4000), old});
    m_model->setPeople(1, {person(u"ann"_s, u"Änn Appleby"_s), person(u"bob"_s, u"Bob Walker"_s)});
    m_model->setCommands({u"New conversation…"_s, QString(), u"Walk away"_s});
    m_model->update();
}

void JumpListModelTest::emptyFirst()
{
    QCOMPARE(m_model->rowCount(), 0);
    expectInvalidIndex();
    QVERIFY(!m_model->data({}, JumpListModel::TitleRole).isValid());
    QVERIFY(m_model->at(0).id.isEmpty());
    m_model->setFilterText(u"x"_s);
    m_model->update();
    QCOMPARE(m_model->rowCount(), 0);
    addSome();
    QCOMPARE(m_model->rowCount(), 0);
    QCOMPARE(titles({}).size(), 7);
}

void JumpListModelTest::rolesHaveNames()
{
    addSome();
    const QHash<int, QByteArray> names = m_model->roleNames();
    const QSet<QByteArray> expected{"kind", "accountId", "targetId", "title", "login", "initials", "colorIndex",
        "picture", "unread", "markedUnread", "muted", "archived", "saved"};
    QCOMPARE(QSet<QByteArray>(names.cbegin(), names.cend()), expected);
    for (auto it = names.cbegin(); it != names.cend(); ++it)
        QVERIFY2(value(0, it.key()).isValid(), it.value());
    QCOMPARE(titles(u"bob"_s), QStringList{u"Bob Walker"_s});
    QCOMPARE(value(0, JumpListModel::KindRole).toInt(), static_cast<int>(JumpListModel::Kind::Person));
    QCOMPARE(value(0, JumpListModel::LoginRole), u"bob"_s);
    QCOMPARE(value(0, JumpListModel::InitialsRole), u"BW"_s);
    QCOMPARE(m_model->at(0).account, 1);
    QCOMPARE(m_model->at(0).id, u"bob"_s);
    titles(u"away"_s);
    QCOMPARE(m_model->at(0).kind, JumpListModel::Kind::Command);
    QCOMPARE(m_model->at(0).id, u"2"_s);
}

void JumpListModelTest::unreadFirstThenNewest()
{
    FlowRow unread = flow(u"u"_s, u"Unread"_s, 10);
    unread.unread = 1;
    FlowRow marked = flow(u"m"_s, u"Marked"_s, 20);
    marked.choices.markedUnread = true;
    FlowRow muted = flow(u"q"_s, u"Muted"_s, 15);
    muted.unread = 9;
    muted.choices.mutedUntilMs = mutedForGood;
    m_model->setConversations({flow(u"a"_s, u"Older"_s, 100), unread, flow(u"b"_s, u"Newer"_s, 200), muted, marked,
        flow(u"open"_s, u"Open"_s, 300)});
    m_model->setOpen({1, u"open"_s});
    m_model->setPeople(1, {person(u"z"_s, u"Zoe"_s)});
    m_model->setCommands({u"Quit"_s});
    m_model->update();
    QCOMPARE(titles(),
        (QStringList{u"Marked"_s, u"Unread"_s, u"Newer"_s, u"Older"_s, u"Muted"_s, u"Open"_s, u"Quit"_s, u"Zoe"_s}));
    QVERIFY(value(4, JumpListModel::MutedRole).toBool());
}

void JumpListModelTest::whatIsTypedChooses_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("found");
    // Of equal fits conversations come before people, people before commands.
    QTest::newRow("all kinds") << u"walk"_s
                               << QStringList{u"Walk away"_s, u"Weekend walks"_s, u"Bob Walker"_s, u"Old walks"_s};
    QTest::newRow("words in any order") << u"walks we"_s << QStringList{u"Weekend walks"_s};
    QTest::newRow("accents") << u"ann"_s << QStringList{u"Änn Appleby"_s};
    QTest::newRow("Russian") << u"елка"_s << QStringList{u"Проект Ёлка"_s};
    QTest::newRow("a mistake") << u"wekend"_s << QStringList{u"Weekend walks"_s};
    QTest::newRow("the login") << u"bob"_s << QStringList{u"Bob Walker"_s};
    QTest::newRow("nobody") << u"qqqq"_s << QStringList{};
}

void JumpListModelTest::whatIsTypedChooses()
{
    QFETCH(const QString, typed);
    QFETCH(const QStringList, found);
    addSome();
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    QCOMPARE(titles(typed), found);
    QCOMPARE(titles({}).size(), 7);
    QCOMPARE(reset.size(), 0);
}

void JumpListModelTest::savedMessagesAreFoundAndComeFirstForSending()
{
    FlowRow walks = flow(u"w"_s, u"Weekend walks"_s, 3000);
    walks.unread = 1;
    walks.capabilities = Capability::SendText;
    m_model->setConversations({walks, emptySavedRow(1), emptySavedRow(2)});
    m_model->update();
    QCOMPARE(titles({}), (QStringList{u"Weekend walks"_s, u"Saved messages"_s, u"Saved messages"_s}));
    QVERIFY(!value(0, JumpListModel::SavedRole).toBool() && value(1, JumpListModel::SavedRole).toBool());
    for (const QString &typed : {u"saved"_s, u"me"_s, u"messages"_s})
        QCOMPARE(titles(typed), (QStringList{u"Saved messages"_s, u"Saved messages"_s}));
    QCOMPARE(m_model->at(0).account, 1);
    // Those of the account from which something is sent come first.
    m_model->setOffer({.writableOnly = true, .people = false});
    m_model->setOpen({2, u"x"_s});
    QCOMPARE(titles({}), (QStringList{u"Saved messages"_s, u"Saved messages"_s, u"Weekend walks"_s}));
    QCOMPARE(m_model->at(0).account, 2);
    m_model->setOpen({2, m_model->at(0).id});
    QCOMPARE(titles({}), (QStringList{u"Saved messages"_s, u"Weekend walks"_s, u"Saved messages"_s}));
    QCOMPARE(m_model->at(0).account, 1);
}

void JumpListModelTest::archivedOnesComeLast()
{
    addSome();
    QCOMPARE(titles().constLast(), u"Old walks"_s);
    QVERIFY(value(6, JumpListModel::ArchivedRole).toBool());
    QCOMPARE(value(6, JumpListModel::UnreadRole).toInt(), 3);
    // Even where it fits better.
    QCOMPARE(titles(u"walks"_s), (QStringList{u"Weekend walks"_s, u"Bob Walker"_s, u"Walk away"_s, u"Old walks"_s}));
    QCOMPARE(titles(u"old"_s), QStringList{u"Old walks"_s});
}

void JumpListModelTest::deletedOnesAreFoundByName()
{
    FlowRow gone;
    gone.ref = {1, u"gone"_s};
    gone.kind = FlowKind::Group;
    gone.title = u"Gone fishing"_s;
    gone.deletedHere = true;
    m_model->setConversations({gone});
    QVERIFY(!titles().contains(gone.title));
    QCOMPARE(titles(u"fishing"_s), QStringList{gone.title});
}

// One row for both, which is found by the login, too.
void JumpListModelTest::peopleWithAChatAreThatChat()
{
    addSome();
    m_model->setPeople(1, {{.id = u"ann"_s, .name = u"Änn Appleby"_s, .login = u"pear77"_s}});
    QCOMPARE(titles(u"pear"_s), QStringList{u"Änn Appleby"_s});
    QCOMPARE(m_model->at(0).kind, JumpListModel::Kind::Conversation);
    QCOMPARE(m_model->at(0).id, u"c"_s);
    m_model->setConversations({});
    QCOMPARE(titles(u"pear"_s), QStringList{u"Änn Appleby"_s});
    QCOMPARE(m_model->at(0).kind, JumpListModel::Kind::Person);
}

void JumpListModelTest::onlyWhatIsOffered()
{
    addSome();
    FlowRow news = flow(u"n"_s, u"News of walks"_s);
    news.capabilities = {};
    m_model->setConversations({news, flow(u"w"_s, u"Weekend walks"_s)});
    QCOMPARE(titles(u"news of"_s), QStringList{u"News of walks"_s});
    m_model->setOffer({.writableOnly = true, .people = false});
    QCOMPARE(titles(u"news of"_s), QStringList());
    QCOMPARE(titles(u"walk"_s), (QStringList{u"Walk away"_s, u"Weekend walks"_s}));
    m_model->setCommands({});
    QCOMPARE(titles({}), QStringList{u"Weekend walks"_s});
}

void JumpListModelTest::equalIdsOnTwoServers()
{
    FlowRow other = flow(u"w"_s, u"Weekend, too"_s, 500);
    other.ref.account = 2;
    m_model->setConversations({flow(u"w"_s, u"Weekend"_s), other});
    m_model->setPeople(1, {person(u"bob"_s, u"Bob One"_s)});
    m_model->setPeople(2, {person(u"bob"_s, u"Bob Two"_s)});
    QCOMPARE(titles({}), (QStringList{u"Weekend"_s, u"Weekend, too"_s, u"Bob One"_s, u"Bob Two"_s}));
    m_model->setPeople(1, {});
    QCOMPARE(titles(u"bob"_s), QStringList{u"Bob Two"_s});
    QCOMPARE(m_model->at(0).account, 2);
}

void JumpListModelTest::newNamesAreFound()
{
    addSome();
    m_model->setConversations({flow(u"w"_s, u"River trip"_s)});
    m_model->setPeople(1, {person(u"bob"_s, u"Robert"_s)});
    QCOMPARE(titles(u"river"_s), QStringList{u"River trip"_s});
    QCOMPARE(titles(u"weekend"_s), QStringList());
    QCOMPARE(titles(u"robert"_s), QStringList{u"Robert"_s});
}

void JumpListModelTest::atMostFifty()
{
    QList<FlowRow> flows;
    for (int i = 0; i < 200; ++i)
        flows.append(flow(u"f%1"_s.arg(i), u"Room %1"_s.arg(i), i));
    m_model->setConversations(flows);
    QCOMPARE(titles({}).size(), JumpListModel::maxRows);
    QCOMPARE(titles().constFirst(), u"Room 199"_s);
    QCOMPARE(titles(u"17"_s).size(), 12);
    QCOMPARE(titles().mid(0, 2), (QStringList{u"Room 17"_s, u"Room 179"_s}));
}

// A view keeps its place when something else comes or goes.
void JumpListModelTest::keepsRowsThatStay()
{
    addSome();
    const QPersistentModelIndex walks = m_model->index(2);
    QCOMPARE(walks.data(JumpListModel::TitleRole), u"Weekend walks"_s);
    m_model->setConversations({flow(u"new"_s, u"Brand new"_s, 90000), flow(u"w"_s, u"Weekend walks"_s, 3000)});
    m_model->update();
    QVERIFY(walks.isValid());
    QCOMPARE(walks.row(), 1);
    QCOMPARE(walks.data(JumpListModel::TitleRole), u"Weekend walks"_s);
}

// Each key of a long name over 2,000 conversations and 5,000 people, in the time of this process alone. The bound leaves
// room for sanitizers.
void JumpListModelTest::isFastForManyKeys()
{
    QList<FlowRow> flows;
    for (int i = 0; i < 2000; ++i)
        flows.append(flow(u"f%1"_s.arg(i), u"Conversation of wanderers %1 on the long road"_s.arg(i), i));
    QList<JumpPerson> people;
    for (int i = 0; i < 5000; ++i)
        people.append(
            {.id = u"p%1"_s.arg(i), .name = u"Wanda Wanderer Ольга %1"_s.arg(i), .login = u"wanda%1"_s.arg(i)});
    m_model->setConversations(flows);
    m_model->setPeople(1, people);
    titles({});
    const QString typed = u"wandreer 1234"_s;
    std::clock_t slowest = 0;
    for (qsizetype size = 1; size <= typed.size(); ++size) {
        const std::clock_t before = std::clock();
        m_model->setFilterText(typed.first(size));
        m_model->update();
        slowest = std::max(slowest, std::clock() - before);
    }
    QCOMPARE(titles().constFirst(), u"Conversation of wanderers 1234 on the long road"_s);
    QCOMPARE_LT(slowest, CLOCKS_PER_SEC / 5);
}

MORELIA_TEST(JumpListModelTest)
#include "tst_jumplistmodel.moc"
