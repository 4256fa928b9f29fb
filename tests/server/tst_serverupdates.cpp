// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/storage/storage.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Morelia::Server;

//! How one who asks again and again hears of everything, whatever the size and whatever the clock does.
class tst_ServerUpdates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void everyAnswerMovesOn_data();
    void everyAnswerMovesOn();
    void partsGoByTime();

private:
    MessageTable &messages() { return m_storage->messages(); }
    RowId addFlow(const QString &uuid);
    MessageRow post(RowId flow, qint64 time, const QString &text = {});

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

QTEST_GUILESS_MAIN(tst_ServerUpdates)
#include "tst_serverupdates.moc"
