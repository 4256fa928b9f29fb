// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/accountdeletion.h"
#include "tests/client/clientfixture.h"
#include "tests/support/program/testprogram.h"

#include <QTest>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;

//! An account is deleted on its server.
class AccountDeletionTest : public QObject
{
    Q_OBJECT

    AdapterScript &script() { return m_fixture->script; }
    AccountManager &accounts() { return m_fixture->accounts(); }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_fixture = std::make_unique<ClientFixture>();
        m_first = m_fixture->addAccount();
        m_second = m_fixture->addAccount();
        m_fixture->load();
        QTRY_COMPARE(script().starts.size(), 2);
    }

    void cleanup() { m_fixture.reset(); }

    void anAccountIsDeletedByItsLogin()
    {
        AccountDeletion deletion(accounts(), m_second);
        const auto asked = [this] { return script().commands<DeleteAccount>().size(); };
        QVERIFY(!deletion.isPossible());
        deletion.remove(accounts().engine(m_second)->account().config.login);
        QVERIFY(!deletion.problem().isEmpty());
        script().identify({.userId = u"me"_s,
            .secrets = {},
            .capabilities = CapabilitySet(Capability::DeleteAccount),
            .limits = {},
            .serverSoftware = {}});
        script().enter(SessionState::Online);
        QTRY_VERIFY(deletion.isPossible());
        deletion.begin();
        QVERIFY(deletion.problem().isEmpty());
        deletion.remove(u"somebody else"_s);
        QVERIFY(!deletion.problem().isEmpty() && !deletion.isBusy());
        QCOMPARE(asked(), 0);
        const QString login = accounts().engine(m_second)->account().config.login;
        deletion.remove(u' ' + login + u' ');
        QVERIFY(deletion.isBusy());
        QTRY_COMPARE(asked(), 1);
        deletion.remove(login);
        script().reject(script().submitted.constLast().opId, FailureKind::Forbidden, false);
        QTRY_VERIFY(!deletion.isBusy());
        QVERIFY(!deletion.problem().isEmpty());
        QVERIFY(accounts().engine(m_second));
        deletion.remove(login);
        QTRY_COMPARE(asked(), 2);
        OpResult accepted;
        accepted.status = OpResult::Status::Accepted;
        script().finish(script().submitted.constLast().opId, accepted);
        QTRY_VERIFY(!accounts().engine(m_second));
        QVERIFY(accounts().engine(m_first));
    }

private:
    std::unique_ptr<ClientFixture> m_fixture;
    AccountId m_first = 0;
    AccountId m_second = 0;
};

MORELIA_TEST(AccountDeletionTest)
#include "tst_accountdeletion.moc"
