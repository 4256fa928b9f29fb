// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/client/apptest.h"
#include "tests/support/program/testprogram.h"

#include <QRegularExpression>
#include <QTest>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;

//! Accounts that are stored and cannot be used: the window says so and does not call it a first start.
class UnusableAccountsTest : public AppTest
{
    Q_OBJECT

    using Stage = AppController::Stage;

    // Starts the program on a changed store.
    bool startChanged(const QString &sql)
    {
        m_app.reset();
        if (!m_fixture->restartChanged(sql))
            return false;
        makeApp();
        m_fixture->core().start();
        return true;
    }

private Q_SLOTS:
    void init() { makeFixture(); }
    void cleanup() { stop(); }

    void aDamagedAccountIsNoFirstStart()
    {
        m_fixture->addAccountWithFlows();
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"damaged row"_s));
        QVERIFY(startChanged(u"UPDATE account SET sealed = x'00'"_s));
        QTRY_VERIFY(m_app->stage() != Stage::Starting);
        QCOMPARE(m_app->stage(), Stage::Broken);
        QVERIFY(m_app->failure().contains(u"damaged"_s));
        QVERIFY(m_app->failure().contains(u"--profile"_s));
    }

    void anAccountOfAnUnknownProtocolIsNoFirstStart()
    {
        StoredAccount account;
        account.config.protocol = u"telepathy"_s;
        account.config.login = u"ann@far.away"_s;
        await(m_fixture->store().addAccount(account));
        m_app.reset();
        m_fixture->restart(ClientFixture::Start::Later);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"unknown protocol"_s));
        makeApp();
        m_fixture->core().start();
        QTRY_VERIFY(m_app->stage() != Stage::Starting);
        QCOMPARE(m_app->stage(), Stage::Broken);
        QVERIFY(m_app->failure().contains(u"ann@far.away"_s));
        QCOMPARE(await(m_fixture->store().accounts()).constFirst().config.protocol, account.config.protocol);
    }

    void aDamagedAccountIsSaidBesideTheOthers()
    {
        const AccountId damaged = m_fixture->addAccountWithFlows();
        const AccountId good = m_fixture->addAccountWithFlows();
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"damaged row"_s));
        QVERIFY(startChanged(u"UPDATE account SET sealed = x'00' WHERE id = %1"_s.arg(damaged)));
        QTRY_COMPARE(m_app->stage(), Stage::Ready);
        QCOMPARE(m_fixture->accounts().ids(), QList{good});
        QCOMPARE(m_app->mishaps().size(), 1);
        // Its conversations can be read.
        QTRY_COMPARE(m_app->flows()->count(), 6);
        m_app->openFlow(damaged, u"g"_s);
        QTRY_COMPARE(m_app->flow()->title(), u"Build room"_s);
        QVERIFY(!m_app->flow()->canWrite());
        QVERIFY(!m_app->flow()->readOnlyReason().isEmpty());
        m_app->forgetMishaps();
        QVERIFY(m_app->mishaps().isEmpty());
        // Without the last good one this is no first start either.
        m_app->signOut(good, true);
        QTRY_COMPARE(m_app->stage(), Stage::Broken);
    }
};

MORELIA_GUI_TEST(UnusableAccountsTest)
#include "tst_unusableaccounts.moc"
