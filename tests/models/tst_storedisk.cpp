// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/sql/sqlconnection.h"
#include "models/store/migrations.h"
#include "tests/models/storefixture.h"
#include "tests/support/program/testprogram.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Morelia;
using namespace Morelia::Test;

class StoreDiskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void folderIsPrivate();
    void fullDiskGoesOnInMemory();
    void longFlowsAreCutInMemory();
    void folderThatCannotBeMade();
    void fileThatIsNoDatabase();
    void killedProcessLosesNothing();
    void aFileThatIsHeldIsNoBrokenDisk();
    void aFileThatIsHeldIsWaitedFor();
    void reopenTwice();
    void aFileOfTheFirstVersionOpens();
    void aFileOfTheFirstVersionThatCannotBeWrittenIsRead();

private:
    void putBackToTheFirstVersion();
    QString filePath() const { return m.directory() + u"/cache.sqlite"_s; }
    void fillUntilFull(Store &store);

    StoreFixture m;
};

void StoreDiskTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m.setOptions({});
    m.start();
    m.apply({FlowSeen{chat()}, MessageSeen{message(u"1"_s, 1, u"before"_s)}});
}

void StoreDiskTest::folderIsPrivate()
{
    const auto permissions = QFileInfo(m.directory()).permissions();
    QVERIFY(!(permissions & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeGroup | QFile::ExeOther)));
    QVERIFY(QFileInfo::exists(filePath()));
}

void StoreDiskTest::fillUntilFull(Store &store)
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^a write failed: .*full"_s));
    for (int i = 2; i < 2000 && store.health() == StoreHealth::Good; ++i) {
        const auto text = u"x"_s.repeated(2000) + QString::number(i);
        await(store.apply(m.account(), {{MessageSeen{message(QString::number(i), i, text)}}, {}}));
    }
}

void StoreDiskTest::fullDiskGoesOnInMemory()
{
    const LocalId before = newLocalId();
    await(m.store().enqueue(m.account(), before, SendMessage{before, u"f"_s, u"queued before"_s, {}}));
    m.close();
    Store store(m.directory(), m.key(), m.clock, {.quota = 400'000});
    QSignalSpy spy(&store, &Store::healthChanged);
    QCOMPARE(await(store.open()), StoreHealth::Good);
    fillUntilFull(store);
    QCOMPARE(store.health(), StoreHealth::MemoryOnly);
    QTRY_COMPARE(spy.size(), 2);
    QCOMPARE(spy.last().first().value<StoreHealth>(), StoreHealth::MemoryOnly);

    const FlowRef flow = m.ref();
    const LocalId after = newLocalId();
    const OutboxItem item = await(store.enqueue(m.account(), after, SendMessage{after, u"f"_s, u"queued after"_s, {}}));
    QCOMPARE(item.opId, after);
    const QList<OutboxItem> outbox = await(store.outbox(m.account()));
    QCOMPARE(outbox.size(), 2);
    QCOMPARE(outbox[0].opId, before);
    const MessagePage page = await(store.messages(flow, {newestAnchor, 1000, 0}));
    QCOMPARE(page.rows.first().body.text, u"queued after"_s);
    QCOMPARE(page.rows.last().body.text, u"before"_s);
    QCOMPARE(await(store.accounts()).size(), 1);
    // The write that met the full disk is there too.
    QCOMPARE(await(store.flow(flow)).unread, page.rows.size() - 2);
}

void StoreDiskTest::longFlowsAreCutInMemory()
{
    QList<Delta> deltas;
    for (int i = 2; i <= 1500; ++i)
        deltas.append(MessageSeen{message(QString::number(i), i, u"text %1"_s.arg(i))});
    deltas.append(RangeKnown{u"f"_s, 0, 1500});
    m.apply(deltas);
    m.close();
    Store store(m.directory(), m.key(), m.clock, {.quota = 1});
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^(a write failed|the store cannot be opened): .*"_s));
    await(store.open());
    for (int i = 0; i < 200 && store.health() == StoreHealth::Good; ++i) {
        const Draft draft{u"x"_s.repeated(10'000), {}};
        const QString id = u"n%1"_s.arg(i);
        await(store.apply(m.account(), {{FlowSeen{group(id)}}, {}}));
        await(store.saveDraft({m.account(), id}, draft));
    }
    QCOMPARE(store.health(), StoreHealth::MemoryOnly);
    const MessagePage page = await(store.messages(m.ref(), {newestAnchor, 2000, 0}));
    QCOMPARE(page.rows.size(), 1001);
    QVERIFY(page.hasGap);
    QCOMPARE(page.gapBefore, 500);
}

void StoreDiskTest::folderThatCannotBeMade()
{
    m.setDirectory(filePath() + u"/below a file"_s);
    QTest::ignoreMessage(QtWarningMsg, "the folder of the store cannot be made");
    QCOMPARE(m.reopen(), StoreHealth::MemoryOnly);
    Store &store = m.store();
    const AccountId account = await(store.addAccount(sampleAccount()));
    QVERIFY(account > 0);
    const LocalId op = newLocalId();
    await(store.enqueue(account, op, SendMessage{op, u"f"_s, u"hello"_s, {}}));
    QCOMPARE(await(store.outbox(account)).size(), 1);
    QCOMPARE(await(store.messages({account, u"f"_s}, {newestAnchor, 5, 0})).rows.size(), 1);
}

void StoreDiskTest::fileThatIsNoDatabase()
{
    m.close();
    const QByteArray garbage(5000, 'g');
    QFile file(filePath());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(garbage);
    file.close();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^the store cannot be opened: "_s));
    QCOMPARE(m.reopen(), StoreHealth::MemoryOnly);
    QVERIFY(await(m.store().addAccount(sampleAccount())) > 0);
    m.close();
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), garbage);
}

void StoreDiskTest::killedProcessLosesNothing()
{
    const LocalId op = newLocalId();
    await(m.store().enqueue(m.account(), op, SendMessage{op, u"f"_s, u"sent"_s, {}}));
    await(m.store().setOutboxState(op, DeliveryState::Sending));
    // The files as a killed process leaves them, with the write-ahead log.
    QTemporaryDir copy;
    const auto files = QDir(m.directory()).entryInfoList(QDir::Files);
    for (const QFileInfo &file : files)
        QVERIFY(QFile::copy(file.filePath(), copy.filePath(file.fileName())));
    Store store(copy.path(), m.key(), m.clock);
    QCOMPARE(await(store.open()), StoreHealth::Good);
    const QList<OutboxItem> outbox = await(store.outbox(m.account()));
    QCOMPARE(outbox.size(), 1);
    QCOMPARE(outbox[0].state, DeliveryState::Unknown);
    QCOMPARE(texts(await(store.messages(m.ref(), {newestAnchor, 5, 0})).rows), (QStringList{u"sent"_s, u"before"_s}));
}

void StoreDiskTest::aFileThatIsHeldIsNoBrokenDisk()
{
    m.setOptions({.busyPatience = std::chrono::milliseconds(0)});
    QCOMPARE(m.reopen(), StoreHealth::Good);
    const LocalId id = newLocalId();
    const SendMessage send{id, u"f"_s, u"слово"_s, {}};
    {
        SqlConnection other(filePath(), SqlConnection::Mode::ReadWrite);
        other.execute(u"BEGIN IMMEDIATE"_s);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^a write failed: .*locked"_s));
        QCOMPARE(errorOf(m.store().enqueue(m.account(), id, send)), ErrorKind::Busy);
        QCOMPARE(m.store().health(), StoreHealth::Good);
        QCOMPARE(texts(m.rows()), QStringList{u"before"_s});
        other.execute(u"COMMIT"_s);
    }
    await(m.store().enqueue(m.account(), id, send));
    QCOMPARE(m.reopen(), StoreHealth::Good);
    QCOMPARE(texts(m.rows()), (QStringList{u"слово"_s, u"before"_s}));
}

void StoreDiskTest::aFileThatIsHeldIsWaitedFor()
{
    SqlConnection other(filePath(), SqlConnection::Mode::ReadWrite);
    other.execute(u"BEGIN IMMEDIATE"_s);
    const auto saved = m.store().saveDraft(m.ref(), {u"waits"_s, {}});
    QCOMPARE(texts(m.rows()), QStringList{u"before"_s});
    QVERIFY(!saved.isFinished());
    other.execute(u"COMMIT"_s);
    await(saved);
    QCOMPARE(await(m.store().draft(m.ref())).body.text, u"waits"_s);
}

void StoreDiskTest::reopenTwice()
{
    QCOMPARE(m.reopen(), StoreHealth::Good);
    QCOMPARE(m.reopen(), StoreHealth::Good);
    QCOMPARE(texts(m.rows()), QStringList{u"before"_s});
}

// Closes the store and puts its rows into a file of the first version, with something in all that has gone since.
void StoreDiskTest::putBackToTheFirstVersion()
{
    m.close();
    const QString newPath = m.directory() + u"/new.sqlite"_s;
    QVERIFY(QFile::rename(filePath(), newPath));
    SqlConnection old(filePath(), SqlConnection::Mode::ReadWrite);
    migrate(old, 1);
    old.execute(u"ATTACH '%1' AS now"_s.arg(newPath));
    QStringList tables;
    {
        Statement names =
            old.prepare("SELECT name FROM now.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"_L1);
        while (names.next())
            tables.append(names.text(0));
    }
    for (const QString &table : std::as_const(tables)) {
        const QString columns =
            old.value(u"SELECT group_concat(name) FROM pragma_table_info('%1', 'now')"
                      " WHERE name IN (SELECT name FROM pragma_table_info('%1', 'main'))"_s.arg(table))
                .toString();
        if (columns.isEmpty()) // a later table
            continue;
        old.execute(u"INSERT INTO main.%1(%2) SELECT %2 FROM now.%1"_s.arg(table, columns));
    }
    old.execute(u"DETACH now"_s);
    QVERIFY(QFile::remove(newPath));
    old.execute(u"UPDATE user SET last_seen_ms = 1, trust = 2"_s);
    old.execute(u"UPDATE flow SET muted = 1, archived = 1, pin_rank = 3"_s);
    old.execute(u"UPDATE member SET role = 1, left_ms = 2"_s);
    old.execute(u"INSERT INTO pin SELECT id, 'r', 1 FROM flow"_s);
    old.execute(u"INSERT INTO deleted_range SELECT id, 1, 2, 3 FROM flow"_s);
    old.execute(u"INSERT INTO pending_version SELECT id, 'r', 's', 1, x'00' FROM flow"_s);
}

void StoreDiskTest::aFileOfTheFirstVersionOpens()
{
    const LocalId op = newLocalId();
    await(m.store().enqueue(m.account(), op, SendMessage{op, u"f"_s, u"queued"_s, {}}));
    m.apply({UserSeen{user(u"ann"_s, u"Ann"_s)}});
    const QList<User> people = await(m.store().users(m.account()));
    const QList<User> members = await(m.store().members(m.ref()));
    QVERIFY(!people.isEmpty() && !members.isEmpty());
    putBackToTheFirstVersion();
    QCOMPARE(m.reopen(), StoreHealth::Good);
    QCOMPARE(await(m.store().accounts()).size(), 1);
    QCOMPARE(texts(m.rows()), (QStringList{u"queued"_s, u"before"_s}));
    QCOMPARE(m.outbox().size(), 1);
    // What stood in columns of these names was never chosen by anybody.
    QCOMPARE(m.flow().choices, FlowChoices());
    QCOMPARE(await(m.store().users(m.account())), people);
    QCOMPARE(await(m.store().members(m.ref())), members);
    m.apply({MessageSeen{message(u"2"_s, 2, u"after"_s)}});
    QCOMPARE(m.rows().size(), 3);
    m.close();
    SqlConnection file(filePath(), SqlConnection::Mode::ReadOnly);
    QCOMPARE(storedSchemaVersion(file), schemaVersion);
    QCOMPARE(file.value(u"PRAGMA foreign_key_check"_s), QVariant());
    QCOMPARE(file.value(u"PRAGMA integrity_check"_s).toString(), u"ok"_s);
}

void StoreDiskTest::aFileOfTheFirstVersionThatCannotBeWrittenIsRead()
{
    putBackToTheFirstVersion();
    // Where the journal should be lies a folder, so there is no writing, for root neither.
    QVERIFY(QDir(m.directory()).mkdir(u"cache.sqlite-journal"_s));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^the store cannot be opened: .*"_s));
    QCOMPARE(m.reopen(), StoreHealth::MemoryOnly);
    QCOMPARE(await(m.store().accounts()).size(), 1);
    QCOMPARE(texts(m.rows()), QStringList{u"before"_s});
    m.apply({MessageSeen{message(u"2"_s, 2, u"after"_s)}});
    QCOMPARE(m.rows().size(), 2);
}

MORELIA_TEST(StoreDiskTest)
#include "tst_storedisk.moc"
