// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/systemclock.h"
#include "protocol/transport/websockettransport.h"
#include "tests/support/program/testprogram.h"
#include "tests/support/protocol/adapterprobe.h"
#include "tests/support/protocol/stockserver.h"

#include <QRegularExpression>
#include <QTcpSocket>
#include <QTest>
#include <QWebSocket>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;

//! The stock double behind real sockets: its behaviour below the frames.
class TestStockServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void servesAnAdapter();
    void refusesOtherPaths_data();
    void refusesOtherPaths();
    void judgesTheSizeOfMessages();
    void dropsBinaryMessages();
    void endsAtOnceWhenKilled();

private:
    QByteArray answerTo(const QByteArray &request);

    SystemClock m_clock;
    std::unique_ptr<StockDouble> m_double;
    std::unique_ptr<StockServer> m_server;
};

void TestStockServer::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_double = std::make_unique<StockDouble>(m_clock);
    m_server = std::make_unique<StockServer>(*m_double, m_clock);
    QVERIFY(m_server->listen());
}

void TestStockServer::cleanup()
{
    m_server.reset();
    m_double.reset();
}

void TestStockServer::servesAnAdapter()
{
    AdapterProbe probe([] { return std::make_unique<WebSocketTransport>(); }, m_clock);
    probe.config.server = m_server->url();
    probe.config.login = u"anna"_s;
    probe.secrets.credential = u"mt1_a"_s;
    probe.start(SignUp{u"Anna"_s, {}});
    QTRY_COMPARE(probe.state(), SessionState::Online);
    const QString boris = m_double->addUser(u"boris"_s, u"mt1_b"_s, u"Boris"_s);
    const QString chat = m_double->addFlow(u"chat"_s, {probe.identity.userId, boris});
    QTRY_VERIFY(probe.flows.contains(chat));
    probe.send(chat, u"Привет"_s);
    QTRY_COMPARE(m_double->texts(chat), QStringList{u"Привет"_s});
    QTRY_COMPARE(probe.texts(chat), QStringList{u"Привет"_s});
}

QByteArray TestStockServer::answerTo(const QByteArray &request)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, m_server->port());
    socket.write(request);
    QByteArray answer;
    connect(&socket, &QTcpSocket::readyRead, this, [&] { answer += socket.readAll(); });
    return QTest::qWaitFor([&] { return answer.contains("\r\n"); }) ? answer.first(answer.indexOf('\r')) : QByteArray();
}

void TestStockServer::refusesOtherPaths_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<bool>("upgrade");
    QTest::addColumn<QByteArray>("status");
    const QByteArray switching = "HTTP/1.1 101 Switching Protocols";
    const QByteArray forbidden = "HTTP/1.1 403 Forbidden";
    const QByteArray notFound = "HTTP/1.1 404 Not Found";
    QTest::newRow("the path") << QByteArray("/ws") << true << switching;
    QTest::newRow("with a query") << QByteArray("/ws?a=b") << true << switching;
    QTest::newRow("with a slash") << QByteArray("/ws/") << true << forbidden;
    QTest::newRow("in capitals") << QByteArray("/WS") << true << forbidden;
    QTest::newRow("root") << QByteArray("/") << true << forbidden;
    QTest::newRow("a browser") << QByteArray("/ws") << false << notFound;
}

void TestStockServer::refusesOtherPaths()
{
    QFETCH(const QByteArray, target);
    QFETCH(const bool, upgrade);
    QFETCH(const QByteArray, status);
    const QByteArray handshake = "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                                 "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nX-Unknown: header\r\n";
    const QByteArray request =
        "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + (upgrade ? handshake : QByteArray()) + "\r\n";
    QCOMPARE(answerTo(request), status);
}

void TestStockServer::judgesTheSizeOfMessages()
{
    QWebSocket client;
    client.setOutgoingFrameSize(Wire::maxFrameBytes * 2);
    client.open(m_server->url());
    QTRY_VERIFY(client.isValid());
    client.sendTextMessage(QString(Wire::maxFrameBytes + 1, u' '));
    QTRY_COMPARE(client.closeCode(), QWebSocketProtocol::CloseCodeTooMuchData);
    client.disconnect();
    client.abort();
}

void TestStockServer::dropsBinaryMessages()
{
    QWebSocket client;
    client.open(m_server->url());
    QTRY_VERIFY(client.isValid());
    client.sendBinaryMessage("{}");
    QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(client.error(), QAbstractSocket::RemoteHostClosedError);
}

void TestStockServer::endsAtOnceWhenKilled()
{
    AdapterProbe probe([] { return std::make_unique<WebSocketTransport>(); }, m_clock);
    probe.config.server = m_server->url();
    probe.config.login = u"anna"_s;
    probe.secrets.credential = u"mt1_a"_s;
    probe.start(SignUp{u"Anna"_s, {}});
    QTRY_COMPARE(probe.state(), SessionState::Online);
    const quint16 port = m_server->port();
    m_server->kill();
    QTRY_VERIFY(probe.state() != SessionState::Online);
    QVERIFY(m_server->listen(port));
    probe.adapter.reconnectNow();
    QTRY_COMPARE(probe.state(), SessionState::Online);
}

MORELIA_TEST(TestStockServer)
#include "tst_stockserver.moc"
