// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/signinattempt.h"
#include "client/controllers/logincontroller.h"
#include "protocol/mtp/mtpaccount.h"
#include "tests/client/clientfixture.h"
#include "tests/support/program/testprogram.h"
#include "tests/support/protocol/virtualclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class LoginControllerTest : public QObject
{
    Q_OBJECT

    using Field = LoginController::Field;
    using Question = LoginController::Question;

    AdapterScript &script() { return m_fixture->script; }

    void identify()
    {
        Identity identity;
        identity.userId = u"42"_s;
        Mtp::Credentials credentials = Mtp::Credentials::decoded(script().secrets.last());
        credentials.authId = u"token"_s;
        identity.secrets = credentials.encoded();
        script().identify(identity);
    }

    // The credential of the latest attempt.
    QString credential() { return Mtp::Credentials::decoded(script().secrets.last()).credential; }

    QList<StoredAccount> stored() { return await(m_fixture->store().accounts()); }

    static constexpr auto plainServer = "ws://127.0.0.1:8000/ws";

    // An account that its server has refused tries another password; its adapter waits for the answer.
    void signInAgain(const QString &password)
    {
        const AccountId account = m_fixture->addAccount();
        m_fixture->load();
        m_login = std::make_unique<LoginController>(m_fixture->accounts());
        script().enter(SessionState::NeedsUser, {.kind = FailureKind::Credentials, .retryable = false, .detail = {}});
        [&] { QTRY_VERIFY(m_fixture->accounts().engine(account)->isRefused()); }();
        const qsizetype starts = script().starts.size();
        m_login->signInAgain(account, password);
        [&] { QTRY_COMPARE(script().starts.size(), starts + 1); }();
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_fixture = std::make_unique<ClientFixture>();
        m_fixture->load();
        m_login = std::make_unique<LoginController>(m_fixture->accounts());
        m_fixture->transports.places.insert(QLatin1StringView(plainServer), std::nullopt);
    }

    void cleanup()
    {
        m_login.reset();
        m_fixture.reset();
    }

    void entriesAreCheckedBeforeAnythingIsSent_data()
    {
        QTest::addColumn<QStringList>("entries"); // server, login, password, name, e-mail
        QTest::addColumn<int>("field");
        const QString server = u"localhost:8000"_s;
        const QString good = u"long enough"_s;
        QTest::newRow("no server") << QStringList{u" "_s, u"ann"_s, good, u""_s, u""_s} << int(Field::Server);
        QTest::newRow("no login") << QStringList{server, u" "_s, good, u""_s, u""_s} << int(Field::Login);
        QTest::newRow("spaces") << QStringList{server, u"a b"_s, good, u""_s, u""_s} << int(Field::Login);
        QTest::newRow("long login") << QStringList{server, QString(65, u'a'), good, u""_s, u""_s} << int(Field::Login);
        QTest::newRow("no password") << QStringList{server, u"ann"_s, u""_s, u""_s, u""_s} << int(Field::Password);
        QTest::newRow("short") << QStringList{server, u"ann"_s, u"1234567"_s, u""_s, u""_s} << int(Field::Password);
        QTest::newRow("long") << QStringList{server, u"ann"_s, QString(2'000, u'x'), u""_s, u""_s}
                              << int(Field::Password);
        QTest::newRow("long name") << QStringList{server, u"ann"_s, good, QString(200, u'x'), u""_s}
                                   << int(Field::Name);
        for (const QString &mail : {u"ann"_s, u"ann@"_s, u"@home.example"_s, u"a b@home.example"_s, u"ann@home"_s})
            QTest::newRow(qPrintable(u"mail "_s + mail))
                << QStringList{server, u"ann"_s, good, u""_s, mail} << int(Field::Email);
    }

    void entriesAreCheckedBeforeAnythingIsSent()
    {
        QFETCH(QStringList, entries);
        QFETCH(int, field);
        m_login->signUp(entries.at(0), entries.at(1), entries.at(2), entries.at(3), entries.at(4));
        QCOMPARE(int(m_login->errorField()), field);
        QVERIFY(!m_login->errorText().isEmpty());
        QVERIFY(!m_login->busy());
        QVERIFY(m_fixture->transports.tried.isEmpty());
        m_login->clearError();
        QVERIFY(m_login->errorText().isEmpty());
    }

    void signingUpStoresAndConnects()
    {
        QSignalSpy finished(m_login.get(), &LoginController::finished);
        m_login->signUp(u"127.0.0.1:8000"_s, u"ann"_s, u"long enough"_s, u"Ann"_s, u"ann@home.example"_s);
        QVERIFY(m_login->busy());
        QTRY_COMPARE(script().starts.size(), 1);
        const auto *entry = std::get_if<SignUp>(&script().entries.constFirst());
        QVERIFY(entry);
        QCOMPARE(entry->name, u"Ann"_s);
        QCOMPARE(entry->email, u"ann@home.example"_s);
        const QString sent = credential();
        QVERIFY(sent.startsWith(u"mt1_"_s));
        identify();
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(!m_login->busy());
        QCOMPARE(stored().size(), 1);
        QCOMPARE(stored().constFirst().config.userId, u"42"_s);
        QCOMPARE(Mtp::Credentials::decoded(stored().constFirst().secrets).credential, sent);
        QTRY_COMPARE(script().starts.size(), 2);
        QVERIFY(std::holds_alternative<SignIn>(script().entries.last()));
        QCOMPARE(Mtp::Credentials::decoded(script().secrets.last()).authId, u"token"_s);
    }

    void aTakenLoginIsExplained()
    {
        m_login->signUp(u"127.0.0.1:8000"_s, u"ann"_s, u"long enough"_s, {}, {});
        QTRY_COMPARE(script().starts.size(), 1);
        script().enter(SessionState::NeedsUser, {.kind = FailureKind::LoginTaken, .retryable = false, .detail = {}});
        QTRY_COMPARE(m_login->errorField(), Field::Login);
        QVERIFY(m_login->errorText().contains(u"ann"_s));
        QVERIFY(stored().isEmpty());
    }

    void thePasswordItselfIsNeverSentUnasked()
    {
        m_login->signIn(u"127.0.0.1:8000"_s, u"ann"_s, u"typed password"_s);
        QTRY_COMPARE(script().starts.size(), 1);
        QVERIFY(credential().startsWith(u"mt1_"_s));
        script().enter(SessionState::NeedsUser, {.kind = FailureKind::Credentials, .retryable = false, .detail = {}});
        QTRY_COMPARE(m_login->errorField(), Field::Password);
        QCOMPARE(m_login->otherForms().size(), 2);
        QCOMPARE(m_login->question(), Question::NoQuestion);
        QVERIFY(!m_login->busy());
        QCOMPARE(script().starts.size(), 1);
        m_login->tryOtherForm(0);
        QVERIFY(m_login->busy());
        QVERIFY(m_login->errorText().isEmpty());
        QVERIFY(m_login->otherForms().isEmpty());
        QTRY_COMPARE(script().starts.size(), 2);
        QCOMPARE(credential(), u"typed password"_s);
        script().enter(SessionState::NeedsUser, {.kind = FailureKind::Credentials, .retryable = false, .detail = {}});
        QTRY_COMPARE(m_login->errorField(), Field::Password);
        QVERIFY(m_login->otherForms().isEmpty());
    }

    void anUnknownLoginIsNoWrongPassword()
    {
        m_login->signIn(u"127.0.0.1:8000"_s, u"anhna"_s, u"typed password"_s);
        QTRY_COMPARE(script().starts.size(), 1);
        script().enter(SessionState::NeedsUser, {.kind = FailureKind::NotFound, .retryable = false, .detail = {}});
        QTRY_COMPARE(m_login->errorField(), Field::Login);
        QCOMPARE(m_login->errorText(), u"There is no account “anhna” on 127.0.0.1:8000."_s);
        QVERIFY(m_login->otherForms().isEmpty());
        m_login->tryOtherForm(0);
        QVERIFY(!m_login->busy());
        QCOMPARE(script().starts.size(), 1);
    }

    void anOfferGoesWithWhatWasTyped()
    {
        const auto refuse = [this](qsizetype attempt) {
            m_login->signIn(u"127.0.0.1:8000"_s, u"ann"_s, u"typed password"_s);
            QTRY_COMPARE(script().starts.size(), attempt);
            script().enter(
                SessionState::NeedsUser, {.kind = FailureKind::Credentials, .retryable = false, .detail = {}});
            QTRY_COMPARE(m_login->otherForms().size(), 2);
        };
        refuse(1);
        m_login->clearError();
        QVERIFY(m_login->otherForms().isEmpty());
        m_login->tryOtherForm(0);
        QVERIFY(!m_login->busy());

        refuse(2);
        m_login->cancel();
        QVERIFY(m_login->otherForms().isEmpty());

        // A new account never is an older one.
        m_login->signUp(u"127.0.0.1:8000"_s, u"ann"_s, u"long enough"_s, {}, {});
        QTRY_COMPARE(script().starts.size(), 3);
        script().enter(SessionState::NeedsUser, {.kind = FailureKind::Credentials, .retryable = false, .detail = {}});
        QTRY_COMPARE(m_login->errorField(), Field::Password);
        QVERIFY(m_login->otherForms().isEmpty());
    }

    void theOlderHashIsOffered()
    {
        m_login->signIn(u"127.0.0.1:8000"_s, u"ann"_s, u"typed password"_s);
        QTRY_COMPARE(script().starts.size(), 1);
        script().enter(SessionState::NeedsUser, {.kind = FailureKind::Credentials, .retryable = false, .detail = {}});
        QTRY_COMPARE(m_login->otherForms().size(), 2);
        m_login->tryOtherForm(1);
        QTRY_COMPARE(script().starts.size(), 2);
        QCOMPARE(credential().size(), 96);
    }

    void signingInAgainFindsAnotherAccount()
    {
        signInAgain(u"hers"_s);
        script().enter(SessionState::NeedsUser, {.kind = FailureKind::LoginTaken, .retryable = false, .detail = {}});
        QTRY_VERIFY(!m_login->busy());
        QVERIFY(m_login->errorText().contains(u"me.login"_s));
        QVERIFY(m_login->errorText().contains(u"another account"_s));
        QCOMPARE(stored().size(), 1);
    }

    void signingInAgainWhereNobodyAnswers()
    {
        signInAgain(u"mine"_s);
        script().enter(SessionState::Waiting, {.kind = FailureKind::Network, .retryable = true, .detail = {}});
        QTRY_VERIFY(!m_login->busy());
        QVERIFY2(m_login->errorText().contains(u"does not answer"_s), qPrintable(m_login->errorText()));
    }

    void signingInAgainKeepsWhatWaits()
    {
        const AccountId account = m_fixture->addAccount();
        m_fixture->addFlows(account);
        m_fixture->load();
        m_login = std::make_unique<LoginController>(m_fixture->accounts());
        SyncEngine &engine = *m_fixture->accounts().engine(account);
        script().enter(SessionState::NeedsUser, {.kind = FailureKind::Credentials, .retryable = false, .detail = {}});
        QTRY_VERIFY(engine.isRefused());
        const LocalId waiting = newLocalId();
        await(engine.enqueue(
            waiting, SendMessage{.localId = waiting, .flowId = u"g"_s, .body = u"Привет"_s, .replyToId = {}}));

        const qsizetype starts = script().starts.size();
        m_login->signInAgain(account, u""_s);
        QCOMPARE(m_login->errorField(), Field::Password);
        m_login->signInAgain(account, u"wrong"_s);
        QTRY_COMPARE(script().starts.size(), starts + 1);
        QCOMPARE(script().starts.last().login, u"me.login"_s);
        QVERIFY(m_fixture->transports.tried.isEmpty());
        script().enter(SessionState::NeedsUser, {.kind = FailureKind::Credentials, .retryable = false, .detail = {}});
        QTRY_COMPARE(m_login->errorField(), Field::Password);
        QCOMPARE(m_login->otherForms().size(), 2);
        QCOMPARE(await(m_fixture->store().outbox(account)).size(), 1);

        QSignalSpy finished(m_login.get(), &LoginController::finished);
        m_login->signInAgain(account, u"new password"_s);
        QTRY_COMPARE(script().starts.size(), starts + 2);
        const QString sent = credential();
        Identity identity;
        identity.userId = u"me"_s;
        identity.secrets = script().secrets.last();
        script().identify(identity);
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(m_fixture->accounts().ids(), QList{account});
        QTRY_COMPARE(script().starts.size(), starts + 3);
        QCOMPARE(credential(), sent);
        QCOMPARE(stored().size(), 1);
        // Written beside the new start, which does not wait for it.
        QTRY_COMPARE(Mtp::Credentials::decoded(stored().constFirst().secrets).credential, sent);
        QCOMPARE(await(m_fixture->store().outbox(account)).size(), 1);
    }

    void anUnencryptedLinkNeedsAYes()
    {
        m_fixture->transports.places.insert(u"ws://chat.example.org:8000/ws"_s, std::nullopt);
        m_login->signIn(u"chat.example.org:8000"_s, u"ann"_s, u"typed password"_s);
        QTRY_COMPARE(m_login->question(), Question::PlaintextLink);
        QCOMPARE(m_login->questionServer(), u"chat.example.org:8000"_s);
        QVERIFY(script().starts.isEmpty());
        m_login->cancel();
        QCOMPARE(m_login->question(), Question::NoQuestion);
        m_login->accept();
        QVERIFY(script().starts.isEmpty());

        m_login->signIn(u"chat.example.org:8000"_s, u"ann"_s, u"typed password"_s);
        QTRY_COMPARE(m_login->question(), Question::PlaintextLink);
        m_login->accept();
        QTRY_COMPARE(script().starts.size(), 1);
        QVERIFY(Mtp::AccountSettings::decoded(script().starts.constFirst().settings).allowPlaintext);
        // The password itself never crosses such a link: it is not even offered.
        script().enter(SessionState::NeedsUser, {.kind = FailureKind::Credentials, .retryable = false, .detail = {}});
        QTRY_COMPARE(m_login->errorField(), Field::Password);
        QVERIFY(m_login->otherForms().isEmpty());
    }

    void noServerIsExplained()
    {
        m_login->signIn(u"nowhere.example"_s, u"ann"_s, u"x"_s);
        QTRY_COMPARE(m_login->errorField(), Field::Server);
        QVERIFY(m_login->errorText().contains(u"nowhere.example"_s));
        m_login->signIn(u"file:///etc"_s, u"ann"_s, u"x"_s);
        QTRY_COMPARE(m_login->errorField(), Field::Server);
    }

    void wordsOfTheServerAreForMore()
    {
        m_login->signIn(u"127.0.0.1:8000"_s, u"ann"_s, u"x"_s);
        QTRY_COMPARE(script().starts.size(), 1);
        script().enter(SessionState::NeedsUser,
            {.kind = FailureKind::Server, .retryable = false, .detail = u"<img src=x>\nbroken"_s});
        QTRY_VERIFY(!m_login->errorText().isEmpty());
        QVERIFY(!m_login->errorText().contains(u"broken"_s));
        QVERIFY(m_login->errorDetail().contains(u"broken"_s));
        QVERIFY(!m_login->errorDetail().contains(u'\n'));
    }

    void cancelLeavesNothingBehind()
    {
        m_login->signIn(u"127.0.0.1:8000"_s, u"ann"_s, u"x"_s);
        QTRY_COMPARE(script().starts.size(), 1);
        m_login->cancel();
        QVERIFY(!m_login->busy());
        QTRY_VERIFY(script().stops >= 1);
        QVERIFY(stored().isEmpty());
    }

    void aServerThatNeverAnswersIsGivenUp()
    {
        SignInAttempt attempt(m_fixture->accounts().protocol().makeAdapter(), m_fixture->network(), m_clock);
        QSignalSpy failed(&attempt, &SignInAttempt::failed);
        attempt.start({}, [] { return std::optional(Secrets()); }, SignIn{});
        QTRY_COMPARE(script().starts.size(), 1);
        m_clock.advance(SignInAttempt::deadline - 1ms);
        QCOMPARE(failed.size(), 0);
        m_clock.advance(1ms);
        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed.constFirst().constFirst().value<Failure>().kind, FailureKind::Network);
        QTRY_COMPARE(script().stops, 1);
    }

    void aNameIsEnoughOnThisComputer()
    {
        QSignalSpy finished(m_login.get(), &LoginController::finished);
        m_login->startOnThisComputer(u"  "_s);
        QCOMPARE(m_login->errorField(), Field::Name);
        m_login->startOnThisComputer(u"Анна"_s);
        QTRY_COMPARE(script().starts.size(), 1);
        QCOMPARE(script().starts.constFirst().login, u"anna"_s);
        script().enter(SessionState::NeedsUser, {.kind = FailureKind::LoginTaken, .retryable = false, .detail = {}});
        QTRY_COMPARE(script().starts.size(), 2);
        QCOMPARE(script().starts.last().login, u"anna2"_s);
        identify();
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(stored().constFirst().onThisComputer);
        QCOMPARE(m_login->question(), Question::NoQuestion);
        QVERIFY(m_fixture->localServer().isRunning());
    }

private:
    VirtualClock m_clock;
    std::unique_ptr<ClientFixture> m_fixture;
    std::unique_ptr<LoginController> m_login;
};

MORELIA_TEST(LoginControllerTest)
#include "tst_logincontroller.moc"
