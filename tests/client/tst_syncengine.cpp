// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/sync/syncengine.h"
#include "tests/client/clientfixture.h"
#include "tests/support/program/testprogram.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <future>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;

class SyncEngineTest : public QObject
{
    Q_OBJECT

    AdapterScript &script() { return m_fixture->script; }
    SyncEngine &engine() { return *m_fixture->accounts().engine(m_account); }

    void goOnline()
    {
        script().enter(SessionState::Online);
        [&] { QTRY_COMPARE(engine().status().state, SessionState::Online); }();
    }

    QList<MessageRow> rows(const QString &flowId = u"g"_s)
    {
        return await(
            m_fixture->store().messages({m_account, flowId}, {.anchor = newestAnchor, .older = 50, .newer = 0}))
            .rows;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_fixture = std::make_unique<ClientFixture>();
        m_account = m_fixture->addAccountWithFlows();
        m_fixture->load();
    }

    void cleanup() { m_fixture.reset(); }

    void itStartsWhereTheStoreStopped()
    {
        script().deliver({.deltas = {}, .cursors = {{u"account"_s, u""_s, u"17"_s}}, .firstSync = false});
        QTRY_COMPARE(await(m_fixture->store().syncState(m_account)).cursor(u"account"_s, u""_s), u"17"_s);
        m_fixture->restart();
        m_fixture->load();
        QCOMPARE(script().syncStates.last().cursor(u"account"_s, u""_s), u"17"_s);
        QCOMPARE(script().syncStates.last().flows.size(), 3);
        QCOMPARE(script().starts.last().userId, u"me"_s);
        QVERIFY(std::holds_alternative<SignIn>(script().entries.last()));
    }

    void aBatchThatWasNotStoredComesAgain()
    {
        goOnline();
        const auto batch = [](const QString &id, OrderKey order) {
            DeltaBatch facts = ClientFixture::batch({ClientFixture::message(id, order, u"ann"_s, id)});
            facts.cursors = {{u"account"_s, u""_s, QString::number(order)}};
            return facts;
        };
        script().deliver(batch(u"r1"_s, 1));
        QTRY_COMPARE(rows().size(), 1);
        m_fixture->faults.fail(StoreOperation::Apply, ErrorKind::Busy);
        script().deliver(batch(u"r2"_s, 2));
        QTRY_VERIFY(engine().storeError());
        QTRY_COMPARE(script().stops, 1);
        m_fixture->faults.clear();
        // A batch of the old run would move the cursor over the gap.
        script().deliver(batch(u"r3"_s, 3));
        QTRY_COMPARE(script().starts.size(), 2);
        QCOMPARE(script().syncStates.last().cursor(u"account"_s, u""_s), u"1"_s);
        QCOMPARE(rows().size(), 1);
        script().deliver(batch(u"r2"_s, 2));
        script().deliver(batch(u"r3"_s, 3));
        QTRY_COMPARE(rows().size(), 3);
        QTRY_VERIFY(!engine().storeError());
    }

    void whatCannotBeReadIsReadAgain()
    {
        m_fixture->accounts().stop();
        m_fixture->faults.fail(StoreOperation::SyncState, ErrorKind::Busy);
        engine().start();
        QTRY_VERIFY(engine().storeError());
        QCOMPARE(script().starts.size(), 1);
        m_fixture->faults.clear();
        QTRY_COMPARE(script().starts.size(), 2);
    }

    void anIdentityThatWasNotStoredIsStoredLater()
    {
        goOnline();
        m_fixture->faults.fail(StoreOperation::SetIdentity, ErrorKind::Busy);
        Identity identity;
        identity.userId = u"me"_s;
        identity.secrets.value = "token9";
        script().identify(identity);
        QTRY_VERIFY(engine().storeError());
        m_fixture->faults.clear();
        QTRY_COMPARE(await(m_fixture->store().accounts()).constFirst().secrets, identity.secrets);
        QTRY_VERIFY(!engine().storeError());
    }

    void anIdentityDoesNotStandForTheAccount()
    {
        goOnline();
        m_fixture->faults.fail(StoreOperation::UpdateAccount, ErrorKind::Busy);
        StoredAccount moved = engine().account();
        moved.config.settings = "elsewhere";
        engine().setAccount(moved);
        QTRY_VERIFY(engine().storeError());
        QTRY_COMPARE(script().starts.size(), 2);
        Identity identity;
        identity.userId = u"me"_s;
        identity.secrets.value = "token9";
        script().identify(identity);
        QTRY_COMPARE(await(m_fixture->store().accounts()).constFirst().secrets, identity.secrets);
        m_fixture->faults.clear();
        QTRY_COMPARE(await(m_fixture->store().accounts()).constFirst().config.settings, moved.config.settings);
        QTRY_VERIFY(!engine().storeError());
    }

    void aFailureIsSaidUntilFactsAreStored()
    {
        goOnline();
        const DeltaBatch facts = ClientFixture::batch({ClientFixture::message(u"r1"_s, 1, u"ann"_s, u"وصلت"_s)});
        m_fixture->faults.fail(StoreOperation::Apply, ErrorKind::Busy);
        script().deliver(facts);
        QTRY_COMPARE(script().starts.size(), 2);
        QVERIFY(engine().storeError());
        m_fixture->faults.clear();
        script().deliver(facts);
        QTRY_VERIFY(!engine().storeError());
        QCOMPARE(rows().size(), 1);
    }

    void theStateOfAnEndedRunIsNotBelieved()
    {
        goOnline();
        const LocalId id = newLocalId();
        await(engine().enqueue(id, SendMessage{.localId = id, .flowId = u"g"_s, .body = u"once"_s, .replyToId = {}}));
        QTRY_COMPARE(script().durable().size(), 1);
        script().enter(SessionState::Waiting);
        QTRY_COMPARE(engine().status().state, SessionState::Waiting);
        script().enter(SessionState::Online);
        std::promise<void> said;
        m_fixture->network().post([&said] { said.set_value(); });
        said.get_future().wait();
        // Its words wait for us; the run ends before we hear them.
        engine().setAccount(engine().account());
        QTRY_COMPARE(script().starts.size(), 2);
        QVERIFY(engine().status().state != SessionState::Online);
        QVERIFY(script().reconciled.isEmpty());
        goOnline();
        QTRY_COMPARE(script().reconciled.size(), 1);
    }

    void factsAreCompletedOnTheNetworksThread()
    {
        QThread *thread = nullptr;
        int steps = 0;
        const auto step = [&](DeltaBatch &batch) {
            thread = QThread::currentThread();
            batch.cursors.append({u"account"_s, u"step"_s, QString::number(++steps)});
        };
        QStringList seen;
        QThread *storing = nullptr;
        const auto store = [&](const DeltaBatch &batch, quint64 /*stream*/) {
            storing = QThread::currentThread();
            const QString value = batch.cursors.value(0).value + batch.cursors.value(1).value;
            QMetaObject::invokeMethod(this, [&seen, value] { seen.append(value); }, Qt::QueuedConnection);
            return QtFuture::makeReadyValueFuture(Result<>());
        };
        const AdapterHandle handle(
            script().makeAdapter(), m_fixture->network(), step, AdapterSinks{.batch = store, .identity = {}});
        for (const QString &value : {u"a"_s, u"b"_s, u"c"_s})
            script().deliver({.deltas = {}, .cursors = {{u"account"_s, u""_s, value}}, .firstSync = false});
        QTRY_COMPARE(seen, (QStringList{u"a1"_s, u"b2"_s, u"c3"_s}));
        QVERIFY(thread && thread != QThread::currentThread());
        // Straight to the store: a busy window holds nothing up.
        QCOMPARE(storing, thread);
    }

    void aSendOnAFreeLaneIsWrittenOnceBeforeItLeaves()
    {
        goOnline();
        const auto send = [this] {
            const LocalId id = newLocalId();
            await(engine().enqueue(id, SendMessage{.localId = id, .flowId = u"g"_s, .body = id, .replyToId = {}}));
            return id;
        };
        const LocalId first = send();
        QTRY_COMPARE(script().durable().size(), 1);
        QCOMPARE(m_fixture->faults.called(StoreOperation::Enqueue), 1);
        QCOMPARE(m_fixture->faults.called(StoreOperation::SetOutboxState), 0);
        QCOMPARE(await(m_fixture->store().outbox(m_account)).constFirst().state, DeliveryState::Sending);
        const LocalId second = send();
        QCOMPARE(await(m_fixture->store().outbox(m_account)).constLast().state, DeliveryState::Queued);
        script().accept(first, u"r1"_s, 1);
        QTRY_COMPARE(script().durable().size(), 2);
        QCOMPARE(script().durable().constLast().opId, second);
    }

    void aNewEditTakesThePlaceOfTheOneThatWaits()
    {
        Message own = ClientFixture::message(u"r1"_s, 1, u"me"_s, u"as sent"_s);
        await(m_fixture->store().apply(m_account, ClientFixture::batch({own})));
        for (const QString &text : {u"old"_s, u"new"_s})
            await(engine().enqueue(newLocalId(), EditMessage{.flowId = u"g"_s, .remoteId = u"r1"_s, .body = text}));
        goOnline();
        QTRY_COMPARE(script().commands<EditMessage>().size(), 1);
        script().accept(script().durable().constFirst().opId, u"r1"_s, 1);
        QTRY_COMPARE(rows().constFirst().body.text, u"new"_s);
        QTRY_VERIFY(await(m_fixture->store().outbox(m_account)).isEmpty());
        QCOMPARE(script().commands<EditMessage>().constFirst().body.text, u"new"_s);
        QCOMPARE(script().commands<EditMessage>().size(), 1);
    }

    void factsReachTheStoreInOrder()
    {
        Message first = ClientFixture::message(u"r1"_s, 1, u"ann"_s, u"before"_s);
        script().deliver(ClientFixture::batch({first}));
        first.body.text = u"after"_s;
        first.edited = true;
        first.editedMs = first.createdMs + 1'000;
        script().deliver(ClientFixture::batch({first}));
        QTRY_VERIFY(rows().size() == 1 && rows().constFirst().body.text == u"after"_s);
        QVERIFY(rows().constFirst().edited);
    }

    void aSentMessageTakesItsPlace()
    {
        goOnline();
        const LocalId id = newLocalId();
        await(engine().enqueue(id, SendMessage{.localId = id, .flowId = u"g"_s, .body = u"hello"_s, .replyToId = {}}));
        QTRY_COMPARE(script().durable().size(), 1);
        script().accept(id, u"r7"_s, 7);
        QTRY_COMPARE(rows().constFirst().state, DeliveryState::Sent);
        QCOMPARE(rows().constFirst().remoteId, u"r7"_s);
        QCOMPARE(rows().constFirst().order, 7);
    }

    void outgoingTextIsCleanedOnce()
    {
        goOnline();
        const LocalId id = newLocalId();
        const QString dirty = u"a"_s + QChar(0) + QChar(0xD800) + u"b"_s;
        Attachment file;
        file.name = dirty;
        SendMessage command{.localId = id, .flowId = u"g"_s, .body = dirty, .replyToId = {}};
        command.attachments = {file};
        await(engine().enqueue(id, command));
        QTRY_COMPARE(script().durable().size(), 1);
        const QString sent = script().commands<SendMessage>().constFirst().body.text;
        QCOMPARE(sent, u"a\uFFFDb"_s);
        QCOMPARE(script().commands<SendMessage>().constFirst().attachments.value(0).name, sent);
    }

    void newSecretsAreKept()
    {
        Identity identity;
        identity.userId = u"me"_s;
        identity.secrets.value = "token2";
        identity.limits.frameBytes = 100;
        QSignalSpy changed(&engine(), &SyncEngine::identityChanged);
        script().identify(identity);
        QTRY_COMPARE(changed.size(), 1);
        QTRY_COMPARE(await(m_fixture->store().accounts()).constFirst().secrets, identity.secrets);
        QCOMPARE(await(m_fixture->store().accounts()).constFirst().identity.limits.frameBytes, 100);
    }

    void historyIsAskedForOnceAndWhenOnline()
    {
        QSignalSpy loaded(&engine(), &SyncEngine::historyLoaded);
        engine().loadHistory(u"g"_s, 50);
        engine().loadHistory(u"g"_s, 40);
        goOnline();
        QTRY_COMPARE(script().commands<LoadHistory>().size(), 1);
        QCOMPARE(script().commands<LoadHistory>().constFirst().before, 40);
        engine().loadHistory(u"g"_s, 40);
        engine().loadHistory(u"c"_s, 9);
        QTRY_COMPARE(script().commands<LoadHistory>().size(), 2);
        for (const AdapterScript::Submitted &entry : std::as_const(script().submitted)) {
            if (std::holds_alternative<LoadHistory>(entry.command) && flowOf(entry.command) == u"g"_s)
                script().accept(entry.opId, {}, 0);
        }
        QTRY_COMPARE(loaded.size(), 1);
        QCOMPARE(loaded.constFirst().constFirst().toString(), u"g"_s);
    }

    void historyThatWasNotAnsweredIsAskedForAgain()
    {
        QSignalSpy loaded(&engine(), &SyncEngine::historyLoaded);
        goOnline();
        engine().loadHistory(u"g"_s, 40);
        engine().loadHistory(u"c"_s, 9);
        QTRY_COMPARE(script().commands<LoadHistory>().size(), 2);
        engine().stop();
        QTRY_COMPARE(script().stops, 1);
        script().submitted.clear();
        engine().start();
        QTRY_COMPARE(script().starts.size(), 2);
        goOnline();
        QTRY_COMPARE(script().commands<LoadHistory>().size(), 2);
        for (const AdapterScript::Submitted &entry : std::as_const(script().submitted)) {
            if (!std::holds_alternative<LoadHistory>(entry.command))
                continue;
            const bool isLost = flowOf(entry.command) == u"g"_s;
            script().finish(entry.opId, isLost ? OpResult::rejected(FailureKind::Network, true) : OpResult());
        }
        QTRY_COMPARE(loaded.size(), 1);
        QCOMPARE(loaded.constFirst().constFirst().toString(), u"c"_s);
        script().submitted.clear();
        script().enter(SessionState::Waiting);
        goOnline();
        QTRY_COMPARE(script().commands<LoadHistory>().size(), 1);
        QCOMPARE(script().commands<LoadHistory>().constFirst().before, 40);
    }

    void openFlowsAreToldAgainAfterAReconnect()
    {
        goOnline();
        engine().openFlow(u"g"_s);
        engine().openFlow(u"g"_s, 70);
        engine().openFlow(u"c"_s);
        engine().closeFlow(u"c"_s);
        QTRY_COMPARE(script().commands<CloseFlow>().size(), 1);
        script().submitted.clear();
        script().enter(SessionState::Waiting);
        goOnline();
        QTRY_COMPARE(script().commands<OpenFlow>().size(), 1);
        QCOMPARE(script().commands<OpenFlow>().constFirst(), (OpenFlow{.flowId = u"g"_s, .oldestShown = 70}));
        QTRY_COMPARE(script().commands<SetAttention>().size(), 1);
    }

    void whatWasRefusedIsNotTriedAgain_data()
    {
        QTest::addColumn<FailureKind>("kind");
        QTest::addColumn<int>("tries");
        QTest::newRow("password") << FailureKind::Credentials << 0;
        QTest::newRow("account") << FailureKind::NotFound << 0;
        QTest::newRow("shut out") << FailureKind::Forbidden << 0;
        QTest::newRow("certificate") << FailureKind::Tls << 1;
        QTest::newRow("answer") << FailureKind::Protocol << 1;
    }

    void whatWasRefusedIsNotTriedAgain()
    {
        QFETCH(const FailureKind, kind);
        QFETCH(const int, tries);
        QSignalSpy changed(&engine(), &SyncEngine::statusChanged);
        script().enter(SessionState::NeedsUser, {.kind = kind, .retryable = false, .detail = {}});
        QTRY_COMPARE(changed.size(), 1);
        engine().reconnectNow();
        // This later command shows that no reconnection was asked for before it.
        engine().openFlow(u"g"_s);
        QTRY_COMPARE(script().commands<OpenFlow>().size(), 1);
        QCOMPARE(script().reconnects, tries);
    }

    void withoutSecretsNothingStarts()
    {
        const qsizetype starts = script().starts.size();
        StoredAccount left = engine().account();
        left.secrets = {};
        engine().setAccount(left);
        engine().start();
        QVERIFY(engine().isSignedOut());
        engine().openFlow(u"g"_s);
        QTRY_COMPARE(script().commands<OpenFlow>().size(), 1);
        QCOMPARE(script().starts.size(), starts);
        left.secrets.value = "new";
        engine().setAccount(left);
        engine().start();
        QTRY_COMPARE(script().starts.size(), starts + 1);
        QCOMPARE(script().secrets.last(), left.secrets);
    }

    void whoWeWereInAnEarlierRunIsForgotten()
    {
        const Secrets before = engine().account().secrets;
        Identity late;
        late.userId = u"me"_s;
        late.secrets.value = "renewed";
        QSignalSpy identified(&engine(), &SyncEngine::identityChanged);
        script().identify(late);
        QTRY_COMPARE(identified.size(), 1);
        QCOMPARE(engine().account().secrets, late.secrets);
        // On its way while the person signs out.
        late.secrets.value = "too late";
        script().identify(late);
        StoredAccount left = engine().account();
        left.secrets = {};
        engine().setAccount(left);
        engine().openFlow(u"g"_s);
        QTRY_COMPARE(script().commands<OpenFlow>().size(), 1);
        QVERIFY(engine().isSignedOut());
        QTRY_VERIFY(await(m_fixture->store().accounts()).constFirst().secrets.isEmpty());
        left.secrets = before;
        engine().setAccount(left);
        engine().start();
        QTRY_COMPARE(script().secrets.last(), before);
    }

    void aNewAddressReconnects()
    {
        StoredAccount moved = engine().account();
        moved.config.settings = "elsewhere";
        engine().setAccount(moved);
        QTRY_COMPARE(script().stops, 1);
        QTRY_COMPARE(script().starts.last().settings, moved.config.settings);
        QTRY_COMPARE(await(m_fixture->store().accounts()).constFirst().config.settings, moved.config.settings);
    }

private:
    std::unique_ptr<ClientFixture> m_fixture;
    AccountId m_account = 0;
};

MORELIA_TEST(SyncEngineTest)
#include "tst_syncengine.moc"
