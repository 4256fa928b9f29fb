// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/storage/database.h"
#include "tests/server/people.h"
#include "tests/support/program/testprogram.h"
#include "tests/support/protocol/threadrelay.h"

#include <QDir>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>
#include <QThread>

#include <future>

using namespace Qt::StringLiterals;
using namespace Morelia::Test;
using Morelia::Server::ServerConfig;
using Morelia::Server::StartResult;

//! Starting, stopping, threads, and folders that cannot be used.
class tst_ServerLife : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void startsOnAnyPort();
    void ipv6();
    void folderInUse();
    void folderIsFreeAgain();
    void foreignFolder_data();
    void foreignFolder();
    void newerFolder();
    void unusableFolder();
    void portInUse();
    void twoServersInOneProcess();
    void onAThreadOfItsOwn();
    void stopFinishesAcceptedRequests();
    void stopRefusesNewClients();
    void stopDoesNotWaitForTheDead();
    void stopBeforeStart();
    void destroyedWhileClientsAreConnected();

private:
    static StartResult startOn(const QString &folder, quint16 port = 0);
};

StartResult tst_ServerLife::startOn(const QString &folder, quint16 port)
{
    ServerConfig config;
    config.dataDir = folder;
    config.port = port;
    config.passwordCost = TestServer::cheapPasswords();
    const Morelia::SystemClock clock;
    Morelia::Server::Server server(config, clock);
    return server.start();
}

void tst_ServerLife::startsOnAnyPort()
{
    TestServer server;
    QCOMPARE(server.start(), QString());
    QVERIFY(server.server().port() > 0);
    QCOMPARE(server.url(), QUrl(u"ws://127.0.0.1:%1/ws"_s.arg(server.server().port())));
    const QFile::Permissions others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(server.folder()) & others));
    const QStringList files = QDir(server.folder()).entryList({u"*.sqlite*"_s}, QDir::Files);
    QVERIFY(!files.isEmpty());
    for (const QString &file : files)
        QVERIFY2(!(QFile::permissions(server.folder() + u'/' + file) & others), qPrintable(file));
}

void tst_ServerLife::ipv6()
{
    ServerConfig config;
    config.address = QHostAddress(QHostAddress::LocalHostIPv6);
    TestServer server(config);
    QCOMPARE(server.start(), QString());
    QCOMPARE(server.url().host(), u"::1"_s);
    WsClient client(server.url());
    QVERIFY(!client.signUp(u"alice"_s).uuid.isEmpty());
}

void tst_ServerLife::folderInUse()
{
    TestServer server;
    QCOMPARE(server.start(), QString());
    const StartResult second = startOn(server.folder());
    QCOMPARE(second.problem, StartResult::Problem::DataFolderInUse);
    QVERIFY(second.text.contains(QDir::toNativeSeparators(server.folder())));
    WsClient client(server.url());
    QVERIFY(!client.signUp(u"alice"_s).uuid.isEmpty());
}

void tst_ServerLife::folderIsFreeAgain()
{
    const QTemporaryDir folder;
    for (int i = 0; i < 3; ++i)
        QVERIFY(startOn(folder.path()));
}

void tst_ServerLife::foreignFolder_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("text") << QByteArray("These are my notes.\n");
    QTest::newRow("database") << QByteArray();
}

void tst_ServerLife::foreignFolder()
{
    QFETCH(const QByteArray, content);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"morelia-server.sqlite"_s);
    if (content.isEmpty()) {
        Morelia::Server::Database database;
        database.open(path);
        database.execute(u"CREATE TABLE note(text)"_s);
    } else {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    const StartResult result = startOn(folder.path());
    QCOMPARE(result.problem, StartResult::Problem::DataFolderForeign);
    file.seek(0);
    QCOMPARE(file.readAll(), before);
}

void tst_ServerLife::newerFolder()
{
    const QTemporaryDir folder;
    QVERIFY(startOn(folder.path()));
    {
        Morelia::Server::Database database;
        database.open(folder.filePath(u"morelia-server.sqlite"_s));
        database.execute(u"PRAGMA user_version = 999"_s);
    }
    QCOMPARE(startOn(folder.path()).problem, StartResult::Problem::DataFolderTooNew);
}

void tst_ServerLife::unusableFolder()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    for (const QString &path : {QString(), folder.filePath(u"file"_s), folder.filePath(u"file/below"_s)}) {
        const StartResult result = startOn(path);
        QCOMPARE(result.problem, StartResult::Problem::DataFolder);
        QVERIFY(!result.text.isEmpty());
    }
}

void tst_ServerLife::portInUse()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const QTemporaryDir folder;
    const StartResult result = startOn(folder.path(), other.serverPort());
    QCOMPARE(result.problem, StartResult::Problem::Address);
    QVERIFY(result.text.contains(QString::number(other.serverPort())));
}

void tst_ServerLife::twoServersInOneProcess()
{
    TestServer one;
    TestServer two;
    QCOMPARE(one.start(), QString());
    QCOMPARE(two.start(), QString());
    WsClient first(one.url());
    WsClient second(two.url());
    const Account alice = first.signUp(u"alice"_s);
    QVERIFY(!alice.uuid.isEmpty());
    QCOMPARE(codeOf(second.ask(u"ping_pong"_s, alice)), 401);
    QVERIFY(!second.signUp(u"alice"_s).uuid.isEmpty());
}

void tst_ServerLife::onAThreadOfItsOwn()
{
    const QTemporaryDir folder;
    ServerConfig config;
    config.dataDir = folder.path();
    config.passwordCost = TestServer::cheapPasswords();
    const Morelia::SystemClock clock;
    QThread thread;
    auto *server = new Morelia::Server::Server(config, clock);
    server->moveToThread(&thread);
    connect(&thread, &QThread::finished, server, &QObject::deleteLater);
    QSignalSpy stopped(server, &Morelia::Server::Server::stopped);
    Morelia::Test::ThreadRelay relay;
    relay.moveToThread(&thread);
    thread.start();
    std::promise<StartResult> started;
    relay.post([server, &started] { started.set_value(server->start()); });
    const StartResult result = started.get_future().get();
    QVERIFY2(result, qPrintable(result.text));
    WsClient client(result.url);
    const Account alice = client.signUp(u"alice"_s);
    QCOMPARE(codeOf(client.ask(u"ping_pong"_s, alice)), 200);
    QVERIFY(QMetaObject::invokeMethod(server, &Morelia::Server::Server::stop, Qt::QueuedConnection));
    QTRY_COMPARE(stopped.count(), 1);
    QVERIFY(client.waitForClose());
    thread.quit();
    QVERIFY(thread.wait());
    QVERIFY(startOn(folder.path()));
}

void tst_ServerLife::stopFinishesAcceptedRequests()
{
    ServerConfig config;
    config.passwordCost = {.operations = 10, .memoryBytes = 33554432, .threads = 1};
    TestServer server(config);
    QCOMPARE(server.start(), QString());
    WsClient client(server.url());
    QVERIFY(client.waitForOpen());
    const QJsonObject form{{u"login"_s, u"alice"_s}, {u"password"_s, u"p"_s}};
    client.post(WsClient::frame(u"register_user"_s, {{u"user"_s, QJsonArray{form}}}));
    client.post(u"rubbish behind it"_s);
    client.socket().flush();
    WsClient other(server.url());
    QCOMPARE(codeOf(other.askText(u"x"_s)), 415);
    QVERIFY(server.stop());
    QCOMPARE(codeOf(client.nextReply()), 201);
    QCOMPARE(codeOf(client.nextReply()), 415);
    QVERIFY(client.waitForClose());
    QCOMPARE(client.closeCode(), 1001);
    QVERIFY(other.waitForClose());
    QCOMPARE(other.closeCode(), 1001);
    QCOMPARE(server.start(), QString());
    WsClient again(server.url());
    QCOMPARE(codeOf(again.askAs(u"authentication"_s, {{u"login"_s, u"alice"_s}, {u"password"_s, u"p"_s}})), 200);
}

void tst_ServerLife::stopRefusesNewClients()
{
    TestServer server;
    QCOMPARE(server.start(), QString());
    const QUrl url = server.url();
    QVERIFY(server.stop());
    WsClient late(url);
    QVERIFY(!late.waitForOpen());
}

void tst_ServerLife::stopDoesNotWaitForTheDead()
{
    ServerConfig config;
    config.limits.shutdown = std::chrono::milliseconds(50);
    config.passwordCost = {.operations = 60, .memoryBytes = 33554432, .threads = 1};
    TestServer server(config);
    QCOMPARE(server.start(), QString());
    WsClient client(server.url());
    QVERIFY(client.waitForOpen());
    const QJsonObject form{{u"login"_s, u"alice"_s}, {u"password"_s, u"p"_s}};
    client.post(WsClient::frame(u"register_user"_s, {{u"user"_s, QJsonArray{form}}}));
    client.socket().flush();
    WsClient other(server.url());
    QCOMPARE(codeOf(other.askText(u"x"_s)), 415);
    QTest::ignoreMessage(QtWarningMsg, "Some clients did not let go in time");
    QVERIFY(server.stop());
}

void tst_ServerLife::stopBeforeStart()
{
    const Morelia::SystemClock clock;
    Morelia::Server::Server server(ServerConfig{}, clock);
    const QSignalSpy stopped(&server, &Morelia::Server::Server::stopped);
    server.stop();
    server.stop();
    QCOMPARE(stopped.count(), 1);
}

void tst_ServerLife::destroyedWhileClientsAreConnected()
{
    auto server = std::make_unique<TestServer>();
    QCOMPARE(server->start(), QString());
    WsClient client(server->url());
    QVERIFY(!client.signUp(u"alice"_s).uuid.isEmpty());
    server.reset();
    QVERIFY(client.waitForClose());
}

MORELIA_TEST(tst_ServerLife)
#include "tst_serverlife.moc"
