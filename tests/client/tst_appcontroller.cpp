// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/entities/savedflow.h"
#include "tests/client/apptest.h"
#include "tests/support/program/testprogram.h"

#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;

class AppControllerTest : public AppTest
{
    Q_OBJECT

    using Stage = AppController::Stage;

    // An application on what the fixture holds.
    void startApp()
    {
        m_fixture->load();
        makeApp();
        Q_EMIT m_fixture->accounts().loaded();
    }

    void startWithAccount()
    {
        m_account = m_fixture->addAccountWithFlows();
        startApp();
        script().enter(SessionState::Online);
        [&] { QTRY_COMPARE(m_app->connection()->state(), ConnectionController::State::Online); }();
        [&] { QTRY_COMPARE(m_app->flows()->count(), 3); }();
    }

    // Neither name nor login can be seen: the login would stand in for the name.
    static DeltaBatch withoutName(const QString &id)
    {
        User nameless = user(id, u"\u200b"_s);
        nameless.login = nameless.name;
        return {{UserSeen{nameless}}, {}};
    }
    void speakEsperanto()
    {
        QFile words(m_fixture->folder() + u"/eo.ts"_s);
        QVERIFY(words.open(QIODevice::WriteOnly));
        words.write(
            "<?xml version=\"1.0\"?><!DOCTYPE TS><TS version=\"2.1\" language=\"eo\"><context><name>Morelia</name>"
            "<message><source>(no name)</source><translation>(sen nomo)</translation></message></context></TS>");
        words.close();
        QCOMPARE(m_translations.use(words.fileName()), QString());
        m_app->retranslate();
    }

private Q_SLOTS:
    void init() { makeFixture(); }
    void cleanup() { stop(); }

    void withoutAnAccountItWelcomes()
    {
        startApp();
        QCOMPARE(m_app->stage(), Stage::Welcome);
        QVERIFY(m_app->connection()->serverName().isEmpty());
        QVERIFY(m_app->notices().isEmpty());
    }

    void theListIsThereWithoutAServer()
    {
        m_account = m_fixture->addAccountWithFlows();
        m_fixture->settings().setLastFlow({m_account, u"g"_s});
        // As the program does it: the window's objects first, then the store.
        m_fixture->restart(ClientFixture::Start::Later);
        makeApp();
        QCOMPARE(m_app->stage(), Stage::Starting);
        m_fixture->core().start();
        QTRY_COMPARE(m_app->stage(), Stage::Ready);
        QTRY_COMPARE(m_app->flows()->count(), 3);
        QTRY_VERIFY(m_app->flow());
        script().enter(SessionState::Waiting, {.kind = FailureKind::Network, .retryable = true, .detail = {}});
        QTRY_COMPARE(m_app->connection()->state(), ConnectionController::State::Waiting);
        QCOMPARE(m_app->flows()->count(), 3);
    }

    void flowsOpenAndClose()
    {
        startWithAccount();
        QCOMPARE(m_app->stage(), Stage::Ready);
        QSignalSpy changed(m_app.get(), &AppController::flowChanged);
        m_app->openFlow(m_account, u"g"_s);
        QVERIFY(m_app->flow());
        QCOMPARE(m_app->flow()->flowId(), u"g"_s);
        m_app->openFlow(m_account, u"g"_s);
        m_app->openFlow(0, u"g"_s);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(m_app->flows()->current().flowId, u"g"_s);
        m_app->closeFlow();
        QVERIFY(!m_app->flow());
        m_app->openNeighbour(1);
        const QString first = m_app->flow()->flowId();
        QCOMPARE(first, m_app->flows()->at(0).ref.flowId);
        m_app->openNeighbour(1);
        QCOMPARE(m_app->flow()->flowId(), m_app->flows()->at(1).ref.flowId);
        m_app->openNeighbour(-5);
        QCOMPARE(m_app->flow()->flowId(), first);
    }

    void theLastFlowOpensAgain()
    {
        startWithAccount();
        QVERIFY(!m_app->flow());
        m_app->openFlow(m_account, u"g"_s);
        QVERIFY(m_app->media());
        m_app.reset();
        m_media.reset();
        m_settings.reset();
        startApp();
        QTRY_VERIFY(m_app->flow());
        QCOMPARE(m_app->flow()->flowId(), u"g"_s);
        m_app->closeFlow();
        QVERIFY(!m_fixture->settings().lastFlow());
        // One that is gone opens nothing.
        m_fixture->settings().setLastFlow({m_account, u"gone"_s});
        Q_EMIT m_fixture->accounts().loaded();
        await(m_fixture->store().flows());
        QCoreApplication::processEvents();
        QVERIFY(!m_app->flow());
    }

    void onlyACompleteSyncIsCalledEmpty()
    {
        m_account = m_fixture->addAccount();
        startApp();
        QTRY_VERIFY(m_app->flows()->isLoaded());
        QCOMPARE(m_app->flows()->count(), 0);
        for (const SessionState state : {SessionState::Connecting, SessionState::SigningIn, SessionState::Syncing,
                 SessionState::Waiting, SessionState::NeedsUser}) {
            script().enter(state);
            QTRY_COMPARE(m_fixture->accounts().current()->status().state, state);
            QVERIFY(!m_app->flows()->isComplete());
        }
        script().enter(SessionState::Online);
        QTRY_VERIFY(m_app->flows()->isComplete());
        script().enter(SessionState::Waiting);
        QTRY_COMPARE(m_fixture->accounts().current()->status().state, SessionState::Waiting);
        QVERIFY(m_app->flows()->isComplete());
    }

    void theSilenceOfAnotherServerIsNotThisOnes()
    {
        const AccountId silent = m_fixture->addAccount();
        m_account = m_fixture->addAccount();
        startApp();
        QTRY_VERIFY(m_app->flows()->isLoaded());
        // The last that has started is the one that comes online.
        QTRY_COMPARE(script().starts.size(), 2);
        script().enter(SessionState::Online);
        QTRY_VERIFY(m_fixture->accounts().engine(m_account)->hasSynced());
        QVERIFY(!m_app->flows()->isComplete());
        m_app->flows()->setShownAccount(m_account);
        QVERIFY(m_app->flows()->isComplete());
        m_app->flows()->setShownAccount(0);
        QVERIFY(!m_app->flows()->isComplete());
        m_fixture->accounts().signOut(silent, AccountManager::LocalData::Remove);
        QTRY_VERIFY(m_app->flows()->isComplete());
    }

    void aWrongClockIsSaid()
    {
        startWithAccount();
        ConnectionController &connection = *m_app->connection();
        const QString online = connection.text();
        script().tellClockError(-26LL * 60 * 60'000);
        QTRY_VERIFY(connection.text() != online);
        QVERIFY2(connection.detail().contains(u"26 hour"_s), qPrintable(connection.detail()));
        QVERIFY2(connection.detail().contains(u"behind"_s), qPrintable(connection.detail()));
        script().tellClockError(365LL * 24 * 60 * 60'000);
        QTRY_VERIFY(connection.detail().contains(u"ahead"_s));
        QVERIFY2(connection.detail().contains(u"365 day"_s), qPrintable(connection.detail()));
        script().tellClockError(0);
        QTRY_COMPARE(connection.text(), online);
        QVERIFY(connection.detail().isEmpty());
    }

    void theConnectionIsToldInWords()
    {
        startWithAccount();
        ConnectionController &connection = *m_app->connection();
        QVERIFY(connection.detail().isEmpty());
        QCOMPARE(connection.serverName(), u"127.0.0.1:9"_s);
        QCOMPARE(connection.userName(), u"Me"_s);
        QVERIFY(connection.shareAddress().isEmpty());
        script().enter(SessionState::Waiting, {.kind = FailureKind::Network, .retryable = true, .detail = {}});
        QTRY_COMPARE(connection.state(), ConnectionController::State::Waiting);
        QCOMPARE(connection.text(), u"Offline, trying again"_s);
        QVERIFY(!connection.detail().isEmpty());
        connection.retryNow();
        QTRY_COMPARE(script().reconnects, 1);
        script().enter(SessionState::NeedsUser, {.kind = FailureKind::Credentials, .retryable = false, .detail = {}});
        QTRY_VERIFY(connection.needsUser());
        QVERIFY(connection.detail().contains(u"127.0.0.1"_s));
    }

    void namesFollowTheLanguage()
    {
        startWithAccount();
        m_app->openFlow(m_account, u"n"_s);
        ComposerController &composer = *m_app->flow()->composer();
        await(m_fixture->store().apply(m_account, withoutName(u"me"_s)));
        await(m_fixture->store().apply(m_account, withoutName(u"ann"_s)));
        Message hers = ClientFixture::message(u"r1"_s, 1, u"ann"_s, u"hello"_s, u"n"_s);
        hers.localId = newLocalId();
        await(m_fixture->store().apply(m_account, ClientFixture::batch({hers})));
        QTRY_COMPARE(m_app->connection()->userName(), u"(no name)"_s);
        QTRY_COMPARE(m_app->flow()->subtitle(), u"channel of (no name)"_s);
        composer.reply(hers.localId);
        QTRY_COMPARE(composer.replyAuthor(), u"(no name)"_s);
        QSignalSpy replied(&composer, &ComposerController::replyChanged);
        speakEsperanto();
        QCOMPARE(m_app->connection()->userName(), u"(sen nomo)"_s);
        QCOMPARE(m_app->flow()->subtitle(), u"channel of (sen nomo)"_s);
        QCOMPARE(replied.size(), 1);
        QCOMPARE(composer.replyAuthor(), u"(sen nomo)"_s);
        QCOMPARE(m_translations.use(u"en"_s), QString());
    }

    void namesThatAreFilteredFollowTheLanguage()
    {
        startWithAccount();
        await(m_fixture->store().apply(m_account, withoutName(u"bob"_s)));
        UserListModel &people = *m_app->newChat()->people();
        m_app->newChat()->reset();
        people.setFilterText(u"no name"_s);
        QTRY_COMPARE(people.count(), 1);
        speakEsperanto();
        QTRY_COMPARE(people.count(), 0);
        people.setFilterText(u"sen nomo"_s);
        QCOMPARE(people.count(), 1);
        QCOMPARE(people.data(people.index(0), UserListModel::NameRole).toString(), u"(sen nomo)"_s);
        QCOMPARE(m_translations.use(u"en"_s), QString());
    }

    void whatCannotBeOpenedIsSaid()
    {
        startApp();
        m_app->fail(u"why"_s);
        QCOMPARE(m_app->stage(), Stage::Broken);
        QCOMPARE(m_app->failure(), u"why"_s);
        QVERIFY(m_app->notices().isEmpty());
    }

    void theFirstFlowOnThisComputerOpensByItself()
    {
        startApp();
        m_app->login()->startOnThisComputer(u"Me"_s);
        QTRY_COMPARE(script().starts.size(), 1);
        Identity identity;
        identity.userId = u"me"_s;
        script().identify(identity);
        QTRY_COMPARE(m_app->stage(), Stage::Ready);
        QVERIFY(!m_app->flow());
        m_fixture->addFlows(m_fixture->accounts().ids().constFirst());
        QTRY_VERIFY(m_app->flow());
        QCOMPARE(m_app->flow()->flowId(), u"c"_s);
        QVERIFY(!m_app->connection()->shareAddress().isEmpty());
    }

    void aNewChatWithAKnownPersonOpensTheOldOne()
    {
        startWithAccount();
        NewChatController &newChat = *m_app->newChat();
        newChat.reset();
        QTRY_COMPARE(newChat.people()->count(), 2);
        QVERIFY(!newChat.canCreate());
        newChat.toggle(u"bob"_s);
        newChat.toggle(u"ann"_s);
        QCOMPARE(newChat.people()->selectedIds(), QStringList{u"ann"_s});
        QSignalSpy created(&newChat, &NewChatController::created);
        newChat.create();
        QTRY_COMPARE(created.size(), 1);
        QCOMPARE(created.constFirst().at(1).toString(), u"c"_s);
        QVERIFY(script().commands<CreateFlow>().isEmpty());
    }

    void aNewChatWithOneselfOpensTheSavedMessages()
    {
        startWithAccount();
        NewChatController &newChat = *m_app->newChat();
        newChat.reset();
        QSignalSpy created(&newChat, &NewChatController::created);
        newChat.openSaved();
        QCOMPARE(created, QList<QVariantList>({{m_account, QString(savedFlowId)}}));
        QVERIFY(script().commands<CreateFlow>().isEmpty());
    }

    void aNewChatNeedsTheAccountSignedIn()
    {
        startWithAccount();
        NewChatController &newChat = *m_app->newChat();
        newChat.reset();
        QTRY_COMPARE(newChat.people()->count(), 2);
        newChat.toggle(u"bob"_s);
        script().enter(SessionState::NeedsUser, {.kind = FailureKind::Credentials, .retryable = false, .detail = {}});
        QTRY_VERIFY(m_fixture->accounts().current()->isRefused());
        newChat.create();
        QTRY_VERIFY2(newChat.errorText().contains(u"Sign in again"_s), qPrintable(newChat.errorText()));
        QVERIFY(!newChat.busy());
    }

    void aGroupIsMadeOnTheServer()
    {
        startWithAccount();
        NewChatController &newChat = *m_app->newChat();
        newChat.reset();
        QTRY_COMPARE(newChat.people()->count(), 2);
        newChat.setKind(NewChatController::Kind::Group);
        newChat.toggle(u"bob"_s);
        newChat.toggle(u"ann"_s);
        QVERIFY(!newChat.canCreate());
        newChat.setTitle(u"Trip"_s);
        QVERIFY(newChat.canCreate());
        QSignalSpy created(&newChat, &NewChatController::created);
        newChat.create();
        QTRY_COMPARE(script().commands<CreateFlow>().size(), 1);
        const CreateFlow command = script().commands<CreateFlow>().constFirst();
        QCOMPARE(command.kind, FlowKind::Group);
        QCOMPARE(command.memberIds, (QStringList{u"me"_s, u"bob"_s, u"ann"_s}));
        QVERIFY(newChat.busy());
        script().accept(script().submitted.last().opId, u"new"_s, 0);
        QTRY_COMPARE(created.size(), 1);
        QVERIFY(!newChat.busy());
    }

    void whatIsMadeIsWhatWasAskedFor()
    {
        startWithAccount();
        NewChatController &newChat = *m_app->newChat();
        newChat.reset();
        QTRY_COMPARE(newChat.people()->count(), 2);
        newChat.toggle(u"bob"_s);
        m_fixture->faults.hold(StoreOperation::ChatWith);
        newChat.create();
        // The store has not answered yet, and the page goes on.
        newChat.setKind(NewChatController::Kind::Channel);
        newChat.setTitle(u"News"_s);
        newChat.toggle(u"ann"_s);
        m_fixture->faults.letGo();
        QTRY_COMPARE(script().commands<CreateFlow>().size(), 1);
        const CreateFlow command = script().commands<CreateFlow>().constFirst();
        QCOMPARE(command.kind, FlowKind::Chat);
        QCOMPARE(command.title, QString());
        QCOMPARE(command.memberIds, (QStringList{u"me"_s, u"bob"_s}));
    }

    void whatIsMissingIsSaid()
    {
        startWithAccount();
        NewChatController &newChat = *m_app->newChat();
        newChat.reset();
        QTRY_COMPARE(newChat.people()->count(), 2);
        QVERIFY(!newChat.missingText().isEmpty());
        newChat.setKind(NewChatController::Kind::Group);
        newChat.toggle(u"bob"_s);
        const QString untitled = newChat.missingText();
        QVERIFY(!untitled.isEmpty());
        newChat.setTitle(QString(newChat.maxTitleChars() - 1, u'ж'));
        QCOMPARE(newChat.missingText(), QString());
        QCOMPARE(newChat.titleText(), QString());
        newChat.setTitle(QString(newChat.maxTitleChars(), u'ж'));
        QVERIFY(newChat.titleText().contains(u"120"_s));
        QVERIFY(newChat.canCreate());
        newChat.setTitle(QString(newChat.maxTitleChars() + 1, u'ж'));
        QVERIFY(!newChat.canCreate());
        newChat.setTitle(u" "_s);
        QCOMPARE(newChat.missingText(), untitled);
    }

    void offlineANewGroupIsRefusedInWords()
    {
        startWithAccount();
        script().enter(SessionState::Waiting);
        QTRY_COMPARE(m_app->connection()->state(), ConnectionController::State::Waiting);
        NewChatController &newChat = *m_app->newChat();
        newChat.reset();
        QTRY_COMPARE(newChat.people()->count(), 2);
        newChat.setKind(NewChatController::Kind::Group);
        newChat.setTitle(u"Trip"_s);
        newChat.toggle(u"bob"_s);
        newChat.create();
        QTRY_VERIFY(!newChat.errorText().isEmpty());
        QVERIFY(!newChat.busy());
        QVERIFY(script().commands<CreateFlow>().isEmpty());
    }
};

MORELIA_GUI_TEST(AppControllerTest)
#include "tst_appcontroller.moc"
