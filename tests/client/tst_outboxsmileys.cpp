// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/client/outboxbase.h"
#include "tests/support/program/testprogram.h"

using namespace Morelia;
using namespace Morelia::Test;

//! Pictures of smileys go along with the messages that need them.
class OutboxSmileysTest : public OutboxBase
{
    Q_OBJECT

    LocalId enqueueSmiley(const QString &flowId = u"g"_s)
    {
        const LocalId id = newLocalId();
        const Body body(u":cat:"_s, {{SpanKind::Smiley, 0, 5, catPicture.hash, catPicture.cacheKey}});
        m_sender->add(await(m_fixture->store().enqueue(
            m_account, id, SendMessage{.localId = id, .flowId = flowId, .body = body, .replyToId = {}})));
        return id;
    }

private Q_SLOTS:
    void aSmileyGoesOnceAFlow()
    {
        startSender();
        m_sender->setOnline(true);
        const auto smileysOf = [this](qsizetype sent) {
            const QList<SendMessage> sends = m_fixture->script.commands<SendMessage>();
            return sent < sends.size() ? sends.at(sent).smileys : QList<SmileyPicture>{{u"none"_s, {}}};
        };
        const auto answer = [this](const LocalId &id, OpResult::Status status, const QStringList &smileys) {
            OpResult result;
            result.status = status;
            result.remoteId = u"r"_s + id;
            result.order = ++m_order;
            result.smileys = smileys;
            m_fixture->script.finish(id, result);
        };
        const QList<SmileyPicture> cat{catPicture};
        const LocalId first = enqueueSmiley();
        QTRY_COMPARE(smileysOf(0), cat);
        // Refused, lost, sent without it: it is still to come.
        m_fixture->script.reject(first, FailureKind::Forbidden, false);
        const LocalId second = enqueueSmiley();
        QTRY_COMPARE(smileysOf(1), cat);
        answer(second, OpResult::Status::NotApplied, {catPicture.hash});
        QTRY_COMPARE(smileysOf(2), cat);
        answer(second, OpResult::Status::Accepted, {});
        const LocalId third = enqueueSmiley();
        QTRY_COMPARE(smileysOf(3), cat);
        answer(third, OpResult::Status::Accepted, {catPicture.hash});
        const LocalId fourth = enqueueSmiley();
        QTRY_COMPARE(smileysOf(4), QList<SmileyPicture>());
        answer(fourth, OpResult::Status::Accepted, {});
        // Another flow has not had it.
        const LocalId other = enqueueSmiley(u"c"_s);
        QTRY_COMPARE(smileysOf(5), cat);
        answer(other, OpResult::Status::Accepted, {catPicture.hash});
        QTRY_COMPARE(stateOf(other), DeliveryState::None);
        // Nor after a restart.
        startSender();
        m_sender->setOnline(true);
        enqueueSmiley();
        QTRY_COMPARE(submittedTexts().size(), 7);
        QCOMPARE(smileysOf(6), QList<SmileyPicture>());
    }

    // With a file, or before the server was seen to keep envelopes, a message takes no picture along.
    void aLaterMessageTakesWhatIsOwed()
    {
        startSender();
        m_sender->setOnline(true);
        const LocalId first = enqueueSmiley();
        QTRY_COMPARE(submittedTexts().size(), 1);
        OpResult without;
        without.status = OpResult::Status::Accepted;
        without.remoteId = u"r1"_s;
        without.order = 1;
        m_fixture->script.finish(first, without);
        QTRY_COMPARE(stateOf(first), DeliveryState::None);
        enqueue(u"plain"_s);
        QTRY_COMPARE(submittedTexts().size(), 2);
        QCOMPARE(m_fixture->script.commands<SendMessage>().constLast().smileys, QList<SmileyPicture>{catPicture});
    }

    void aMessageGoesWithoutSmileysThatCannotBeRead()
    {
        startSender();
        m_sender->setOnline(true);
        m_fixture->faults.fail(StoreOperation::DueSmileys, ErrorKind::Busy);
        enqueueSmiley();
        QTRY_COMPARE(submittedTexts(), QStringList{u":cat:"_s});
        QVERIFY(m_fixture->script.commands<SendMessage>().constFirst().smileys.isEmpty());
    }

private:
    inline static const SmileyPicture catPicture{u"0011223344556677"_s, u"key"_s};
    OrderKey m_order = 1000;
};

MORELIA_TEST(OutboxSmileysTest)
#include "tst_outboxsmileys.moc"
