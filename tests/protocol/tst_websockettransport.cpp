// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/transport/websockettransport.h"
#include "tests/support/program/testprogram.h"
#include "tests/support/waiting/await.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QWebSocketServer>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;

//! The transport over real sockets on the loopback interface.
class TestWebSocketTransport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void carriesText();
    void wholeCharacters_data();
    void wholeCharacters();
    void messageThatQtCannotRead();
    void tellsHowSendingProgresses();
    void whatHasNotLeftWholeNeverArrives();
    void offersNoCompression();
    void pings();
    void closesPolitely();
    void abortIsSilent();
    void nobodyListens();
    void refusedUpgrade();
    void notAWebSocketAddress();
    void droppedConnection();
    void closeCodes_data();
    void closeCodes();
    void tooLargeMessage();
    void binaryMessage();
    void plainServerBehindTlsAddress();
    void loopback_data();
    void loopback();

private:
    QWebSocket *accept();
    QUrl url(const QString &scheme = u"ws"_s) const;
    CloseReason reasonAfter(const std::function<void()> &act);

    std::unique_ptr<QWebSocketServer> m_server;
    std::unique_ptr<WebSocketTransport> m_transport;
    QList<CloseReason> m_closed;
};

void TestWebSocketTransport::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_server = std::make_unique<QWebSocketServer>(u"test"_s, QWebSocketServer::NonSecureMode);
    QVERIFY(m_server->listen(QHostAddress::LocalHost));
    m_transport = std::make_unique<WebSocketTransport>();
    m_closed.clear();
    connect(
        m_transport.get(), &Transport::closed, this, [this](const CloseReason &reason) { m_closed.append(reason); });
}

void TestWebSocketTransport::cleanup()
{
    m_transport.reset();
    m_server.reset();
}

QUrl TestWebSocketTransport::url(const QString &scheme) const
{
    return QUrl(u"%1://127.0.0.1:%2/ws"_s.arg(scheme).arg(m_server->serverPort()));
}

// Opens the transport; returns the server's end, which belongs to the server.
QWebSocket *TestWebSocketTransport::accept()
{
    QSignalSpy opened(m_transport.get(), &Transport::opened);
    m_transport->open(url());
    if (!opened.wait() || !QTest::qWaitFor([this] { return m_server->hasPendingConnections(); }))
        return nullptr;
    QWebSocket *peer = m_server->nextPendingConnection();
    peer->setParent(m_server.get());
    return peer;
}

CloseReason TestWebSocketTransport::reasonAfter(const std::function<void()> &act)
{
    act();
    waitUntil([this] { return !m_closed.isEmpty(); }, u"closed()"_s);
    return m_closed.value(0);
}

void TestWebSocketTransport::carriesText()
{
    QWebSocket *peer = accept();
    if (!peer)
        QFAIL("no connection");
    QSignalSpy there(peer, &QWebSocket::textMessageReceived);
    QSignalSpy back(m_transport.get(), &Transport::textReceived);
    const QByteArray text = u"{\"text\":\"Привет 😀\"}"_s.toUtf8();
    m_transport->send(text);
    QVERIFY(there.wait());
    QCOMPARE(there.first().first().toString().toUtf8(), text);
    peer->sendTextMessage(QString::fromUtf8(text));
    QVERIFY(back.wait());
    QCOMPARE(back.first().first().toByteArray(), text);
    // Larger than one frame of Qt's.
    const QByteArray large(3'000'000, 'x');
    m_transport->send(large);
    QTRY_COMPARE(there.size(), 2);
    QCOMPARE(there.last().first().toString().size(), large.size());
}

void TestWebSocketTransport::wholeCharacters_data()
{
    QTest::addColumn<QString>("letter");
    QTest::addColumn<int>("shift");
    QTest::addColumn<int>("megabytes");
    for (int shift = 0; shift < 4; ++shift) {
        QTest::addRow("Russian, %d", shift) << u"Ж"_s << shift << 1;
        QTest::addRow("Chinese, %d", shift) << u"中"_s << shift << 1;
        QTest::addRow("emoji, %d", shift) << u"😀"_s << shift << 1;
        QTest::addRow("largest, %d", shift) << u"中"_s << shift << 16;
    }
}

// Frames that end inside of a character are refused by Qt and by many others.
void TestWebSocketTransport::wholeCharacters()
{
    QFETCH(const QString, letter);
    QFETCH(const int, shift);
    QFETCH(const int, megabytes);
    QWebSocket *peer = accept();
    if (!peer)
        QFAIL("no connection");
    const QByteArray letters = letter.toUtf8();
    const QByteArray text = QByteArray(shift, 'x') + letters.repeated((megabytes * 1024 * 1024 - 4) / letters.size());
    const QSignalSpy there(peer, &QWebSocket::textMessageReceived);
    m_transport->send(text);
    QTRY_VERIFY(!there.isEmpty() || !m_closed.isEmpty());
    QVERIFY(m_closed.isEmpty());
    QVERIFY(there.at(0).at(0).toString().toUtf8() == text);
}

// Qt takes a character for malformed that one frame begins and the next one ends.
void TestWebSocketTransport::messageThatQtCannotRead()
{
    QWebSocket *peer = accept();
    if (!peer)
        QFAIL("no connection");
    QSignalSpy text(m_transport.get(), &Transport::textReceived);
    const CloseReason reason = reasonAfter([peer] {
        peer->setOutgoingFrameSize(1001);
        peer->sendTextMessage(QString(1000, u'Ж'));
    });
    QCOMPARE(reason.kind, CloseKind::BadFrame);
    QVERIFY(isAboutContent(reason.kind));
    QVERIFY(text.isEmpty());
}

void TestWebSocketTransport::tellsHowSendingProgresses()
{
    QWebSocket *peer = accept();
    if (!peer)
        QFAIL("no connection");
    QSignalSpy there(peer, &QWebSocket::textMessageReceived);
    QSignalSpy progressed(m_transport.get(), &Transport::sendProgressed);
    m_transport->send(QByteArray(12'000'000, 'x'));
    QTRY_COMPARE(there.size(), 1);
    QVERIFY2(progressed.size() > 3, qPrintable(QString::number(progressed.size())));
    qint64 unsent = 12'000'000;
    for (const QList<QVariant> &told : std::as_const(progressed)) {
        const qint64 now = told.constFirst().toLongLong();
        QVERIFY(now < unsent);
        unsent = now;
    }
    QCOMPARE(unsent, 0);
    // A ping leaves on a dead link too.
    progressed.clear();
    QSignalSpy pong(m_transport.get(), &Transport::pong);
    m_transport->ping();
    QVERIFY(pong.wait());
    QVERIFY(progressed.isEmpty());
}

void TestWebSocketTransport::whatHasNotLeftWholeNeverArrives()
{
    QWebSocket *peer = accept();
    if (!peer)
        QFAIL("no connection");
    // Never read, so the rest has to wait here.
    peer->setReadBufferSize(1);
    const QSignalSpy there(peer, &QWebSocket::textFrameReceived);
    QSignalSpy gone(peer, &QWebSocket::disconnected);
    QSignalSpy progressed(m_transport.get(), &Transport::sendProgressed);
    m_transport->send(QByteArray(64'000'000, 'x'));
    QTRY_VERIFY(!progressed.isEmpty());
    QVERIFY(progressed.constLast().constFirst().toLongLong() > 0);
    m_transport->abort();
    peer->setReadBufferSize(0);
    QVERIFY(gone.wait());
    QVERIFY(there.isEmpty());
}

void TestWebSocketTransport::offersNoCompression()
{
    QTcpServer raw;
    QVERIFY(raw.listen(QHostAddress::LocalHost));
    m_transport->open(QUrl(u"ws://127.0.0.1:%1/ws"_s.arg(raw.serverPort())));
    QTRY_VERIFY(raw.hasPendingConnections());
    QTcpSocket *peer = raw.nextPendingConnection();
    QTRY_VERIFY(peer->peek(qint64{64} * 1024).contains("\r\n\r\n"));
    const QByteArray request = peer->readAll();
    QVERIFY(request.startsWith("GET /ws HTTP/1.1\r\n"));
    QVERIFY(!request.toLower().contains("sec-websocket-extensions"));
    QVERIFY(!request.toLower().contains("sec-websocket-protocol"));
}

void TestWebSocketTransport::pings()
{
    QVERIFY(accept());
    QSignalSpy pong(m_transport.get(), &Transport::pong);
    m_transport->ping();
    QVERIFY(pong.wait());
}

void TestWebSocketTransport::closesPolitely()
{
    QWebSocket *peer = accept();
    if (!peer)
        QFAIL("no connection");
    QSignalSpy gone(peer, &QWebSocket::disconnected);
    const CloseReason reason = reasonAfter([this] { m_transport->close(); });
    QCOMPARE(reason.kind, CloseKind::Requested);
    QTRY_COMPARE(gone.size(), 1);
    QCOMPARE(peer->closeCode(), QWebSocketProtocol::CloseCodeNormal);
}

void TestWebSocketTransport::abortIsSilent()
{
    QWebSocket *peer = accept();
    if (!peer)
        QFAIL("no connection");
    QSignalSpy gone(peer, &QWebSocket::disconnected);
    m_transport->abort();
    QVERIFY(gone.wait());
    QVERIFY(m_closed.isEmpty());
    m_transport->send("nobody hears this");
    m_transport->close();
    QVERIFY(m_closed.isEmpty());
}

void TestWebSocketTransport::nobodyListens()
{
    const QUrl nowhere = url();
    m_server->close();
    const CloseReason reason = reasonAfter([&] { m_transport->open(nowhere); });
    QCOMPARE(reason.kind, CloseKind::Refused);
    QVERIFY(!reason.detail.isEmpty());
    QCOMPARE(m_closed.size(), 1);
}

void TestWebSocketTransport::refusedUpgrade()
{
    // The answer of a stock server to a wrong path.
    QTcpServer raw;
    QVERIFY(raw.listen(QHostAddress::LocalHost));
    connect(&raw, &QTcpServer::newConnection, this, [&] {
        QTcpSocket *peer = raw.nextPendingConnection();
        connect(peer, &QTcpSocket::readyRead, peer, [peer] {
            peer->write("HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
            peer->disconnectFromHost();
        });
    });
    const CloseReason reason =
        reasonAfter([&] { m_transport->open(QUrl(u"ws://127.0.0.1:%1/no"_s.arg(raw.serverPort()))); });
    QCOMPARE(reason.kind, CloseKind::Refused);
}

void TestWebSocketTransport::notAWebSocketAddress()
{
    const CloseReason reason = reasonAfter([&] { m_transport->open(url(u"http"_s)); });
    QCOMPARE(reason.kind, CloseKind::Refused);
}

void TestWebSocketTransport::droppedConnection()
{
    QWebSocket *peer = accept();
    if (!peer)
        QFAIL("no connection");
    const CloseReason reason = reasonAfter([peer] { peer->abort(); });
    QCOMPARE(reason.kind, CloseKind::Dropped);
    QCOMPARE(reason.code, 0);
    QCOMPARE(m_closed.size(), 1);
}

void TestWebSocketTransport::closeCodes_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<CloseKind>("kind");
    QTest::newRow("shutdown") << 1001 << CloseKind::GoingAway;
    QTest::newRow("bad frame") << 1002 << CloseKind::BadFrame;
    QTest::newRow("bad UTF-8") << 1007 << CloseKind::BadFrame;
    QTest::newRow("too big") << 1009 << CloseKind::TooBig;
    QTest::newRow("no pong") << 1011 << CloseKind::GoingAway;
    QTest::newRow("restart") << 1012 << CloseKind::GoingAway;
}

void TestWebSocketTransport::closeCodes()
{
    QFETCH(const int, code);
    QFETCH(const CloseKind, kind);
    QWebSocket *peer = accept();
    if (!peer)
        QFAIL("no connection");
    const CloseReason reason =
        reasonAfter([&] { peer->close(static_cast<QWebSocketProtocol::CloseCode>(code), u"because"_s); });
    QCOMPARE(reason.kind, kind);
    QCOMPARE(reason.code, code);
    QVERIFY(!reason.detail.isEmpty());
    QCOMPARE(m_closed.size(), 1);
}

void TestWebSocketTransport::tooLargeMessage()
{
    QWebSocket *peer = accept();
    if (!peer)
        QFAIL("no connection");
    QSignalSpy text(m_transport.get(), &Transport::textReceived);
    const CloseReason reason =
        reasonAfter([peer] { peer->sendTextMessage(QString(qsizetype(maxIncomingBytes) + 1, u'x')); });
    QCOMPARE(reason.kind, CloseKind::TooBig);
    QVERIFY(text.isEmpty());
}

void TestWebSocketTransport::binaryMessage()
{
    QWebSocket *peer = accept();
    if (!peer)
        QFAIL("no connection");
    const CloseReason reason = reasonAfter([peer] { peer->sendBinaryMessage("{}"); });
    QCOMPARE(reason.kind, CloseKind::Unusable);
}

void TestWebSocketTransport::plainServerBehindTlsAddress()
{
    m_server->setHandshakeTimeout(std::chrono::milliseconds(100));
    const CloseReason reason = reasonAfter([this] { m_transport->open(url(u"wss"_s)); });
    QVERIFY(reason.kind == CloseKind::Tls || reason.kind == CloseKind::Refused);
}

void TestWebSocketTransport::loopback_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("loopback");
    QTest::addColumn<bool>("readable");
    QTest::newRow("localhost") << u"ws://localhost/ws"_s << true << false;
    QTest::newRow("final dot") << u"ws://localhost./ws"_s << true << false;
    QTest::newRow("below localhost") << u"ws://a.localhost/ws"_s << true << false;
    QTest::newRow("127.0.0.1") << u"ws://127.0.0.1:1/ws"_s << true << false;
    QTest::newRow("127.9.9.9") << u"ws://127.9.9.9/ws"_s << true << false;
    QTest::newRow("::1") << u"ws://[::1]/ws"_s << true << false;
    QTest::newRow("looks like it") << u"ws://localhost.example.org/ws"_s << false << true;
    QTest::newRow("begins like it") << u"ws://127.0.0.1.example.org/ws"_s << false << true;
    QTest::newRow("private net") << u"ws://192.168.1.2/ws"_s << false << true;
    QTest::newRow("user name") << u"ws://localhost@example.org/ws"_s << false << true;
    QTest::newRow("TLS") << u"wss://example.org/ws"_s << false << false;
    QTest::newRow("no host") << u"ws:///ws"_s << false << true;
}

void TestWebSocketTransport::loopback()
{
    QFETCH(const QString, address);
    QFETCH(const bool, loopback);
    QFETCH(const bool, readable);
    QCOMPARE(isLoopback(QUrl(address)), loopback);
    QCOMPARE(isReadableOnTheWay(QUrl(address)), readable);
}

MORELIA_TEST(TestWebSocketTransport)
#include "tst_websockettransport.moc"
