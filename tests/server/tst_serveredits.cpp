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

//! Edits and deletions since a time; see the capability `edits` of mtpx.
class tst_ServerEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void editsAndDeletionsAreNews();
    void eachComesOnceAndLast();
    void onlyOfOwnFlows();
    void budgetEndsAtAChange();
    void timesOfEditsDoNotGoBack();
    void anOlderDatabaseIsBroughtUp();

private:
    MessageTable &messages() { return m_storage->messages(); }
    RowId post(qint64 time, const QString &text = {}, RowId flow = 0);
    QList<RowId> changedSince(qint64 time);
    qint64 editTime(RowId id);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Storage> m_storage;
    RowId m_alice = 0;
    RowId m_bob = 0;
    RowId m_flow = 0;
    int m_number = 0;
};

void tst_ServerEdits::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    m_storage = std::make_unique<Storage>();
    QVERIFY(!m_storage->open(m_folder->path()));
    m_alice = m_storage->users().add({.uuid = u"1"_s, .login = u"alice"_s, .credential = "hash", .created = 1});
    m_bob = m_storage->users().add({.uuid = u"2"_s, .login = u"bob"_s, .credential = "hash", .created = 1});
    m_flow = m_storage->flows().add({.uuid = u"3"_s, .type = u"group"_s, .owner = m_alice, .created = 1}, {});
    m_storage->flows().addMember(m_flow, m_alice);
}

void tst_ServerEdits::cleanup()
{
    m_storage.reset();
    m_folder.reset();
}

RowId tst_ServerEdits::post(qint64 time, const QString &text, RowId flow)
{
    const QString uuid = u"m"_s + QString::number(++m_number);
    return messages()
        .append({.uuid = uuid, .flow = flow != 0 ? flow : m_flow, .sender = m_alice, .text = text}, time)
        .id;
}

QList<RowId> tst_ServerEdits::changedSince(qint64 time)
{
    QList<RowId> ids;
    const QList<MessageRow> rows = messages().changedSince(m_alice, time, 10'000).messages;
    for (const MessageRow &row : rows)
        ids.append(row.id);
    return ids;
}

qint64 tst_ServerEdits::editTime(RowId id)
{
    const std::optional<MessageRow> row = messages().byId(id);
    return row ? row->editedTime.value_or(0) : 0;
}

void tst_ServerEdits::editsAndDeletionsAreNews()
{
    const RowId one = post(100);
    const RowId two = post(100);
    post(100);
    messages().edit(one, u"edited"_s, 200);
    messages().markDeleted(two, 300);
    QCOMPARE(changedSince(200), (QList<RowId>{one, two}));
    QCOMPARE(changedSince(201), QList<RowId>{two});
    QCOMPARE(changedSince(301), QList<RowId>{});
    // Without the capability only new messages come.
    QCOMPARE(messages().since(m_alice, 101, 10'000).messages.size(), 0);
    const QList<MessageRow> rows = messages().changedSince(m_alice, 200, 10'000).messages;
    QCOMPARE(rows.at(0).text, u"edited"_s);
    QVERIFY(rows.at(1).deleted);
}

void tst_ServerEdits::eachComesOnceAndLast()
{
    const RowId one = post(100);
    const RowId two = post(150);
    messages().edit(one, u"a"_s, 160);
    messages().edit(one, u"b"_s, 170);
    QCOMPARE(changedSince(100), (QList<RowId>{two, one}));
}

void tst_ServerEdits::onlyOfOwnFlows()
{
    const RowId other = m_storage->flows().add({.uuid = u"4"_s, .type = u"group"_s, .owner = m_bob, .created = 1}, {});
    m_storage->flows().addMember(other, m_bob);
    messages().edit(post(100, {}, other), u"edited"_s, 200);
    QCOMPARE(changedSince(0), QList<RowId>{});
}

void tst_ServerEdits::budgetEndsAtAChange()
{
    const QString text(100, u'x');
    const RowId old = post(100, text);
    const RowId one = post(200, text);
    messages().edit(old, text, 250);
    const RowId two = post(300, text);
    const qint64 budget = messages().byId(one)->size();
    const MessageTable::Update update = messages().changedSince(m_alice, 150, budget);
    QVERIFY(!update.complete);
    QCOMPARE(update.messages.size(), 2);
    QCOMPARE(update.messages.at(0).id, one);
    QCOMPARE(update.messages.at(1).id, old);
    // The next request goes on with what is left.
    QCOMPARE(update.next, 300);
    QCOMPARE(changedSince(update.next), QList<RowId>{two});
}

void tst_ServerEdits::timesOfEditsDoNotGoBack()
{
    const RowId one = post(100);
    const RowId two = post(100);
    messages().edit(one, u"a"_s, 5000);
    messages().edit(two, u"b"_s, 4990);
    QCOMPARE(editTime(two), 5000);
    messages().markDeleted(two, 5001);
    QCOMPARE(editTime(two), 5001);
    // A clock that was years ahead must not hold the flow there.
    messages().edit(one, u"c"_s, 9'000'000);
    messages().edit(two, u"d"_s, 5002);
    QCOMPARE(editTime(two), 5002);
}

void tst_ServerEdits::anOlderDatabaseIsBroughtUp()
{
    const RowId one = post(100);
    messages().edit(one, u"edited"_s, 200);
    m_storage->database().execute(u"DROP INDEX message_edited"_s);
    m_storage->database().execute(u"PRAGMA user_version = 1"_s);
    m_storage = std::make_unique<Storage>();
    QVERIFY(!m_storage->open(m_folder->path()));
    QCOMPARE(changedSince(200), QList<RowId>{one});
    Statement index(m_storage->database(), u"SELECT count(*) FROM sqlite_schema WHERE name = 'message_edited'"_s);
    QVERIFY(index.next());
    QCOMPARE(index.integer(0), 1);
}

MORELIA_TEST(tst_ServerEdits)
#include "tst_serveredits.moc"
