// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/lists/messagevalue.h"
#include "models/lists/words.h"
#include "tests/models/storefixture.h"
#include "tests/support/program/testprogram.h"

#include <QMap>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Morelia;
using namespace Morelia::Test;

//! Rows that cannot be opened: only their own content is lost.
class StoreDamageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void swappedRowsAreDamaged();
    void damagedMessagesStandWhereTheyWereAndHeal();
    void damagedFilesStayFilesOfTheirMessage();
    void damagedPeopleStayWithoutAName();
    void damagedDraftsAreSaid();
    void aDamagedAccountIsNamedBesideTheGoodOne();
    void aDamagedSendIsMadeAnewOfItsMessage();
    void aDamagedSendOfADamagedMessageFails();
    void aDamagedSendWithADamagedFileFails();
    void aDamagedEditFailsAndOthersGo();
    void aDamagedCommandOfNoMessageFails();
    void aDamagedCursorBringsTheFactsAgain();

private:
    void expectDamage(int reads);
    void expectFailure(const LocalId &op);
    void damage(const QStringList &tables);
    SendMessage sendWithFile();

    StoreFixture m;
};

void StoreDamageTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m.setKey(SecretKey::generate());
    m.start();
    m.apply({FlowSeen{chat()}});
}

void StoreDamageTest::expectDamage(int reads)
{
    for (int i = 0; i < reads; ++i)
        QTest::ignoreMessage(QtWarningMsg, "a damaged row cannot be read");
}

void StoreDamageTest::swappedRowsAreDamaged()
{
    m.apply({MessageSeen{message(u"1"_s, 1, u"a"_s)}, MessageSeen{message(u"2"_s, 2, u"b"_s)},
        MessageSeen{message(u"3"_s, 3, u"c"_s)}});
    QVERIFY(m.change(u"UPDATE message SET sealed = (SELECT o.sealed FROM message o WHERE o.remote_id = '2')"
                     " WHERE remote_id = '1'"_s));
    QCOMPARE(m.reopen(), StoreHealth::Good);
    expectDamage(1);
    QCOMPARE(texts(m.rows()), (QStringList{u"c"_s, u"b"_s, QString()}));
}

void StoreDamageTest::damagedMessagesStandWhereTheyWereAndHeal()
{
    Message newest = message(u"2"_s, 2, u"b"_s);
    newest.createdMs = message(u"1"_s, 1, u"a"_s).createdMs + 1000;
    m.apply({UserSeen{user(u"ann"_s, u"Ann"_s)}, MessageSeen{message(u"1"_s, 1, u"a"_s)}, MessageSeen{newest}});
    const qint64 activity = m.flow().activityMs;
    QVERIFY(m.change(
        u"UPDATE message SET sealed = substr(sealed, 1, length(sealed) - 1) || x'00' WHERE remote_id = '2'"_s));
    QCOMPARE(m.reopen(), StoreHealth::Good);
    expectDamage(1);
    const QList<MessageRow> rows = m.rows();
    QCOMPARE(texts(rows), (QStringList{QString(), u"a"_s}));
    QVERIFY(rows[0].damaged);
    QCOMPARE(messageValue(rows[0]).kind(), MessageKind::Tombstone);
    QVERIFY(!messageValue(rows[0]).answerable());
    QCOMPARE(rows[0].order, OrderKey{2});
    QCOMPARE(rows[0].senderName, u"Ann"_s);
    QCOMPARE(rows[0].createdMs, newest.createdMs);
    QVERIFY(!rows[1].damaged);
    expectDamage(1);
    const FlowRow line = m.flow();
    QVERIFY(line.lastDamaged);
    QCOMPARE(lastLine(line), u"This message cannot be read"_s);
    QCOMPARE(line.lastOrder, OrderKey{2});
    QCOMPARE(line.activityMs, activity);
    expectDamage(1);
    m.apply({MessageSeen{newest}});
    QCOMPARE(texts(m.rows()), (QStringList{u"b"_s, u"a"_s}));
    QVERIFY(!m.rows().at(0).damaged);
    QVERIFY(!m.flow().lastDamaged);
}

void StoreDamageTest::damagedFilesStayFilesOfTheirMessage()
{
    Message withFiles = message(u"1"_s, 1, u"a"_s);
    withFiles.attachments = {{AttachmentKind::Picture, u"first.png"_s, u"image/png"_s, 10, 3, 4, u"key1"_s},
        {AttachmentKind::Document, u"second.txt"_s, u"text/plain"_s, 20, 0, 0, u"key2"_s}};
    m.apply({MessageSeen{withFiles}});
    QVERIFY(m.change(u"UPDATE attachment SET sealed = x'00' WHERE position = 0"_s));
    QCOMPARE(m.reopen(), StoreHealth::Good);
    expectDamage(1);
    const QList<Attachment> files = m.rows().value(0).attachments;
    QCOMPARE(files.size(), 2);
    QCOMPARE(files[0], (Attachment{AttachmentKind::Picture, {}, {}, 10, 3, 4, {}}));
    QCOMPARE(files[1], withFiles.attachments[1]);
    // The server has it still.
    expectDamage(1);
    m.apply({MessageSeen{withFiles}});
    QCOMPARE(m.rows().value(0).attachments, withFiles.attachments);
}

void StoreDamageTest::damagedPeopleStayWithoutAName()
{
    m.apply({UserSeen{user(u"ann"_s, u"Ann"_s)}, UserSeen{user(u"bob"_s, u"Bob"_s)}});
    QVERIFY(m.change(u"UPDATE user SET sealed = x'00' WHERE remote_id = 'bob'"_s));
    QCOMPARE(m.reopen(), StoreHealth::Good);
    expectDamage(1);
    QMap<QString, QString> names;
    const QList<User> people = await(m.store().users(m.account()));
    for (const User &person : people)
        names.insert(person.remoteId, person.name);
    QCOMPARE(names, (QMap<QString, QString>{{u"ann"_s, u"Ann"_s}, {u"bob"_s, QString()}}));
    expectDamage(1);
    m.apply({UserSeen{user(u"bob"_s, u"Bob"_s)}});
    QCOMPARE(await(m.store().user(m.account(), u"bob"_s)).name, u"Bob"_s);
}

void StoreDamageTest::damagedDraftsAreSaid()
{
    await(m.store().saveDraft(m.ref(), {u"draft"_s, {}}));
    QVERIFY(m.change(u"UPDATE draft SET sealed = x'0102'"_s));
    QCOMPARE(m.reopen(), StoreHealth::Good);
    expectDamage(1);
    QCOMPARE(errorOf(m.store().draft(m.ref())), ErrorKind::Damaged);
}

void StoreDamageTest::aDamagedAccountIsNamedBesideTheGoodOne()
{
    const AccountId good = await(m.store().addAccount(sampleAccount()));
    QVERIFY(m.change(u"UPDATE account SET sealed = x'' WHERE id = %1"_s.arg(m.account())));
    QCOMPARE(m.reopen(), StoreHealth::Good);
    expectDamage(1);
    const QList<StoredAccount> accounts = await(m.store().accounts());
    QCOMPARE(accounts.size(), 2);
    QVERIFY(accounts[0].damaged);
    QCOMPARE(accounts[0].config.id, m.account());
    QCOMPARE(accounts[0].config.userId, u"me"_s);
    QVERIFY(!accounts[1].damaged);
    QCOMPARE(accounts[1].config.id, good);
    QCOMPARE(accounts[1].config.login, sampleAccount().config.login);
    // It would be sealed anew without server and secret.
    expectDamage(1);
    QCOMPARE(errorOf(m.store().setIdentity(m.account(), {})), ErrorKind::Damaged);
}

SendMessage StoreDamageTest::sendWithFile()
{
    const LocalId op = newLocalId();
    SendMessage send{op, u"f"_s, u"не потеряй, 别丢"_s, u"1"_s};
    send.attachments = {{AttachmentKind::Document, u"a.txt"_s, u"text/plain"_s, 20, 0, 0, u"key"_s}};
    await(m.store().enqueue(m.account(), op, send));
    return send;
}

void StoreDamageTest::aDamagedSendIsMadeAnewOfItsMessage()
{
    const SendMessage send = sendWithFile();
    damage({u"outbox"_s});
    expectDamage(1);
    const QList<OutboxItem> items = m.outbox();
    QCOMPARE(items.size(), 1);
    QCOMPARE(items[0].opId, send.localId);
    QCOMPARE(items[0].command, Command(send));
    QCOMPARE(items[0].state, DeliveryState::Queued);
    // The next write seals it anew.
    expectDamage(1);
    await(m.store().setOutboxState(send.localId, DeliveryState::Sending));
    await(m.store().noteSent(send.localId, 7000));
    QCOMPARE(m.outbox().value(0).command, Command(send));
    QCOMPARE(m.rows().value(0).state, DeliveryState::Sending);
}

// Every row of these tables; the store is opened anew.
void StoreDamageTest::damage(const QStringList &tables)
{
    for (const QString &table : tables)
        QVERIFY(m.change(u"UPDATE %1 SET sealed = x'00'"_s.arg(table)));
    QCOMPARE(m.reopen(), StoreHealth::Good);
}

void StoreDamageTest::expectFailure(const LocalId &op)
{
    expectDamage(1);
    const QList<OutboxItem> items = m.outbox();
    const auto item = std::ranges::find(items, op, &OutboxItem::opId);
    QVERIFY(item != items.end());
    QCOMPARE(item->state, DeliveryState::Failed);
    QVERIFY(!item->failure.retryable);
}

void StoreDamageTest::aDamagedSendOfADamagedMessageFails()
{
    const SendMessage send = sendWithFile();
    damage({u"outbox"_s, u"message"_s});
    expectDamage(1);
    expectFailure(send.localId);
    expectDamage(3);
    const QList<MessageRow> rows = m.rows();
    QCOMPARE(rows.size(), 1);
    QVERIFY(rows[0].damaged);
    QCOMPARE(rows[0].opId, send.localId);
    QCOMPARE(rows[0].state, DeliveryState::Failed);
    // The person may let go of it.
    expectDamage(3);
    await(m.store().discard(send.localId));
    QVERIFY(m.outbox().isEmpty());
    QVERIFY(m.rows().isEmpty());
}

void StoreDamageTest::aDamagedSendWithADamagedFileFails()
{
    const SendMessage send = sendWithFile();
    damage({u"outbox"_s, u"attachment"_s});
    expectDamage(1);
    expectFailure(send.localId);
    expectDamage(3);
    QCOMPARE(m.rows().value(0).state, DeliveryState::Failed);
}

void StoreDamageTest::aDamagedEditFailsAndOthersGo()
{
    m.apply({MessageSeen{message(u"1"_s, 1, u"old"_s, u"me"_s)}});
    const LocalId edit = newLocalId();
    const LocalId other = newLocalId();
    await(m.store().enqueue(m.account(), edit, EditMessage{u"f"_s, u"1"_s, u"new"_s}));
    await(m.store().enqueue(m.account(), other, SendMessage{other, u"f"_s, u"goes"_s, {}}));
    QVERIFY(m.change(u"UPDATE outbox SET sealed = x'00' WHERE op_id = '%1'"_s.arg(edit)));
    QCOMPARE(m.reopen(), StoreHealth::Good);
    expectFailure(edit);
    expectDamage(1);
    const QList<OutboxItem> items = m.outbox();
    QCOMPARE(items.size(), 2);
    QCOMPARE(flowOf(items[0].command), u"f"_s);
    QCOMPARE(items[1].state, DeliveryState::Queued);
    expectDamage(1);
    const MessageRow row = m.rows().value(1);
    QCOMPARE(row.state, DeliveryState::Failed);
    QCOMPARE(row.opId, edit);
    QCOMPARE(row.body.text, u"old"_s);
    expectDamage(1);
    await(m.store().discard(edit));
    QCOMPARE(m.outbox().size(), 1);
    QCOMPARE(m.rows().value(1).state, DeliveryState::Sent);
    QCOMPARE(m.rows().value(1).body.text, u"old"_s);
}

void StoreDamageTest::aDamagedCommandOfNoMessageFails()
{
    const LocalId edit = newLocalId();
    await(m.store().enqueue(m.account(), edit, EditMessage{u"f"_s, u"unknown"_s, u"new"_s}));
    damage({u"outbox"_s});
    expectFailure(edit);
}

// Without its cursor an adapter asks for everything again: known messages are not doubled and stay as unread as they were.
void StoreDamageTest::aDamagedCursorBringsTheFactsAgain()
{
    const QList<Delta> facts{MessageSeen{message(u"1"_s, 1, u"a"_s)}, MessageSeen{message(u"2"_s, 2, u"b"_s)}};
    await(m.store().apply(m.account(), {facts, {{u"account"_s, u"time"_s, u"7"_s}, {u"flow"_s, u"f"_s, u"kept"_s}}}));
    QVERIFY(m.change(u"UPDATE sync_cursor SET sealed = x'00' WHERE scope = 'account'"_s));
    QCOMPARE(m.reopen(), StoreHealth::Good);
    expectDamage(1);
    const SyncState state = await(m.store().syncState(m.account()));
    QCOMPARE(state.cursors, (QList<Cursor>{{u"flow"_s, u"f"_s, u"kept"_s}}));
    QCOMPARE(state.flows.size(), 1);
    await(m.store().apply(m.account(), {facts, {{u"account"_s, u"time"_s, u"8"_s}}}));
    QCOMPARE(texts(m.rows()), (QStringList{u"b"_s, u"a"_s}));
    QCOMPARE(m.flow().unread, 2);
    QCOMPARE(await(m.store().syncState(m.account())).cursor(u"account"_s, u"time"_s), u"8"_s);
}

MORELIA_TEST(StoreDamageTest)
#include "tst_storedamage.moc"
