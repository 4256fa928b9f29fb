// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/client/outboxbase.h"
#include "tests/support/program/testprogram.h"

using namespace Morelia;
using namespace Morelia::Test;

//! Commands on their way: how much of them has left, and those that the person takes back.
class OutboxCancelTest : public OutboxBase
{
    Q_OBJECT

private Q_SLOTS:
    //! What is taken back goes as soon as it is sure that the server has not got it.
    void cancelledOnItsWay_data()
    {
        QTest::addColumn<QList<OpResult::Status>>("results");
        QTest::addColumn<bool>("gone");
        using Status = OpResult::Status;
        QTest::newRow("taken back") << QList{Status::NotApplied} << true;
        QTest::newRow("refused") << QList{Status::Rejected} << true;
        QTest::newRow("arrived") << QList{Status::Accepted} << false;
        QTest::newRow("lost, and not there") << QList{Status::Unknown, Status::NotApplied} << true;
        QTest::newRow("lost, and there") << QList{Status::Unknown, Status::Accepted} << false;
    }

    void cancelledOnItsWay()
    {
        QFETCH(const QList<OpResult::Status>, results);
        QFETCH(const bool, gone);
        startSender();
        m_sender->setOnline(true);
        const LocalId id = enqueue(u"one"_s);
        const LocalId next = enqueue(u"two"_s);
        QTRY_COMPARE(m_fixture->script.durable().size(), 1);
        m_sender->cancel(id);
        QTRY_COMPARE(m_fixture->script.cancelled, QList<LocalId>{id});
        for (const OpResult::Status status : results) {
            OpResult result;
            result.status = status;
            result.remoteId = u"r1"_s;
            result.order = 1;
            const auto looked = m_fixture->script.reconciled.size();
            m_fixture->script.finish(id, result);
            if (status == OpResult::Status::Unknown) {
                QTRY_COMPARE(stateOf(id), DeliveryState::Unknown);
                QTRY_VERIFY(passAWhile() && m_fixture->script.reconciled.size() == looked + 1);
            }
        }
        QTRY_COMPARE(submittedTexts(), (QStringList{u"one"_s, u"two"_s}));
        QCOMPARE(m_fixture->script.durable().constLast().opId, next);
        QCOMPARE(stateOf(id), DeliveryState::None);
        const FlowRef flow{m_account, u"g"_s};
        QTRY_COMPARE(await(m_fixture->store().messagesById(flow, {id})).isEmpty(), gone);
    }

    void cancelledBeforeItLeaves()
    {
        startSender();
        const LocalId waits = enqueue(u"waits"_s);
        m_sender->cancel(waits);
        QTRY_COMPARE(stateOf(waits), DeliveryState::None);
        // The store is still at work when the person changes their mind.
        const LocalId early = enqueue(u"early"_s);
        const LocalId next = enqueue(u"next"_s);
        m_sender->setOnline(true);
        m_sender->cancel(early);
        m_sender->cancel(newLocalId());
        QTRY_COMPARE(submittedTexts(), QStringList{u"next"_s});
        QTRY_COMPARE(stateOf(early), DeliveryState::None);
        QCOMPARE(stateOf(next), DeliveryState::Sending);
        QVERIFY(await(m_fixture->store().messagesById({m_account, u"g"_s}, {early, waits})).isEmpty());
    }

    void aCancelledMessageGoesAlsoWhenTheStoreIsBusy()
    {
        startSender();
        m_sender->setOnline(true);
        const LocalId id = enqueue(u"one"_s);
        QTRY_COMPARE(m_fixture->script.durable().size(), 1);
        m_sender->cancel(id);
        m_fixture->faults.fail(StoreOperation::Discard, ErrorKind::Busy);
        m_fixture->script.giveBack(id);
        QTRY_COMPARE(metAfterAWhile(StoreOperation::Discard), 2);
        m_fixture->faults.clear();
        QTRY_VERIFY(passAWhile() && stateOf(id) == DeliveryState::None);
        QCOMPARE(submittedTexts(), QStringList{u"one"_s});
    }

    void tellsWhatIsLeaving()
    {
        startSender();
        m_sender->setOnline(true);
        QSignalSpy told(m_sender.get(), &OutboxSender::leavingChanged);
        const LocalId id = enqueue(u"one"_s);
        const LocalId other = enqueue(u"other"_s, u"c"_s);
        QTRY_COMPARE(m_fixture->script.durable().size(), 2);
        m_fixture->script.progress(newLocalId(), 5);
        m_fixture->script.progress(id, 40);
        QTRY_COMPARE(m_sender->leaving(u"g"_s).percent, 40);
        QCOMPARE(m_sender->leaving(u"g"_s).opId, id);
        QVERIFY(m_sender->leaving(u"c"_s).opId.isEmpty());
        QCOMPARE(told.size(), 1);
        m_fixture->script.progress(id, 100);
        QTRY_VERIFY(m_sender->leaving(u"g"_s).opId.isEmpty());
        m_fixture->script.progress(other, 60);
        QTRY_COMPARE(m_sender->leaving(u"c"_s).percent, 60);
        m_fixture->script.lose(other);
        QTRY_VERIFY(m_sender->leaving(u"c"_s).opId.isEmpty());
        QCOMPARE(told.size(), 4);
        m_fixture->script.progress(id, 50);
        QTRY_COMPARE(m_sender->leaving(u"g"_s).percent, 50);
        m_sender->forgetInFlight();
        QVERIFY(m_sender->leaving(u"g"_s).opId.isEmpty());
    }
};

MORELIA_TEST(OutboxCancelTest)

#include "tst_outboxcancel.moc"
