// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/flowcontroller.h"
#include "tests/client/composertest.h"
#include "tests/support/program/testprogram.h"
#include "tests/support/protocol/virtualclock.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

#include <functional>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;

//! Answers of a slow store that come when nobody needs them any more.
class LateAnswersTest : public ComposerTest
{
    Q_OBJECT

    StoreFaults &faults() { return m_fixture->faults; }

    // Waits until a held operation is reached.
    void reach(StoreOperation operation, int times)
    {
        waitUntil([&] { return faults().called(operation) >= times; }, u"the store"_s);
    }

    // Lets the store go on until every question so far is answered and its answer taken.
    void letGo()
    {
        faults().letGo();
        await(m_fixture->store().outbox(m_account));
        QCoreApplication::processEvents();
        await(m_fixture->store().outbox(m_account));
        QCoreApplication::processEvents();
    }

    std::unique_ptr<FlowController> open()
    {
        const FlowRef ref{m_account, u"g"_s};
        auto flow = std::make_unique<FlowController>(ref, m_fixture->store(), m_fixture->accounts(), m_clock,
            std::make_shared<ComposerController>(
                ref, m_fixture->store(), m_fixture->accounts(), m_clock, m_fixture->intake(), *m_emoji));
        waitUntil([&] { return flow->messages()->isLoaded() && !flow->title().isEmpty(); }, u"the flow"_s);
        return flow;
    }

    void deliver(int first, int last)
    {
        QList<Message> messages;
        for (int i = first; i <= last; ++i)
            messages.append(ClientFixture::message(u"r%1"_s.arg(i), i, u"ann"_s, u"text %1"_s.arg(i)));
        await(m_fixture->store().apply(m_account, ClientFixture::batch(messages)));
    }

    // Two messages are wished for before the first is read: the second counts, and is told once.
    template <typename Wish, typename Words, typename Told>
    void expectTheLatest(Wish wish, Words words, Told told)
    {
        const LocalId first = ownMessage(u"first"_s, 1);
        const LocalId second = ownMessage(u"second"_s, 2);
        const auto composer = make();
        const QSignalSpy changed(composer.get(), told);
        faults().hold(StoreOperation::MessagesById);
        std::invoke(wish, *composer, first);
        std::invoke(wish, *composer, second);
        letGo();
        QTRY_COMPARE(std::invoke(words, *composer), u"second"_s);
        QCOMPARE(changed.size(), 1);
    }

    // An own message that the server has refused; its id.
    LocalId refusedMessage()
    {
        const auto composer = make();
        composer->setText(u"hello"_s);
        composer->send();
        waitUntil([&] { return script().durable().size() == 1; }, u"the message at the adapter"_s);
        const LocalId id = script().durable().value(0).opId;
        script().reject(id, FailureKind::Forbidden, false);
        waitUntil([&] { return await(m_fixture->store().outbox(m_account)).value(0).state == DeliveryState::Failed; },
            u"the refusal"_s);
        return id;
    }

private Q_SLOTS:
    void init() { start(); }
    void cleanup() { stop(); }

    void aReplyThatWasSentOrDroppedIsOver_data()
    {
        QTest::addColumn<bool>("sent");
        QTest::newRow("sent") << true;
        QTest::newRow("dropped") << false;
    }

    void aReplyThatWasSentOrDroppedIsOver()
    {
        QFETCH(const bool, sent);
        const LocalId id = ownMessage(u"question"_s, 1);
        const auto composer = make();
        faults().hold(StoreOperation::MessagesById);
        composer->reply(id);
        if (sent) {
            composer->setText(u"answer"_s);
            composer->send();
        } else {
            composer->cancelReply();
        }
        letGo();
        QVERIFY(!composer->replying());
    }

    void theLatestReplyWins()
    {
        expectTheLatest(&ComposerController::reply, &ComposerController::replyText, &ComposerController::replyChanged);
    }

    void theReplyOfADraftThatWasSentIsOver()
    {
        ownMessage(u"question"_s, 1);
        await(m_fixture->store().saveDraft({m_account, u"g"_s}, {.body = u"half"_s, .replyToId = u"r1"_s}));
        faults().hold(StoreOperation::MessageByRemoteId);
        const auto composer = make();
        QTRY_COMPARE(composer->text(), u"half"_s);
        reach(StoreOperation::MessageByRemoteId, 1);
        composer->send();
        letGo();
        QVERIFY(!composer->replying());
    }

    // The words came while the original was read: they stay, and nothing is edited.
    void typingMeanwhileIsNoEdit()
    {
        ownMessage(u"newest"_s, 1);
        const auto composer = make();
        faults().hold(StoreOperation::OriginalBody);
        QVERIFY(composer->editLast());
        reach(StoreOperation::OriginalBody, 1);
        composer->setText(u"h"_s);
        letGo();
        QVERIFY(!composer->editing());
        QCOMPARE(composer->text(), u"h"_s);
    }

    void anEditThatWasCancelledIsOver()
    {
        const LocalId id = ownMessage(u"first"_s, 1);
        const auto composer = make();
        faults().hold(StoreOperation::OriginalBody);
        composer->edit(id);
        reach(StoreOperation::OriginalBody, 1);
        composer->cancelEdit();
        letGo();
        QVERIFY(!composer->editing());
    }

    void theLatestEditWins()
    {
        expectTheLatest(&ComposerController::edit, &ComposerController::text, &ComposerController::editingChanged);
    }

    void whatWasCopiedLaterStays()
    {
        const LocalId first = ownMessage(u"first"_s, 1);
        const LocalId second = ownMessage(u"second"_s, 2);
        const auto flow = open();
        faults().hold(StoreOperation::OriginalBody);
        flow->copyText(first);
        QGuiApplication::clipboard()->setText(u"newer"_s);
        letGo();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"newer"_s);
        faults().hold(StoreOperation::OriginalBody);
        QSignalSpy copied(QGuiApplication::clipboard(), &QClipboard::dataChanged);
        flow->copyText(first);
        flow->copyText(second);
        letGo();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"second"_s);
        QCOMPARE(copied.size(), 1);
    }

    // An earlier write ends well. That says nothing about the failure meanwhile, which nobody has read.
    void aSuccessTakesNoMishapAway()
    {
        const LocalId own = ownMessage(u"mine"_s, 1);
        const auto flow = open();
        faults().hold(StoreOperation::Enqueue);
        flow->deleteForEveryone({own});
        reach(StoreOperation::Enqueue, 1);
        faults().fail(StoreOperation::OriginalBody, ErrorKind::Busy);
        flow->copyText(own);
        QTRY_COMPARE(flow->storeErrors().size(), 1);
        faults().letGo();
        QTRY_COMPARE(script().commands<DeleteMessage>().size(), 1);
        letGo();
        QCOMPARE(flow->storeErrors().size(), 1);
        flow->forgetStoreErrors();
        QVERIFY(flow->storeErrors().isEmpty());
    }

    void eachMishapIsKeptUntilItWasRead()
    {
        const LocalId own = ownMessage(u"mine"_s, 1);
        const auto flow = open();
        QSignalSpy said(flow.get(), &FlowController::storeErrorChanged);
        faults().fail(StoreOperation::OriginalBody, ErrorKind::Busy);
        flow->copyText(own);
        flow->copyText(own);
        faults().fail(StoreOperation::Enqueue, ErrorKind::DiskFull);
        flow->deleteForEveryone({own});
        QTRY_COMPARE(flow->storeErrors().size(), 2);
        QCOMPARE(said.size(), 2);
        flow->forgetStoreErrors();
        QVERIFY(flow->storeErrors().isEmpty());
        QCOMPARE(said.size(), 3);
    }

    void theLatestJumpWins()
    {
        deliver(1, 600);
        await(m_fixture->store().markRead({m_account, u"g"_s}, 600));
        const auto flow = open();
        faults().hold(StoreOperation::OrderAt);
        flow->jumpToDate(QDateTime::fromMSecsSinceEpoch(1'700'000'000'000).date());
        flow->jumpToNewest();
        QSignalSpy wanted(flow.get(), &FlowController::rowWanted);
        QSignalSpy loaded(flow->messages(), &MessageListModel::modelReset);
        letGo();
        letGo();
        QCOMPARE(wanted.size(), 0);
        QCOMPARE(loaded.size(), 0);
        QVERIFY(flow->messages()->isAtNewest());
    }

    void aJumpThatIsOverHasNoWayBack()
    {
        deliver(1, 600);
        Message reply = ClientFixture::message(u"r601"_s, 601, u"ann"_s, u"answer"_s);
        reply.localId = newLocalId();
        reply.replyToId = u"r3"_s;
        await(m_fixture->store().apply(m_account, ClientFixture::batch({reply})));
        await(m_fixture->store().markRead({m_account, u"g"_s}, 601));
        const auto flow = open();
        faults().hold(StoreOperation::MessagesById);
        flow->jumpToOriginal(reply.localId);
        flow->jumpToNewest();
        letGo();
        QVERIFY(!flow->canJumpBack());
        QVERIFY(flow->messages()->isAtNewest());
    }

    // However many changes come while the header is read, it is read once more: no older answer can come last.
    void theHeaderIsReadOnceAtATime()
    {
        const auto flow = open();
        const int before = faults().called(StoreOperation::Flow);
        faults().hold(StoreOperation::Flow);
        for (int i = 1; i <= 4; ++i) {
            deliver(i, i);
            QCoreApplication::processEvents();
        }
        reach(StoreOperation::Flow, before + 1);
        letGo();
        QTRY_COMPARE(flow->unread(), 4);
        QCOMPARE(faults().called(StoreOperation::Flow), before + 2);
    }

    void aHeaderThatCannotBeReadIsSaidAndReadAgain()
    {
        const auto flow = open();
        QSignalSpy said(flow.get(), &FlowController::storeErrorChanged);
        faults().fail(StoreOperation::Flow, ErrorKind::Busy);
        deliver(1, 1);
        QTRY_VERIFY(flow->headError());
        QCOMPARE(said.size(), 1);
        faults().clear();
        m_clock.advance(ReadRetry::shortest);
        QTRY_COMPARE(flow->unread(), 1);
        QVERIFY(!flow->headError());
        QCOMPARE(said.size(), 2);
    }

    void theOwnNameIsReadOnceAtATime()
    {
        AccountManager &accounts = m_fixture->accounts();
        QTRY_COMPARE(accounts.ownName(m_account), u"Me"_s);
        const int before = faults().called(StoreOperation::User);
        faults().hold(StoreOperation::User);
        for (const QString &name : {u"One"_s, u"Two"_s, u"Three"_s}) {
            await(m_fixture->store().apply(m_account, {{UserSeen{user(u"me"_s, name)}}, {}}));
            QCoreApplication::processEvents();
        }
        reach(StoreOperation::User, before + 1);
        letGo();
        QTRY_COMPARE(accounts.ownName(m_account), u"Three"_s);
        QCOMPARE(faults().called(StoreOperation::User), before + 2);
    }

    // Until the commands of earlier runs have been read, nothing can be sent again: that is said.
    void whatCannotBeSentAgainYetIsSaid()
    {
        const LocalId id = refusedMessage();
        faults().fail(StoreOperation::Outbox, ErrorKind::Busy);
        m_fixture->load();
        const auto flow = open();
        flow->retry(id);
        QTRY_COMPARE(flow->storeErrors().size(), 1);
        flow->forgetStoreErrors();
        flow->discard(id);
        QTRY_COMPARE(flow->storeErrors().size(), 1);
    }

    void sendingAgainTwiceIsNoMishap()
    {
        const LocalId id = refusedMessage();
        const auto flow = open();
        faults().hold(StoreOperation::SetOutboxState);
        flow->retry(id);
        flow->retry(id);
        await(m_fixture->store().messagesById({m_account, u"g"_s}, {id}));
        QCoreApplication::processEvents();
        letGo();
        QTRY_COMPARE(script().durable().size(), 2);
        QVERIFY(flow->storeErrors().isEmpty());
    }

private:
};

MORELIA_GUI_TEST(LateAnswersTest)
#include "tst_lateanswers.moc"
