// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/invitation.h"
#include "client/controllers/logincontroller.h"
#include "protocol/mtp/mtpaccount.h"
#include "tests/client/clientfixture.h"
#include "tests/support/program/testprogram.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;

//! Joining somebody: invitations in what people paste, and the account that a name makes. tst_handover has the links
//! themselves.
class InvitationTest : public QObject
{
    Q_OBJECT

    using Field = LoginController::Field;

    AdapterScript &script() { return m_fixture->script; }

    // Of the latest attempt.
    QString credential() { return Mtp::Credentials::decoded(script().secrets.last()).credential; }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_fixture = std::make_unique<ClientFixture>();
        m_fixture->load();
        m_login = std::make_unique<LoginController>(m_fixture->accounts());
        m_fixture->transports.places.insert(u"ws://127.0.0.1:8000/ws"_s, std::nullopt);
    }

    void cleanup()
    {
        m_login.reset();
        m_fixture.reset();
    }

    void aLinkIsFoundInOtherWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("server");

        QTest::newRow("alone") << u"morelia://join?server=chat.example.org"_s << u"chat.example.org"_s;
        QTest::newRow("in a sentence") << u"Come over: morelia://join?server=10.0.0.7:8000, we are there."_s
                                       << u"10.0.0.7:8000"_s;
        QTest::newRow("at its end") << u"Жду: morelia://join?server=chat.example.org."_s << u"chat.example.org"_s;
        QTest::newRow("in quotation marks") << u"Вот «morelia://join?server=a.example» для тебя"_s << u"a.example"_s;
        QTest::newRow("in brackets") << u"<morelia://join?server=a.example>"_s << u"a.example"_s;
        QTest::newRow("over lines") << u"one\nmorelia://join?server=a.example\ntwo"_s << u"a.example"_s;
        QTest::newRow("other case") << u"see MORELIA://Join?server=a.example !"_s << u"a.example"_s;
        QTest::newRow("more in it") << u"morelia://join?later=1&server=a.example&code=x"_s << u"a.example"_s;
        QTest::newRow("the second one") << u"morelia://join morelia://join?server=a.example"_s << u"a.example"_s;
        QTest::newRow("direction") << u"morelia://join?server=a%E2%80%AEb.example"_s << u"ab.example"_s;
        QTest::newRow("an address") << u"chat.example.org"_s << QString();
        QTest::newRow("without a server") << u"morelia://join?server="_s << QString();
        QTest::newRow("another link") << u"morelia://joiner?server=a.example"_s << QString();
        QTest::newRow("elsewhere") << u"https://example.org/join?server=a.example"_s << QString();
        QTest::newRow("nothing") << QString() << QString();
    }

    void aLinkIsFoundInOtherWords()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, server);
        QCOMPARE(invitedServer(text), server);
    }

    //! It is read at each key press.
    void aBookIsNoTrouble()
    {
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(invitedServer(u"morelia://join "_s.repeated(1'000'000)), QString());
        QVERIFY2(timer.elapsed() < 1'000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(invitedServer(u"morelia://join?server="_s + QString(100'000, u'a')).size() < 200);
    }

    void aNameIsEnoughToJoin()
    {
        QSignalSpy finished(m_login.get(), &LoginController::finished);
        m_login->join(u"Come: morelia://join?server=127.0.0.1:8000."_s, u" "_s, {});
        QCOMPARE(m_login->errorField(), Field::Name);
        QVERIFY(m_fixture->transports.tried.isEmpty());
        m_login->join(u"Come: morelia://join?server=127.0.0.1:8000."_s, u"Анна"_s, {});
        QTRY_COMPARE(script().starts.size(), 1);
        QCOMPARE(script().starts.constFirst().login, u"anna"_s);
        QVERIFY(std::holds_alternative<SignUp>(script().entries.constFirst()));
        const QString first = credential();
        script().enter(SessionState::NeedsUser, {.kind = FailureKind::LoginTaken, .retryable = false, .detail = {}});
        QTRY_COMPARE(script().starts.size(), 2);
        QCOMPARE(script().starts.last().login, u"anna2"_s);
        QVERIFY(credential().startsWith(u"mt1_"_s));
        QVERIFY(credential() != first);
        Identity identity;
        identity.userId = u"42"_s;
        script().identify(identity);
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(!await(m_fixture->store().accounts()).constFirst().onThisComputer);
        QVERIFY(!m_fixture->localServer().isRunning());
    }

    void aLoginInTheAddressSignsIn()
    {
        QCOMPARE(m_login->loginIn(u"127.0.0.1:8000"_s), QString());
        QCOMPARE(m_login->loginIn(u"ann@127.0.0.1:8000"_s), u"ann"_s);
        m_login->join(u"ann@127.0.0.1:8000"_s, u"Ann"_s, {});
        QCOMPARE(m_login->errorField(), Field::Password);
        m_login->join(u"ann@127.0.0.1:8000"_s, u"Ann"_s, u"long enough"_s);
        QTRY_COMPARE(script().starts.size(), 1);
        QCOMPARE(script().starts.constFirst().login, u"ann"_s);
        QVERIFY(std::holds_alternative<SignIn>(script().entries.constFirst()));
    }

    void whoCannotJoinIsToldAtAFieldOfTheForm_data()
    {
        QTest::addColumn<FailureKind>("kind");
        QTest::addColumn<int>("field");
        QTest::newRow("closed") << FailureKind::Forbidden << int(Field::Server);
        QTest::newRow("refused") << FailureKind::Credentials << int(Field::Server);
        QTest::newRow("something else answers") << FailureKind::Protocol << int(Field::Server);
        QTest::newRow("trouble") << FailureKind::Server << int(Field::NoField);
    }

    void whoCannotJoinIsToldAtAFieldOfTheForm()
    {
        QFETCH(const FailureKind, kind);
        QFETCH(const int, field);
        m_login->join(u"127.0.0.1:8000"_s, u"Ann"_s, {});
        QTRY_COMPARE(script().starts.size(), 1);
        script().enter(SessionState::NeedsUser, {.kind = kind, .retryable = false, .detail = {}});
        QTRY_VERIFY(!m_login->busy());
        QCOMPARE(int(m_login->errorField()), field);
        QVERIFY(m_login->errorText().contains(u"127.0.0.1:8000"_s));
        QVERIFY(m_login->otherForms().isEmpty());
    }

private:
    std::unique_ptr<ClientFixture> m_fixture;
    std::unique_ptr<LoginController> m_login;
};

MORELIA_TEST(InvitationTest)
#include "tst_invitation.moc"
