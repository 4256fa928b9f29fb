// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/hostloss.h"
#include "client/accounts/localserver.h"
#include "client/controllers/closingcontroller.h"
#include "tests/client/apptest.h"
#include "tests/server/wsclient.h"
#include "tests/support/program/testprogram.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;

using Closing = SettingsController::Closing;
using Question = ClosingController::Question;

//! What closing the window does, with a tray and without, for a host and for others.
class ClosingControllerTest : public AppTest
{
    Q_OBJECT

    // Somebody else is signed in to the server of this computer.
    void host()
    {
        m_fixture->addAccount(true);
        m_fixture->load();
        QTRY_VERIFY(m_fixture->localServer().isRunning());
        m_guest = std::make_unique<WsClient>(m_fixture->localServer().url());
        const Account account = m_guest->signUp(u"ann"_s);
        m_guest->ask(u"ping_pong"_s, account);
        QTRY_VERIFY(!m_closing->lossText().isEmpty());
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        makeFixture();
        makeParts();
        m_loss = std::make_unique<HostLoss>(m_fixture->accounts());
        m_closing = std::make_unique<ClosingController>(*m_settings, *m_loss, m_tray);
        m_hidden = std::make_unique<QSignalSpy>(m_closing.get(), &ClosingController::hideRequested);
        m_raised = std::make_unique<QSignalSpy>(m_closing.get(), &ClosingController::showRequested);
        m_ended = std::make_unique<QSignalSpy>(m_closing.get(), &ClosingController::endRequested);
    }

    void cleanup()
    {
        m_guest.reset();
        m_closing.reset();
        m_loss.reset();
        m_tray.setAvailable(false);
        stop();
    }

    void withoutATrayClosingEnds()
    {
        QVERIFY(m_closing->close());
        QCOMPARE(m_ended->count(), 1);
        QCOMPARE(m_closing->question(), Question::None);
        QCOMPARE(m_settings->closing(), Closing::Ask);
        QVERIFY(m_closing->close());
        QCOMPARE(m_ended->count(), 1);
    }

    void aTrayIsOfferedOnce()
    {
        m_tray.setAvailable(true);
        QVERIFY(!m_closing->close());
        QCOMPARE(m_closing->question(), Question::Tray);
        QCOMPARE(m_hidden->count(), 0);
        m_closing->keepRunning();
        QCOMPARE(m_closing->question(), Question::None);
        QCOMPARE(m_hidden->count(), 1);
        QCOMPARE(m_settings->closing(), Closing::Tray);
        Q_EMIT m_tray.openRequested(u"token"_s);
        QCOMPARE(m_raised->count(), 1);
        QCOMPARE(m_raised->at(0).at(0).toString(), u"token"_s);
        QVERIFY(!m_closing->close());
        QCOMPARE(m_closing->question(), Question::None);
        QCOMPARE(m_hidden->count(), 2);
    }

    void theEndIsKeptToo()
    {
        m_tray.setAvailable(true);
        QVERIFY(!m_closing->close());
        m_closing->end();
        QCOMPARE(m_ended->count(), 1);
        QCOMPARE(m_settings->closing(), Closing::End);
        QVERIFY(m_closing->close());
    }

    void leavingTheQuestionKeepsNothing()
    {
        m_tray.setAvailable(true);
        QVERIFY(!m_closing->close());
        m_closing->cancel();
        QCOMPARE(m_settings->closing(), Closing::Ask);
        QCOMPARE(m_hidden->count() + m_ended->count(), 0);
        QVERIFY(!m_closing->close());
        QCOMPARE(m_closing->question(), Question::Tray);
    }

    void closingAgainLosesNothing()
    {
        m_tray.setAvailable(true);
        QVERIFY(!m_closing->close());
        QVERIFY(!m_closing->close());
        QCOMPARE(m_hidden->count(), 1);
        QCOMPARE(m_closing->question(), Question::None);
        QCOMPARE(m_settings->closing(), Closing::Ask);
    }

    void aWindowComesBackWhenItsTrayGoes()
    {
        m_settings->setClosing(Closing::Tray);
        m_tray.setAvailable(true);
        QVERIFY(!m_closing->close());
        m_tray.setAvailable(false);
        QCOMPARE(m_raised->count(), 1);
        QVERIFY(m_closing->close());
    }

    void aQuestionGoesWithItsTray()
    {
        m_tray.setAvailable(true);
        QVERIFY(!m_closing->close());
        m_tray.setAvailable(false);
        QCOMPARE(m_closing->question(), Question::None);
        QCOMPARE(m_raised->count(), 0);
    }

    void aHostIsAsked()
    {
        host();
        QVERIFY(!m_closing->close());
        QCOMPARE(m_closing->question(), Question::End);
        m_closing->cancel();
        QVERIFY(!m_closing->close());
        // A second close is an answer, too.
        QVERIFY(m_closing->close());
        QCOMPARE(m_settings->closing(), Closing::Ask);
    }

    void aHostInTheTrayIsAskedWhenItQuits()
    {
        host();
        m_settings->setClosing(Closing::Tray);
        m_tray.setAvailable(true);
        QVERIFY(!m_closing->close());
        QCOMPARE(m_hidden->count(), 1);
        Q_EMIT m_tray.quitRequested();
        QCOMPARE(m_raised->count(), 1);
        QCOMPARE(m_closing->question(), Question::End);
        QCOMPARE(m_ended->count(), 0);
        m_closing->end();
        QCOMPARE(m_ended->count(), 1);
        QCOMPARE(m_settings->closing(), Closing::Tray);
        QVERIFY(m_closing->close());
    }

    void quittingEndsWhateverClosingDoes()
    {
        m_settings->setClosing(Closing::Tray);
        m_tray.setAvailable(true);
        m_closing->quit();
        QCOMPARE(m_ended->count(), 1);
        QVERIFY(m_closing->close());
    }

    void nobodyIsAskedAtTheEndOfTheSession()
    {
        host();
        QVERIFY(!m_closing->close());
        m_closing->endSession();
        QCOMPARE(m_closing->question(), Question::None);
        QCOMPARE(m_closing->lossText(), QString());
        QVERIFY(m_closing->close());
    }

private:
    std::unique_ptr<WsClient> m_guest;
    std::unique_ptr<HostLoss> m_loss;
    std::unique_ptr<ClosingController> m_closing;
    std::unique_ptr<QSignalSpy> m_hidden;
    std::unique_ptr<QSignalSpy> m_raised;
    std::unique_ptr<QSignalSpy> m_ended;
};

MORELIA_GUI_TEST(ClosingControllerTest)
#include "tst_closingcontroller.moc"
