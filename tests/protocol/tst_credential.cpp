// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/mtp/credential.h"
#include "tests/support/program/testprogram.h"

#include <QRegularExpression>
#include <QTest>

using namespace Morelia;
using namespace Qt::StringLiterals;

class TestCredential : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knownAnswers_data();
    void knownAnswers();
    void normalises();
    void everyInputCounts();
    void realms_data();
    void realms();
    void schemes();
    void refusesEndlessNames();
};

void TestCredential::knownAnswers_data()
{
    QTest::addColumn<QString>("realm");
    QTest::addColumn<QString>("login");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("credential");
    QTest::newRow("english") << u"chat.example.org"_s << u"alice"_s << u"correct horse battery staple"_s
                             << u"mt1_Xu-HM-NlH5sXaF3D3kqF9feBQAi8zgPmoyUiZIvRPCA"_s;
    QTest::newRow("russian") << u"xn--e1afmkfd.example"_s << u"Алиса"_s << u"пароль"_s
                             << u"mt1_HK0zCAjiNuUw9lxwq_SUEr5QImNDH8FbtfqObXhIBhk"_s;
    QTest::newRow("short") << u"localhost"_s << u"alice"_s << u"p"_s
                           << u"mt1_a1_3AmTr8lhFRhepoD_5YJ8s92wRUfq1-0gsltY81zI"_s;
}

void TestCredential::knownAnswers()
{
    QFETCH(const QString, realm);
    QFETCH(const QString, login);
    QFETCH(const QString, password);
    QFETCH(const QString, credential);
    QCOMPARE(deriveCredential(realm, login, password), credential);
    QCOMPARE(makeCredential(CredentialScheme::Argon2idV1, realm, login, password), credential);
}

void TestCredential::normalises()
{
    QCOMPARE(deriveCredential(u"localhost"_s, u"jose\u0301"_s, u"e\u0301"_s),
        deriveCredential(u"localhost"_s, u"jos\u00e9"_s, u"\u00e9"_s));
}

void TestCredential::everyInputCounts()
{
    const QString credential = deriveCredential(u"localhost"_s, u"alice"_s, u"p"_s);
    QCOMPARE(credential.size(), 47);
    QVERIFY(deriveCredential(u"example.org"_s, u"alice"_s, u"p"_s) != credential);
    QVERIFY(deriveCredential(u"localhost"_s, u"Alice"_s, u"p"_s) != credential);
    QVERIFY(deriveCredential(u"localhost"_s, u"alice"_s, u"P"_s) != credential);
    // Lengths are part of the salt: moving a character from one part to the next makes another.
    QVERIFY(deriveCredential(u"localhosta"_s, u"lice"_s, u"p"_s) != credential);
}

void TestCredential::realms_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("realm");
    QTest::newRow("plain") << u"wss://chat.example.org/ws"_s << u"chat.example.org"_s;
    QTest::newRow("port and case") << u"ws://Chat.Example.ORG:8000/ws?x=1"_s << u"chat.example.org"_s;
    QTest::newRow("final dot") << u"wss://chat.example.org./ws"_s << u"chat.example.org"_s;
    QTest::newRow("IDNA") << u"wss://пример.example/ws"_s << u"xn--e1afmkfd.example"_s;
    QTest::newRow("user info") << u"wss://eve@chat.example.org/ws"_s << u"chat.example.org"_s;
    QTest::newRow("localhost") << u"ws://LocalHost:8000/ws"_s << u"localhost"_s;
    QTest::newRow("127.0.0.1") << u"ws://127.0.0.1:9/ws"_s << u"localhost"_s;
    QTest::newRow("127.1.2.3") << u"ws://127.1.2.3/ws"_s << u"localhost"_s;
    QTest::newRow("::1") << u"ws://[::1]:8000/ws"_s << u"localhost"_s;
    QTest::newRow("IPv4") << u"ws://192.0.2.7:8000/ws"_s << u"192.0.2.7"_s;
    QTest::newRow("IPv6") << u"ws://[2001:DB8:0:0:0:0:0:1]/ws"_s << u"2001:db8::1"_s;
    QTest::newRow("no host") << u"/ws"_s << QString();
}

void TestCredential::realms()
{
    QFETCH(const QString, url);
    QFETCH(const QString, realm);
    QCOMPARE(realmOf(QUrl(url)), realm);
}

void TestCredential::schemes()
{
    QCOMPARE(makeCredential(CredentialScheme::AsTyped, u"r"_s, u"l"_s, u"пароль"_s), u"пароль"_s);
    // The first 384 bits example of FIPS 180.
    QCOMPARE(makeCredential(CredentialScheme::Sha384Hex, u"r"_s, u"l"_s, u"abc"_s),
        u"cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7"_s);
}

void TestCredential::refusesEndlessNames()
{
    QVERIFY(deriveCredential(u"localhost"_s, QString(70'000, u'a'), u"p"_s).isEmpty());
}

MORELIA_TEST(TestCredential)
#include "tst_credential.moc"
