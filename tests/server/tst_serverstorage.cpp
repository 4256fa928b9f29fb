// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/storage/schema.h"
#include "server/storage/storage.h"
#include "tests/support/program/testprogram.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Morelia::Server;

class tst_ServerStorage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void schemaIsMarked();
    void openingAgainKeepsEverything();
    void nullEmptyAndText();
    void loginsAreUnique();
    void deletedUsers();
    void sessionsArePruned();
    void sessionsExpire();
    void flowsOfAUser();
    void pairs();
    void offsetsCountPerFlow();
    void timesDoNotGoBack();
    void offsetsByTime();
    void pagesAreBounded();
    void settings();

private:
    RowId addUser(const QString &login);
    RowId addFlow(const QString &uuid, RowId owner, qint64 time = 1000, const QString &pair = {});
    MessageRow addMessage(RowId flow, RowId sender, const QString &text, qint64 time);
    QList<UserRow> everybody();
    QList<MessageRow> page(RowId flow, qint64 from, qint64 to, qint64 budget = 10'000);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Storage> m_storage;
};

void tst_ServerStorage::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    m_storage = std::make_unique<Storage>();
    QVERIFY(!m_storage->open(m_folder->path()));
}

void tst_ServerStorage::cleanup()
{
    m_storage.reset();
    m_folder.reset();
}

RowId tst_ServerStorage::addUser(const QString &login)
{
    return m_storage->users().add({.uuid = u"u-"_s + login, .login = login, .credential = "hash", .created = 1});
}

RowId tst_ServerStorage::addFlow(const QString &uuid, RowId owner, qint64 time, const QString &pair)
{
    const RowId flow =
        m_storage->flows().add({.uuid = uuid, .type = u"group"_s, .owner = owner, .created = time}, pair);
    m_storage->flows().addMember(flow, owner);
    return flow;
}

QList<UserRow> tst_ServerStorage::everybody()
{
    ReplyBudget budget(10'000);
    return m_storage->users().after(0, budget).rows;
}

QList<MessageRow> tst_ServerStorage::page(RowId flow, qint64 from, qint64 to, qint64 budget)
{
    ReplyBudget room(budget);
    return m_storage->messages().page(flow, from, to, room).rows;
}

MessageRow tst_ServerStorage::addMessage(RowId flow, RowId sender, const QString &text, qint64 time)
{
    static int number = 0;
    return m_storage->messages().append(
        {.uuid = QString::number(++number), .flow = flow, .sender = sender, .text = text}, time);
}

void tst_ServerStorage::schemaIsMarked()
{
    Database &database = m_storage->database();
    QCOMPARE(ownerOf(database), FileOwner::Morelia);
    Statement version(database, u"PRAGMA user_version"_s);
    QVERIFY(version.next());
    QCOMPARE(version.integer(0), schemaVersion());
    Statement journal(database, u"PRAGMA journal_mode"_s);
    QVERIFY(journal.next());
    QCOMPARE(journal.text(0), u"wal"_s);
    Statement synchronous(database, u"PRAGMA synchronous"_s);
    QVERIFY(synchronous.next());
    QCOMPARE(synchronous.integer(0), 2);
    Statement keys(database, u"PRAGMA foreign_keys"_s);
    QVERIFY(keys.next());
    QCOMPARE(keys.integer(0), 1);
}

void tst_ServerStorage::openingAgainKeepsEverything()
{
    const RowId alice = addUser(u"alice"_s);
    const RowId flow = addFlow(u"f"_s, alice);
    addMessage(flow, alice, u"text"_s, 1000);
    m_storage = std::make_unique<Storage>();
    QVERIFY(!m_storage->open(m_folder->path()));
    QCOMPARE(m_storage->users().byLogin(u"alice"_s)->uuid, u"u-alice"_s);
    QCOMPARE(page(flow, 0, 10).constFirst().text, u"text"_s);
}

void tst_ServerStorage::nullEmptyAndText()
{
    const RowId alice = addUser(u"alice"_s);
    const RowId flow = addFlow(u"f"_s, alice);
    const QStringList texts{QString(), u""_s, u"x"_s, u"\ufeffbom"_s, u"a\u0000b"_s};
    for (const QString &text : texts) {
        const MessageRow message = addMessage(flow, alice, text, 1000);
        const QString read = m_storage->messages().byId(message.id)->text;
        QCOMPARE(read, text);
        QCOMPARE(read.isNull(), text.isNull());
    }
}

void tst_ServerStorage::loginsAreUnique()
{
    addUser(u"alice"_s);
    QVERIFY_THROWS_EXCEPTION(StorageError, addUser(u"alice"_s));
    QVERIFY(!m_storage->users().byLogin(u"ALICE"_s));
    QVERIFY(!m_storage->users().byUuid(u"' OR 1=1 --"_s));
    QCOMPARE(everybody().size(), 1);
}

void tst_ServerStorage::deletedUsers()
{
    const RowId alice = addUser(u"alice"_s);
    m_storage->users().markDeleted(alice);
    const std::optional<UserRow> user = m_storage->users().byUuid(u"u-alice"_s);
    QVERIFY(user && user->isDeleted());
    QVERIFY(user->credential.isEmpty());
    QVERIFY(user->email.isNull());
    QCOMPARE(user->bio, u"deleted"_s);
    addFlow(u"f"_s, alice);
    const RowId again = m_storage->users().add({.uuid = u"2"_s, .login = u"alice"_s, .credential = "h"});
    QCOMPARE(m_storage->users().byLogin(u"alice"_s)->id, again);
}

void tst_ServerStorage::sessionsArePruned()
{
    const RowId alice = addUser(u"alice"_s);
    const RowId bob = addUser(u"bob"_s);
    m_storage->sessions().add(bob, "bob", 5, 2);
    for (int i = 0; i < 5; ++i)
        m_storage->sessions().add(alice, QByteArray::number(i), 100 + i, 2);
    QVERIFY(!m_storage->sessions().find("0"));
    QVERIFY(!m_storage->sessions().find("2"));
    QVERIFY(m_storage->sessions().find("3"));
    QCOMPARE(m_storage->sessions().find("4")->user, alice);
    QCOMPARE(m_storage->sessions().find("bob")->user, bob);
    m_storage->sessions().removeAllOf(alice);
    QVERIFY(!m_storage->sessions().find("4"));
    QVERIFY(m_storage->sessions().find("bob"));
}

void tst_ServerStorage::sessionsExpire()
{
    const RowId alice = addUser(u"alice"_s);
    m_storage->sessions().add(alice, "old", 100, 10);
    m_storage->sessions().add(alice, "new", 101, 10);
    m_storage->sessions().add(alice, "used", 50, 10);
    m_storage->sessions().renew("used", 200);
    m_storage->sessions().removeExpired(100);
    QVERIFY(!m_storage->sessions().find("old"));
    QCOMPARE(m_storage->sessions().find("new")->expires, 101);
    QCOMPARE(m_storage->sessions().find("used")->expires, 200);
}

void tst_ServerStorage::flowsOfAUser()
{
    const RowId alice = addUser(u"alice"_s);
    const RowId bob = addUser(u"bob"_s);
    const RowId first = addFlow(u"1"_s, alice, 1000);
    addFlow(u"2"_s, alice, 2000);
    addFlow(u"3"_s, bob, 3000);
    m_storage->flows().addMember(first, bob);
    m_storage->flows().addMember(first, bob);
    const auto uuids = [&](RowId user, qint64 since) {
        QStringList list;
        ReplyBudget budget(1'000'000);
        const QList<FlowRow> flows = m_storage->flows().ofUser(user, since, 0, budget).rows;
        for (const FlowRow &flow : flows)
            list.append(flow.uuid);
        return list;
    };
    QCOMPARE(uuids(alice, 0), QStringList({u"1"_s, u"2"_s}));
    QCOMPARE(uuids(alice, 1001), QStringList({u"2"_s}));
    QCOMPARE(uuids(bob, 0), QStringList({u"1"_s, u"3"_s}));
    // A changed flow appears again.
    m_storage->flows().touch(first, 4000);
    QCOMPARE(uuids(alice, 4000), QStringList({u"1"_s}));
    QCOMPARE(m_storage->flows().members(first), QList<RowId>({alice, bob}));
    QCOMPARE(m_storage->flows().byUuid(u"1"_s)->users, QStringList({u"u-alice"_s, u"u-bob"_s}));
    QVERIFY(!m_storage->flows().isMember(first, 99));
    QVERIFY(!m_storage->flows().byId(99));
}

void tst_ServerStorage::pairs()
{
    const RowId alice = addUser(u"alice"_s);
    QCOMPARE(FlowTable::pairOf(12, 3), FlowTable::pairOf(3, 12));
    QVERIFY(FlowTable::pairOf(1, 23) != FlowTable::pairOf(12, 3));
    addFlow(u"1"_s, alice, 1, u"1:2"_s);
    addFlow(u"2"_s, alice);
    addFlow(u"3"_s, alice); // groups have none
    QCOMPARE(m_storage->flows().byPair(u"1:2"_s)->uuid, u"1"_s);
    QVERIFY_THROWS_EXCEPTION(StorageError, addFlow(u"4"_s, alice, 1, u"1:2"_s));
}

void tst_ServerStorage::offsetsCountPerFlow()
{
    const RowId alice = addUser(u"alice"_s);
    const RowId one = addFlow(u"1"_s, alice);
    const RowId two = addFlow(u"2"_s, alice);
    QCOMPARE(m_storage->messages().count(one), 0);
    for (int i = 0; i < 5; ++i) {
        QCOMPARE(addMessage(one, alice, {}, 1000).offset, i);
        QCOMPARE(addMessage(two, alice, {}, 1000).offset, i);
    }
    const RowId third = page(one, 2, 3).constFirst().id;
    m_storage->messages().markDeleted(third, 2000);
    m_storage->messages().edit(third, u"x"_s, 2000);
    QCOMPARE(m_storage->messages().byId(third)->offset, 2);
    QCOMPARE(m_storage->messages().count(one), 5);
}

void tst_ServerStorage::timesDoNotGoBack()
{
    const RowId alice = addUser(u"alice"_s);
    const RowId flow = addFlow(u"1"_s, alice);
    QCOMPARE(addMessage(flow, alice, {}, 5000).time, 5000);
    QCOMPARE(addMessage(flow, alice, {}, 4990).time, 5000);
    QCOMPARE(addMessage(flow, alice, {}, 5001).time, 5001);
    // A clock that was years ahead must not hold the flow there.
    QCOMPARE(addMessage(flow, alice, {}, 9'000'000).time, 9'000'000);
    QCOMPARE(addMessage(flow, alice, {}, 5002).time, 5002);
}

void tst_ServerStorage::offsetsByTime()
{
    const RowId alice = addUser(u"alice"_s);
    const RowId flow = addFlow(u"1"_s, alice);
    for (const qint64 time : {10, 10, 20, 20, 30})
        addMessage(flow, alice, {}, time);
    MessageTable &messages = m_storage->messages();
    QCOMPARE(messages.offsetAt(flow, 0), 0);
    QCOMPARE(messages.offsetAt(flow, 10), 0);
    QCOMPARE(messages.offsetAt(flow, 11), 2);
    QCOMPARE(messages.offsetAt(flow, 30), 4);
    QCOMPARE(messages.offsetAt(flow, 31), 5);
    QCOMPARE(messages.since(alice, 20, 1000).messages.size(), 3);
    QCOMPARE(messages.since(alice + 1, 0, 1000).messages.size(), 0);
}

void tst_ServerStorage::pagesAreBounded()
{
    const RowId alice = addUser(u"alice"_s);
    const RowId flow = addFlow(u"1"_s, alice);
    for (int i = 0; i < 10; ++i)
        addMessage(flow, alice, QString(100, u'x'), 1000);
    MessageTable &messages = m_storage->messages();
    QCOMPARE(page(flow, 0, 10).size(), 10);
    QCOMPARE(page(flow, 0, 10, 3 * (rowBytes + 100) + 50).size(), 3);
    QCOMPARE(page(flow, 0, 10, 3 * (rowBytes + 100)).size(), 3);
    QCOMPARE(page(flow, 0, 10, 10).size(), 1);
    QCOMPARE(page(flow, 8, 20).size(), 2);
    QCOMPARE(page(flow, 20, 30).size(), 0);
    // All of one second come together, whatever their size.
    const MessageTable::Update update = messages.since(alice, 0, 10);
    QVERIFY(update.complete);
    QCOMPARE(update.messages.size(), 10);
    addMessage(flow, alice, u"later"_s, 1010);
    QVERIFY(!messages.since(alice, 0, 10).complete);
}

void tst_ServerStorage::settings()
{
    QVERIFY(m_storage->setting(u"lobby"_s).isNull());
    m_storage->setSetting(u"lobby"_s, u"1"_s);
    m_storage->setSetting(u"lobby"_s, u"2"_s);
    QCOMPARE(m_storage->setting(u"lobby"_s), u"2"_s);
}

MORELIA_TEST(tst_ServerStorage)
#include "tst_serverstorage.moc"
