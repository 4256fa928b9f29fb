// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/program/testprogram.h"
#include "tests/support/protocol/desk.h"

#include <QRegularExpression>
#include <QTest>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! Getting in and coming back, against a server with a stock server's manners, in virtual time.
class TestMtpSignIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void signsUp();
    void signUpWithLostReply();
    void takenLogin();
    void signsIn();
    void wrongPassword();
    void unknownLogin();
    void refusesPlaintext();
    void renewsToken();
    void anotherAccountUnderTheLogin();
    void reconnects();
    void signsInAgainAfterLongAbsence();
    void frozenServerTimesOut();
};

void TestMtpSignIn::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestMtpSignIn::signsUp()
{
    Desk desk;
    desk.probe.config.login = u"clara"_s;
    desk.probe.start(SignUp{u"Клара"_s, {}});
    QCOMPARE(desk.probe.state(), SessionState::Online);
    const ProbeIdentity identity = desk.probe.identity;
    QVERIFY(!identity.userId.isEmpty());
    QVERIFY(!identity.authId.isEmpty());
    QCOMPARE(desk.probe.users.value(identity.userId).name, u"Клара"_s);
    QCOMPARE(desk.probe.users.value(identity.userId).login, u"clara"_s);
    // An empty e-mail would be refused: it must not be sent.
    QVERIFY(desk.server.requests(Wire::Method::RegisterUser).constLast().data->user->first().email.isAbsent());
}

void TestMtpSignIn::signUpWithLostReply()
{
    Desk desk;
    desk.probe.config.login = u"clara"_s;
    desk.server.loseNextReply(Wire::Method::RegisterUser);
    desk.probe.start(SignUp{u"Clara"_s, {}});
    QCOMPARE(desk.probe.state(), SessionState::Online);
    QCOMPARE(desk.server.requests(Wire::Method::RegisterUser).size(), 2);
    QVERIFY(!desk.probe.identity.authId.isEmpty());
}

void TestMtpSignIn::takenLogin()
{
    Desk desk;
    desk.probe.config.login = u"boris"_s;
    desk.probe.start(SignUp{});
    QCOMPARE(desk.probe.state(), SessionState::NeedsUser);
    QCOMPARE(desk.probe.states().constLast().failure.kind, FailureKind::LoginTaken);
    const auto seen = desk.server.requests(Wire::Method::RegisterUser).size();
    desk.clock.advance(1h);
    QCOMPARE(desk.server.requests(Wire::Method::RegisterUser).size(), seen);
}

void TestMtpSignIn::signsIn()
{
    Desk desk;
    desk.start();
    QCOMPARE(desk.probe.state(), SessionState::Online);
    QCOMPARE(desk.probe.identity.userId, desk.anna);
    QVERIFY(desk.probe.identity.capabilities.testFlag(Capability::SendText));
    QVERIFY(!desk.probe.identity.capabilities.testFlag(Capability::Push));
    QList<SessionState> states;
    const QList<SessionStatus> told = desk.probe.states();
    for (const SessionStatus &status : told)
        states.append(status.state);
    QCOMPARE(states,
        (QList{SessionState::Connecting, SessionState::SigningIn, SessionState::Syncing, SessionState::Online}));
}

void TestMtpSignIn::wrongPassword()
{
    Desk desk;
    desk.probe.secrets.credential = u"mt1_wrong"_s;
    desk.start();
    QCOMPARE(desk.probe.state(), SessionState::NeedsUser);
    QCOMPARE(desk.probe.states().constLast().failure.kind, FailureKind::Credentials);
}

void TestMtpSignIn::unknownLogin()
{
    Desk desk;
    desk.probe.config.login = u"nobody"_s;
    desk.start();
    QCOMPARE(desk.probe.state(), SessionState::NeedsUser);
    QCOMPARE(desk.probe.states().constLast().failure.kind, FailureKind::NotFound);
}

void TestMtpSignIn::refusesPlaintext()
{
    Desk desk;
    desk.probe.config.server = QUrl(u"ws://chat.example.org/ws"_s);
    desk.start();
    QCOMPARE(desk.probe.state(), SessionState::NeedsUser);
    QCOMPARE(desk.probe.states().constLast().failure.kind, FailureKind::Tls);
    QCOMPARE(desk.server.connections(), 0);
    desk.probe.config.allowPlaintext = true;
    desk.probe.restart();
    QCOMPARE(desk.probe.state(), SessionState::Online);
}

void TestMtpSignIn::renewsToken()
{
    Desk desk;
    desk.start();
    const QString token = desk.probe.identity.authId;
    desk.server.revokeTokens();
    const LocalId op = desk.probe.send(desk.chat, u"Hello"_s);
    desk.clock.advance(1s);
    QCOMPARE(desk.probe.state(), SessionState::Online);
    QVERIFY(desk.probe.identity.authId != token);
    QCOMPARE(desk.probe.result(op).status, OpResult::Status::Accepted);
    QCOMPARE(desk.server.texts(desk.chat), QStringList{u"Hello"_s});
    desk.server.revokeTokens();
    desk.clock.advance(5s);
    QCOMPARE(desk.probe.state(), SessionState::Online);
}

void TestMtpSignIn::anotherAccountUnderTheLogin()
{
    Desk desk;
    desk.probe.config.userId = u"4711"_s;
    desk.start();
    QCOMPARE(desk.probe.state(), SessionState::NeedsUser);
    QCOMPARE(desk.probe.states().constLast().failure.kind, FailureKind::LoginTaken);
    QVERIFY(desk.probe.batches.isEmpty());
}

void TestMtpSignIn::reconnects()
{
    Desk desk;
    desk.start();
    desk.server.reachable = false;
    desk.server.dropAll();
    desk.clock.advance(10s);
    QCOMPARE(desk.probe.state(), SessionState::Waiting);
    QVERIFY(desk.probe.states().constLast().retryAtMs > desk.clock.wallMs());
    const LocalId op = desk.probe.send(desk.chat, u"offline"_s);
    desk.clock.advance(10min);
    QCOMPARE(desk.probe.resultCount(op), 0);
    desk.server.reachable = true;
    desk.post(1, u"missed"_s);
    desk.probe.adapter.reconnectNow();
    desk.clock.advance(1s);
    QCOMPARE(desk.probe.state(), SessionState::Online);
    QCOMPARE(desk.probe.result(op).status, OpResult::Status::Accepted);
    QCOMPARE(desk.probe.texts(desk.chat), (QStringList{u"missed0"_s, u"offline"_s}));
    // With uuid and token at hand there is nothing to sign in for (2).
    QCOMPARE(desk.server.requests(Wire::Method::Authentication).size(), 1);
}

void TestMtpSignIn::signsInAgainAfterLongAbsence()
{
    Desk desk;
    desk.start();
    desk.server.reachable = false;
    desk.server.dropAll();
    desk.clock.advance(1h);
    desk.server.reachable = true;
    desk.clock.advance(40s);
    QCOMPARE(desk.probe.state(), SessionState::Online);
}

void TestMtpSignIn::frozenServerTimesOut()
{
    Desk desk;
    desk.start();
    desk.server.silent = true;
    const LocalId op = desk.probe.send(desk.chat, u"Hello"_s);
    desk.clock.advance(20s);
    QCOMPARE(desk.probe.resultCount(op), 0);
    desk.server.silent = false;
    desk.clock.advance(30s);
    QCOMPARE(desk.probe.result(op).status, OpResult::Status::Unknown);
    QCOMPARE(desk.probe.state(), SessionState::Online);
}

MORELIA_TEST(TestMtpSignIn)
#include "tst_mtpsignin.moc"
