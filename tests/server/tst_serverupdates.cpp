// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/storage/storage.h"
#include "tests/support/program/testprogram.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Morelia::Server;

//! A client that asks again and again gets every change, with any size and any steps of the clock.
class tst_ServerUpdates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void everyAnswerMovesOn_data();
    void everyAnswerMovesOn();
    void partsGoByTime();
    void partsEndWithinASecond();
    void quietFlowsKeepUp();
    void whatWasToldKeepsUp();
    void newestTimeLasts_data();
    void newestTimeLasts();
    void clocksFarAheadAreForgotten();

private:
    MessageTable &messages() { return m_storage->messages(); }
    void reopen();
    RowId addFlow(const QString &uuid);
    MessageRow post(RowId flow, qint64 time, const QString &text = {});
    qint64 editTime(RowId id, qint64 now);
    QList<RowId> changedSince(qint64 time);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Storage> m_storage;
    RowId m_alice = 0;
    RowId m_flow = 0;
    RowId m_quiet = 0;
    int m_number = 0;
};

void tst_ServerUpdates::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_number = 0;
    m_folder = std::make_unique<QTemporaryDir>();
    m_storage = std::make_unique<Storage>();
    QVERIFY(!m_storage->open(m_folder->path()));
    m_alice = m_storage->users().add({.uuid = u"1"_s, .login = u"alice"_s, .credential = "hash", .created = 1});
    m_flow = addFlow(u"2"_s);
    m_quiet = addFlow(u"3"_s);
}

void tst_ServerUpdates::cleanup()
{
    m_storage.reset();
    m_folder.reset();
}

void tst_ServerUpdates::reopen()
{
    m_storage.reset();
    m_storage = std::make_unique<Storage>();
    QVERIFY(!m_storage->open(m_folder->path()));
}

RowId tst_ServerUpdates::addFlow(const QString &uuid)
{
    const RowId flow = m_storage->flows().add({.uuid = uuid, .type = u"group"_s, .owner = m_alice, .created = 1}, {});
    m_storage->flows().addMember(flow, m_alice);
    return flow;
}

MessageRow tst_ServerUpdates::post(RowId flow, qint64 time, const QString &text)
{
    const QString uuid = u"m"_s + QString::number(++m_number);
    return messages().append({.uuid = uuid, .flow = flow, .sender = m_alice, .text = text}, time);
}

qint64 tst_ServerUpdates::editTime(RowId id, qint64 now)
{
    messages().edit(id, u"edited"_s, now);
    const std::optional<MessageRow> row = messages().byId(id);
    return row ? row->editedTime.value_or(0) : 0;
}

QList<RowId> tst_ServerUpdates::changedSince(qint64 time)
{
    QList<RowId> ids;
    const QList<MessageRow> rows = messages().changedSince(m_alice, time, 10'000).messages;
    for (const MessageRow &row : rows)
        ids.append(row.id);
    return ids;
}

void tst_ServerUpdates::everyAnswerMovesOn_data()
{
    QTest::addColumn<bool>("edits");
    QTest::addColumn<qint64>("overlap");
    QTest::newRow("new messages") << false << qint64{0};
    QTest::newRow("new messages, careful client") << false << qint64{2};
    QTest::newRow("changes") << true << qint64{0};
    QTest::newRow("changes, careful client") << true << qint64{2};
}

void tst_ServerUpdates::everyAnswerMovesOn()
{
    QFETCH(const bool, edits);
    QFETCH(const qint64, overlap);
    const QString large(100, u'x');
    const qint64 budget = 150;
    // Each burst is more than an answer holds, and all of a second.
    for (const qint64 second : {1000, 1004, 1100, 1103, 1104, 1105}) {
        for (int i = 0; i < 5; ++i)
            post(m_flow, second, large);
    }
    post(m_flow, 1200, u"last"_s);
    QSet<QString> got;
    qint64 cursor = 900;
    bool complete = false;
    for (int round = 0; round < 20 && !complete; ++round) {
        const MessageTable::Update update =
            edits ? messages().changedSince(m_alice, cursor, budget) : messages().since(m_alice, cursor, budget);
        for (const MessageRow &message : update.messages)
            got.insert(message.uuid);
        complete = update.complete;
        if (!complete) {
            QVERIFY(update.next - overlap > cursor);
            cursor = update.next - overlap;
        }
    }
    QVERIFY(complete);
    QCOMPARE(got.size(), m_number);
}

void tst_ServerUpdates::partsGoByTime()
{
    const QString large(100, u'x');
    // A clock that was far ahead and was set right.
    const MessageRow ahead = post(m_flow, 90'000, large);
    const MessageRow now = post(m_quiet, 1000, large);
    const MessageRow later = post(m_quiet, 2000, large);
    const MessageTable::Update update = messages().since(m_alice, 900, 50);
    QCOMPARE(update.messages.size(), 1);
    QCOMPARE(update.messages.constFirst().id, now.id);
    QCOMPARE(update.next, later.time);
    const MessageTable::Update rest = messages().since(m_alice, update.next, 10'000);
    QCOMPARE(rest.messages.size(), 2);
    QCOMPARE(rest.messages.constLast().id, ahead.id);
}

void tst_ServerUpdates::partsEndWithinASecond()
{
    QList<RowId> expected;
    for (int i = 0; i < 50; ++i)
        expected.append(post(i % 2 == 0 ? m_flow : m_quiet, 1000, QString(1000, u'ы')).id);
    // An edit in the same second does not move its message, a later one does.
    editTime(expected.at(7), 1000);
    editTime(expected.at(3), 1001);
    expected.append(expected.takeAt(3));
    QList<RowId> got;
    MessageTable::Place place{900, 0};
    bool complete = false;
    for (int round = 0; round < 60 && !complete; ++round) {
        ReplyBudget budget(5'000);
        const MessageTable::Update update = messages().changedAfter(m_alice, place, budget);
        QVERIFY(!update.messages.isEmpty());
        QVERIFY(update.messages.size() <= 3);
        for (const MessageRow &message : update.messages)
            got.append(message.id);
        complete = update.complete;
        place = update.last;
    }
    QCOMPARE(got, expected);
}

void tst_ServerUpdates::quietFlowsKeepUp()
{
    const MessageRow old = post(m_quiet, 100);
    post(m_flow, 5000);
    // The clock is set back while a client is away that was told everything up to 5000.
    const MessageRow fresh = post(m_quiet, 4000);
    QCOMPARE(fresh.time, 5000);
    QCOMPARE(editTime(old.id, 4001), 5000);
    QVERIFY(changedSince(5000).contains(fresh.id));
    QVERIFY(changedSince(5000).contains(old.id));
    // Changes count as well as messages.
    QCOMPARE(editTime(old.id, 6000), 6000);
    QCOMPARE(post(m_flow, 5500).time, 6000);
    messages().markDeleted(fresh.id, 7000);
    QCOMPARE(post(m_flow, 6500).time, 7000);
    QCOMPARE(post(m_flow, 7001).time, 7001);
}

void tst_ServerUpdates::whatWasToldKeepsUp()
{
    const MessageRow old = post(m_quiet, 100);
    messages().told(5000);
    messages().told(4000);
    QCOMPARE(post(m_quiet, 4001).time, 5000);
    messages().told(6000);
    QCOMPARE(editTime(old.id, 5500), 6000);
    messages().told(9'000'000);
    QCOMPARE(post(m_quiet, 6001).time, 6001);
    messages().told(6002);
    QCOMPARE(post(m_quiet, 6001).time, 6002);
}

void tst_ServerUpdates::newestTimeLasts_data()
{
    QTest::addColumn<bool>("older");
    QTest::newRow("after a restart") << false;
    QTest::newRow("in an older database") << true;
}

void tst_ServerUpdates::newestTimeLasts()
{
    QFETCH(const bool, older);
    post(m_flow, 5000);
    const MessageRow edited = post(m_flow, 5000);
    QCOMPARE(editTime(edited.id, 6000), 6000);
    post(m_flow, 5500);
    if (older) {
        m_storage->database().execute(u"DELETE FROM setting WHERE name = 'newest_time'"_s);
        m_storage->database().execute(u"PRAGMA user_version = 2"_s);
    }
    reopen();
    QCOMPARE(post(m_quiet, 5500).time, 6000);
}

void tst_ServerUpdates::clocksFarAheadAreForgotten()
{
    post(m_flow, 9'000'000);
    QCOMPARE(post(m_quiet, 9'000'000 - 3600).time, 9'000'000);
    QCOMPARE(post(m_quiet, 9'000'000 - 3601).time, 9'000'000 - 3601);
    QCOMPARE(post(m_quiet, 7000).time, 7000);
    QCOMPARE(post(m_flow, 6990).time, 7000);
    reopen();
    QCOMPARE(post(m_quiet, 6991).time, 7000);
    QCOMPARE(post(m_flow, 7001).time, 7001);
    // A time that was rolled back does not count.
    m_storage->database().execute(u"BEGIN"_s);
    post(m_flow, 8000);
    m_storage->database().execute(u"ROLLBACK"_s);
    QCOMPARE(post(m_flow, 7002).time, 7002);
}

MORELIA_TEST(tst_ServerUpdates)
#include "tst_serverupdates.moc"
