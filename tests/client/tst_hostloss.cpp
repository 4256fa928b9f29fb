// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/hostloss.h"
#include "client/accounts/localserver.h"
#include "tests/client/clientfixture.h"
#include "tests/server/wsclient.h"
#include "tests/support/program/testprogram.h"

#include <QRegularExpression>
#include <QTest>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;

//! What a host is told about those who are connected to the server of this computer.
class HostLossTest : public QObject
{
    Q_OBJECT

    // Somebody who has an account there and asks something.
    std::unique_ptr<WsClient> come(const QString &login)
    {
        auto client = std::make_unique<WsClient>(m_fixture->localServer().url());
        const Account account = client->signUp(login);
        client->ask(u"ping_pong"_s, account);
        return client;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_fixture = std::make_unique<ClientFixture>();
        m_fixture->addAccount(true);
        m_fixture->load();
        QTRY_VERIFY(m_fixture->localServer().isRunning());
        m_host = std::make_unique<HostLoss>(m_fixture->accounts());
    }

    void cleanup()
    {
        m_host.reset();
        m_fixture.reset();
    }

    void nobodyLosesAnything()
    {
        QCOMPARE(m_host->text(), QString());
        // Connected, but nobody known.
        WsClient stranger(m_fixture->localServer().url());
        QVERIFY(stranger.waitForOpen());
        QCOMPARE(m_host->text(), QString());
    }

    void othersAreNamed()
    {
        auto ann = come(u"ann"_s);
        QTRY_COMPARE(
            m_host->text(), u"ANN is connected to this computer and will be offline until you start Morelia again."_s);
        const auto bob = come(u"bob"_s);
        QTRY_COMPARE(m_host->text(),
            u"ANN and BOB are connected to this computer and will be offline until you start Morelia again."_s);
        const auto eve = come(u"eve"_s);
        const auto zoe = come(u"zoe"_s);
        QTRY_COMPARE(m_host->text(),
            u"ANN, BOB and 2 other(s) are connected to this computer and will be offline until you start Morelia "
            "again."_s);
        ann.reset();
        QTRY_VERIFY(m_host->text().startsWith(u"BOB, EVE and 1 "_s));
    }

    void theOwnAccountIsNobodyElse()
    {
        const AccountId id = m_fixture->accounts().ids().constFirst();
        const auto own = come(m_fixture->accounts().engine(id)->account().config.login);
        const auto ann = come(u"ann"_s);
        QTRY_VERIFY(m_host->text().startsWith(u"ANN is"_s));
    }

    void aNameIsCleaned()
    {
        WsClient client(m_fixture->localServer().url());
        const QJsonObject reply = client.askAs(u"register_user"_s,
            {{u"login"_s, u"ann"_s}, {u"password"_s, u"secret"_s}, {u"username"_s, u"A\u202e\nn"_s}});
        const QJsonObject user = firstOf(reply, u"user"_s);
        client.ask(u"ping_pong"_s, {user["uuid"_L1].toString(), user["auth_id"_L1].toString(), u"ann"_s});
        QTRY_VERIFY(!m_host->text().isEmpty());
        QVERIFY(!m_host->text().contains(QChar(0x202e)) && !m_host->text().contains(u'\n'));
    }

private:
    std::unique_ptr<ClientFixture> m_fixture;
    std::unique_ptr<HostLoss> m_host;
};

MORELIA_TEST(HostLossTest)
#include "tst_hostloss.moc"
