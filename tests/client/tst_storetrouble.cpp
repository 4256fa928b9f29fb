// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/client/apptest.h"
#include "tests/support/program/testprogram.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;

//! Each kind of read and write fails while the window is used: the window says so, the typed text stays, and once the
//! store works again everything goes on.
class StoreTroubleTest : public AppTest
{
    Q_OBJECT

    using Act = std::function<void(StoreTroubleTest &)>;

    FlowController &flow() { return *m_app->flow(); }
    ComposerController &composer() { return *flow().composer(); }

    void startApp()
    {
        m_account = m_fixture->addAccountWithFlows();
        Message own = ClientFixture::message(u"r1"_s, 1, u"me"_s, u"моё"_s);
        own.localId = newLocalId();
        m_own = own.localId;
        await(m_fixture->store().apply(
            m_account, ClientFixture::batch({own, ClientFixture::message(u"r2"_s, 2, u"ann"_s, u"她的 🦊"_s)})));
        m_fixture->load();
        makeParts();
        makeWindow();
        script().enter(SessionState::Online);
        [&] { QTRY_COMPARE(m_app->flows()->count(), 3); }();
        m_app->openFlow(m_account, u"g"_s);
        [&] { QTRY_COMPARE(flow().messages()->rowCount(), 2); }();
        [&] { QTRY_VERIFY(flow().canWrite()); }();
        [&] { QTRY_COMPARE(m_app->connection()->state(), ConnectionController::State::Online); }();
        // Reads are answered in their order: after this one the engine has read the outbox too.
        await(m_fixture->store().outbox(m_account));
    }

    void makeWindow()
    {
        makeAppOfParts();
        Q_EMIT m_fixture->accounts().loaded();
    }

    static QString typed() { return u"не потеряй, 别丢, אל תאבד"_s; }

    qsizetype inStore()
    {
        const MessagePage page =
            await(m_fixture->store().messages({m_account, u"g"_s}, {.anchor = newestAnchor, .older = 50, .newer = 0}));
        return std::ranges::count(page.rows, Body(typed()), &MessageRow::body);
    }

    // Another fact of the server: failed reads are repeated with it.
    void somethingChanges()
    {
        ++m_facts;
        Message more = ClientFixture::message(u"x%1"_s.arg(m_facts), 100 + m_facts, u"bob"_s, u"more"_s);
        script().deliver(ClientFixture::batch({more}));
    }

    bool isSaid()
    {
        return !m_app->notices().isEmpty() || !m_app->mishaps().isEmpty() || !composer().problem().isEmpty()
            || !m_app->login()->errorText().isEmpty() || !m_app->newChat()->errorText().isEmpty()
            || !m_app->blocked()->errorText().isEmpty() || !m_app->failure().isEmpty();
    }

    //! How a person learns of it.
    enum class Told : quint8 {
        InWords,
        Quietly,   //!< nothing is missing on the screen that would not come with the next change
        Elsewhere, //!< the test of this name tells
        NotUsed,   //!< the window never asks for it
    };
    struct Use
    {
        const char *name = nullptr;
        Act act = {};
        Told told = Told::InWords;
    };

    static void reopen(StoreTroubleTest &t)
    {
        t.m_app->closeFlow();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        t.m_app->openFlow(t.m_account, u"g"_s);
    }
    static void restartEngine(StoreTroubleTest &t)
    {
        SyncEngine &engine = *t.m_fixture->accounts().current();
        engine.setAccount(engine.account());
    }
    void makeGroup()
    {
        m_fixture->accounts().current()->execute(
            newLocalId(), CreateFlow{.kind = FlowKind::Group, .title = u"Made"_s, .info = {}, .memberIds = {u"me"_s}});
    }
    LocalId sendFirst()
    {
        composer().setText(u"first"_s);
        composer().send();
        waitUntil([this] { return script().durable().size() == 1; }, u"the first message at the adapter"_s);
        return script().durable().constFirst().opId;
    }

    //! The uses that the window makes of a kind of read or write. No default, so that a new kind must be answered here.
    static QList<Use> usesOf(StoreOperation operation)
    {
        switch (operation) {
        case StoreOperation::AddAccount:
            return {{"anAccountThatWasNotStoredIsNotAdopted", {}, Told::Elsewhere}};
        case StoreOperation::SetIdentity:
            return {{"an identity", [](StoreTroubleTest &t) {
                         Identity identity = t.m_fixture->accounts().current()->identity();
                         identity.userId = u"me"_s;
                         t.script().identify(identity);
                     }}};
        case StoreOperation::UpdateAccount:
            return {{"settings of the account", &restartEngine}};
        case StoreOperation::RemoveAccount:
            return {{"an account that goes", [](StoreTroubleTest &t) {
                         t.m_fixture->accounts().signOut(t.m_account, AccountManager::LocalData::Remove);
                     }}};
        case StoreOperation::Accounts:
            return {{"accountsThatCannotBeReadAreNoFirstStart", {}, Told::Elsewhere}};
        case StoreOperation::Apply:
            return {{"facts", [](StoreTroubleTest &t) { t.somethingChanges(); }}};
        case StoreOperation::SyncState:
            return {{"where the adapter was", &restartEngine}};
        case StoreOperation::Enqueue:
            return {{"a send", [](StoreTroubleTest &t) {
                         t.composer().setText(typed());
                         t.composer().send();
                     }}};
        case StoreOperation::Outbox:
            return {{"commandsThatCannotBeReadAreSaid", {}, Told::Elsewhere}};
        case StoreOperation::CountUnsent:
        case StoreOperation::CountDrafts:
        case StoreOperation::CountSaved:
            return {{"aCountThatCannotBeReadSaysSo", {}, Told::Elsewhere}};
        case StoreOperation::SetOutboxState:
            return {{"the mark of sending", [](StoreTroubleTest &t) {
                         // The lane is not free, so the next one is marked on its own.
                         const LocalId first = t.sendFirst();
                         t.composer().setText(u"second"_s);
                         waitUntil([&t] { return t.composer().canSend(); }, u"the composer"_s);
                         t.composer().send();
                         waitUntil([&t] { return t.composer().text().isEmpty(); }, u"the store to take it"_s);
                         t.script().accept(first, u"r8"_s, 8);
                     }}};
        case StoreOperation::NoteSent:
            return {
                {"the time of sending", [](StoreTroubleTest &t) { t.script().sent(t.sendFirst(), 1'700'000'000); }}};
        case StoreOperation::Finish:
            return {
                {"the result of a send", [](StoreTroubleTest &t) { t.script().accept(t.sendFirst(), u"r8"_s, 8); }}};
        case StoreOperation::Discard:
            return {{"a message that is taken back", [](StoreTroubleTest &t) {
                         const LocalId first = t.sendFirst();
                         t.script().reject(first, FailureKind::Forbidden, false);
                         const auto isRefused = [&t] {
                             const QList<OutboxItem> items = await(t.m_fixture->store().outbox(t.m_account));
                             return std::ranges::count(items, DeliveryState::Failed, &OutboxItem::state) > 0;
                         };
                         waitUntil(isRefused, u"the refusal"_s);
                         t.flow().discard(first);
                     }}};
        case StoreOperation::Flows:
            return {{"the list",
                [](StoreTroubleTest &t) { t.script().identify(t.m_fixture->accounts().current()->identity()); }}};
        case StoreOperation::LatestFlows:
            return {{"aListThatCannotBeReadSaysSo", {}, Told::Elsewhere}};
        case StoreOperation::CountPictures:
            // In the viewer: tst_pictureshelf.
            return {{"aCountOfPicturesThatCannotBeReadSaysSo", {}, Told::Elsewhere}};
        case StoreOperation::Flow:
            return {{"a flow", &reopen}};
        case StoreOperation::ChatWith:
            return {{"a chat that may be there", [](StoreTroubleTest &t) {
                         NewChatController &newChat = *t.m_app->newChat();
                         newChat.reset();
                         waitUntil([&newChat] { return newChat.people()->count() > 0; }, u"people"_s);
                         newChat.toggle(u"ann"_s);
                         newChat.create();
                     }}};
        case StoreOperation::Messages:
            return {{"a page", &reopen}};
        case StoreOperation::MessagesById:
            return {{"changed messages", [](StoreTroubleTest &t) { t.somethingChanges(); }}};
        case StoreOperation::Users:
            return {{"people", [](StoreTroubleTest &t) { t.m_app->newChat()->reset(); }}};
        case StoreOperation::User:
            // The login stands in for the name.
            return {{"a person",
                [](StoreTroubleTest &t) {
                    DeltaBatch batch;
                    batch.deltas = {UserSeen{user(u"me"_s, u"Myself"_s)}};
                    t.script().deliver(batch);
                },
                Told::Quietly}};
        case StoreOperation::OwnId:
            return {{"who we are", [](StoreTroubleTest &t) { t.m_app->newChat()->reset(); }}};
        case StoreOperation::Members:
            return {{"members", [](StoreTroubleTest &t) { t.composer().mention(u"ann"_s); }}};
        case StoreOperation::MessageByRemoteId:
            return {{"the message that a draft answers", [](StoreTroubleTest &t) {
                         await(t.m_fixture->store().saveDraft({t.m_account, u"g"_s}, {u"half"_s, u"r2"_s}));
                         reopen(t);
                     }}};
        case StoreOperation::LastOwnMessage:
            return {{"the last own message", [](StoreTroubleTest &t) {
                         t.composer().setText({});
                         t.composer().editLast();
                     }}};
        case StoreOperation::FirstUnread:
            return {{"the first unread message", &reopen}};
        case StoreOperation::OrderAt:
            return {{"a day", [](StoreTroubleTest &t) { t.flow().jumpToDate(QDate(2023, 11, 14)); }}};
        case StoreOperation::OriginalBody:
            return {{"a text to copy", [](StoreTroubleTest &t) { t.flow().copyText(t.m_own); }},
                {"a text to edit", [](StoreTroubleTest &t) { t.composer().edit(t.m_own); }}};
        case StoreOperation::OriginalBodies:
            return {{"texts to copy", [](StoreTroubleTest &t) { t.flow().copyMessages({t.m_own}); }}};
        case StoreOperation::MarkRead:
            return {{"aMarkThatWasNotKeptIsMadeAgain", {}, Told::Elsewhere}};
        case StoreOperation::Choose:
            return {
                {"a pin", [](StoreTroubleTest &t) { t.m_app->flowActions()->setPinned(t.m_account, u"g"_s, true); }}};
        case StoreOperation::DeleteHere:
            return {{"a conversation",
                        [](StoreTroubleTest &t) { t.m_app->flowActions()->deleteHere(t.m_account, u"g"_s); }},
                {"a message", [](StoreTroubleTest &t) { t.flow().deleteHere({t.m_own}); }}};
        case StoreOperation::Shared:
            // In the pane itself: tst_flowinfo.
            return {{"aListThatCannotBeReadSaysSo", {}, Told::Elsewhere}};
        case StoreOperation::SaveDraft:
            return {{"a draft", [](StoreTroubleTest &t) { t.composer().setText(typed()); }}};
        case StoreOperation::Draft:
            return {{"a stored draft", &reopen}};
        case StoreOperation::DueSmileys:
            // The message goes without their pictures; a later one brings them.
            return {{"pictures of smileys",
                [](StoreTroubleTest &t) {
                    const LocalId id = newLocalId();
                    const Body body(u":cat:"_s, {{SpanKind::Smiley, 0, 5, u"0011223344556677"_s, u"key"_s}});
                    await(t.m_fixture->accounts().current()->enqueue(
                        id, SendMessage{.localId = id, .flowId = u"g"_s, .body = body, .replyToId = {}}));
                },
                Told::Quietly}};
        case StoreOperation::Requests:
            return {{"requests of strangers", [](StoreTroubleTest &t) {
                         await(t.m_fixture->store().apply(t.m_account, ClientFixture::endOfFirstSync()));
                         t.script().deliver(ClientFixture::request(u"eve"_s));
                     }}};
        case StoreOperation::Answer:
            return {{"an answer", [](StoreTroubleTest &t) {
                         t.m_app->flowActions()->answer(t.m_account, u"g"_s, FlowActions::Answer::Accept);
                     }}};
        case StoreOperation::BlockedPeople:
            return {{"people who are blocked", [](StoreTroubleTest &t) { t.m_app->blocked()->begin(); }}};
        case StoreOperation::Unblock:
            return {{"the end of a block", [](StoreTroubleTest &t) {
                         Store &store = t.m_fixture->store();
                         await(store.apply(t.m_account, ClientFixture::endOfFirstSync()));
                         await(store.apply(t.m_account, ClientFixture::request(u"eve"_s)));
                         await(store.answer({t.m_account, u"eve"_s}, RequestAnswer::Block));
                         t.m_app->blocked()->unblock(t.m_account, u"eve"_s);
                     }}};
        case StoreOperation::SetProfile:
            return {{"aProfileThatWasNotKeptSaysSo", {}, Told::Elsewhere}};
        case StoreOperation::NoteMaking:
            return {{"a group to be made", [](StoreTroubleTest &t) { t.makeGroup(); }}};
        case StoreOperation::NoteMade:
            return {{"a group that was made", [](StoreTroubleTest &t) {
                         t.makeGroup();
                         waitUntil([&t] { return !t.script().commands<CreateFlow>().isEmpty(); },
                             u"the group at the adapter"_s);
                         t.script().accept(t.script().submitted.constLast().opId, u"made"_s, 0);
                     }}};
        case StoreOperation::Sweep:
            // It goes on with the next deletion, or at the next start: tst_localdeletion.
            return {{"what was deleted bit by bit",
                [](StoreTroubleTest &t) { t.m_app->flowActions()->deleteHere(t.m_account, u"c"_s); }, Told::Quietly}};
        case StoreOperation::FileKeys:
            // The sweeper of unused files asks, once a start, and then removes nothing.
            return {{"used files", {}, Told::NotUsed}};
        }
        return {};
    }

private Q_SLOTS:
    void init()
    {
        makeFixture();
        startApp();
    }

    void cleanup() { stop(); }

    void nothingIsLostAndTheWindowSaysIt_data()
    {
        QTest::addColumn<StoreOperation>("operation");
        QTest::addColumn<Use>("use");
        for (int i = 0; i < storeOperations; ++i) {
            const auto operation = static_cast<StoreOperation>(i);
            const QList<Use> uses = usesOf(operation);
            QVERIFY2(!uses.isEmpty(), qPrintable(u"nobody has said what becomes of operation %1"_s.arg(i)));
            for (const Use &use : uses)
                QTest::addRow("%d: %s", i, use.name) << operation << use;
        }
    }

    void nothingIsLostAndTheWindowSaysIt()
    {
        QFETCH(const StoreOperation, operation);
        QFETCH(const Use, use);
        if (use.told == Told::Elsewhere) {
            QVERIFY(metaObject()->indexOfSlot((QByteArray(use.name) + "()").constData()) >= 0);
            return;
        }
        if (use.told == Told::NotUsed) {
            QCOMPARE(m_fixture->faults.called(operation), 0);
            return;
        }
        QVERIFY(!isSaid());
        m_fixture->faults.fail(operation, ErrorKind::Busy);
        use.act(*this);
        QTRY_VERIFY(m_fixture->faults.met(operation) > 0);
        if (use.told == Told::InWords)
            QTRY_VERIFY(isSaid());
        m_fixture->faults.clear();
        somethingChanges();
        // It is in the composer, or the store has it; nowhere else.
        composer().cancelEdit();
        QTRY_VERIFY(inStore() == 1 || !composer().text().isEmpty() || operation != StoreOperation::Enqueue);
        if (inStore() == 0) {
            QVERIFY(operation != StoreOperation::Enqueue || composer().text() == typed());
            composer().setText(typed());
            QTRY_VERIFY(composer().canSend());
            composer().send();
        }
        QTRY_COMPARE(inStore(), 1);
        QTRY_COMPARE(composer().text(), QString());
    }

    void aMarkThatWasNotKeptIsMadeAgain()
    {
        m_fixture->faults.fail(StoreOperation::MarkRead, ErrorKind::Busy);
        flow().setActive(true);
        flow().markSeen(2);
        QTRY_VERIFY(m_fixture->faults.met(StoreOperation::MarkRead) > 0);
        m_fixture->faults.clear();
        const auto isRead = [this] { return await(m_fixture->store().flow({m_account, u"g"_s})).unread == 0; };
        QTRY_VERIFY((flow().markSeen(2), isRead()));
    }

    void commandsThatCannotBeReadAreSaid()
    {
        StoredAccount other = m_fixture->accounts().current()->account();
        other.config.userId = u"somebody else"_s;
        m_fixture->faults.fail(StoreOperation::Outbox, ErrorKind::Busy);
        m_fixture->accounts().adopt(other);
        QTRY_VERIFY(m_fixture->faults.met(StoreOperation::Outbox) > 0);
        QTRY_VERIFY(!m_app->notices().isEmpty());
    }

    void aCountThatCannotBeReadSaysSo()
    {
        ConnectionController &connection = *m_app->connection();
        for (const StoreOperation operation :
            {StoreOperation::CountUnsent, StoreOperation::CountDrafts, StoreOperation::CountSaved}) {
            m_fixture->faults.fail(operation, ErrorKind::Busy);
            connection.readLosses();
            QTRY_VERIFY(!connection.lossText().isEmpty());
            m_fixture->faults.clear();
            connection.readLosses();
            QTRY_COMPARE(connection.lossText(), QString());
        }
    }

    void aCountOfPicturesThatCannotBeReadSaysSo()
    {
        PictureShelf &shelf = *flow().shelf();
        m_fixture->faults.fail(StoreOperation::CountPictures, ErrorKind::Busy);
        Message sea = ClientFixture::message(u"r5"_s, 5, u"ann"_s, {});
        sea.localId = newLocalId();
        sea.attachments.append(Attachment());
        sea.attachments.first().kind = AttachmentKind::Picture;
        await(m_fixture->store().apply(m_account, ClientFixture::batch({sea})));
        shelf.begin(sea.localId, u"key"_s);
        QTRY_VERIFY(!shelf.errorText().isEmpty());
        shelf.end();
        QCOMPARE(shelf.errorText(), QString());
    }

    void aLastFlowThatCannotBeReadSaysSo()
    {
        m_app.reset();
        m_fixture->faults.fail(StoreOperation::Flow, ErrorKind::Busy);
        makeWindow();
        QTRY_VERIFY(m_app->flow() && !m_app->notices().isEmpty());
        m_fixture->faults.clear();
        somethingChanges();
        QTRY_COMPARE(m_app->flow()->title(), u"Build room"_s);
    }

    void aListThatCannotBeReadSaysSo()
    {
        m_app.reset();
        m_fixture->faults.fail(StoreOperation::LatestFlows, ErrorKind::Busy);
        makeWindow();
        QTRY_VERIFY(!m_app->notices().isEmpty());
        QCOMPARE(m_app->flows()->count(), 0);
        m_fixture->faults.clear();
        somethingChanges();
        QTRY_COMPARE(m_app->flows()->count(), 3);
        QTRY_VERIFY(m_app->notices().isEmpty());
    }

    void whatWentWrongIsSaidUntilItWasRead()
    {
        QSignalSpy changed(m_app.get(), &AppController::noticesChanged);
        m_fixture->faults.fail(StoreOperation::OriginalBody, ErrorKind::Busy);
        flow().copyText(m_own);
        QTRY_COMPARE(m_app->mishaps().size(), 1);
        m_fixture->faults.fail(StoreOperation::RemoveAccount, ErrorKind::Broken);
        m_app->signOut(m_account, true);
        QTRY_COMPARE(m_app->mishaps().size(), 2);
        QVERIFY(m_app->notices().isEmpty());
        changed.clear();
        m_app->forgetMishaps();
        QVERIFY(m_app->mishaps().isEmpty());
        QVERIFY(!changed.isEmpty());
    }

    void anAccountThatWasNotStoredIsNotAdopted()
    {
        const QList<AccountId> before = m_fixture->accounts().ids();
        StoredAccount other = m_fixture->accounts().current()->account();
        other.config.userId = u"somebody else"_s;
        m_fixture->faults.fail(StoreOperation::AddAccount, ErrorKind::Busy);
        QSignalSpy adopted(&m_fixture->accounts(), &AccountManager::adopted);
        QSignalSpy refused(&m_fixture->accounts(), &AccountManager::adoptFailed);
        m_fixture->accounts().adopt(other);
        QTRY_COMPARE(refused.size(), 1);
        QCOMPARE(m_fixture->accounts().ids(), before);
        m_fixture->faults.clear();
        m_fixture->accounts().adopt(other);
        QTRY_COMPARE(adopted.size(), 1);
        QVERIFY(adopted.constFirst().constFirst().value<AccountId>() != 0);
    }

    void aProfileThatWasNotKeptSaysSo()
    {
        OwnProfile &profile = *m_app->profile();
        profile.begin(m_account);
        QTRY_VERIFY(!profile.isBusy());
        m_fixture->faults.fail(StoreOperation::SetProfile, ErrorKind::Busy);
        QSignalSpy saved(&profile, &OwnProfile::saved);
        profile.save(u"Somebody New"_s, u"Words"_s);
        QTRY_VERIFY(!profile.problem().isEmpty());
        QCOMPARE(saved.size(), 0);
        m_fixture->faults.clear();
        profile.save(u"Somebody New"_s, u"Words"_s);
        QTRY_COMPARE(saved.size(), 1);
        QCOMPARE(profile.problem(), QString());
        QCOMPARE(profile.name(), u"Somebody New"_s);
    }

    void accountsThatCannotBeReadAreNoFirstStart()
    {
        m_fixture->faults.fail(StoreOperation::Accounts, ErrorKind::Damaged);
        m_fixture->accounts().load();
        QTRY_COMPARE(m_app->stage(), AppController::Stage::Broken);
        QVERIFY(!m_app->failure().isEmpty());
    }

private:
    LocalId m_own;
    int m_facts = 0;
};

MORELIA_GUI_TEST(StoreTroubleTest)
#include "tst_storetrouble.moc"
