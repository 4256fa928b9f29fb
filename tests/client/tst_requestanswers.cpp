// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/notifications/announcer.h"
#include "tests/client/apptest.h"
#include "tests/support/program/testprogram.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;

//! A stranger asks for a conversation: what the window makes of it, and what goes out: nothing.
class RequestAnswersTest : public AppTest
{
    Q_OBJECT

    FlowActions &actions() { return *m_app->flowActions(); }
    FlowListModel &list() { return *m_app->flows(); }
    FlowRow stored(const QString &flow) { return await(m_fixture->store().flow({m_account, flow})); }

    void open(const QString &flow)
    {
        m_app->openFlow(m_account, flow);
        [&] { QTRY_VERIFY(m_app->flow() && m_app->flow()->messages()->rowCount() > 0); }();
        [&] { QTRY_VERIFY(!m_app->flow()->title().isEmpty()); }();
    }
    MessageValue firstMessage()
    {
        return m_app->flow()->messages()->index(0).data(MessageListModel::MessageRole).value<MessageValue>();
    }
    // Everything that was asked for is done.
    void settle()
    {
        for (int i = 0; i < 3; ++i) {
            await(m_fixture->store().flows());
            QCoreApplication::sendPostedEvents();
        }
    }
    static bool isSilent(const Command &command)
    {
        return std::holds_alternative<LoadHistory>(command) || std::holds_alternative<OpenFlow>(command)
            || std::holds_alternative<CloseFlow>(command);
    }
    //! Commands that name the flow, but for those of which others see nothing.
    int told(const QString &flow)
    {
        int count = 0;
        for (const AdapterScript::Submitted &one : std::as_const(script().submitted))
            count += flowOf(one.command) == flow && !isSilent(one.command) ? 1 : 0;
        return count;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        makeFixture();
        m_account = m_fixture->addAccountWithFlows();
        await(m_fixture->store().apply(m_account, ClientFixture::endOfFirstSync()));
        m_fixture->load();
        makeApp();
        Q_EMIT m_fixture->accounts().loaded();
        script().identify({.userId = u"me"_s,
            .secrets = {},
            .capabilities = Capability::Receipts | Capability::Typing | Capability::SendText | Capability::React,
            .limits = {},
            .serverSoftware = {}});
        script().enter(SessionState::Online);
        QTRY_COMPARE(m_app->connection()->state(), ConnectionController::State::Online);
        QTRY_COMPARE(list().count(), 3);
        script().deliver(ClientFixture::request(u"eve"_s));
        QTRY_COMPARE(list().requestCount(), 1);
    }

    void cleanup() { stop(); }

    void theListHasItApart()
    {
        settle();
        QCOMPARE(list().count(), 3);
        QCOMPARE(list().totalUnread(), 0);
        list().setInRequests(true);
        QCOMPARE(list().count(), 1);
        QCOMPARE(list().at(0).title, u"Eve"_s);
        QCOMPARE(list().totalUnread(), 0);
        QCOMPARE(m_app->mishaps(), QStringList());
    }

    //! Reading a stranger's words tells nobody; nor do the answers.
    void nothingGoesOut_data()
    {
        QTest::addColumn<FlowActions::Answer>("answer");
        QTest::newRow("accept") << FlowActions::Answer::Accept;
        QTest::newRow("decline") << FlowActions::Answer::Decline;
        QTest::newRow("block") << FlowActions::Answer::Block;
    }

    void nothingGoesOut()
    {
        QFETCH(const FlowActions::Answer, answer);
        m_app->setActive(true);
        open(u"eve"_s);
        FlowController &flow = *m_app->flow();
        QCOMPARE(flow.request(), FlowController::Request::Asking);
        QVERIFY(!flow.canWrite() && !flow.canReply() && !flow.canReact() && !flow.canDelete() && !flow.canEdit());
        flow.markSeen(1);
        flow.setOldestShown(1);
        flow.composer()->setText(u"typed"_s);
        Q_EMIT flow.composer()->written();
        actions().markRead(m_account, u"eve"_s);
        m_clock.advance(Milliseconds(60'000));
        settle();
        QCOMPARE(told(u"eve"_s), 0);
        QVERIFY(script().commands<MarkRead>().isEmpty());
        flow.composer()->setText({});
        m_app->closeFlow();
        // One that was open when it was accepted is open for the server from then on.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        actions().answer(m_account, u"eve"_s, answer);
        QTRY_COMPARE(list().requestCount(), 0);
        settle();
        QCOMPARE(told(u"eve"_s), 0);
        QVERIFY(await(m_fixture->store().outbox(m_account)).isEmpty());
        QCOMPARE(m_app->mishaps(), QStringList());
    }

    void acceptedItIsAConversation()
    {
        open(u"eve"_s);
        FlowController &flow = *m_app->flow();
        settle();
        QVERIFY(script().commands<OpenFlow>().isEmpty());
        QCOMPARE(firstMessage().kind(), MessageKind::File);
        actions().answer(m_account, u"eve"_s, FlowActions::Answer::Accept);
        QTRY_COMPARE(flow.request(), FlowController::Request::None);
        QVERIFY(flow.canWrite());
        QCOMPARE(flow.requestText(), QString());
        QTRY_COMPARE(firstMessage().kind(), MessageKind::Picture);
        QTRY_COMPARE(script().commands<OpenFlow>().size(), 1);
        QTRY_COMPARE(list().count(), 4);
        QCOMPARE(list().totalUnread(), 1);
        m_app->setActive(true);
        flow.markSeen(1);
        QTRY_COMPARE(script().commands<MarkRead>().size(), 1);
        // Blocked from another request while it is open.
        QVERIFY(flow.canWrite());
    }

    void theStripSaysWhoAndHowOften()
    {
        open(u"eve"_s);
        FlowController &flow = *m_app->flow();
        QCOMPARE(flow.requestText(), u"Eve (eve) asks to talk with you."_s);
        actions().answer(m_account, u"eve"_s, FlowActions::Answer::Decline);
        QTRY_COMPARE(flow.requestText(), u"You declined this request."_s);
        QCOMPARE(flow.request(), FlowController::Request::Declined);
        QVERIFY(!flow.canWrite());
        // The store asks the clock of the fixture, which is the computer's: a day ago it was declined.
        await(m_fixture->store().answer({m_account, u"eve"_s}, RequestAnswer::Block));
        QTRY_COMPARE(flow.requestText(), u"You have blocked Eve (eve)."_s);
        QCOMPARE(flow.request(), FlowController::Request::Blocked);
    }

    void hostileNamesAreCleaned()
    {
        Flow flow = group(u"h"_s);
        flow.ownerId = u"mallory"_s;
        flow.memberIds = {u"mallory"_s, u"me"_s};
        DeltaBatch batch;
        batch.deltas = {UserSeen{user(u"mallory"_s, u"<img src=x>\u202Enope"_s)}, FlowSeen{flow},
            MessageSeen{ClientFixture::message(u"h1"_s, 1, u"mallory"_s, u"hi"_s, u"h"_s)}};
        script().deliver(batch);
        QTRY_COMPARE(list().requestCount(), 2);
        open(u"h"_s);
        const QString said = m_app->flow()->requestText();
        QVERIFY2(said.contains(u"asks you to join this group."_s), qPrintable(said));
        QVERIFY(!said.contains(u'<') && !said.contains(u'\u202e'));
    }

    void aRequestIsNoNews()
    {
        class Silent : public Notifier
        {
        public:
            void show(const Notification &) override { ++times; }
            void withdraw(const FlowRef &) override {}
            void showSummary(const QString &, const QStringList &, bool) override { ++times; }
            void withdrawSummary() override {}
            int times = 0;
        } notifier;
        Announcer announcer(m_fixture->store(), notifier, m_clock);
        const auto deliver = [this](const QString &id, OrderKey order) {
            await(m_fixture->store().apply(
                m_account, ClientFixture::batch({ClientFixture::message(id, order, u"eve"_s, u"again"_s, u"eve"_s)})));
            settle();
            m_clock.advance(Milliseconds(1'000));
            settle();
        };
        deliver(u"e2"_s, 2);
        QCOMPARE(notifier.times, 0);
        await(m_fixture->store().answer({m_account, u"eve"_s}, RequestAnswer::Accept));
        deliver(u"e3"_s, 3);
        QCOMPARE(notifier.times, 1);
    }

    void declinedOnesAreListed()
    {
        DeclinedRequests &declined = *m_app->declined();
        declined.begin();
        actions().answer(m_account, u"eve"_s, FlowActions::Answer::Decline);
        QTRY_COMPARE(declined.count(), 1);
        const QModelIndex first = declined.index(0);
        QCOMPARE(first.data(DeclinedRequests::TitleRole).toString(), u"Eve"_s);
        QCOMPARE(first.data(DeclinedRequests::AskerRole).toString(), u"Eve (eve)"_s);
        QCOMPARE(first.data(DeclinedRequests::FlowIdRole).toString(), u"eve"_s);
        QCOMPARE(first.data(DeclinedRequests::AccountIdRole).toLongLong(), m_account);
        actions().answer(m_account, u"eve"_s, FlowActions::Answer::ShowAgain);
        QTRY_COMPARE(declined.count(), 0);
        QTRY_COMPARE(list().requestCount(), 1);
        QCOMPARE(declined.errorText(), QString());
    }

    //! The answer of the server comes after its news, or never.
    void whatIsMadeHereIsNoRequest()
    {
        Flow made = group(u"made"_s);
        made.ownerId = u"me"_s;
        made.memberIds = {u"me"_s, u"oscar"_s};
        SyncEngine *engine = m_fixture->accounts().engine(m_account);
        engine->execute(u"op"_s,
            CreateFlow{.kind = FlowKind::Group, .title = u"Made"_s, .info = {}, .memberIds = {u"me"_s, u"oscar"_s}});
        QTRY_COMPARE(script().commands<CreateFlow>().size(), 1);
        DeltaBatch batch;
        batch.deltas = {FlowSeen{made}};
        script().deliver(batch);
        QTRY_COMPARE(list().count(), 4);
        QCOMPARE(stored(u"made"_s).request.state, FlowRequest::None);
        // A stranger who says that it is mine gets nowhere.
        Flow forged = made;
        forged.remoteId = u"forged"_s;
        forged.memberIds = {u"me"_s, u"mallory"_s};
        batch.deltas = {
            FlowSeen{forged}, MessageSeen{ClientFixture::message(u"h1"_s, 1, u"mallory"_s, u"hi"_s, u"forged"_s)}};
        script().deliver(batch);
        QTRY_COMPARE(list().requestCount(), 2);
        QCOMPARE(list().count(), 4);
    }

    void blockedPeopleAreListed()
    {
        BlockedPeople &blocked = *m_app->blocked();
        actions().answer(m_account, u"eve"_s, FlowActions::Answer::Block);
        QTRY_COMPARE(list().requestCount(), 0);
        // Nobody has looked yet.
        QCOMPARE(m_fixture->faults.called(StoreOperation::BlockedPeople), 0);
        blocked.begin();
        QTRY_COMPARE(blocked.count(), 1);
        const QModelIndex first = blocked.index(0);
        QCOMPARE(first.data(BlockedPeople::NameRole).toString(), u"Eve (eve)"_s);
        QCOMPARE(first.data(BlockedPeople::UserIdRole).toString(), u"eve"_s);
        QCOMPARE(first.data(BlockedPeople::AccountIdRole).toLongLong(), m_account);
        const qsizetype before = script().submitted.size();
        blocked.unblock(m_account, u"eve"_s);
        // A second click is no fault.
        blocked.unblock(m_account, u"eve"_s);
        QTRY_COMPARE(blocked.count(), 0);
        QTRY_COMPARE(list().requestCount(), 1);
        QCOMPARE(blocked.errorText(), QString());
        QCOMPARE(script().submitted.size(), before);
    }
};

MORELIA_GUI_TEST(RequestAnswersTest)
#include "tst_requestanswers.moc"
