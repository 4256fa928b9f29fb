// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/client/flowbase.h"
#include "tests/support/program/testprogram.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;

//! What a person does with one message of the open flow.
class MessageActionsTest : public FlowBase
{
    Q_OBJECT

private Q_SLOTS:
    void aFailedMessageCanBeSentAgainOrDropped()
    {
        goOnline();
        const auto flow = make();
        flow->composer()->setText(u"hello"_s);
        flow->composer()->send();
        QTRY_COMPARE(script().durable().size(), 1);
        const LocalId id = script().durable().constFirst().opId;
        script().reject(id, FailureKind::Forbidden, false);
        const auto state = [&] {
            const int row = flow->messages()->rowOf(id);
            return messageAt(*flow, row).state;
        };
        QTRY_COMPARE(state(), int(DeliveryState::Failed));
        flow->retry(id);
        QTRY_COMPARE(script().durable().size(), 2);
        script().reject(id, FailureKind::Forbidden, false);
        QTRY_COMPARE(state(), int(DeliveryState::Failed));
        flow->discard(id);
        QTRY_COMPARE(flow->messages()->rowOf(id), -1);
    }

    void aLeavingMessageIsShownAndTakenBack()
    {
        goOnline();
        const auto flow = make();
        const auto other = make(u"c"_s);
        flow->composer()->setText(u"hello"_s);
        flow->composer()->send();
        QTRY_COMPARE(script().durable().size(), 1);
        const LocalId id = script().durable().constFirst().opId;
        QCOMPARE(flow->leaving()->localId(), QString());
        QSignalSpy changed(flow->leaving(), &LeavingMessage::changed);
        script().progress(id, 40);
        QVERIFY(changed.wait());
        QCOMPARE(flow->leaving()->localId(), id);
        QCOMPARE(flow->leaving()->percent(), 40);
        QCOMPARE(other->leaving()->localId(), QString());
        flow->leaving()->cancel(id);
        QTRY_COMPARE(script().cancelled, QList<LocalId>{id});
        script().giveBack(id);
        QTRY_COMPARE(flow->messages()->rowOf(id), -1);
        QCOMPARE(flow->leaving()->localId(), QString());
        QCOMPARE(script().durable().size(), 1);
    }

    void deletedHereIsGoneHereAlone()
    {
        await(m_fixture->store().apply(m_account,
            ClientFixture::batch({ClientFixture::message(u"r1"_s, 1, u"ann"_s, u"hers"_s),
                ClientFixture::message(u"r2"_s, 2, u"me"_s, u"own"_s)})));
        goOnline();
        const auto flow = make();
        QCOMPARE(flow->messages()->rowCount(), 2);
        flow->deleteHere({messageAt(*flow, 0).localId, messageAt(*flow, 1).localId});
        QTRY_COMPARE(flow->messages()->rowCount(), 0);
        QVERIFY(script().durable().isEmpty());
    }

    //! What has failed or waits goes with its command; what is on its way stays, and that is said.
    void deletedHereGoesWhatWaits()
    {
        const auto flow = make();
        for (const QString &text : {u"fails"_s, u"waits"_s, u"is on its way"_s}) {
            flow->composer()->setText(text);
            flow->composer()->send();
        }
        QTRY_COMPARE(flow->messages()->rowCount(), 3);
        goOnline();
        QTRY_COMPARE(script().durable().size(), 1);
        const LocalId failed = script().durable().constFirst().opId;
        script().reject(failed, FailureKind::Forbidden, false);
        QTRY_COMPARE(script().durable().size(), 2);
        QStringList all;
        for (int row = 0; row < flow->messages()->rowCount(); ++row)
            all.append(messageAt(*flow, row).localId);
        const LocalId leaving = script().durable().constLast().opId;
        flow->deleteHere(all);
        QTRY_COMPARE(flow->messages()->rowCount(), 1);
        QCOMPARE(messageAt(*flow, 0).localId, leaving);
        QTRY_VERIFY(flow->keptText().startsWith(u"1 message"_s));
        const QList<OutboxItem> left = await(m_fixture->store().outbox(m_account));
        QCOMPARE(left.size(), 1);
        QCOMPARE(left.constFirst().opId, leaving);
        flow->forgetStoreErrors();
        QCOMPARE(flow->keptText(), QString());
        script().accept(leaving, u"r9"_s, 9);
        QTRY_VERIFY(await(m_fixture->store().outbox(m_account)).isEmpty());
        // Nothing of the others ever leaves.
        QCOMPARE(script().durable().size(), 2);
        flow->deleteHere({leaving});
        QTRY_COMPARE(flow->messages()->rowCount(), 0);
    }

    //! A refused change is dropped, and the message goes.
    void deletedHereGoesWithItsRefusedEdit()
    {
        Message own = ClientFixture::message(u"r1"_s, 1, u"me"_s, u"mine"_s);
        own.localId = newLocalId();
        await(m_fixture->store().apply(m_account, ClientFixture::batch({own})));
        goOnline();
        const auto flow = make();
        await(engine().enqueue(newLocalId(), EditMessage{u"g"_s, u"r1"_s, u"other"_s}));
        QTRY_COMPARE(script().durable().size(), 1);
        script().reject(script().durable().constFirst().opId, FailureKind::Forbidden, false);
        QTRY_COMPARE(await(m_fixture->store().outbox(m_account)).constFirst().state, DeliveryState::Failed);
        flow->deleteHere({own.localId});
        QTRY_COMPARE(flow->messages()->rowCount(), 0);
        QVERIFY(await(m_fixture->store().outbox(m_account)).isEmpty());
        QCOMPARE(flow->keptText(), QString());
    }

    void onlyOwnMessagesAreDeletedForEveryone()
    {
        goOnline();
        Message own = ClientFixture::message(u"r1"_s, 1, u"me"_s, u"mine"_s);
        own.localId = newLocalId();
        Message hers = ClientFixture::message(u"r2"_s, 2, u"ann"_s, u"hers"_s);
        hers.localId = newLocalId();
        await(m_fixture->store().apply(m_account, ClientFixture::batch({own, hers})));
        const auto flow = make();
        flow->deleteForEveryone({hers.localId});
        flow->deleteForEveryone({own.localId});
        QTRY_COMPARE(script().commands<DeleteMessage>().size(), 1);
        QCOMPARE(script().commands<DeleteMessage>().constFirst().remoteId, u"r1"_s);
    }

    void aReactionGoesToItsMessage()
    {
        Message hers = ClientFixture::message(u"r1"_s, 1, u"ann"_s, u"look\n\nat this "_s + QString(200, u'x'));
        hers.localId = newLocalId();
        Message unsent = ClientFixture::message({}, 2, u"me"_s, u"waits"_s);
        unsent.localId = newLocalId();
        await(m_fixture->store().apply(m_account, ClientFixture::batch({hers, unsent})));
        goOnline();
        const auto flow = make();
        QVERIFY(!flow->canReact());
        Identity identity;
        identity.userId = u"me"_s;
        identity.capabilities = Capability::React;
        script().identify(identity);
        QTRY_VERIFY(flow->canReact());
        flow->react(unsent.localId, u"👍"_s, false);
        flow->react(u"nobody's"_s, u"👍"_s, false);
        flow->react(hers.localId, u"👍"_s, false);
        QTRY_COMPARE(script().commands<ReactToMessage>().size(), 1);
        const ReactToMessage command = script().commands<ReactToMessage>().constFirst();
        QCOMPARE(command.flowId, u"g"_s);
        QCOMPARE(command.remoteId, u"r1"_s);
        QCOMPARE(command.value, u"👍"_s);
        QVERIFY(!command.takeBack && !command.localId.isEmpty());
        QVERIFY(command.excerpt.startsWith(u"look\n\nat this x"_s));
        // It shows at once, and a second press changes nothing.
        const auto shown = [&] { return await(m_fixture->store().messagesById({m_account, u"g"_s}, {hers.localId})); };
        QCOMPARE(shown().constFirst().reactions, (QList<ReactionCount>{{u"👍"_s, 1, true}}));
        script().accept(script().durable().constLast().opId, u"r3"_s, 3);
        QTRY_VERIFY(await(m_fixture->store().outbox(m_account)).isEmpty());
        flow->react(hers.localId, u"👍"_s, false);
        flow->react(hers.localId, u"👍"_s, true);
        QTRY_COMPARE(script().commands<ReactToMessage>().size(), 2);
        QVERIFY(script().commands<ReactToMessage>().constLast().takeBack);
    }

    void reactionsAreForWhoMayReact()
    {
        Identity identity;
        identity.userId = u"me"_s;
        identity.capabilities = Capability::React;
        const auto group = make();
        const auto channel = make(u"n"_s);
        script().identify(identity);
        QTRY_VERIFY(group->canReact());
        QVERIFY(!channel->canReact());
    }

    void copyingGivesTheTextAsItWas()
    {
        Message hers = ClientFixture::message(u"r1"_s, 1, u"ann"_s, u"one\n<b>two</b>"_s);
        hers.localId = newLocalId();
        await(m_fixture->store().apply(m_account, ClientFixture::batch({hers})));
        const auto flow = make();
        flow->copyText(hers.localId);
        QTRY_COMPARE(QGuiApplication::clipboard()->text(), u"one\n<b>two</b>"_s);
    }
};

MORELIA_GUI_TEST(MessageActionsTest)
#include "tst_messageactions.moc"
