// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/session/connection.h"
#include "protocol/session/networkwatch.h"
#include "tests/support/program/testprogram.h"
#include "tests/support/protocol/loopbacktransport.h"
#include "tests/support/protocol/virtualclock.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! Lets everybody in and stays silent, but for pings.
class QuietPeer final : public Peer
{
public:
    void connected(LoopbackTransport &transport) override
    {
        ++connections;
        if (stuck)
            return;
        if (refuse) {
            transport.drop({CloseKind::Refused, 0, {}});
            return;
        }
        link = &transport;
        transport.accept();
    }
    void received(LoopbackTransport &transport, const QByteArray &text) override
    {
        Q_UNUSED(transport)
        texts.append(text);
    }
    void pinged(LoopbackTransport &transport) override
    {
        ++pings;
        if (!deaf)
            transport.pongBack();
    }
    void gone(LoopbackTransport &transport) override
    {
        if (link == &transport)
            link = nullptr;
    }

    LoopbackTransport *link = nullptr;
    int connections = 0;
    int pings = 0;
    bool refuse = false;
    bool stuck = false;
    bool deaf = false;
    QList<QByteArray> texts;
};

QUrl somewhere()
{
    return QUrl(u"wss://chat.example.org/ws"_s);
}

} // namespace

//! Connections that come back, in virtual time.
class TestConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void reconnectsByTheTable();
    void confirmedLinkIsRetriedAtOnce();
    void contentThatEndsLinksIsNotRepeatedForEver();
    void jitterStaysInBounds();
    void plaintextIsNotTried();
    void untrustedServerIsNotRetried();
    void keepsAliveQuietLink();
    void findsDeadLink();
    void trafficIsASignOfLife();
    void connectingHasADeadline();
    void reconnectNowCutsTheWait();
    void closeIsFinal();
    void noticesSleep();

private:
    std::unique_ptr<Connection> makeConnection(double random = 0.5);

    std::unique_ptr<VirtualClock> m_clock;
    std::unique_ptr<QuietPeer> m_peer;
};

void TestConnection::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_clock = std::make_unique<VirtualClock>();
    m_peer = std::make_unique<QuietPeer>();
}

void TestConnection::cleanup()
{
    m_clock->advance(0ms);
}

std::unique_ptr<Connection> TestConnection::makeConnection(double random)
{
    const auto factory = [this] { return std::make_unique<LoopbackTransport>(*m_peer, *m_clock); };
    return std::make_unique<Connection>(factory, *m_clock, [random] { return random; });
}

void TestConnection::reconnectsByTheTable()
{
    m_peer->refuse = true;
    const auto connection = makeConnection();
    QList<qint64> delays;
    connect(connection.get(), &Connection::lost, this, [&](const CloseReason &reason, qint64 retryAtMs) {
        QCOMPARE(reason.kind, CloseKind::Refused);
        delays.append(retryAtMs - m_clock->wallMs());
    });
    connection->open({somewhere(), false, true});
    m_clock->advance(3min);
    QVERIFY(delays.size() > 9);
    QCOMPARE(delays.first(9), (QList<qint64>{0, 500, 1000, 2000, 4000, 8000, 16000, 30000, 30000}));
    m_peer->refuse = false;
    m_clock->advance(31s);
    QCOMPARE(connection->state(), Connection::State::Open);
}

void TestConnection::confirmedLinkIsRetriedAtOnce()
{
    const auto connection = makeConnection();
    connection->open({somewhere(), false, true});
    for (int i = 0; i < 5; ++i) {
        m_clock->advance(1s);
        QCOMPARE(connection->state(), Connection::State::Open);
        connection->confirm();
        m_peer->link->drop();
        m_clock->advance(20ms);
        QCOMPARE(connection->state(), Connection::State::Open);
    }
    // Links that die before they were of any use are not tried at once for ever.
    m_peer->connections = 0;
    for (int i = 0; i < 200; ++i) {
        if (m_peer->link)
            m_peer->link->drop();
        m_clock->advance(100ms);
    }
    QVERIFY2(m_peer->connections < 8, qPrintable(QString::number(m_peer->connections)));
}

// Each link is useful until one answer cannot be read.
void TestConnection::contentThatEndsLinksIsNotRepeatedForEver()
{
    const auto connection = makeConnection();
    QList<qint64> delays;
    connect(connection.get(), &Connection::lost, this,
        [&](const CloseReason &, qint64 retryAtMs) { delays.append(retryAtMs - m_clock->wallMs()); });
    connection->open({somewhere(), false, true});
    const auto lose = [&](CloseKind kind) {
        m_clock->advance(31s);
        connection->confirm();
        m_peer->link->drop({kind, 1007, {}});
        m_clock->advance(10ms);
    };
    for (const CloseKind kind : {CloseKind::BadFrame, CloseKind::TooBig, CloseKind::Unusable, CloseKind::BadFrame})
        lose(kind);
    QCOMPARE(delays, (QList<qint64>{0, 500, 1000, 2000}));
    lose(CloseKind::Dropped);
    lose(CloseKind::BadFrame);
    QCOMPARE(delays.mid(4), (QList<qint64>{0, 4000}));
    // After resetBackoff(), because another question is asked instead, the next try comes at once.
    connection->resetBackoff();
    lose(CloseKind::BadFrame);
    lose(CloseKind::BadFrame);
    QCOMPARE(delays.mid(6), (QList<qint64>{0, 500}));
    m_clock->advance(Connection::contentMemory);
    lose(CloseKind::BadFrame);
    QCOMPARE(delays.constLast(), qint64{0});
}

void TestConnection::jitterStaysInBounds()
{
    QCOMPARE(jittered(1000ms, 0.2, [] { return 0.0; }), 800ms);
    QCOMPARE(jittered(1000ms, 0.2, [] { return 0.5; }), 1000ms);
    QVERIFY(jittered(1000ms, 0.2, [] { return 0.999999; }) <= 1200ms);
    const RandomSource random = systemRandom();
    for (int i = 0; i < 1000; ++i) {
        const Milliseconds value = jittered(1000ms, 0.2, random);
        QVERIFY(value >= 800ms && value <= 1200ms);
    }
}

void TestConnection::plaintextIsNotTried()
{
    const auto connection = makeConnection();
    QSignalSpy lost(connection.get(), &Connection::lost);
    connection->open({QUrl(u"ws://chat.example.org/ws"_s), false, true});
    m_clock->advance(1h);
    QCOMPARE(lost.size(), 1);
    QCOMPARE(lost.first().first().value<CloseReason>().kind, CloseKind::Plaintext);
    QCOMPARE(m_peer->connections, 0);
    connection->open({QUrl(u"ws://127.0.0.1/ws"_s), false, true});
    m_clock->advance(1s);
    QCOMPARE(m_peer->connections, 1);
    connection->open({QUrl(u"ws://chat.example.org/ws"_s), true, true});
    m_clock->advance(1s);
    QCOMPARE(m_peer->connections, 2);
}

void TestConnection::untrustedServerIsNotRetried()
{
    const auto connection = makeConnection();
    connection->open({somewhere(), false, true});
    m_clock->advance(1s);
    m_peer->link->drop({CloseKind::Tls, 0, u"self-signed"_s});
    m_clock->advance(1h);
    QCOMPARE(connection->state(), Connection::State::Closed);
    QCOMPARE(m_peer->connections, 1);
}

void TestConnection::keepsAliveQuietLink()
{
    const auto connection = makeConnection();
    connection->open({somewhere(), false, true});
    m_clock->advance(1h);
    QCOMPARE(connection->state(), Connection::State::Open);
    QCOMPARE(m_peer->connections, 1);
    QVERIFY(m_peer->pings > 100);
}

void TestConnection::findsDeadLink()
{
    const auto connection = makeConnection();
    QSignalSpy lost(connection.get(), &Connection::lost);
    connection->open({somewhere(), false, true});
    m_clock->advance(1s);
    m_peer->deaf = true;
    m_clock->advance(KeepAlive::interval + KeepAlive::deadline - 2s);
    QVERIFY(lost.isEmpty());
    m_clock->advance(3s);
    QCOMPARE(lost.size(), 1);
    QCOMPARE(lost.first().first().value<CloseReason>().kind, CloseKind::TimedOut);
}

void TestConnection::trafficIsASignOfLife()
{
    const auto connection = makeConnection();
    connection->open({somewhere(), false, true});
    m_clock->advance(1s);
    m_peer->deaf = true;
    for (int i = 0; i < 20; ++i) {
        m_clock->advance(20s);
        QVERIFY(m_peer->link);
        m_peer->link->deliver("{}");
    }
    QCOMPARE(m_peer->pings, 0);
    QCOMPARE(m_peer->connections, 1);
}

void TestConnection::connectingHasADeadline()
{
    m_peer->stuck = true;
    const auto connection = makeConnection();
    QSignalSpy lost(connection.get(), &Connection::lost);
    connection->open({somewhere(), false, true});
    m_clock->advance(Connection::connectDeadline + 1s);
    QCOMPARE(lost.size(), 1);
    QCOMPARE(lost.first().first().value<CloseReason>().kind, CloseKind::Refused);
}

void TestConnection::reconnectNowCutsTheWait()
{
    m_peer->refuse = true;
    const auto connection = makeConnection();
    connection->open({somewhere(), false, true});
    m_clock->advance(2min);
    QCOMPARE(connection->state(), Connection::State::Waiting);
    m_peer->refuse = false;
    connection->reconnectNow();
    m_clock->advance(10ms);
    QCOMPARE(connection->state(), Connection::State::Open);
    // An open link may have died while the computer slept.
    const int before = m_peer->connections;
    connection->reconnectNow();
    m_clock->advance(10ms);
    QCOMPARE(connection->state(), Connection::State::Open);
    QCOMPARE(m_peer->connections, before + 1);
}

void TestConnection::closeIsFinal()
{
    const auto connection = makeConnection();
    QSignalSpy lost(connection.get(), &Connection::lost);
    connection->open({somewhere(), false, true});
    m_clock->advance(1s);
    connection->close();
    connection->reconnectNow();
    connection->send("nobody hears this");
    m_clock->advance(1h);
    QCOMPARE(connection->state(), Connection::State::Closed);
    QCOMPARE(m_peer->connections, 1);
    QVERIFY(lost.isEmpty());
    QVERIFY(m_peer->texts.isEmpty());
}

void TestConnection::noticesSleep()
{
    NetworkWatch watch(*m_clock);
    QSignalSpy changed(&watch, &NetworkWatch::networkChanged);
    m_clock->advance(10min);
    QVERIFY(changed.isEmpty());
    m_clock->sleep(1h);
    m_clock->advance(NetworkWatch::tick);
    QCOMPARE(changed.size(), 1);
    m_clock->advance(10min);
    QCOMPARE(changed.size(), 1);
}

MORELIA_TEST(TestConnection)
#include "tst_connection.moc"
