// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/storage/groupcommit.h"
#include "server/storage/storage.h"
#include "tests/support/program/testprogram.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Morelia::Server;

//! Many requests in one commit: which of them wait for it, and which fail with it.
class tst_ServerCommits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void waitingForTheCommit();
    void nothingWaitsWithoutATransaction();
    void oneRequestIsUndoneAlone();
    void failedCommitIsTold();
    void fullDisk();

private:
    RowId addUser(const QString &login);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Storage> m_storage;
};

void tst_ServerCommits::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    m_storage = std::make_unique<Storage>();
    QVERIFY(!m_storage->open(m_folder->path()));
}

void tst_ServerCommits::cleanup()
{
    m_storage.reset();
    m_folder.reset();
}

RowId tst_ServerCommits::addUser(const QString &login)
{
    return m_storage->users().add({.uuid = u"u-"_s + login, .login = login, .credential = "hash", .created = 1});
}

void tst_ServerCommits::waitingForTheCommit()
{
    GroupCommit commit(m_storage->database());
    QStringList order;
    {
        WriteScope scope(commit, m_storage->database());
        addUser(u"alice"_s);
        scope.keep();
    }
    commit.whenDurable([&](bool durable) { order.append(durable ? u"one"_s : u"lost"_s); });
    {
        WriteScope scope(commit, m_storage->database());
        addUser(u"bob"_s);
        scope.keep();
    }
    commit.whenDurable([&](bool durable) { order.append(durable ? u"two"_s : u"lost"_s); });
    QVERIFY(order.isEmpty());
    QTRY_COMPARE(order, QStringList({u"one"_s, u"two"_s}));
    QVERIFY(m_storage->users().byLogin(u"alice"_s));
    QVERIFY(m_storage->users().byLogin(u"bob"_s));
}

void tst_ServerCommits::nothingWaitsWithoutATransaction()
{
    GroupCommit commit(m_storage->database());
    bool ran = false;
    commit.whenDurable([&](bool durable) { ran = durable; });
    QVERIFY(ran);
}

void tst_ServerCommits::oneRequestIsUndoneAlone()
{
    GroupCommit commit(m_storage->database());
    {
        WriteScope kept(commit, m_storage->database());
        addUser(u"alice"_s);
        kept.keep();
    }
    {
        const WriteScope undone(commit, m_storage->database());
        addUser(u"bob"_s);
    }
    commit.commit();
    QVERIFY(m_storage->users().byLogin(u"alice"_s));
    QVERIFY(!m_storage->users().byLogin(u"bob"_s));
}

void tst_ServerCommits::failedCommitIsTold()
{
    GroupCommit commit(m_storage->database());
    QList<bool> told;
    {
        WriteScope scope(commit, m_storage->database());
        // Looked at by the commit only.
        m_storage->database().execute(u"PRAGMA defer_foreign_keys=ON"_s);
        m_storage->flows().addMember(99, 99);
        scope.keep();
    }
    commit.whenDurable([&](bool durable) { told.append(durable); });
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^A group of changes was lost"_s));
    commit.commit();
    QCOMPARE(told, QList<bool>{false});
    QVERIFY(!m_storage->flows().isMember(99, 99));
    {
        WriteScope scope(commit, m_storage->database());
        addUser(u"alice"_s);
        scope.keep();
    }
    commit.whenDurable([&](bool durable) { told.append(durable); });
    commit.commit();
    QCOMPARE(told, QList<bool>({false, true}));
}

void tst_ServerCommits::fullDisk()
{
    const RowId alice = addUser(u"alice"_s);
    const RowId flow =
        m_storage->flows().add({.uuid = u"1"_s, .type = u"group"_s, .owner = alice, .created = 1000}, {});
    m_storage->database().execute(u"PRAGMA max_page_count=40"_s);
    GroupCommit commit(m_storage->database());
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^A group of changes was lost"_s));
    int stored = 0;
    bool full = false;
    for (int i = 0; i < 100 && !full; ++i) {
        try {
            WriteScope scope(commit, m_storage->database());
            m_storage->messages().append(
                {.uuid = QString::number(i), .flow = flow, .sender = alice, .text = QString(5000, u'x')}, 1000);
            scope.keep();
            commit.whenDurable([&](bool durable) { stored += durable ? 1 : 0; });
            commit.commit();
        } catch (const StorageError &) {
            full = true;
        }
    }
    QVERIFY(full);
    // The whole turn is lost, and told so.
    QVERIFY_THROWS_EXCEPTION(StorageError, commit.begin());
    bool durable = true;
    commit.whenDurable([&](bool result) { durable = result; });
    commit.commit();
    QVERIFY(!durable);
    QVERIFY(stored > 0);
    QCOMPARE(m_storage->messages().count(flow), stored);
}

MORELIA_TEST(tst_ServerCommits)
#include "tst_servercommits.moc"
