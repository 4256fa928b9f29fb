// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/check/checkclient.h"
#include "protocol/transport/systemtrust.h"
#include "protocol/transport/websockettransport.h"
#include "tests/support/program/testprogram.h"

#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTcpServer>
#include <QTest>
#include <QWebSocketServer>

using namespace Morelia;
using namespace Qt::StringLiterals;

namespace {

//! Carries bytes between a client and a server, but keeps the client's link when the server ends its own: so a server
//! looks that has said goodbye in TLS and waits for the answer before it ends TCP.
class Holder : public QObject
{
public:
    explicit Holder(quint16 target)
        : m_target(target)
    {
        connect(&m_server, &QTcpServer::newConnection, this, &Holder::accept);
    }
    bool listen() { return m_server.listen(QHostAddress::LocalHost); }
    quint16 port() const { return m_server.serverPort(); }

private:
    void accept()
    {
        QTcpSocket *client = m_server.nextPendingConnection();
        auto *server = new QTcpSocket(client);
        connect(client, &QTcpSocket::readyRead, server, [=] { server->write(client->readAll()); });
        connect(server, &QTcpSocket::readyRead, client, [=] { client->write(server->readAll()); });
        connect(server, &QTcpSocket::connected, server, [=] { server->write(client->readAll()); });
        server->connectToHost(QHostAddress::LocalHost, m_target);
    }

    const quint16 m_target;
    QTcpServer m_server;
};

} // namespace

//! The transport over TLS, with a server whose certificate is its own.
class TestTlsTransport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void untrustedCertificate();
    void trustedCertificate();
    void releasedTrustLetsNobodyIn();
    void goodbyeEndsTheLink();
    void goodbyeEndsACheck();

private:
    void trust();
    QSslSocket *accepted();
    QUrl url(quint16 port) const { return QUrl(u"wss://127.0.0.1:%1/ws"_s.arg(port)); }

    QSslConfiguration m_defaults;
    QSslCertificate m_certificate;
    std::unique_ptr<QSslServer> m_server;
    std::unique_ptr<QWebSocketServer> m_upgrade;
    QList<QSslSocket *> m_links;
    std::unique_ptr<WebSocketTransport> m_transport;
    QList<CloseReason> m_closed;
};

void TestTlsTransport::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_defaults = QSslConfiguration::defaultConfiguration();
    QFile certificate(QStringLiteral(MORELIA_TEST_DATA "/tls/selfsigned.crt"));
    QFile key(QStringLiteral(MORELIA_TEST_DATA "/tls/selfsigned.key"));
    QVERIFY(certificate.open(QIODevice::ReadOnly));
    QVERIFY(key.open(QIODevice::ReadOnly));
    m_certificate = QSslCertificate(&certificate);
    QSslConfiguration tls = m_defaults;
    tls.setLocalCertificate(m_certificate);
    tls.setPrivateKey(QSslKey(&key, QSsl::Ec));

    m_upgrade = std::make_unique<QWebSocketServer>(u"test"_s, QWebSocketServer::NonSecureMode);
    m_server = std::make_unique<QSslServer>();
    m_server->setSslConfiguration(tls);
    connect(m_server.get(), &QSslServer::pendingConnectionAvailable, this, [this] {
        auto *link = qobject_cast<QSslSocket *>(m_server->nextPendingConnection());
        m_links.append(link);
        m_upgrade->handleConnection(link);
        Q_EMIT link->readyRead(); // what came with the handshake
    });
    QVERIFY(m_server->listen(QHostAddress::LocalHost));

    m_transport = std::make_unique<WebSocketTransport>();
    m_closed.clear();
    connect(
        m_transport.get(), &Transport::closed, this, [this](const CloseReason &reason) { m_closed.append(reason); });
}

void TestTlsTransport::cleanup()
{
    m_transport.reset();
    m_upgrade.reset();
    m_links.clear();
    m_server.reset();
    QSslConfiguration::setDefaultConfiguration(m_defaults);
}

void TestTlsTransport::trust()
{
    QSslConfiguration trusting = m_defaults;
    trusting.addCaCertificate(m_certificate);
    QSslConfiguration::setDefaultConfiguration(trusting);
}

void TestTlsTransport::untrustedCertificate()
{
    QSignalSpy opened(m_transport.get(), &Transport::opened);
    m_transport->open(url(m_server->serverPort()));
    QTRY_COMPARE(m_closed.size(), 1);
    QCOMPARE(m_closed.constFirst().kind, CloseKind::Tls);
    QVERIFY(!m_closed.constFirst().detail.isEmpty());
    QVERIFY(opened.isEmpty());
}

void TestTlsTransport::trustedCertificate()
{
    trust();
    QSignalSpy opened(m_transport.get(), &Transport::opened);
    QSignalSpy received(m_transport.get(), &Transport::textReceived);
    m_transport->open(url(m_server->serverPort()));
    QTRY_COMPARE(opened.size(), 1);
    QTRY_VERIFY(m_upgrade->hasPendingConnections());
    const std::unique_ptr<QWebSocket> peer(m_upgrade->nextPendingConnection());
    peer->sendTextMessage(u"{}"_s);
    QTRY_COMPARE(received.size(), 1);
    QVERIFY(m_closed.isEmpty());
}

void TestTlsTransport::releasedTrustLetsNobodyIn()
{
    trust();
    releaseSystemTrust();
    QVERIFY(QSslConfiguration::defaultConfiguration().caCertificates().isEmpty());
    QSignalSpy opened(m_transport.get(), &Transport::opened);
    m_transport->open(url(m_server->serverPort()));
    QTRY_COMPARE(m_closed.size(), 1);
    QCOMPARE(m_closed.constFirst().kind, CloseKind::Tls);
    QVERIFY(opened.isEmpty());
}

void TestTlsTransport::goodbyeEndsTheLink()
{
    trust();
    Holder holder(m_server->serverPort());
    QVERIFY(holder.listen());
    QSignalSpy opened(m_transport.get(), &Transport::opened);
    m_transport->open(url(holder.port()));
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(m_links.size(), 1);
    m_links.constFirst()->disconnectFromHost();
    QTRY_COMPARE(m_closed.size(), 1);
    QCOMPARE(m_closed.constFirst().kind, CloseKind::Dropped);
}

void TestTlsTransport::goodbyeEndsACheck()
{
    trust();
    Holder holder(m_server->serverPort());
    QVERIFY(holder.listen());
    Check::CheckClient client(url(holder.port()), std::chrono::seconds(5));
    QVERIFY(client.waitForOpen());
    QCOMPARE(m_links.size(), 1);
    m_links.constFirst()->disconnectFromHost();
    QCOMPARE(client.next().kind, Check::Reply::Kind::Dropped);
    QVERIFY(!client.isOpen());
}

MORELIA_TEST(TestTlsTransport)
#include "tst_tlstransport.moc"
