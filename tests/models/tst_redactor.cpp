// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/redactor.h"
#include "tests/support/program/testprogram.h"

#include <QTest>

using namespace Morelia;
using namespace Qt::StringLiterals;

class TestRedactor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hidesSecrets_data();
    void hidesSecrets();
    void keepsTheRest();
    void isOneLine();
    void cutsLongFrames();
};

void TestRedactor::hidesSecrets_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::newRow("auth_id") << QByteArray(R"({"auth_id":"canary"})");
    QTest::newRow("password") << QByteArray(R"({"password":"canary"})");
    QTest::newRow("spaces") << QByteArray(R"({"auth_id" :  "canary"})");
    QTest::newRow("escaped quote") << QByteArray(R"({"password":"a\"canary"})");
    QTest::newRow("escaped backslash") << QByteArray(R"({"password":"a\\\"canary"})");
    QTest::newRow("cut off") << QByteArray(R"({"password":"canar)") + "y";
    QTest::newRow("credential elsewhere") << QByteArray(R"({"text":"mt1_canary-canary_canary"})");
    QTest::newRow("word") << QByteArray("signing in with Token = canary, again");
    QTest::newRow("key") << QByteArray("?secret=canary;x=1");
    QTest::newRow("form behind a word") << QByteArray("xmse1:canary_canary");
    QTest::newRow("twice") << QByteArray(R"([{"auth_id":"canary"},{"password":"canary"}])");
}

void TestRedactor::hidesSecrets()
{
    QFETCH(const QByteArray, frame);
    const QString line = redacted(frame, 2000);
    QCOMPARE(redacted(QString::fromUtf8(frame), 2000), line);
    QVERIFY2(!line.contains(u"canary"_s), qPrintable(line));
    QVERIFY(line.contains(u'…'));
}

void TestRedactor::keepsTheRest()
{
    const QByteArray frame = R"({"type":"ping_pong","data":{"user":[{"uuid":"1"}]},"auth_id":null})";
    QCOMPARE(redacted(frame, 2000), QString::fromUtf8(frame));
    const QString told = u"the token is a word, the password too; пароль = 1"_s;
    QCOMPARE(redacted(told, 2000), told);
    QCOMPARE(redacted(R"({"password": "x", "user": "y"})"_ba, 2000), uR"({"password": "…", "user": "y"})"_s);
    QCOMPARE(redacted(u"auth_id=x; user=y"_s, 2000), u"auth_id=…; user=y"_s);
}

void TestRedactor::isOneLine()
{
    QCOMPARE(redacted("a\r\nb\x1b[2J"_ba, 2000), u"a\\u000d\\u000ab\\u001b[2J"_s);
}

void TestRedactor::cutsLongFrames()
{
    const QString line = redacted(QByteArray(5000, 'x'), 100);
    QVERIFY(line.size() < 150);
    QVERIFY(line.contains(u"5000"_s));
}

MORELIA_TEST(TestRedactor)
#include "tst_redactor.moc"
