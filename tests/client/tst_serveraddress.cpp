// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/loginname.h"
#include "protocol/mtp/serveraddress.h"
#include "tests/support/program/testprogram.h"

#include <QTest>

using namespace Morelia;
using namespace Morelia::Mtp;
using namespace Qt::StringLiterals;

class ServerAddressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void candidates_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("expected");
        QTest::addColumn<QString>("login");
        QTest::newRow("host") << u"chat.example.org"_s
                              << QStringList{u"wss://chat.example.org/ws"_s, u"wss://chat.example.org:8000/ws"_s,
                                     u"ws://chat.example.org/ws"_s, u"ws://chat.example.org:8000/ws"_s}
                              << QString();
        QTest::newRow("host and port") << u" Chat.Example.org:9000 "_s
                                       << QStringList{u"wss://chat.example.org:9000/ws"_s,
                                              u"ws://chat.example.org:9000/ws"_s}
                                       << QString();
        QTest::newRow("user") << u"ann@chat.example.org:1"_s
                              << QStringList{u"wss://chat.example.org:1/ws"_s, u"ws://chat.example.org:1/ws"_s}
                              << u"ann"_s;
        QTest::newRow("mail address as login")
            << u"ann@home.example@chat.example.org:1"_s
            << QStringList{u"wss://chat.example.org:1/ws"_s, u"ws://chat.example.org:1/ws"_s} << u"ann@home.example"_s;
        QTest::newRow("loopback name") << u"localhost"_s
                                       << QStringList{u"ws://localhost:8090/ws"_s, u"ws://localhost:8000/ws"_s}
                                       << QString();
        QTest::newRow("loopback address")
            << u"127.0.0.1:8091"_s << QStringList{u"ws://127.0.0.1:8091/ws"_s, u"wss://127.0.0.1:8091/ws"_s}
            << QString();
        QTest::newRow("bare IPv6 loopback")
            << u"::1"_s << QStringList{u"ws://[::1]:8090/ws"_s, u"ws://[::1]:8000/ws"_s} << QString();
        QTest::newRow("IPv6 and port") << u"[2001:db8::7]:8000"_s
                                       << QStringList{u"wss://[2001:db8::7]:8000/ws"_s, u"ws://[2001:db8::7]:8000/ws"_s}
                                       << QString();
        QTest::newRow("wss URL") << u"wss://chat.example.org"_s << QStringList{u"wss://chat.example.org/ws"_s}
                                 << QString();
        QTest::newRow("ws URL with path")
            << u"WS://chat.example.org:80/talk"_s << QStringList{u"ws://chat.example.org:80/talk"_s} << QString();
        QTest::newRow("web URL") << u"https://chat.example.org/"_s << QStringList{u"wss://chat.example.org/ws"_s}
                                 << QString();
        QTest::newRow("IDN") << u"пример.example:1"_s
                             << QStringList{u"wss://xn--e1afmkfd.example:1/ws"_s, u"ws://xn--e1afmkfd.example:1/ws"_s}
                             << QString();
    }

    void candidates()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, expected);
        const std::optional<ServerAddress> address = ServerAddress::parse(typed);
        QVERIFY(address);
        QStringList found;
        for (const QUrl &url : address->candidates())
            found.append(QString::fromLatin1(url.toEncoded()));
        QCOMPARE(found, expected);
        QTEST(address->login(), "login");
    }

    void refused_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("empty") << u"  "_s;
        QTest::newRow("space inside") << u"chat example"_s;
        QTest::newRow("file") << u"file:///etc/passwd"_s;
        QTest::newRow("script") << u"javascript://x"_s;
        QTest::newRow("no host") << u"wss:///ws"_s;
        QTest::newRow("user only") << u"ann@"_s;
        QTest::newRow("port zero") << u"host:0"_s;
        QTest::newRow("port too large") << u"host:70000"_s;
        QTest::newRow("port of letters") << u"host:abc"_s;
        QTest::newRow("query") << u"host?x=1"_s;
        QTest::newRow("huge") << QString(5'000, u'a');
    }

    void refused()
    {
        QFETCH(QString, typed);
        QVERIFY(!ServerAddress::parse(typed));
    }

    void logins_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("attempt");
        QTest::addColumn<QString>("login");
        QTest::newRow("latin") << u"Ann Smith"_s << 1 << u"ann.smith"_s;
        QTest::newRow("taken") << u"Ann"_s << 3 << u"ann3"_s;
        QTest::newRow("cyrillic") << u"Юлия Щёголева"_s << 1 << u"yuliya.shchegoleva"_s;
        QTest::newRow("accents") << u"José Ñandú"_s << 1 << u"jose.nandu"_s;
        QTest::newRow("nothing left") << u"山田"_s << 1 << u"user"_s;
        QTest::newRow("hostile") << u"<img src=x>/../\x202E"_s << 1 << u"img.srcx"_s;
        QTest::newRow("long") << QString(300, u'x') << 1 << QString(24, u'x');
    }

    void logins()
    {
        QFETCH(QString, name);
        QFETCH(int, attempt);
        QTEST(loginFromName(name, attempt), "login");
    }
};

MORELIA_TEST(ServerAddressTest)
#include "tst_serveraddress.moc"
