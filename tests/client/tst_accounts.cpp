// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/accountsmodel.h"
#include "client/controllers/newchatcontroller.h"
#include "models/entities/savedflow.h"
#include "protocol/mtp/mtpaccount.h"
#include "tests/client/clientfixture.h"
#include "tests/support/program/testprogram.h"
#include "tests/support/protocol/virtualclock.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! Several accounts in one profile.
class AccountsTest : public QObject
{
    Q_OBJECT

    using LocalData = AccountManager::LocalData;
    using State = ConnectionController::State;

    AdapterScript &script() { return m_fixture->script; }
    AccountManager &accounts() { return m_fixture->accounts(); }

    void loadTwo()
    {
        m_first = m_fixture->addAccount();
        m_second = m_fixture->addAccount();
        m_fixture->addFlows(m_first);
        m_fixture->addFlows(m_second);
        m_fixture->load();
        [&] { QTRY_COMPARE(script().starts.size(), 2); }();
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_fixture = std::make_unique<ClientFixture>();
    }

    void cleanup() { m_fixture.reset(); }

    void theModelFollows()
    {
        m_fixture->load();
        AccountsModel model(accounts(), m_clock);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.count(), 0);
        QVERIFY(!model.connectionOf(1));
        StoredAccount account;
        account.config.protocol = u"mtp"_s;
        account.config.server = u"chat.example.org"_s;
        account.config.login = u"анна"_s;
        account.config.userId = u"42"_s;
        account.secrets.value = "secret";
        accounts().adopt(account);
        QTRY_COMPARE(model.count(), 1);
        const QModelIndex row = model.index(0);
        QCOMPARE(row.data(AccountsModel::LabelRole).toString(), u"анна · chat.example.org"_s);
        const auto id = row.data(AccountsModel::AccountIdRole).toLongLong();
        QVERIFY(id > 0);
        QVERIFY(model.connectionOf(id));
        QCOMPARE(model.colorOf(id), row.data(AccountsModel::ColorRole).toInt());
        QCOMPARE(model.labels(), (QVariantMap{{QString::number(id), u"анна · chat.example.org"_s}}));
        QTRY_COMPARE(script().starts.size(), 1);
        // The same one again is no second one.
        accounts().adopt(account);
        QTRY_COMPARE(script().starts.size(), 2);
        QCOMPARE(model.count(), 1);
        accounts().signOut(id, LocalData::Remove);
        QTRY_COMPARE(model.count(), 0);
        QVERIFY(model.labels().isEmpty());
    }

    void whatWouldBeLostIsCounted()
    {
        loadTwo();
        Store &store = m_fixture->store();
        ConnectionController first(accounts(), m_first, m_clock);
        ConnectionController second(accounts(), m_second, m_clock);
        const QString flow = await(store.flows()).constFirst().ref.flowId;
        for (const QString &text : {u"one"_s, u"two"_s}) {
            const LocalId op = newLocalId();
            await(
                store.enqueue(m_first, op, SendMessage{.localId = op, .flowId = flow, .body = text, .replyToId = {}}));
        }
        await(store.saveDraft({m_second, flow}, Draft{.body = u"half a"_s, .replyToId = {}}));
        QVERIFY(first.lossText().isEmpty());
        const int lists = m_fixture->faults.called(StoreOperation::Flows);
        first.readLosses();
        QTRY_COMPARE(first.lossText(), u"2 message(s) have not been sent."_s);
        second.readLosses();
        QTRY_COMPARE(second.lossText(), u"1 draft(s) are kept here only."_s);
        const LocalId note = newLocalId();
        await(store.enqueue(
            m_second, note, SendMessage{.localId = note, .flowId = savedFlowId, .body = u"milk"_s, .replyToId = {}}));
        second.readLosses();
        QTRY_COMPARE(second.lossText(), u"1 draft(s) are kept here only. 1 saved message(s) are kept here only."_s);
        first.readLosses();
        QTRY_COMPARE(first.lossText(), u"2 message(s) have not been sent."_s);
        // Counting does not read every flow of every account.
        QCOMPARE(m_fixture->faults.called(StoreOperation::Flows), lists);
    }

    void theCurrentOneIsChosen()
    {
        loadTwo();
        QSignalSpy changed(&accounts(), &AccountManager::currentChanged);
        QCOMPARE(accounts().current(), accounts().engine(m_first));
        accounts().setCurrent(m_second);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(accounts().current(), accounts().engine(m_second));
        accounts().setCurrent(m_second);
        QCOMPARE(changed.size(), 1);
        // An unknown account leaves none chosen.
        accounts().setCurrent(999);
        QCOMPARE(accounts().current(), accounts().engine(m_first));
    }

    void eachHasAStateOfItsOwn()
    {
        loadTwo();
        ConnectionController first(accounts(), m_first, m_clock);
        ConnectionController second(accounts(), m_second, m_clock);
        const ConnectionController none(accounts(), 0, m_clock);
        AccountsModel model(accounts(), m_clock);
        QSignalSpy needs(&model, &AccountsModel::stateChanged);
        QVERIFY(!model.needsUser());
        script().enter(SessionState::Online);
        QTRY_COMPARE(second.state(), State::Online);
        QCOMPARE(first.state(), State::Offline);
        QVERIFY(none.serverName().isEmpty());
        QVERIFY(!none.signInHelps());
        QVERIFY(!second.signInHelps());
        script().enter(SessionState::NeedsUser, {.kind = FailureKind::Credentials, .retryable = false, .detail = {}});
        QTRY_VERIFY(second.signInHelps());
        QVERIFY(model.needsUser());
        QVERIFY(!needs.isEmpty());
        QVERIFY(second.needsUser());
        QVERIFY(!first.signInHelps());
    }

    // However the computer's clock is set meanwhile.
    void aWaitIsCountedDown()
    {
        loadTwo();
        ConnectionController connection(accounts(), m_second, m_clock);
        const auto enter = [&](SessionState state, Milliseconds wait) {
            script().enter(state, {.kind = FailureKind::Network, .retryable = true, .detail = {}},
                m_clock.wallMs() + wait.count());
        };
        enter(SessionState::Waiting, 12s);
        QTRY_COMPARE(connection.text(), u"Offline, trying again in 12 s"_s);
        QSignalSpy changed(&connection, &ConnectionController::changed);
        m_clock.setWall(m_clock.wallMs() + 86'400'000);
        QCOMPARE(connection.text(), u"Offline, trying again in 12 s"_s);
        m_clock.advance(1s);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(connection.text(), u"Offline, trying again in 11 s"_s);
        m_clock.setWall(m_clock.wallMs() - 2 * 86'400'000LL);
        m_clock.advance(3s);
        QCOMPARE(connection.text(), u"Offline, trying again in 8 s"_s);
        // A controller that is made later counts the same.
        enter(SessionState::Waiting, 30s);
        QTRY_COMPARE(connection.text(), u"Offline, trying again in 30 s"_s);
        const ConnectionController later(accounts(), m_second, m_clock);
        QCOMPARE(later.text(), u"Offline, trying again in 30 s"_s);
        m_clock.advance(60s);
        QCOMPARE(later.text(), u"Offline, trying again"_s);
        enter(SessionState::Online, 0s);
        QTRY_COMPARE(connection.state(), State::Online);
        changed.clear();
        m_clock.advance(5s);
        QCOMPARE(changed.size(), 0);
    }

    void newConversationsBeginWhereThePersonSays()
    {
        loadTwo();
        accounts().setCurrent(m_second);
        NewChatController newChat(m_fixture->store(), accounts(), m_fixture->core().clock());
        newChat.reset();
        QCOMPARE(newChat.accountId(), m_second);
        QCOMPARE(newChat.people()->accountId(), m_second);
        newChat.setAccountId(m_first);
        QCOMPARE(newChat.people()->accountId(), m_first);
        newChat.setAccountId(999);
        QCOMPARE(newChat.accountId(), m_first);
        // The account given to reset() wins over the chosen one; an unknown one is ignored.
        newChat.reset(m_first);
        QCOMPARE(newChat.accountId(), m_first);
        newChat.reset(999);
        QCOMPARE(newChat.accountId(), m_second);
    }

    void signingOutKeepsTheConversations()
    {
        loadTwo();
        ConnectionController connection(accounts(), m_second, m_clock);
        const LocalId waiting = newLocalId();
        await(accounts().engine(m_second)->enqueue(
            waiting, SendMessage{.localId = waiting, .flowId = u"g"_s, .body = u"Später 🙂"_s, .replyToId = {}}));
        accounts().signOut(m_second, LocalData::Keep);
        QTRY_COMPARE(script().stops, 1);
        QCOMPARE(connection.state(), State::SignedOut);
        QVERIFY(connection.signInHelps());
        QVERIFY(!connection.needsUser());
        QCOMPARE(accounts().ids(), (QList{m_first, m_second}));
        connection.retryNow();
        accounts().reconnectNow();

        m_fixture->load();
        QCOMPARE(accounts().ids(), (QList{m_first, m_second}));
        QVERIFY(accounts().engine(m_second)->isSignedOut());
        QTRY_COMPARE(script().starts.size(), 3); // the other account's
        QCOMPARE(script().starts.last().id, m_first);
        QCOMPARE(await(m_fixture->store().outbox(m_second)).size(), 1);
        QCOMPARE(await(m_fixture->store().flows()).size(), 6);
        const QList<StoredAccount> stored = await(m_fixture->store().accounts());
        for (const StoredAccount &account : stored)
            QCOMPARE(account.secrets.isEmpty(), account.config.id == m_second);
    }

    void aServerOfThisComputerNeedsNoNetwork_data()
    {
        QTest::addColumn<QString>("server");
        QTest::addColumn<bool>("watched");
        QTest::newRow("port of this computer") << u"127.0.0.1:9"_s << false;
        QTest::newRow("localhost") << u"localhost"_s << false;
        QTest::newRow("IPv6") << u"[::1]:8090"_s << false;
        QTest::newRow("elsewhere") << u"chat.example.org"_s << true;
        QTest::newRow("neighbour") << u"192.168.0.7:8090"_s << true;
        QTest::newRow("no address") << QString() << true;
    }

    void aServerOfThisComputerNeedsNoNetwork()
    {
        QFETCH(const QString, server);
        loadTwo();
        QVERIFY(!m_fixture->core().networkWatch().watchesNetwork());
        StoredAccount other = accounts().engine(m_first)->account();
        other.config.userId = u"else"_s;
        other.config.server = server;
        QSignalSpy adopted(&accounts(), &AccountManager::adopted);
        accounts().adopt(other);
        QTRY_COMPARE(adopted.size(), 1);
        QTEST(m_fixture->core().networkWatch().watchesNetwork(), "watched");
    }

    void signingOutCanTakeTheConversationsAlong()
    {
        loadTwo();
        accounts().setCurrent(m_second);
        QSignalSpy removed(&accounts(), &AccountManager::removed);
        QSignalSpy current(&accounts(), &AccountManager::currentChanged);
        accounts().signOut(m_second, LocalData::Remove);
        QTRY_COMPARE(removed.size(), 1);
        QCOMPARE(current.size(), 1);
        QCOMPARE(accounts().ids(), QList{m_first});
        QCOMPARE(await(m_fixture->store().accounts()).size(), 1);
        QCOMPARE(await(m_fixture->store().flows()).size(), 3);
        QVERIFY(await(m_fixture->store().outbox(m_second)).isEmpty());
        accounts().signOut(m_second, LocalData::Remove);
        QCOMPARE(removed.size(), 1);
    }

    void whatCannotBeRemovedStaysAndIsSaid()
    {
        loadTwo();
        QSignalSpy removed(&accounts(), &AccountManager::removed);
        QSignalSpy failed(&accounts(), &AccountManager::removeFailed);
        m_fixture->faults.fail(StoreOperation::RemoveAccount, ErrorKind::Broken);
        accounts().signOut(m_second, LocalData::Remove);
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(removed.isEmpty());
        QCOMPARE(accounts().ids(), (QList{m_first, m_second}));
        // It goes on as before.
        QTRY_COMPARE(script().starts.size(), 3);
        QCOMPARE(script().starts.last().id, m_second);
    }

    void howManyAreOnlineIsSaid()
    {
        loadTwo();
        AccountsModel model(accounts(), m_clock);
        QSignalSpy changed(&model, &AccountsModel::stateChanged);
        QCOMPARE(model.onlineText(), u"0 of 2 online"_s);
        QVERIFY(model.canRetry());
        script().enter(SessionState::Online);
        QTRY_COMPARE(model.onlineText(), u"1 of 2 online"_s);
        QCOMPARE(model.state(), static_cast<int>(State::Offline));
        QVERIFY(!changed.isEmpty());
        accounts().signOut(m_first, LocalData::Keep);
        QCOMPARE(model.onlineText(), u"1 of 2 online"_s);
        QCOMPARE(model.state(), static_cast<int>(State::SignedOut));
        QVERIFY(!model.canRetry());
        // One alone says itself how it is.
        accounts().signOut(m_first, LocalData::Remove);
        QTRY_COMPARE(model.onlineText(), QString());
        QCOMPARE(model.state(), static_cast<int>(State::Online));
    }

    void allThatWaitTryAgain()
    {
        loadTwo();
        AccountsModel model(accounts(), m_clock);
        model.retryNow();
        QTRY_COMPARE(script().reconnects, 2);
    }

    void nobodyIsKnownBeforeTheServerHasTold()
    {
        loadTwo();
        NewChatController newChat(m_fixture->store(), accounts(), m_fixture->core().clock());
        QSignalSpy changed(&newChat, &NewChatController::changed);
        newChat.reset(m_second);
        QVERIFY(!newChat.arePeopleKnown());
        script().enter(SessionState::Online);
        QTRY_VERIFY(newChat.arePeopleKnown());
        QVERIFY(!changed.isEmpty());
        newChat.reset(m_first);
        QVERIFY(!newChat.arePeopleKnown());
    }

    void whatIsMadeEndsWithItsAccount()
    {
        loadTwo();
        script().enter(SessionState::Online);
        QTRY_COMPARE(accounts().engine(m_second)->status().state, SessionState::Online);
        NewChatController newChat(m_fixture->store(), accounts(), m_fixture->core().clock());
        newChat.reset(m_second);
        newChat.setKind(NewChatController::Kind::Channel);
        newChat.setTitle(u"News"_s);
        newChat.create();
        QTRY_COMPARE(script().commands<CreateFlow>().size(), 1);
        QVERIFY(newChat.busy());
        accounts().signOut(m_second, LocalData::Remove);
        QTRY_VERIFY(!newChat.busy());
    }

    void equalIdsOnTwoServersStayApart()
    {
        loadTwo();
        QCOMPARE(await(m_fixture->store().flows()).size(), 6);
        script().deliver(ClientFixture::batch({ClientFixture::message(u"1"_s, 1, u"ann"_s, u"Привет"_s)}));
        const auto textOf = [this](AccountId account) {
            return await(m_fixture->store().flow({account, u"g"_s})).lastText;
        };
        QTRY_COMPARE(textOf(m_second), u"Привет"_s);
        QCOMPARE(textOf(m_first), QString());
    }

private:
    VirtualClock m_clock;
    std::unique_ptr<ClientFixture> m_fixture;
    AccountId m_first = 0;
    AccountId m_second = 0;
};

MORELIA_TEST(AccountsTest)
#include "tst_accounts.moc"
