// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/client/outboxbase.h"
#include "tests/support/program/testprogram.h"

using namespace Morelia;
using namespace Morelia::Test;

class OutboxSenderTest : public OutboxBase
{
    Q_OBJECT

    LocalId submittedId(qsizetype index) const { return m_fixture->script.durable().at(index).opId; }

private Q_SLOTS:
    void oneAtATimePerFlowInOrder()
    {
        startSender();
        enqueue(u"one"_s);
        enqueue(u"two"_s);
        enqueue(u"other"_s, u"c"_s);
        m_sender->setOnline(true);
        QTRY_COMPARE(submittedTexts().size(), 2);
        QVERIFY(!submittedTexts().contains(u"two"_s));
        const LocalId first = submittedTexts().at(0) == u"one"_s ? submittedId(0) : submittedId(1);
        m_fixture->script.accept(first, u"r1"_s, 1);
        QTRY_COMPARE(submittedTexts().constLast(), u"two"_s);
        QCOMPARE(stateOf(first), DeliveryState::None);
    }

    void aCommandThatCannotBeReadIsSaidAndOthersGo()
    {
        await(m_fixture->store().enqueue(m_account, newLocalId(), EditMessage{u"g"_s, u"unknown"_s, u"new"_s}));
        enqueue(u"goes"_s);
        QVERIFY(m_fixture->restartChanged(u"UPDATE outbox SET sealed = x'00' WHERE message_id IS NULL"_s));
        await(m_fixture->store().open());
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"damaged row"_s));
        startSender();
        const auto last = std::make_shared<Result<>>();
        connect(m_sender.get(), &OutboxSender::stored, this, [last](const Result<> &outcome) { *last = outcome; });
        m_sender->setOnline(true);
        QTRY_COMPARE(submittedTexts(), QStringList{u"goes"_s});
        QVERIFY(!*last);
        QCOMPARE(last->error().kind, ErrorKind::Damaged);
    }

    void sendingIsOnDiskBeforeTheCommandLeaves()
    {
        startSender();
        const LocalId id = enqueue(u"one"_s);
        QCOMPARE(stateOf(id), DeliveryState::Queued);
        m_sender->setOnline(true);
        QTRY_COMPARE(m_fixture->script.durable().size(), 1);
        QCOMPARE(stateOf(id), DeliveryState::Sending);
    }

    void offlineNothingLeaves()
    {
        startSender();
        const LocalId id = enqueue(u"one"_s);
        await(m_fixture->store().saveDraft({m_account, u"g"_s}, {}));
        QCoreApplication::processEvents();
        QVERIFY(m_fixture->script.submitted.isEmpty());
        QCOMPARE(stateOf(id), DeliveryState::Queued);
        m_sender->setOnline(true);
        QTRY_COMPARE(submittedTexts(), QStringList{u"one"_s});
    }

    void aLostCommandIsLookedForBeforeAnythingElse()
    {
        startSender();
        m_sender->setOnline(true);
        const LocalId id = enqueue(u"one"_s);
        enqueue(u"two"_s);
        QTRY_COMPARE(m_fixture->script.durable().size(), 1);
        m_fixture->script.sent(id, 123'000);
        m_fixture->script.lose(id);
        QTRY_COMPARE(stateOf(id), DeliveryState::Unknown);
        m_sender->setOnline(false);
        m_sender->setOnline(true);
        QTRY_COMPARE(m_fixture->script.reconciled.size(), 1);
        QCOMPARE(m_fixture->script.reconciled.at(0).opId, id);
        QCOMPARE(m_fixture->script.reconciled.at(0).firstTriedMs, 123'000);
        QCOMPARE(m_fixture->script.reconciled.at(0).attempts, 1);
        QCOMPARE(submittedTexts().size(), 1);
        m_fixture->script.finish(
            id, {.status = OpResult::Status::NotApplied, .remoteId = {}, .order = 0, .timeMs = 0, .failure = {}});
        QTRY_COMPARE(submittedTexts(), (QStringList{u"one"_s, u"one"_s}));
        m_fixture->script.accept(id, u"r1"_s, 1);
        QTRY_COMPARE(submittedTexts().constLast(), u"two"_s);
    }

    void whatWasUnderWayAtACrashIsLookedForFirst()
    {
        const LocalId id = enqueue(u"one"_s);
        await(m_fixture->store().setOutboxState(id, DeliveryState::Sending));
        m_fixture->restart();
        startSender();
        m_sender->setOnline(true);
        QTRY_COMPARE(m_fixture->script.reconciled.size(), 1);
        QVERIFY(m_fixture->script.durable().isEmpty());
        m_fixture->script.accept(id, u"r1"_s, 1);
        QTRY_COMPARE(stateOf(id), DeliveryState::None);
        QVERIFY(m_fixture->script.durable().isEmpty());
    }

    void aMessageThatTheServerShowsIsNotLookedFor()
    {
        const LocalId id = enqueue(u"one"_s);
        await(m_fixture->store().setOutboxState(id, DeliveryState::Unknown));
        startSender();
        Message own = ClientFixture::message(u"r1"_s, 1, u"me"_s, u"one"_s);
        own.localId = id;
        await(m_fixture->store().apply(m_account, ClientFixture::batch({own})));
        m_sender->noteSeen({id});
        const LocalId next = enqueue(u"two"_s);
        m_sender->setOnline(true);
        QTRY_COMPARE(m_fixture->script.durable().size(), 1);
        QCOMPARE(submittedId(0), next);
        QVERIFY(m_fixture->script.reconciled.isEmpty());
    }

    void aRefusalForTheMomentIsTriedAgainAndThenGivenUp()
    {
        const QList<int> pauses{1'000, 60'000};
        startSender({.delaysMs = pauses});
        m_sender->setOnline(true);
        const LocalId id = enqueue(u"one"_s);
        for (int attempt = 1; attempt <= pauses.size(); ++attempt) {
            QTRY_COMPARE(m_fixture->script.durable().size(), attempt);
            m_fixture->script.reject(id, FailureKind::Server, true);
            QTRY_COMPARE(stateOf(id), DeliveryState::Queued);
            m_clock.advance(Milliseconds(pauses.at(attempt - 1) - 1));
            await(m_fixture->store().saveDraft({m_account, u"g"_s}, {}));
            QCOMPARE(stateOf(id), DeliveryState::Queued);
            m_clock.advance(Milliseconds(1));
        }
        QTRY_COMPARE(m_fixture->script.durable().size(), 3);
        m_fixture->script.reject(id, FailureKind::Server, true);
        QTRY_COMPARE(stateOf(id), DeliveryState::Failed);
        QVERIFY(!m_clock.nextDueMs());
        QCOMPARE(m_fixture->script.durable().size(), 3);
    }

    void whatBreaksTheLinkIsSetAsideAndTheRestGoesOn()
    {
        startSender();
        m_sender->setOnline(true);
        const LocalId bad = enqueue(u"bad"_s);
        enqueue(u"good"_s);
        QTRY_COMPARE(m_fixture->script.durable().size(), 1);
        m_fixture->script.reject(bad, FailureKind::Poison, false);
        QTRY_COMPARE(submittedTexts().constLast(), u"good"_s);
        QCOMPARE(stateOf(bad), DeliveryState::Failed);
    }

    void aFailedCommandCanBeSentAgain()
    {
        startSender();
        m_sender->setOnline(true);
        const LocalId id = enqueue(u"one"_s);
        QTRY_COMPARE(m_fixture->script.durable().size(), 1);
        QVERIFY(!m_sender->retry(id));
        m_fixture->script.reject(id, FailureKind::Forbidden, false);
        QTRY_COMPARE(stateOf(id), DeliveryState::Failed);
        QVERIFY(m_sender->retry(id));
        QTRY_COMPARE(m_fixture->script.durable().size(), 2);
        m_fixture->script.accept(id, u"r1"_s, 1);
        QTRY_COMPARE(stateOf(id), DeliveryState::None);
    }

    void whatIsOnItsWayCannotBeDropped()
    {
        startSender();
        const LocalId waiting = enqueue(u"one"_s);
        QVERIFY(m_sender->discard(waiting));
        QTRY_COMPARE(stateOf(waiting), DeliveryState::None);
        m_sender->setOnline(true);
        const LocalId going = enqueue(u"two"_s);
        QTRY_COMPARE(m_fixture->script.durable().size(), 1);
        QVERIFY(!m_sender->discard(going));
        QCOMPARE(submittedTexts(), QStringList{u"two"_s});
    }

    void withoutANetworkNoTryIsCounted()
    {
        const RetryPolicy policy{.delaysMs = {1'000}};
        startSender(policy);
        m_sender->setOnline(true);
        const LocalId id = enqueue(u"one"_s);
        for (int attempt = 1; attempt <= 5; ++attempt) {
            QTRY_COMPARE(m_fixture->script.durable().size(), attempt);
            m_fixture->script.reject(id, FailureKind::Network, true);
            QTRY_COMPARE(stateOf(id), DeliveryState::Queued);
            m_clock.advance(Milliseconds(policy.delaysMs.constFirst()));
        }
        QTRY_COMPARE(m_fixture->script.durable().size(), 6);
        QCOMPARE(stateOf(id), DeliveryState::Sending);
    }

    void whatCannotBeMarkedIsNotSent()
    {
        startSender();
        const LocalId id = enqueue(u"one"_s);
        m_fixture->faults.fail(StoreOperation::SetOutboxState, ErrorKind::Busy);
        m_sender->setOnline(true);
        QTRY_COMPARE(metAfterAWhile(StoreOperation::SetOutboxState), 2);
        QVERIFY(submittedTexts().isEmpty());
        m_fixture->faults.clear();
        QTRY_VERIFY(passAWhile() && submittedTexts().size() == 1);
        QCOMPARE(stateOf(id), DeliveryState::Sending);
    }

    void aTryThatAStopEndedSendsNothing()
    {
        startSender();
        const LocalId id = enqueue(u"один раз"_s);
        m_fixture->faults.hold(StoreOperation::SetOutboxState);
        m_sender->setOnline(true);
        QTRY_COMPARE(m_fixture->faults.called(StoreOperation::SetOutboxState), 1);
        m_sender->forgetInFlight();
        m_sender->setOnline(true);
        QTRY_COMPARE(m_fixture->script.reconciled.size(), 1);
        QSignalSpy finished(m_handle.get(), &AdapterHandle::opFinished);
        m_fixture->script.finish(
            id, {.status = OpResult::Status::NotApplied, .remoteId = {}, .order = 0, .timeMs = 0, .failure = {}});
        // Until the second try waits behind the first one's mark.
        QTRY_VERIFY(!finished.isEmpty());
        m_fixture->faults.letGo();
        QTRY_COMPARE(submittedTexts().size(), 1);
        await(m_fixture->store().saveDraft({m_account, u"g"_s}, {}));
        QCoreApplication::processEvents();
        m_fixture->script.accept(id, u"r1"_s, 1);
        QTRY_COMPARE(stateOf(id), DeliveryState::None);
        QCOMPARE(submittedTexts().size(), 1);
    }

    void aResultThatWasNotStoredIsStoredLater()
    {
        startSender();
        const LocalId id = enqueue(u"one"_s);
        m_sender->setOnline(true);
        QTRY_COMPARE(submittedTexts().size(), 1);
        m_fixture->faults.fail(StoreOperation::Finish, ErrorKind::Busy);
        m_fixture->script.accept(id, u"r1"_s, 1);
        QTRY_COMPARE(metAfterAWhile(StoreOperation::Finish), 2);
        QCOMPARE(stateOf(id), DeliveryState::Sending);
        m_fixture->faults.clear();
        QTRY_VERIFY(passAWhile() && stateOf(id) == DeliveryState::None);
    }

    void aSuccessHidesNoOtherFailure()
    {
        startSender();
        m_sender->setOnline(true);
        const LocalId other = enqueue(u"другое"_s, u"c"_s);
        QTRY_COMPARE(submittedTexts().size(), 1);
        const auto outcomes = std::make_shared<QList<bool>>();
        connect(m_sender.get(), &OutboxSender::stored, this,
            [outcomes](const Result<> &outcome) { outcomes->append(outcome.has_value()); });
        m_fixture->faults.fail(StoreOperation::SetOutboxState, ErrorKind::Busy);
        enqueue(u"one"_s);
        QTRY_COMPARE(*outcomes, QList{false});
        m_fixture->script.accept(other, u"r1"_s, 1);
        QTRY_COMPARE(outcomes->size(), 2);
        QCOMPARE(stateOf(other), DeliveryState::None);
        QVERIFY(!outcomes->constLast());
        m_fixture->faults.clear();
        QTRY_VERIFY(passAWhile() && outcomes->constLast());
    }

    void nothingLeavesBeforeTheCommandsOfEarlierRuns()
    {
        enqueue(u"一"_s);
        m_fixture->faults.fail(StoreOperation::Outbox, ErrorKind::Busy);
        m_handle = std::make_unique<AdapterHandle>(m_fixture->script.makeAdapter(), m_fixture->network());
        m_sender = std::make_unique<OutboxSender>(m_account, m_fixture->store(), m_clock, *m_handle);
        connect(m_handle.get(), &AdapterHandle::opFinished, m_sender.get(), &OutboxSender::finish);
        m_sender->load();
        m_sender->setOnline(true);
        QTRY_COMPARE(m_fixture->faults.met(StoreOperation::Outbox), 1);
        enqueue(u"二"_s);
        m_fixture->faults.clear();
        QTRY_VERIFY(passAWhile() && !submittedTexts().isEmpty());
        QCOMPARE(submittedTexts(), QStringList{u"一"_s});
        m_fixture->script.accept(submittedId(0), u"r1"_s, 1);
        QTRY_COMPARE(submittedTexts().size(), 2);
        QCOMPARE(submittedTexts(), (QStringList{u"一"_s, u"二"_s}));
    }

    void anOutboxThatCannotBeReadIsReadAgain()
    {
        const LocalId id = enqueue(u"one"_s);
        m_fixture->faults.fail(StoreOperation::Outbox, ErrorKind::Busy);
        m_handle = std::make_unique<AdapterHandle>(m_fixture->script.makeAdapter(), m_fixture->network());
        m_sender = std::make_unique<OutboxSender>(m_account, m_fixture->store(), m_clock, *m_handle);
        m_sender->setOnline(true);
        m_sender->load();
        QTRY_COMPARE(metAfterAWhile(StoreOperation::Outbox), 2);
        m_fixture->faults.clear();
        QTRY_VERIFY(passAWhile() && submittedTexts() == QStringList{u"one"_s});
        QCOMPARE(submittedId(0), id);
    }
};

MORELIA_TEST(OutboxSenderTest)
#include "tst_outboxsender.moc"
