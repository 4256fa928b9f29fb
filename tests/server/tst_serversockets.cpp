// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/bytesclient.h"
#include "tests/server/people.h"
#include "tests/support/program/testprogram.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Morelia::Test;

//! Which clients may connect, which are dropped, and that no client waits for another.
class tst_ServerSockets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void onlyOnePath_data();
    void onlyOnePath();
    void foreignPages_data();
    void foreignPages();
    void endlessHeader();
    void silentHandshake();
    void socketsAreCounted();
    void whoIsHereIsTold();
    void handshakesAreCounted();
    void deadClientsAreDropped();
    void slowReadersAreDropped();
    void largeTextsStayWhole_data();
    void largeTextsStayWhole();
    void floodsBehindASignInAreDropped();
    void signInsDelayNobody();
    void signInsAreBounded();
    void aClientThatLeavesIsServedStill();
};

void tst_ServerSockets::onlyOnePath_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("status");
    QTest::newRow("ws") << QByteArray("/ws") << QByteArray("101");
    QTest::newRow("query") << QByteArray("/ws?x=1") << QByteArray("101");
    QTest::newRow("root") << QByteArray("/") << QByteArray("404");
    QTest::newRow("slash") << QByteArray("/ws/") << QByteArray("404");
    QTest::newRow("case") << QByteArray("/WS") << QByteArray("404");
    QTest::newRow("longer") << QByteArray("/wss") << QByteArray("404");
    QTest::newRow("empty") << QByteArray() << QByteArray("404");
}

void tst_ServerSockets::onlyOnePath()
{
    QFETCH(const QByteArray, path);
    QFETCH(const QByteArray, status);
    TestServer server;
    QCOMPARE(server.start(), QString());
    BytesClient client(server.url(), path);
    QTRY_VERIFY(client.received().contains("\r\n\r\n"));
    QVERIFY2(client.received().startsWith("HTTP/1.1 " + status), client.received());
    QTRY_VERIFY(status == "101" || client.isClosed());
}

void tst_ServerSockets::foreignPages_data()
{
    QTest::addColumn<QByteArray>("origin");
    QTest::addColumn<bool>("admitted");
    QTest::newRow("none") << QByteArray() << true;
    QTest::newRow("same host") << QByteArray("Origin: http://localhost:3000\r\n") << true;
    QTest::newRow("file") << QByteArray("Origin: file://\r\n") << true;
    QTest::newRow("another host") << QByteArray("origin: https://evil.example\r\n") << false;
    QTest::newRow("looks alike") << QByteArray("Origin: http://localhost.evil.example\r\n") << false;
}

void tst_ServerSockets::foreignPages()
{
    QFETCH(const QByteArray, origin);
    QFETCH(const bool, admitted);
    TestServer server;
    QCOMPARE(server.start(), QString());
    BytesClient client(server.url(), "/ws", origin);
    QTRY_VERIFY(client.received().contains("\r\n\r\n"));
    QCOMPARE(client.isUpgraded(), admitted);
}

void tst_ServerSockets::endlessHeader()
{
    TestServer server;
    QCOMPARE(server.start(), QString());
    BytesClient client(server.url(), "/ws", "X: " + QByteArray(100'000, 'x'));
    QTRY_VERIFY(client.received().startsWith("HTTP/1.1 431"));
    QTRY_VERIFY(client.isClosed());
}

void tst_ServerSockets::silentHandshake()
{
    Morelia::Server::ServerConfig config;
    config.limits.handshake = std::chrono::seconds(1);
    TestServer server(config);
    QCOMPARE(server.start(), QString());
    QTcpSocket socket;
    socket.connectToHost(server.url().host(), static_cast<quint16>(server.url().port()));
    QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
    socket.write("GET /ws HTT");
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
}

void tst_ServerSockets::socketsAreCounted()
{
    Morelia::Server::ServerConfig config;
    config.limits.sockets = 2;
    TestServer server(config);
    QCOMPARE(server.start(), QString());
    auto first = std::make_unique<WsClient>(server.url());
    WsClient second(server.url());
    QVERIFY(first->waitForOpen());
    QVERIFY(second.waitForOpen());
    BytesClient third(server.url(), "/ws");
    QTRY_VERIFY(third.received().startsWith("HTTP/1.1 503"));
    first.reset();
    const auto comesIn = [&] { return WsClient(server.url()).waitForOpen(); };
    QTRY_VERIFY(comesIn());
    QVERIFY(!second.signUp(u"alice"_s).uuid.isEmpty());
}

void tst_ServerSockets::whoIsHereIsTold()
{
    using Names = QMap<QString, QString>;
    TestServer server;
    QCOMPARE(server.start(), QString());
    Names here;
    connect(
        &server.server(), &Morelia::Server::Server::attendanceChanged, this, [&](const Names &names) { here = names; });
    auto first = std::make_unique<WsClient>(server.url());
    WsClient second(server.url());
    const Account alice = first->signUp(u"alice"_s);
    const Account bob = second.signUp(u"bob"_s);
    QCOMPARE(here, Names());
    first->ask(u"ping_pong"_s, alice);
    QCOMPARE(here, (Names{{u"alice"_s, u"ALICE"_s}}));
    second.ask(u"ping_pong"_s, bob);
    QCOMPARE(here, (Names{{u"alice"_s, u"ALICE"_s}, {u"bob"_s, u"BOB"_s}}));
    // A wrong secret names nobody.
    WsClient third(server.url());
    third.ask(u"ping_pong"_s, {alice.uuid, u"wrong"_s, u"alice"_s});
    first.reset();
    QTRY_COMPARE(here, (Names{{u"bob"_s, u"BOB"_s}}));
}

void tst_ServerSockets::handshakesAreCounted()
{
    Morelia::Server::ServerConfig config;
    config.limits.handshakes = 2;
    TestServer server(config);
    QCOMPARE(server.start(), QString());
    std::array<QTcpSocket, 2> idle;
    for (QTcpSocket &socket : idle) {
        socket.connectToHost(server.url().host(), static_cast<quint16>(server.url().port()));
        QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
    }
    BytesClient third(server.url(), "/ws");
    QTRY_VERIFY(third.received().startsWith("HTTP/1.1 503"));
    idle[0].abort();
    const auto comesIn = [&] { return WsClient(server.url()).waitForOpen(); };
    QTRY_VERIFY(comesIn());
}

void tst_ServerSockets::deadClientsAreDropped()
{
    Morelia::Server::ServerConfig config;
    config.limits.pingEvery = std::chrono::milliseconds(100);
    config.limits.silence = std::chrono::milliseconds(1500);
    TestServer server(config);
    QCOMPARE(server.start(), QString());
    WsClient alive(server.url()); // its library answers pings
    QVERIFY(alive.waitForOpen());
    BytesClient dead(server.url(), "/ws");
    QTRY_VERIFY(dead.isUpgraded());
    QTRY_VERIFY(dead.received().contains("\x89")); // a ping
    QTRY_VERIFY(dead.isClosed());
    QVERIFY(alive.isOpen());
    QVERIFY(!alive.signUp(u"alice"_s).uuid.isEmpty());
}

void tst_ServerSockets::slowReadersAreDropped()
{
    Morelia::Server::ServerConfig config;
    config.limits.unsentBytes = 1'000'000;
    People p(config);
    QVERIFY(p.start());
    const QString flow = p.flow(p.alice, u"chat"_s, {p.alice.uuid, p.bob.uuid});
    QCOMPARE(codeOf(p.send(p.alice, flow, QString(3'000'000, u'x'))), 200);

    BytesClient slow(p.server().url(), "/ws");
    QTRY_VERIFY(slow.isUpgraded());
    slow.stopReading();
    const QJsonObject data{{u"time"_s, 0}, {u"user"_s, QJsonArray{p.bob.credentials()}}};
    constexpr int requests = 20;
    for (int i = 0; i < requests; ++i)
        slow.sendText(WsClient::frame(u"get_update"_s, data).toUtf8());
    slow.socket().flush();
    for (int i = 0; i < requests; ++i)
        QCOMPARE(codeOf(p.updates(p.alice, 0)), 200);
    slow.readOn();
    QTRY_VERIFY(slow.isClosed());
    QVERIFY(slow.received().size() < qsizetype{requests} * 3'000'000);
    QCOMPARE(codeOf(p.updates(p.alice, 0)), 200);
}

void tst_ServerSockets::largeTextsStayWhole_data()
{
    QTest::addColumn<QString>("letter");
    QTest::addColumn<int>("shift");
    for (int shift = 0; shift < 4; ++shift) {
        QTest::addRow("Russian, %d", shift) << u"Ж"_s << shift;
        QTest::addRow("Chinese, %d", shift) << u"中"_s << shift;
        QTest::addRow("emoji, %d", shift) << u"😀"_s << shift;
    }
}

// Frames that end inside of a character are refused by Qt and by many others.
void tst_ServerSockets::largeTextsStayWhole()
{
    QFETCH(const QString, letter);
    QFETCH(const int, shift);
    People p;
    QVERIFY(p.start());
    const QString flow = p.flow(p.alice, u"chat"_s, {p.alice.uuid, p.bob.uuid});
    WsClient bob(p.server().url());
    const QJsonObject push{{u"mtpx"_s, QJsonObject{{u"v"_s, 1}, {u"caps"_s, QJsonArray{u"push"_s}}}}};
    QCOMPARE(codeOf(bob.ask(u"ping_pong"_s, p.bob, {}, push)), 200);
    const QString text = QString(shift, u'x') + letter.repeated(700'000);
    QCOMPARE(codeOf(p.send(p.alice, flow, text)), 200);
    QVERIFY(textsOf(bob.nextPush()) == QStringList{text});
    QVERIFY(textsOf(p.history(p.bob, flow)) == QStringList{text});
    QVERIFY(textsOf(p.updates(p.bob, 0)) == QStringList{text});
}

void tst_ServerSockets::floodsBehindASignInAreDropped()
{
    Morelia::Server::ServerConfig config;
    config.passwordCost = {.operations = 40, .memoryBytes = 33554432, .threads = 1};
    config.limits.waitingBytes = 100'000;
    TestServer server(config);
    QCOMPARE(server.start(), QString());
    WsClient client(server.url());
    QVERIFY(client.waitForOpen());
    const QJsonObject form{{u"login"_s, u"alice"_s}, {u"password"_s, u"p"_s}};
    client.post(WsClient::frame(u"register_user"_s, {{u"user"_s, QJsonArray{form}}}));
    for (int i = 0; i < 200; ++i)
        client.post(QString(1000, u'x'));
    QVERIFY(client.waitForClose());
    WsClient other(server.url());
    QCOMPARE(codeOf(other.askText(u"x"_s)), 415);
}

void tst_ServerSockets::signInsDelayNobody()
{
    Morelia::Server::ServerConfig config;
    config.passwordCost = {.operations = 40, .memoryBytes = 33554432, .threads = 1};
    TestServer server(config);
    QCOMPARE(server.start(), QString());
    WsClient busy(server.url());
    WsClient other(server.url());
    QVERIFY(busy.waitForOpen());
    QVERIFY(other.waitForOpen());
    QSignalSpy registered(&busy.socket(), &QWebSocket::textMessageReceived);
    const QJsonObject form{{u"login"_s, u"alice"_s}, {u"password"_s, u"p"_s}};
    busy.post(WsClient::frame(u"register_user"_s, {{u"user"_s, QJsonArray{form}}}));
    QCOMPARE(codeOf(other.askText(u"x"_s)), 415);
    QCOMPARE(codeOf(other.askText(u"x"_s)), 415);
    QVERIFY(registered.isEmpty());
    QCOMPARE(codeOf(busy.nextReply()), 201);
}

void tst_ServerSockets::signInsAreBounded()
{
    Morelia::Server::ServerConfig config;
    config.passwordCost = {.operations = 40, .memoryBytes = 33554432, .threads = 1};
    config.limits.waitingSignIns = 1;
    TestServer server(config);
    QCOMPARE(server.start(), QString());
    WsClient first(server.url());
    WsClient second(server.url());
    QVERIFY(first.waitForOpen());
    QVERIFY(second.waitForOpen());
    const auto form = [](const QString &login) {
        const QJsonObject user{{u"login"_s, login}, {u"password"_s, u"p"_s}};
        return WsClient::frame(u"register_user"_s, {{u"user"_s, QJsonArray{user}}});
    };
    first.post(form(u"alice"_s));
    second.post(form(u"bob"_s));
    const QList<int> codes{codeOf(first.nextReply()), codeOf(second.nextReply())};
    QVERIFY(codes.contains(201));
    QVERIFY(codes.contains(429));
    QCOMPARE(codeOf(second.askText(form(u"carol"_s))), 201);
}

void tst_ServerSockets::aClientThatLeavesIsServedStill()
{
    Morelia::Server::ServerConfig config;
    config.passwordCost = {.operations = 10, .memoryBytes = 33554432, .threads = 1};
    TestServer server(config);
    QCOMPARE(server.start(), QString());
    {
        WsClient leaver(server.url());
        QVERIFY(leaver.waitForOpen());
        const QJsonObject form{{u"login"_s, u"alice"_s}, {u"password"_s, u"p"_s}};
        leaver.post(WsClient::frame(u"register_user"_s, {{u"user"_s, QJsonArray{form}}}));
        leaver.socket().flush();
        // Read, but not answered yet.
        WsClient other(server.url());
        QCOMPARE(codeOf(other.askText(u"x"_s)), 415);
    }
    WsClient again(server.url());
    const auto signIn = [&] {
        return codeOf(again.askAs(u"authentication"_s, {{u"login"_s, u"alice"_s}, {u"password"_s, u"p"_s}}));
    };
    QTRY_COMPARE(signIn(), 200);
}

MORELIA_TEST(tst_ServerSockets)
#include "tst_serversockets.moc"
