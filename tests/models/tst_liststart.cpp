// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/lists/flowlistmodel.h"
#include "models/lists/messagelistmodel.h"
#include "models/lists/readretry.h"
#include "models/lists/userlistmodel.h"
#include "tests/models/storefixture.h"
#include "tests/support/program/testprogram.h"
#include "tests/support/protocol/virtualclock.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <memory>

using namespace Qt::StringLiterals;
using namespace Morelia;
using namespace Morelia::Test;

namespace {

constexpr int messages = 50;
constexpr int people = 40;

// Reads fail, or wait, as a test says. Outlives the stores that it is given to.
struct Disk
{
    std::atomic<bool> broken = false;
    std::atomic<bool> slow = false;
    std::atomic<int> only = -1;   // the one operation that is touched; -1 for all
    std::atomic<int> spared = -1; // one that is not touched
    QSemaphore turns;

    StoreOptions options()
    {
        StoreOptions options;
        options.fault = [this](StoreOperation operation) -> std::optional<Error> {
            const int touched = only;
            if ((touched >= 0 && static_cast<int>(operation) != touched) || static_cast<int>(operation) == spared)
                return std::nullopt;
            if (slow)
                turns.acquire();
            return broken ? std::optional(Error{ErrorKind::Broken}) : std::nullopt;
        };
        return options;
    }
    void letGo()
    {
        slow = false;
        turns.release(1000);
    }
};

} // namespace

//! The lists of a program that starts: the store is not open yet, or slow, or cannot be read for a while.
class ListStartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { warmUpModelTester(); }
    void init();
    void cleanup();

    void listsMadeBeforeTheStoreIsOpen_data();
    void listsMadeBeforeTheStoreIsOpen();
    void aSlowDiskIsNoEmptyList();
    void whatCannotBeReadIsSaidAndReadLater_data();
    void whatCannotBeReadIsSaidAndReadLater();
    void whatWasReadStaysWhileTheDiskFails_data();
    void whatWasReadStaysWhileTheDiskFails();
    void triesBecomeRarer();
    void thePersonReadsAtOnce();
    void aChangeIsReadAtOnce();
    void theLatestFlowsAreTheTop();
    void theTopOfTheListComesFirst();
    void aChangeWaitsForThePage();

private:
    void fill(int flows);
    void makeLists();
    bool areFull() const;

    Disk m_disk;
    VirtualClock m_clock;
    StoreFixture m;
    int m_flowCount = 0;
    std::unique_ptr<FlowListModel> m_flows;
    std::unique_ptr<MessageListModel> m_messages;
    std::unique_ptr<UserListModel> m_people;
    std::vector<std::unique_ptr<QAbstractItemModelTester>> m_testers;
};

void ListStartTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!morelia\\.store)"_s));
    m_disk.broken = false;
    m_disk.slow = false;
    m_disk.only = -1;
    m_disk.spared = -1;
    m.setOptions(m_disk.options());
    m.start();
}

void ListStartTest::cleanup()
{
    m_disk.letGo();
    m_testers.clear();
    m_flows.reset();
    m_messages.reset();
    m_people.reset();
    m.close();
    m_disk.turns.tryAcquire(m_disk.turns.available());
}

void ListStartTest::fill(int flows)
{
    m_flowCount = flows;
    QList<Delta> deltas;
    for (int i = 0; i < people; ++i)
        deltas.append(UserSeen{user(u"u%1"_s.arg(i), u"Лю %1"_s.arg(i))});
    for (int i = 0; i < flows; ++i) {
        deltas.append(FlowSeen{group(u"f%1"_s.arg(i))});
        Message newest = message(u"last"_s, 1, u"שלום 你好 👋"_s);
        newest.flowId = u"f%1"_s.arg(i);
        newest.createdMs += qint64{i} * 60'000;
        deltas.append(MessageSeen{newest});
    }
    for (int i = 0; i < messages; ++i) {
        Message one = message(u"m%1"_s.arg(i), i + 2, u"text %1"_s.arg(i));
        one.flowId = u"f0"_s;
        deltas.append(MessageSeen{one});
    }
    m.apply(deltas, true);
}

void ListStartTest::makeLists()
{
    m_flows = std::make_unique<FlowListModel>(m.store(), m_clock);
    m_messages = std::make_unique<MessageListModel>(m.store(), m_clock);
    m_people = std::make_unique<UserListModel>(m.store(), m_clock);
    for (QAbstractItemModel *model :
        std::initializer_list<QAbstractItemModel *>{m_flows.get(), m_messages.get(), m_people.get()}) {
        m_testers.push_back(
            std::make_unique<QAbstractItemModelTester>(model, QAbstractItemModelTester::FailureReportingMode::QtTest));
        m_testers.back()->setUseFetchMore(false);
    }
    m_messages->setFlow(m.ref(u"f0"_s));
    m_people->setAccountId(m.account());
}

bool ListStartTest::areFull() const
{
    return m_flows->isLoaded() && m_flows->count() == m_flowCount && m_messages->isLoaded()
        && m_messages->rowCount() == messages + 1 && m_people->isLoaded() && m_people->count() == people;
}

void ListStartTest::listsMadeBeforeTheStoreIsOpen_data()
{
    QTest::addColumn<int>("flows");
    QTest::newRow("29 flows") << 29;
    QTest::newRow("2,000 flows") << 2000;
}

void ListStartTest::listsMadeBeforeTheStoreIsOpen()
{
    QFETCH(const int, flows);
    fill(flows);
    m.makeAnew();
    makeLists();
    // The lists would ask again and hide a failure, and a busy reader would be late to fail.
    const auto early = m.store().flows();
    QVERIFY(!QTest::qWaitFor([&] { return early.isFinished(); }, 300));
    QVERIFY(!m_flows->isLoaded());
    QVERIFY(!m_messages->isLoaded());
    QVERIFY(!m_people->isLoaded());
    await(m.store().open());
    QTRY_VERIFY(areFull());
    QVERIFY(m_flows->errorText().isEmpty());
}

void ListStartTest::aSlowDiskIsNoEmptyList()
{
    fill(29);
    m.makeAnew();
    m_disk.slow = true;
    makeLists();
    auto opened = m.store().open();
    m_clock.advance(std::chrono::minutes(5));
    QCoreApplication::processEvents();
    QVERIFY(!m_flows->isLoaded());
    QVERIFY(!m_messages->isLoaded());
    QVERIFY(!m_people->isLoaded());
    QVERIFY(m_flows->errorText().isEmpty());
    m_disk.letGo();
    await(opened);
    QTRY_VERIFY(areFull());
}

void ListStartTest::whatCannotBeReadIsSaidAndReadLater_data()
{
    QTest::addColumn<int>("only");
    QTest::newRow("all") << -1;
    for (const StoreOperation operation : {StoreOperation::LatestFlows, StoreOperation::Flows, StoreOperation::Flow,
             StoreOperation::FirstUnread, StoreOperation::Messages, StoreOperation::OwnId, StoreOperation::Users})
        QTest::addRow("operation %d", static_cast<int>(operation)) << static_cast<int>(operation);
}

void ListStartTest::whatCannotBeReadIsSaidAndReadLater()
{
    QFETCH(const int, only);
    fill(60); // more than the beginning of the list
    m.makeAnew();
    m_disk.only = only;
    m_disk.broken = true;
    makeLists();
    await(m.store().open());
    const auto failed = [&] {
        return !m_flows->errorText().isEmpty() || !m_messages->errorText().isEmpty()
            || !m_people->errorText().isEmpty();
    };
    QTRY_VERIFY(failed());
    if (only < 0) {
        QTRY_VERIFY(!m_messages->errorText().isEmpty() && !m_people->errorText().isEmpty());
        QVERIFY(!m_flows->isLoaded());
        QVERIFY(!m_messages->isLoaded());
        QVERIFY(!m_people->isLoaded());
    }
    m_disk.broken = false;
    m_clock.advance(ReadRetry::longest);
    QTRY_VERIFY(areFull());
    QTRY_VERIFY(!failed());
}

void ListStartTest::whatWasReadStaysWhileTheDiskFails_data()
{
    QTest::addColumn<int>("many");
    QTest::newRow("one by one") << 1;
    QTest::newRow("all at once") << 100;
}

void ListStartTest::whatWasReadStaysWhileTheDiskFails()
{
    QFETCH(const int, many);
    fill(29);
    makeLists();
    QTRY_VERIFY(areFull());
    QList<Delta> deltas{UserSeen{user(u"new"_s, u"New"_s)}, FlowSeen{group(u"new"_s)}};
    for (int i = 0; i < many; ++i) {
        Message one = message(u"n%1"_s.arg(i), 1000 + i, u"new %1"_s.arg(i));
        one.flowId = u"f0"_s;
        deltas.append(MessageSeen{one});
    }
    // Nothing but the write goes well: messages do not come along with the word of them either.
    m_disk.spared = static_cast<int>(StoreOperation::Apply);
    m_disk.broken = true;
    m.apply(deltas);
    QTRY_VERIFY(
        !m_flows->errorText().isEmpty() && !m_messages->errorText().isEmpty() && !m_people->errorText().isEmpty());
    QCOMPARE(m_flows->count(), m_flowCount);
    QCOMPARE(m_people->count(), people);
    QVERIFY(areFull());
    m_disk.broken = false;
    // A read that was under way may fail once more and wait longer.
    const auto passes = [this, newest = u"new %1"_s.arg(many - 1)] {
        m_clock.advance(ReadRetry::shortest);
        return m_flows->count() == m_flowCount + 1 && m_people->count() == people + 1
            && m_messages->message(0).body.text == newest;
    };
    QTRY_VERIFY(passes());
    QVERIFY(m_flows->errorText().isEmpty() && m_messages->errorText().isEmpty() && m_people->errorText().isEmpty());
}

void ListStartTest::triesBecomeRarer()
{
    ReadRetry retry(m_clock);
    QSignalSpy due(&retry, &ReadRetry::due);
    connect(&retry, &ReadRetry::due, this, [&] { retry.noteFailure({ErrorKind::Busy}); });
    retry.noteFailure({ErrorKind::Busy});
    m_clock.advance(std::chrono::minutes(1));
    QCOMPARE(due.size(), 5); // after 1, 2, 4, 8, 16 seconds
    m_clock.advance(std::chrono::minutes(1));
    QCOMPARE(due.size(), 7);
    retry.noteSuccess();
    QVERIFY(!retry.error());
    m_clock.advance(std::chrono::minutes(5));
    QCOMPARE(due.size(), 7);
}

void ListStartTest::thePersonReadsAtOnce()
{
    fill(29);
    m.makeAnew();
    m_disk.broken = true;
    makeLists();
    await(m.store().open());
    QTRY_VERIFY(!m_flows->errorText().isEmpty());
    m_disk.broken = false;
    // No clock goes on here: the person's word is enough.
    m_flows->retry();
    m_messages->retry();
    m_people->retry();
    QTRY_VERIFY(areFull());
}

void ListStartTest::aChangeIsReadAtOnce()
{
    fill(29);
    m.makeAnew();
    m_disk.broken = true;
    makeLists();
    await(m.store().open());
    QTRY_VERIFY(!m_messages->errorText().isEmpty() && !m_people->errorText().isEmpty());
    m_disk.broken = false;
    Message newest = message(u"newest"_s, 1000, u"свежее"_s);
    newest.flowId = u"f0"_s;
    m.apply({UserSeen{user(u"new"_s, u"New"_s)}, FlowSeen{group(u"new"_s)}, MessageSeen{newest}});
    QTRY_VERIFY(m_flows->count() == m_flowCount + 1 && m_people->count() == people + 1 && m_messages->isLoaded());
    QTRY_COMPARE(m_messages->message(0).body.text, u"свежее"_s);
}

void ListStartTest::theLatestFlowsAreTheTop()
{
    QList<Delta> deltas;
    for (int i = 0; i < 40; ++i) {
        deltas.append(FlowSeen{group(u"g%1"_s.arg(i))});
        // The larger half has messages, in an order that is not theirs.
        for (int n = 0; i >= 20 && n < 3; ++n) {
            Message one = message(u"%1-%2"_s.arg(i).arg(n), n + 1, u"тест"_s);
            one.flowId = u"g%1"_s.arg(i);
            one.createdMs += qint64{i * 7 % 20 + 1} * 60'000;
            deltas.append(MessageSeen{one});
        }
    }
    m.apply(deltas);
    QList<FlowRow> all = await(m.store().flows());
    QCOMPARE(all.size(), 40);
    std::ranges::stable_sort(all, std::ranges::greater(), &FlowRow::activityMs);
    QCOMPARE(await(m.store().latestFlows(15)), all.first(15));
    QCOMPARE(await(m.store().latestFlows(100)).size(), 40);
    QVERIFY(await(m.store().latestFlows(0)).isEmpty());
}

void ListStartTest::theTopOfTheListComesFirst()
{
    fill(2000);
    Message unread = message(u"unread"_s, 9, u"непрочитанное"_s);
    unread.flowId = u"f3"_s;
    unread.createdMs += qint64{3} * 60'000;
    m.apply({MessageSeen{unread}});
    m.makeAnew();
    m_disk.only = static_cast<int>(StoreOperation::Flows);
    m_disk.slow = true;
    makeLists();
    await(m.store().open());
    QTRY_VERIFY(m_flows->isLoaded());
    const int top = m_flows->count();
    QVERIFY(top >= 30 && top < 200);
    for (int row = 0; row < top; ++row)
        QCOMPARE(m_flows->at(row).ref.flowId, u"f%1"_s.arg(1999 - row));
    // A part of the sum would be a wrong one.
    QCOMPARE(m_flows->totalUnread(), 0);
    QSignalSpy removed(m_flows.get(), &QAbstractItemModel::rowsRemoved);
    QSignalSpy moved(m_flows.get(), &QAbstractItemModel::rowsMoved);
    m_disk.letGo();
    QTRY_VERIFY(areFull());
    QCOMPARE(m_flows->totalUnread(), 1);
    QCOMPARE(m_flows->at(1999).ref.flowId, u"f0"_s);
    QVERIFY(removed.isEmpty());
    QVERIFY(moved.isEmpty());
}

void ListStartTest::aChangeWaitsForThePage()
{
    fill(29);
    makeLists();
    QTRY_VERIFY(areFull());
    m_disk.only = static_cast<int>(StoreOperation::Messages);
    m_disk.slow = true;
    m_messages->loadAround(10);
    Message one = message(u"new"_s, 1000, u"שלום"_s);
    one.flowId = u"f0"_s;
    m.apply({MessageSeen{one}});
    QCoreApplication::processEvents();
    // Alone it would look like all there is.
    QCOMPARE(m_messages->rowCount(), 0);
    m_disk.letGo();
    QTRY_COMPARE(m_messages->rowCount(), messages + 2);
    QCOMPARE(m_messages->message(0).body.text, u"שלום"_s);
}

MORELIA_TEST(ListStartTest)
#include "tst_liststart.moc"
