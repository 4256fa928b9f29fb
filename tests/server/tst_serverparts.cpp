// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/auth/identifiers.h"
#include "server/auth/passwordhasher.h"
#include "server/program/commandline.h"
#include "tests/support/program/testprogram.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <sodium.h>

using namespace Qt::StringLiterals;
using namespace Morelia::Server;

//! Identifiers, the password hasher and the command line, each alone.
class tst_ServerParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(sodium_init() >= 0); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void uuids();
    void tokens();
    void hashAndVerify();
    void resultsComeOnTheCallersThread();
    void queueIsBounded();
    void destroyedWithJobs();
    void endpoints_data();
    void endpoints();
    void arguments();
    void argumentsAreRefused_data();
    void argumentsAreRefused();
};

void tst_ServerParts::uuids()
{
    QSet<QString> seen;
    const QRegularExpression form(u"^(0|[1-9][0-9]{0,38})$"_s);
    qsizetype longest = 0;
    for (int i = 0; i < 2000; ++i) {
        const QString uuid = newUuid();
        QVERIFY2(form.match(uuid).hasMatch(), qPrintable(uuid));
        QVERIFY(uuid.size() < 39 || uuid <= u"340282366920938463463374607431768211455");
        longest = std::max(longest, uuid.size());
        seen.insert(uuid);
    }
    QCOMPARE(seen.size(), 2000);
    QCOMPARE(longest, 39);
}

void tst_ServerParts::tokens()
{
    const QString token = newToken();
    QVERIFY(QRegularExpression(u"^[A-Za-z0-9_-]{43}$"_s).match(token).hasMatch());
    QVERIFY(token != newToken());
    QCOMPARE(tokenHash(token), tokenHash(token));
    QCOMPARE(tokenHash(token).size(), 32);
    QVERIFY(tokenHash(token) != tokenHash(newToken()));
    // BLAKE2b-256 of nothing.
    QCOMPARE(
        tokenHash(QString()).toHex(), QByteArray("0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8"));
}

void tst_ServerParts::hashAndVerify()
{
    PasswordHasher hasher({.operations = 1, .memoryBytes = 8192, .threads = 2}, 10);
    QByteArray hash;
    QVERIFY(hasher.hash("secret", [&](const PasswordResult &result) { hash = result.hash; }));
    QTRY_VERIFY(!hash.isEmpty());
    QVERIFY(hash.startsWith("$argon2id$"));
    QVERIFY(!hash.contains("secret"));
    QList<bool> matches;
    const auto check = [&](const QByteArray &password, const QByteArray &stored) {
        return hasher.verify(password, stored, [&](const PasswordResult &result) { matches.append(result.matches); });
    };
    QSignalSpy idle(&hasher, &PasswordHasher::idle);
    QVERIFY(check("secret", hash));
    QTRY_COMPARE(matches.size(), 1);
    for (const QByteArray &stored : {QByteArray(), QByteArray("garbage"), hash})
        QVERIFY(check("wrong", stored));
    QTRY_COMPARE(matches, QList<bool>({true, false, false, false}));
    QCOMPARE(hasher.pending(), 0);
    QVERIFY(!idle.isEmpty());
}

void tst_ServerParts::resultsComeOnTheCallersThread()
{
    PasswordHasher hasher({.operations = 1, .memoryBytes = 8192, .threads = 1}, 10);
    QThread *where = nullptr;
    QVERIFY(hasher.hash("x", [&](const PasswordResult &) { where = QThread::currentThread(); }));
    QTRY_COMPARE(where, thread());
}

void tst_ServerParts::queueIsBounded()
{
    PasswordHasher hasher({.operations = 1, .memoryBytes = 8192, .threads = 1}, 3);
    int done = 0;
    const auto count = [&](const PasswordResult &) { ++done; };
    for (int i = 0; i < 3; ++i)
        QVERIFY(hasher.hash("x", count));
    QVERIFY(!hasher.hash("x", count));
    QTRY_COMPARE(done, 3);
    QVERIFY(hasher.hash("x", count));
    QTRY_COMPARE(done, 4);
}

void tst_ServerParts::destroyedWithJobs()
{
    bool ran = false;
    {
        PasswordHasher hasher({.operations = 1, .memoryBytes = 8192, .threads = 1}, 100);
        for (int i = 0; i < 100; ++i)
            QVERIFY(hasher.hash("x", [&](const PasswordResult &) { ran = true; }));
    }
    QCoreApplication::processEvents();
    QVERIFY(!ran);
}

void tst_ServerParts::endpoints_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("address");
    QTest::addColumn<int>("port");
    QTest::newRow("IPv4") << u"127.0.0.1:8000"_s << u"127.0.0.1"_s << 8000;
    QTest::newRow("any port") << u"0.0.0.0:0"_s << u"0.0.0.0"_s << 0;
    QTest::newRow("IPv6") << u"[::1]:65535"_s << u"::1"_s << 65535;
    QTest::newRow("localhost") << u"localhost:1"_s << u"127.0.0.1"_s << 1;
    for (const char *bad : {"", "127.0.0.1", ":80", "127.0.0.1:", "127.0.0.1:x", "127.0.0.1:65536", "127.0.0.1:-1",
             "::1:8000", "[127.0.0.1]:80", "example.org:80", "[::1]", "localhost:"})
        QTest::addRow("'%s'", bad) << QString::fromLatin1(bad) << QString() << -1;
}

void tst_ServerParts::endpoints()
{
    QFETCH(const QString, text);
    QFETCH(const QString, address);
    QFETCH(const int, port);
    const auto endpoint = parseEndpoint(text);
    QCOMPARE(endpoint.has_value(), port >= 0);
    if (endpoint) {
        QCOMPARE(endpoint->first.toString(), address);
        QCOMPARE(endpoint->second, port);
    }
}

void tst_ServerParts::arguments()
{
    const CommandLine line = parseCommandLine({u"morelia-server"_s, u"--data"_s, u"d"_s, u"--listen"_s, u"[::1]:7"_s});
    QCOMPARE(line.action, CommandLine::Action::Run);
    QCOMPARE(line.config.dataDir, u"d"_s);
    QCOMPARE(line.config.address, QHostAddress(QHostAddress::LocalHostIPv6));
    QCOMPARE(line.config.port, 7);
    QCOMPARE(line.config.lobbyTitle, u"Everyone here"_s);
    QCOMPARE(parseCommandLine({u"m"_s, u"--data=d"_s, u"--lobby="_s}).config.lobbyTitle, QString());
    const CommandLine help = parseCommandLine({u"m"_s, u"--help"_s});
    QCOMPARE(help.action, CommandLine::Action::Print);
    QVERIFY(help.text.contains("--listen"_L1));
    QCOMPARE(parseCommandLine({u"m"_s, u"--version"_s}).action, CommandLine::Action::Print);
}

void tst_ServerParts::argumentsAreRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named");
    QTest::newRow("none") << QStringList() << u"--data"_s;
    QTest::newRow("unknown") << QStringList{u"--data"_s, u"d"_s, u"--bogus"_s} << u"bogus"_s;
    QTest::newRow("no value") << QStringList{u"--data"_s} << u"data"_s;
    QTest::newRow("listen") << QStringList{u"--data"_s, u"d"_s, u"--listen"_s, u"8000"_s} << u"8000"_s;
    QTest::newRow("rest") << QStringList{u"--data"_s, u"d"_s, u"extra"_s} << u"extra"_s;
    QTest::newRow("lobby") << QStringList{u"--data"_s, u"d"_s, u"--lobby"_s, QString(300, u'x')} << u"--lobby"_s;
}

void tst_ServerParts::argumentsAreRefused()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, named);
    const CommandLine line = parseCommandLine(QStringList{u"morelia-server"_s} + arguments);
    QCOMPARE(line.action, CommandLine::Action::Refuse);
    QVERIFY2(line.text.contains(named), qPrintable(line.text));
    QVERIFY(!line.text.contains(u'\n'));
}

MORELIA_TEST(tst_ServerParts)
#include "tst_serverparts.moc"
