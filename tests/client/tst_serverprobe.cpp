// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/mtp/serveraddress.h"
#include "protocol/session/serverprobe.h"
#include "tests/client/scriptedtransport.h"
#include "tests/support/program/testprogram.h"
#include "tests/support/protocol/virtualclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class ServerProbeTest : public QObject
{
    Q_OBJECT

    QString probe(const QString &typed)
    {
        const std::optional<Mtp::ServerAddress> address = Mtp::ServerAddress::parse(typed);
        ServerProbe probe(m_script.factory(), m_clock);
        QString result;
        connect(&probe, &ServerProbe::found, this, [&result](const QUrl &url) { result = url.toString(); });
        connect(&probe, &ServerProbe::failed, this,
            [&result](const CloseReason &reason) { result = u"failed %1"_s.arg(int(reason.kind)); });
        probe.start(address ? address->candidates() : QList<QUrl>());
        [&] { QTRY_VERIFY(!result.isEmpty()); }();
        return result;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_script = {};
    }

    void theFirstPlaceWins()
    {
        m_script.places.insert(u"wss://chat.example.org/ws"_s, std::nullopt);
        m_script.places.insert(u"ws://chat.example.org/ws"_s, std::nullopt);
        QCOMPARE(probe(u"chat.example.org"_s), u"wss://chat.example.org/ws"_s);
        QCOMPARE(m_script.tried.size(), 1);
        QVERIFY(m_script.sent.isEmpty());
    }

    void encryptedPlacesComeFirst()
    {
        m_script.places.insert(u"wss://chat.example.org:8000/ws"_s, std::nullopt);
        m_script.places.insert(u"ws://chat.example.org/ws"_s, std::nullopt);
        QCOMPARE(probe(u"chat.example.org"_s), u"wss://chat.example.org:8000/ws"_s);
    }

    void aPlainServerOnTheSamePortIsFound()
    {
        m_script.places.insert(u"wss://chat.example.org:8000/ws"_s, CloseReason{CloseKind::Tls, 0, u"wrong version"_s});
        m_script.places.insert(u"ws://chat.example.org:8000/ws"_s, std::nullopt);
        QCOMPARE(probe(u"chat.example.org:8000"_s), u"ws://chat.example.org:8000/ws"_s);
    }

    void aBadCertificateDoesNotLeadToAnotherPlainPort()
    {
        m_script.places.insert(u"wss://chat.example.org/ws"_s, CloseReason{CloseKind::Tls, 0, u"self-signed"_s});
        m_script.places.insert(u"ws://chat.example.org:8000/ws"_s, std::nullopt);
        QCOMPARE(probe(u"chat.example.org"_s), u"failed %1"_s.arg(int(CloseKind::Tls)));
        QVERIFY(!m_script.tried.contains(u"ws://chat.example.org:8000/ws"_s));
    }

    void nobodyThere()
    {
        QCOMPARE(probe(u"chat.example.org"_s), u"failed %1"_s.arg(int(CloseKind::Refused)));
        QCOMPARE(m_script.tried.size(), 4);
    }

    void aSilentPlaceIsLeftAfterAWhile()
    {
        const QString silent = u"wss://chat.example.org/ws"_s;
        const QString other = u"ws://chat.example.org/ws"_s;
        m_script.silent.insert(silent);
        m_script.places.insert(other, std::nullopt);
        ServerProbe probe(m_script.factory(), m_clock);
        QSignalSpy found(&probe, &ServerProbe::found);
        probe.start({QUrl(silent), QUrl(other)});
        m_clock.advance(ServerProbe::deadline - 1ms);
        QCOMPARE(m_script.tried, QStringList{silent});
        m_clock.advance(1ms);
        QCOMPARE(m_script.tried, (QStringList{silent, other}));
        QTRY_COMPARE(found.size(), 1);
    }

    void silenceEverywhereIsTold()
    {
        const QString silent = u"wss://chat.example.org/ws"_s;
        m_script.silent.insert(silent);
        ServerProbe probe(m_script.factory(), m_clock);
        QSignalSpy failed(&probe, &ServerProbe::failed);
        probe.start({QUrl(silent)});
        m_clock.advance(ServerProbe::deadline);
        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed.constFirst().constFirst().value<CloseReason>().kind, CloseKind::TimedOut);
    }

private:
    VirtualClock m_clock;
    TransportScript m_script;
};

MORELIA_TEST(ServerProbeTest)
#include "tst_serverprobe.moc"
