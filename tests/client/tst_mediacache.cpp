// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/media/mediacache.h"
#include "tests/support/program/testprogram.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Morelia;
using namespace Qt::StringLiterals;

//! The bytes of attachments on the disk: whole or not at all, and unreadable to others.
class TestMediaCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void keepsBytes_data();
    void keepsBytes();
    void sameBytesSameFile();
    void otherKeyFindsNothing();
    void filesTellNothing();
    void damageIsNoticedAndMended();
    void keysAreNoPaths();
    void withoutAKey();
    void folderCannotBeMade();

private:
    QStringList files() const { return QDir(m_dir->filePath(u"media"_s)).entryList(QDir::Files); }
    QString folder() const { return m_dir->filePath(u"media"_s); }

    std::unique_ptr<QTemporaryDir> m_dir;
    SecretKey m_key;
};

void TestMediaCache::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_dir = std::make_unique<QTemporaryDir>();
    m_key = SecretKey::generate();
}

void TestMediaCache::keepsBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray("");
    QTest::newRow("a byte") << QByteArray(1, '\0');
    QTest::newRow("a megabyte") << QByteArray(qsizetype{1024} * 1024, 'x');
}

void TestMediaCache::keepsBytes()
{
    QFETCH(const QByteArray, bytes);
    std::optional<QString> key;
    {
        MediaCache cache(folder(), m_key);
        key = cache.put(bytes);
        QVERIFY(key);
        QCOMPARE(cache.get(*key), bytes);
    }
    QCOMPARE(MediaCache(folder(), m_key).get(*key), bytes);
}

void TestMediaCache::sameBytesSameFile()
{
    MediaCache cache(folder(), m_key);
    const auto first = cache.put("one");
    QCOMPARE(cache.put("one"), first);
    QVERIFY(cache.put("two") != first);
    QCOMPARE(files().size(), 2);
}

void TestMediaCache::otherKeyFindsNothing()
{
    const auto key = MediaCache(folder(), m_key).put("one");
    MediaCache other(folder(), SecretKey::generate());
    QVERIFY(!other.get(*key));
    // The same content has another name there, so that a name does not betray a content.
    QVERIFY(other.put("one") != key);
}

void TestMediaCache::filesTellNothing()
{
    MediaCache cache(folder(), m_key);
    const auto key = cache.put("KANARIE");
    QCOMPARE(files(), QStringList{*key});
    QFile file(folder() + u'/' + *key);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("KANARIE"));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(folder()) & others));
}

void TestMediaCache::damageIsNoticedAndMended()
{
    MediaCache cache(folder(), m_key);
    const auto key = cache.put("one");
    QFile file(folder() + u'/' + *key);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray sealed = file.readAll();
    sealed[sealed.size() - 1] = char(sealed.back() ^ 1);
    file.seek(0);
    QCOMPARE(file.write(sealed), sealed.size());
    file.close();
    QVERIFY(!cache.get(*key));
    QCOMPARE(cache.put("one"), key);
    QCOMPARE(cache.get(*key), QByteArray("one"));
    QVERIFY(file.resize(0));
    QVERIFY(!cache.get(*key));
}

void TestMediaCache::keysAreNoPaths()
{
    MediaCache cache(folder(), m_key);
    const auto key = cache.put("one");
    QVERIFY(!cache.get({}));
    QVERIFY(!cache.get(u"../media/"_s + *key));
    QVERIFY(!cache.get(key->toUpper()));
    QVERIFY(!cache.get(QString(64, u'/')));
}

void TestMediaCache::withoutAKey()
{
    MediaCache cache(folder(), {});
    QVERIFY(!cache.put("one"));
    QVERIFY(!cache.get(QString(64, u'0')));
    QVERIFY(files().isEmpty());
}

void TestMediaCache::folderCannotBeMade()
{
    QFile file(folder());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    MediaCache cache(folder(), m_key);
    QVERIFY(!cache.put("one"));
}

MORELIA_TEST(TestMediaCache)
#include "tst_mediacache.moc"
