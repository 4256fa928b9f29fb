// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/keystore.h"
#include "models/base/result.h"
#include "tests/support/program/testprogram.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace Morelia;
using namespace Qt::StringLiterals;

namespace {

// A vault that does what the test says.
class FakeVault final : public SecretVault
{
public:
    enum class Mood : quint8 { Works, Absent, Silent, WriteFails };

    void read(const QString &name, QObject * /*context*/, ReadCallback done) override
    {
        if (mood == Mood::Silent)
            return;
        if (mood == Mood::Absent)
            done(Status::Unavailable, {});
        else if (entries.contains(name))
            done(Status::Done, entries.value(name));
        else
            done(Status::Missing, {});
    }

    void write(const QString &name, const QByteArray &secret, QObject * /*context*/, WriteCallback done) override
    {
        if (mood == Mood::WriteFails) {
            done(Status::Unavailable);
            return;
        }
        entries.insert(name, QByteArray(secret.constData(), secret.size()));
        done(Status::Done);
    }

    Mood mood = Mood::Works;
    QHash<QString, QByteArray> entries;
};

} // namespace

class KeyStoreTest : public QObject
{
    Q_OBJECT

    tl::expected<ProfileKey, QString> load(bool isNew, int deadlineMs = 5'000)
    {
        std::optional<tl::expected<ProfileKey, QString>> result;
        KeyStore store(*m_vault, u"profile"_s, keyFile(), isNew);
        int signals_ = 0;
        connect(&store, &KeyStore::loaded, this, [&](const ProfileKey &key) {
            result = key;
            ++signals_;
        });
        connect(&store, &KeyStore::failed, this, [&](const QString &why) {
            result = tl::make_unexpected(why);
            ++signals_;
        });
        store.load(deadlineMs);
        [&] { QTRY_VERIFY(result); }();
        [&] { QCOMPARE(signals_, 1); }();
        return result.value_or(tl::make_unexpected(u"nothing came"_s));
    }

    QString keyFile() const { return m_folder->filePath(u"key"_s); }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder = std::make_unique<QTemporaryDir>();
        m_vault = std::make_unique<FakeVault>();
    }

    void newProfileKeepsItsKeyInTheVault()
    {
        const ProfileKey made = load(true).value();
        QVERIFY(!made.key.isEmpty());
        QCOMPARE(made.place, ProfileKey::Place::Vault);
        QVERIFY(!QFile::exists(keyFile()));
        const ProfileKey again = load(false).value();
        QCOMPARE(again.key.toBytes(), made.key.toBytes());
    }

    void withoutVaultTheKeyLiesInAPrivateFile()
    {
        m_vault->mood = FakeVault::Mood::Absent;
        const ProfileKey made = load(true).value();
        QCOMPARE(made.place, ProfileKey::Place::File);
        QCOMPARE(made.key.toBytes().size(), SecretKey::size);
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QCOMPARE(QFile::permissions(keyFile()) & others, QFile::Permissions());
        const ProfileKey again = load(false).value();
        QCOMPARE(again.place, ProfileKey::Place::File);
        QCOMPARE(again.key.toBytes(), made.key.toBytes());
    }

    void theFileCountsEvenWhenAVaultAppearsLater()
    {
        m_vault->mood = FakeVault::Mood::Absent;
        const ProfileKey made = load(true).value();
        m_vault->mood = FakeVault::Mood::Works;
        QCOMPARE(load(false).value().key.toBytes(), made.key.toBytes());
    }

    void aVaultThatRefusesToWriteGivesAFile()
    {
        m_vault->mood = FakeVault::Mood::WriteFails;
        QCOMPARE(load(true).value().place, ProfileKey::Place::File);
    }

    void aSilentVaultIsGivenUp()
    {
        m_vault->mood = FakeVault::Mood::Silent;
        QTest::ignoreMessage(QtWarningMsg, "the key store did not answer in time");
        QCOMPARE(load(true, 20).value().place, ProfileKey::Place::File);
    }

    void aKnownProfileNeverGetsANewKey_data()
    {
        QTest::addColumn<int>("mood");
        QTest::newRow("entry gone") << int(FakeVault::Mood::Works);
        QTest::newRow("no vault") << int(FakeVault::Mood::Absent);
    }

    void aKnownProfileNeverGetsANewKey()
    {
        QFETCH(int, mood);
        m_vault->mood = FakeVault::Mood(mood);
        const auto key = load(false);
        QVERIFY(!key);
        QVERIFY(!key.error().isEmpty());
        QVERIFY(!QFile::exists(keyFile()));
        QVERIFY(m_vault->entries.isEmpty());
    }

    void aDamagedKeyFileIsSaid()
    {
        QFile file(keyFile());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("short");
        file.close();
        const auto key = load(true);
        QVERIFY(!key);
        QVERIFY(key.error().contains(keyFile()));
    }

    void aDamagedVaultEntryIsNotReplaced()
    {
        m_vault->entries.insert(u"profile"_s, "short");
        QVERIFY(!load(false));
        QCOMPARE(m_vault->entries.value(u"profile"_s), QByteArray("short"));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeVault> m_vault;
};

MORELIA_TEST(KeyStoreTest)
#include "tst_keystore.moc"
