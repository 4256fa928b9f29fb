// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/storage/storage.h"
#include "tests/support/program/testprogram.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Morelia::Server;

class tst_ServerSealing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void nothingIsReadable_data();
    void nothingIsReadable();
    void loginsAreFound();
    void everyStringComesBack_data();
    void everyStringComesBack();
    void everyFlippedBitIsFound();
    void anotherKeyIsRefused_data();
    void anotherKeyIsRefused();
};

namespace {

QByteArray key()
{
    return QByteArray(ContentSeal::keySize, 'k');
}

const QStringList &canaries()
{
    static const QStringList all{u"canary-login"_s, u"canary-name"_s, u"canary-mail"_s, u"canary-title"_s,
        u"canary-info"_s, u"canary-text"_s, u"canary-file"_s, u"canary-edit"_s};
    return all;
}

void fill(Storage &storage)
{
    const RowId user = storage.users().add({.uuid = u"1"_s,
        .login = u"canary-login"_s,
        .credential = "hash",
        .username = u"canary-name"_s,
        .email = u"canary-mail"_s,
        .created = 1});
    const RowId flow = storage.flows().add(
        {.uuid = u"2"_s, .type = u"group"_s, .title = u"canary-title"_s, .info = u"canary-info"_s, .owner = user}, {});
    storage.flows().addMember(flow, user);
    storage.messages().append(
        {.uuid = u"3"_s, .flow = flow, .sender = user, .text = u"canary-text"_s, .attachments = {u"canary-file"_s}},
        10);
    const MessageRow edited =
        storage.messages().append({.uuid = u"4"_s, .flow = flow, .sender = user, .text = u"x"_s}, 11);
    storage.messages().edit(edited.id, u"canary-edit"_s, 12);
}

QStringList readable(const QString &folder)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = file.readAll();
        for (const QString &canary : canaries()) {
            const QByteArray wide(reinterpret_cast<const char *>(canary.utf16()), canary.size() * 2);
            if (bytes.contains(canary.toUtf8()) || bytes.contains(wide))
                found.append(canary);
        }
    }
    found.removeDuplicates();
    found.sort();
    return found;
}

} // namespace

void tst_ServerSealing::nothingIsReadable_data()
{
    QTest::addColumn<QByteArray>("sealKey");
    QTest::addColumn<bool>("sealed");

    // Without a key the search must find every canary: so it can.
    QTest::newRow("without a key") << QByteArray() << false;
    QTest::newRow("with a key") << key() << true;
}

void tst_ServerSealing::nothingIsReadable()
{
    QFETCH(const QByteArray, sealKey);
    QFETCH(const bool, sealed);
    const QTemporaryDir folder;
    QStringList all = canaries();
    all.sort();
    const QStringList expected = sealed ? QStringList() : all;
    {
        Storage storage;
        QVERIFY(!storage.open(folder.path(), sealKey));
        fill(storage);
        QCOMPARE(readable(folder.path()), expected); // the write-ahead log too
    }
    QCOMPARE(readable(folder.path()), expected);
}

void tst_ServerSealing::loginsAreFound()
{
    const QTemporaryDir folder;
    {
        Storage storage;
        QVERIFY(!storage.open(folder.path(), key()));
        fill(storage);
    }
    Storage storage;
    QVERIFY(!storage.open(folder.path(), key()));
    const std::optional<UserRow> user = storage.users().byLogin(u"canary-login"_s);
    QVERIFY(user);
    QCOMPARE(user->login, u"canary-login"_s);
    QCOMPARE(user->username, u"canary-name"_s);
    QVERIFY(!storage.users().byLogin(u"canary-logi"_s));
    QVERIFY_THROWS_EXCEPTION(
        StorageError, storage.users().add({.uuid = u"9"_s, .login = u"canary-login"_s, .credential = "hash"}));
}

void tst_ServerSealing::everyStringComesBack_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("null") << QString();
    QTest::newRow("empty") << u""_s;
    QTest::newRow("byte order mark") << u"\ufeffa"_s;
    QTest::newRow("noncharacter") << u"a\uffffb"_s;
    QTest::newRow("two alphabets") << u"Привет, 😀"_s;
    QTest::newRow("long") << QString(100'000, u'я');
}

void tst_ServerSealing::everyStringComesBack()
{
    QFETCH(const QString, text);
    for (const QByteArray &sealKey : {QByteArray(), key()}) {
        const ContentSeal seal(sealKey);
        for (const QByteArray &stored : {seal.seal(text), seal.sealForLookup(text)}) {
            QCOMPARE(seal.open(stored), text);
            QCOMPARE(seal.open(stored).isNull(), text.isNull());
        }
        QCOMPARE(seal.sealForLookup(text), seal.sealForLookup(text));
    }
    const ContentSeal seal(key());
    QCOMPARE(seal.seal(text) == seal.seal(text), text.isNull());
}

void tst_ServerSealing::everyFlippedBitIsFound()
{
    const ContentSeal seal(key());
    const QByteArray stored = seal.seal(u"short"_s);
    for (qsizetype bit = 0; bit < stored.size() * 8; ++bit) {
        QByteArray damaged = stored;
        damaged[bit / 8] = static_cast<char>(damaged.at(bit / 8) ^ (1 << (bit % 8)));
        QVERIFY_THROWS_EXCEPTION(StorageError, seal.open(damaged));
    }
    QVERIFY_THROWS_EXCEPTION(StorageError, seal.open(stored.first(20)));
}

void tst_ServerSealing::anotherKeyIsRefused_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");

    QTest::newRow("another key") << key() << QByteArray(ContentSeal::keySize, 'x');
    QTest::newRow("no key any more") << key() << QByteArray();
    QTest::newRow("a key all of a sudden") << QByteArray() << key();
}

void tst_ServerSealing::anotherKeyIsRefused()
{
    QFETCH(const QByteArray, first);
    QFETCH(const QByteArray, second);
    const QTemporaryDir folder;
    {
        Storage storage;
        QVERIFY(!storage.open(folder.path(), first));
        fill(storage);
    }
    {
        Storage storage;
        const std::optional<StorageProblem> problem = storage.open(folder.path(), second);
        QVERIFY(problem);
        QCOMPARE(problem->kind, StorageProblem::Kind::OtherKey);
    }
    Storage storage;
    QVERIFY(!storage.open(folder.path(), first));
    QVERIFY(storage.users().byLogin(u"canary-login"_s));
}

MORELIA_TEST(tst_ServerSealing)
#include "tst_serversealing.moc"
