// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/flowactions.h"
#include "models/entities/savedflow.h"
#include "tests/client/flowbase.h"
#include "tests/support/program/testprogram.h"

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;

//! The flow with oneself, from the composer to the store: no server hears of it.
class SavedMessagesTest : public FlowBase
{
    Q_OBJECT

    QStringList texts()
    {
        QStringList texts;
        const MessagePage page = await(
            m_fixture->store().messages({m_account, savedFlowId}, {.anchor = newestAnchor, .older = 50, .newer = 0}));
        for (const MessageRow &row : page.rows)
            texts.append(row.body.text);
        return texts;
    }

    void write(FlowController &flow, const QString &text)
    {
        const int before = flow.messages()->rowCount();
        flow.composer()->setText(text);
        flow.composer()->send();
        [&] { QTRY_COMPARE(flow.messages()->rowCount(), before + 1); }();
    }

    // All that was posted to the adapter before this has reached it.
    QStringList flowsThatTheAdapterKnows()
    {
        m_fixture->accounts().engine(m_account)->openFlow(u"last"_s);
        [&] {
            QTRY_VERIFY(!script().commands<OpenFlow>().isEmpty()
                && script().commands<OpenFlow>().constLast().flowId == u"last"_s);
        }();
        QStringList flows;
        for (const AdapterScript::Submitted &entry : std::as_const(script().submitted))
            flows.append(flowOf(entry.command));
        return flows;
    }

private Q_SLOTS:
    void withoutANetworkTheyAreThereAtOnce()
    {
        const auto flow = make(savedFlowId);
        QCOMPARE(flow->title(), u"Saved messages"_s);
        QCOMPARE(flow->subtitle(), u"These messages stay on this computer"_s);
        QVERIFY(flow->isSaved() && flow->canWrite() && flow->canEdit() && flow->canDelete());
        QVERIFY(flow->canReply() && flow->canReact() && flow->canAttach());
        QVERIFY(flow->isComplete() && !flow->loadingHistory() && !flow->isAlone());
        write(*flow, u"milk"_s);
        QCOMPARE(messageAt(*flow, 0).state, int(DeliveryState::None));
        QVERIFY(!make(u"g"_s)->isSaved());
    }

    void noCommandReachesTheAdapter()
    {
        Identity all;
        all.userId = u"me"_s;
        all.capabilities = CapabilitySet::fromInt(~0U);
        script().identify(all);
        goOnline();
        QTRY_VERIFY(engine().identity().capabilities.testFlag(Capability::Typing));
        {
            const auto flow = make(savedFlowId);
            flow->setActive(true);
            write(*flow, u"milk"_s);
            write(*flow, u"bread"_s);
            flow->markSeen(messageAt(*flow, 0).order);
            flow->setOldestShown(messageAt(*flow, 1).order);
            flow->react(messageAt(*flow, 0).localId, u"👍"_s, false);
            QTRY_COMPARE(messageAt(*flow, 0).reactions.size(), 1);
            flow->composer()->edit(messageAt(*flow, 0).localId);
            QTRY_VERIFY(flow->composer()->editing());
            flow->composer()->setText(u"brown bread"_s);
            flow->composer()->send();
            QTRY_COMPARE(messageAt(*flow, 0).body.text, u"brown bread"_s);
            flow->deleteForEveryone({messageAt(*flow, 1).localId});
            QTRY_COMPARE(flow->messages()->rowCount(), 1);
        }
        // A hint or a question that forgets itself.
        engine().loadHistory(savedFlowId, 5);
        engine().execute(newLocalId(), LoadHistory{.flowId = savedFlowId, .before = 5, .count = 9});
        engine().markRead(savedFlowId, 1);
        engine().noteTyping(savedFlowId, true);
        engine().openFlow(savedFlowId);
        QVERIFY(!flowsThatTheAdapterKnows().contains(savedFlowId));
        // After the next sign-in and the next start neither.
        script().enter(SessionState::Waiting);
        QTRY_COMPARE(engine().status().state, SessionState::Waiting);
        goOnline();
        QVERIFY(!flowsThatTheAdapterKnows().contains(savedFlowId));
        script().submitted.clear();
        m_fixture->restart();
        m_fixture->load();
        goOnline();
        QVERIFY(!flowsThatTheAdapterKnows().contains(savedFlowId));
        QVERIFY(script().reconciled.isEmpty());
        for (const Flow &flow : std::as_const(script().syncStates.last().flows))
            QVERIFY(!isSavedFlow(flow.remoteId));
        QCOMPARE(texts(), QStringList{u"brown bread"_s});
    }

    void aSendElsewhereLeavesAtOnceAllTheSame()
    {
        goOnline();
        const auto saved = make(savedFlowId);
        write(*saved, u"milk"_s);
        const auto flow = make(u"g"_s);
        write(*flow, u"hello"_s);
        QTRY_COMPARE(script().durable().size(), 1);
        QCOMPARE(flowOf(script().durable().constFirst().command), u"g"_s);
    }

    void aServerThatKnowsTheIdGetsNowhere()
    {
        goOnline();
        const auto flow = make(savedFlowId);
        write(*flow, u"milk"_s);
        Flow theirs = group(savedFlowId);
        theirs.title = u"Mine"_s;
        DeltaBatch batch = ClientFixture::batch({ClientFixture::message(u"r1"_s, 9, u"ann"_s, u"hello"_s, savedFlowId),
            ClientFixture::message(u"r2"_s, 10, u"ann"_s, u"there"_s)});
        batch.deltas.prepend(FlowSeen{theirs});
        script().deliver(batch);
        QTRY_COMPARE(await(m_fixture->store().flow({m_account, u"g"_s})).lastText, u"there"_s);
        QCOMPARE(texts(), QStringList{u"milk"_s});
        QCOMPARE(await(m_fixture->store().flow({m_account, savedFlowId})).unread, 0);
        script().tell(TypingSeen{savedFlowId, u"ann"_s, 5000});
        script().tell(TypingSeen{u"g"_s, u"ann"_s, 5000});
        QTRY_COMPARE(engine().live().writers(u"g"_s).size(), 1);
        QVERIFY(engine().live().writers(savedFlowId).isEmpty());
    }

    void messagesAreForwardedToThemAndFromThem()
    {
        goOnline();
        deliver(1, 1);
        const auto group = make(u"g"_s);
        const auto saved = make(savedFlowId);
        FlowActions actions(m_fixture->store(), m_fixture->accounts(), m_clock);
        actions.forward(m_account, u"g"_s, {messageAt(*group, 0).localId}, m_account, savedFlowId, true);
        QTRY_COMPARE(saved->messages()->rowCount(), 1);
        QCOMPARE(messageAt(*saved, 0).body.text, u"text 1"_s);
        QVERIFY(messageAt(*saved, 0).originText.contains(u"Ann"_s));
        QVERIFY(script().durable().isEmpty());
        actions.forward(m_account, savedFlowId, {messageAt(*saved, 0).localId}, m_account, u"c"_s, true);
        QTRY_COMPARE(script().durable().size(), 1);
        QCOMPARE(script().commands<SendMessage>().constFirst().flowId, u"c"_s);
    }

    void aServerWithoutACapabilityTakesNothingFromThem()
    {
        Identity poor;
        poor.userId = u"me"_s;
        poor.capabilities = Capability::SendText;
        script().identify(poor);
        goOnline();
        QTRY_COMPARE(engine().identity().capabilities, poor.capabilities);
        const auto saved = make(savedFlowId);
        QVERIFY(saved->canAttach() && saved->canReply() && saved->canReact());
        const auto group = make(u"g"_s);
        QVERIFY(!group->canAttach() && !group->canReact());
    }
};

MORELIA_GUI_TEST(SavedMessagesTest)
#include "tst_savedmessages.moc"
