// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/mtp/mtpaccount.h"
#include "protocol/mtp/mtpadapter.h"
#include "protocol/mtp/mtpfactory.h"
#include "tests/support/program/testprogram.h"
#include "tests/support/protocol/memoryattachments.h"
#include "tests/support/protocol/virtualclock.h"

#include <QCborMap>
#include <QCborValue>
#include <QTest>

#include <algorithm>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;

class MtpFactoryTest : public QObject
{
    Q_OBJECT

    using Kind = FormField::Kind;

    AccountConfig accountAt(const QString &url)
    {
        AccountConfig config;
        config.protocol = m_factory.id();
        config.login = u"ann"_s;
        config.settings = m_factory.placeAt(QUrl(url)).settings;
        return config;
    }

    static QString credentialOf(const Secrets &secrets) { return Mtp::Credentials::decoded(secrets).credential; }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void itAsksForLittle()
    {
        const QList<FormField> form = m_factory.form();
        QList<Kind> signIn;
        for (const FormField &field : form) {
            QVERIFY(field.maxChars > 0);
            if (!field.forNewAccounts)
                signIn.append(field.kind);
        }
        QCOMPARE(signIn, (QList{Kind::Server, Kind::Login, Kind::Password}));
        QVERIFY(std::ranges::none_of(form, [](const FormField &f) { return f.forNewAccounts && f.needed; }));
    }

    void addressesAreReadBeforeAnythingIsTried()
    {
        QCOMPARE(m_factory.readAddress(u"ann@chat.example.org:1"_s)->login, u"ann"_s);
        QCOMPARE(m_factory.readAddress(u"ann@chat.example.org:1"_s)->name, u"chat.example.org:1"_s);
        QVERIFY(!m_factory.readAddress(u"file:///etc"_s));
        QVERIFY(!m_factory.search(u"file:///etc"_s));
    }

    void aPlaceKeepsTheOtherSettings()
    {
        Mtp::AccountSettings without;
        without.ownIds = false;
        const QByteArray quiet = without.encoded();
        const ServerPlace place = m_factory.placeAt(QUrl(u"ws://127.0.0.1:8091/ws"_s), quiet);
        QCOMPARE(place.name, u"127.0.0.1:8091"_s);
        QVERIFY(!place.readableOnTheWay);
        const Mtp::AccountSettings settings = Mtp::AccountSettings::decoded(place.settings);
        QCOMPARE(settings.server, QUrl(u"ws://127.0.0.1:8091/ws"_s));
        QCOMPARE(settings.realm, u"localhost"_s);
        QVERIFY(!settings.ownIds);
        QVERIFY(!settings.allowPlaintext);
        QVERIFY(m_factory.placeAt(QUrl(u"ws://chat.example.org/ws"_s)).readableOnTheWay);
    }

    void aServerIsTheSameByEveryWay()
    {
        const auto at = [this](const QString &url) { return m_factory.placeAt(QUrl(url)).settings; };
        QVERIFY(m_factory.isSameServer(at(u"wss://chat.example.org/ws"_s), at(u"ws://CHAT.example.org:8000/ws"_s)));
        QVERIFY(!m_factory.isSameServer(at(u"wss://chat.example.org/ws"_s), at(u"wss://chat.example.com/ws"_s)));
    }

    void secretsNeverShowThePassword()
    {
        const AccountConfig config = accountAt(u"wss://chat.example.org/ws"_s);
        const QString derived = credentialOf(m_factory.secretMaker(config, u"typed password"_s)().value());
        QVERIFY(derived.startsWith(u"mt1_"_s));
        QVERIFY(!derived.contains(u"typed"_s));
        QCOMPARE(m_factory.olderForms().actions.size(), 2);
        QCOMPARE(credentialOf(m_factory.secretMaker(config, u"typed password"_s, 1)().value()), u"typed password"_s);
        QCOMPARE(credentialOf(m_factory.secretMaker(config, u"typed password"_s, 2)().value()).size(), 96);
        QVERIFY(!m_factory.secretMaker(config, u"typed password"_s, 3)());
        QVERIFY(!m_factory.secretMaker(config, u"typed password"_s, -1)());
        // Others would read the older forms on such a link.
        const AccountConfig open = accountAt(u"ws://chat.example.org/ws"_s);
        QVERIFY(m_factory.secretMaker(open, u"typed password"_s)());
        QVERIFY(!m_factory.secretMaker(open, u"typed password"_s, 1)());
    }

    void accountsOfTheFirstFormAreRead()
    {
        const QCborMap settings{{1, u"wss://home.example:8000/ws"_s}, {2, u"home.example"_s}, {4, true}, {12, false}};
        const auto account = Mtp::AccountSettings::decoded(settings.toCborValue().toCbor());
        QCOMPARE(account.server, QUrl(u"wss://home.example:8000/ws"_s));
        QCOMPARE(account.realm, u"home.example"_s);
        QVERIFY(account.allowPlaintext);
        QVERIFY(!account.ownIds);
        const QCborMap secrets{{5, u"credential"_s}, {6, u"token"_s}};
        const auto credentials = Mtp::Credentials::decoded({secrets.toCborValue().toCbor()});
        QCOMPARE(credentials.credential, u"credential"_s);
        QCOMPARE(credentials.authId, u"token"_s);
    }

    void damagedSettingsAreDefaults_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("words") << QByteArray("not CBOR at all");
        Mtp::AccountSettings whole;
        whole.server = QUrl(u"wss://home.example/ws"_s);
        QTest::newRow("cut") << whole.encoded().first(9);
        QTest::newRow("another type") << QCborMap{{1, 7}, {2, QCborMap{}}, {4, u"yes"_s}}.toCborValue().toCbor();
    }

    void damagedSettingsAreDefaults()
    {
        QFETCH(const QByteArray, bytes);
        const auto account = Mtp::AccountSettings::decoded(bytes);
        QVERIFY(account.server.isEmpty());
        QVERIFY(!account.allowPlaintext);
        QVERIFY(account.ownIds);
    }

    void longTextsAreCounted()
    {
        QCOMPARE(m_factory.textExcess(QString(1'000'000, u'я'), {}), 0);
        QVERIFY(m_factory.textExcess(QString(600'000, u'я'), {.frameBytes = 1'000'000}) > 0);
    }

    void deletingTheExcessIsEnough_data()
    {
        QTest::addColumn<QString>("sign");
        QTest::newRow("English") << u"x"_s;
        QTest::newRow("quotation marks") << u"\""_s;
        QTest::newRow("Russian") << u"я"_s;
        QTest::newRow("a family") << u"👩‍👩‍👧‍👦"_s;
    }

    void deletingTheExcessIsEnough()
    {
        QFETCH(const QString, sign);
        const Limits limits{.frameBytes = 1'000'000};
        const qint64 signs = 1'000'000 / sign.toUtf8().size();
        const qint64 excess = m_factory.textExcess(sign.repeated(signs), limits);
        QVERIFY2(excess > 0 && excess < signs, qPrintable(QString::number(excess)));
        QCOMPARE(m_factory.textExcess(sign.repeated(signs - excess), limits), 0);
        QCOMPARE(m_factory.textExcess(sign.repeated(signs - excess + 1), limits), 1);
    }

    void itMakesAdapters() { QVERIFY(qobject_cast<MtpAdapter *>(m_factory.makeAdapter().get())); }

private:
    VirtualClock m_clock;
    MemoryAttachments m_files;
    MtpFactory m_factory{TransportFactory(), m_clock, m_files};
};

MORELIA_TEST(MtpFactoryTest)
#include "tst_mtpfactory.moc"
