// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/composers.h"
#include "protocol/mtp/textlimit.h"
#include "tests/client/composertest.h"
#include "tests/support/program/testprogram.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTest>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;

namespace {

// The smallest frame with room for a text of so many bytes.
constexpr qint64 frameForTexts(qint64 bytes)
{
    const qint64 request = bytes + Mtp::TextLimit::envelopeBytes;
    qint64 frame = request;
    while (Mtp::TextLimit::requestBytes(frame) < request)
        ++frame;
    return frame;
}

} // namespace

//! The composer, from the key to the store: messages and drafts. tst_composededits has the edits.
class ComposerControllerTest : public ComposerTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { start(); }
    void cleanup() { stop(); }

    // A key every moment leaves no pause in which to write.
    void typingWithoutAPauseIsKept()
    {
        const auto composer = make();
        const auto typeOn = [&] {
            composer->setText(composer->text() + u'ж');
            m_clock.advance(DraftKeeper::writeDelay / 2);
            return !await(m_fixture->store().draft({m_account, u"g"_s})).isEmpty();
        };
        QTRY_VERIFY(typeOn());
    }

    void sendingEmptiesTheField()
    {
        const auto composer = make();
        QSignalSpy sent(composer.get(), &ComposerController::sent);
        QVERIFY(!composer->canSend());
        for (const QString &blank : {u"   \n "_s, u"\u200B"_s, u"\u00AD\u2060 "_s}) {
            composer->setText(blank);
            QVERIFY(!composer->canSend());
        }
        composer->send();
        QCOMPARE(sent.size(), 0);
        composer->setText(u"  hello\nthere \n"_s);
        QVERIFY(composer->canSend());
        composer->send();
        QTRY_COMPARE(sent.size(), 1);
        QCOMPARE(composer->text(), QString());
        QTRY_COMPARE(script().commands<SendMessage>().size(), 1);
        QCOMPARE(script().commands<SendMessage>().constFirst().body.text, u"  hello\nthere"_s);
        QCOMPARE(script().commands<SendMessage>().constFirst().flowId, u"g"_s);
    }

    void pastedCodeArrivesAsItWas()
    {
        const QString code = u"    if x:\n        y()\u00a0\u2003z\n    # end"_s;
        const auto composer = make();
        composer->setText(code + u" \u00a0\n\t\n"_s);
        composer->send();
        QTRY_COMPARE(script().commands<SendMessage>().size(), 1);
        const SendMessage sent = script().commands<SendMessage>().constFirst();
        QCOMPARE(sent.body.text, code);
        const QList<MessageRow> rows = await(m_fixture->store().messagesById({m_account, u"g"_s}, {sent.localId}));
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.constFirst().body.text, code);
    }

    void aDraftStaysWithItsFlow()
    {
        {
            const auto composer = make();
            composer->setText(u"half a thought"_s);
        }
        QTRY_COMPARE(await(m_fixture->store().draft({m_account, u"g"_s})).body.text, u"half a thought"_s);
        const auto other = make(u"c"_s);
        const auto same = make();
        QTRY_COMPARE(same->text(), u"half a thought"_s);
        QCOMPARE(other->text(), QString());
        same->send();
        QTRY_VERIFY(await(m_fixture->store().draft({m_account, u"g"_s})).isEmpty());
    }

    void aDraftKeepsItsCursor()
    {
        {
            const auto composer = make();
            composer->setText(u"Saturday at the bridge"_s);
            composer->setCursor(8);
        }
        QTRY_COMPARE(await(m_fixture->store().draft({m_account, u"g"_s})).cursor, 8);
        const auto same = make();
        int cursorThen = same->text().isEmpty() ? 0 : same->cursor();
        connect(same.get(), &ComposerController::textChanged, this, [&] { cursorThen = same->cursor(); });
        QTRY_COMPARE(same->text(), u"Saturday at the bridge"_s);
        QCOMPARE(cursorThen, 8);
        same->mention(u"ann"_s);
        QTRY_COMPARE(same->text(), u"Saturday at the bridge @Ann "_s);
        QCOMPARE(same->cursor(), -1);
    }

    void aDraftIsKeptWhileTyping()
    {
        const auto composer = make();
        composer->setText(u"typing"_s);
        QTRY_COMPARE(draftAfterAWhile().body.text, u"typing"_s);
    }

    void aLateDraftStandsBeforeWhatWasTyped()
    {
        await(m_fixture->store().saveDraft({m_account, u"g"_s}, Draft{.body = u"старое"_s, .replyToId = {}}));
        m_fixture->faults.hold(StoreOperation::Draft);
        const auto composer = make();
        QTRY_COMPARE(m_fixture->faults.called(StoreOperation::Draft), 1);
        composer->setText(u"new"_s);
        m_fixture->faults.letGo();
        QTRY_COMPARE(composer->text(), u"старое\nnew"_s);
        QTRY_COMPARE(draftAfterAWhile().body.text, u"старое\nnew"_s);
    }

    void aDraftThatCannotBeReadIsNotOverwritten()
    {
        await(m_fixture->store().saveDraft({m_account, u"g"_s}, Draft{.body = u"длинный"_s, .replyToId = {}}));
        m_fixture->faults.fail(StoreOperation::Draft, ErrorKind::Busy);
        const auto composer = make();
        QTRY_VERIFY(!composer->problem().isEmpty());
        composer->setText(u"sent"_s);
        composer->send();
        QTRY_COMPARE(script().commands<SendMessage>().size(), 1);
        m_fixture->faults.clear();
        m_clock.advance(DraftKeeper::readAgain);
        QTRY_COMPARE(composer->text(), u"длинный"_s);
    }

    void whatWasSentIsNoDraft()
    {
        auto composer = make();
        composer->setText(u"hello"_s);
        m_fixture->faults.hold(StoreOperation::Enqueue);
        composer->send();
        QCOMPARE(composer->text(), QString());
        composer->setText(u"и ещё"_s);
        m_fixture->faults.letGo();
        QTRY_COMPARE(script().commands<SendMessage>().size(), 1);
        composer->setText({});
        QTRY_VERIFY(isCalm(*composer));
        composer.reset();
        QVERIFY(await(m_fixture->store().draft({m_account, u"g"_s})).isEmpty());
        QCOMPARE(script().commands<SendMessage>().constFirst().body.text, u"hello"_s);
    }

    void eachReturnIsAMessageOfItsOwn()
    {
        const auto composer = make();
        m_fixture->faults.hold(StoreOperation::Enqueue);
        for (const QString &text : {u"one"_s, u"two"_s, u"thr"_s}) {
            composer->setText(text);
            QVERIFY(composer->canSend());
            composer->send();
            QCOMPARE(composer->text(), QString());
        }
        composer->setText(u"four"_s);
        m_fixture->faults.letGo();
        QTRY_COMPARE(sentTexts(), (QStringList{u"one"_s, u"two"_s, u"thr"_s}));
        QCOMPARE(composer->text(), u"four"_s);
        QTRY_VERIFY(isCalm(*composer));
        QCOMPARE(await(m_fixture->store().draft({m_account, u"g"_s})).body.text, u"four"_s);
    }

    void whatIsRefusedComesBackInOrder()
    {
        const LocalId first = ownMessage(u"asked"_s, 1);
        const auto composer = make();
        composer->reply(first);
        QTRY_VERIFY(composer->replying());
        composer->setText(u"one "_s);
        m_fixture->faults.fail(StoreOperation::Enqueue, ErrorKind::Busy);
        m_fixture->faults.hold(StoreOperation::Enqueue);
        composer->send();
        QVERIFY(!composer->replying());
        composer->setText(u"two"_s);
        composer->send();
        composer->setText(u"thr"_s);
        m_fixture->faults.letGo();
        QTRY_COMPARE(composer->text(), u"one \ntwo\nthr"_s);
        QVERIFY(composer->replying());
        QVERIFY(!composer->problem().isEmpty());
        QTRY_VERIFY(isCalm(*composer));
        QVERIFY(!composer->problem().isEmpty());
        const Draft draft = await(m_fixture->store().draft({m_account, u"g"_s}));
        QCOMPARE(draft.body.text, u"one \ntwo\nthr"_s);
        QCOMPARE(draft.replyToId, u"r1"_s);
        m_fixture->faults.clear();
        composer->send();
        QTRY_VERIFY(isCalm(*composer));
        QTRY_COMPARE(sentTexts(), QStringList{u"one \ntwo\nthr"_s});
        QCOMPARE(script().commands<SendMessage>().constFirst().replyToId, u"r1"_s);
        QVERIFY(await(m_fixture->store().draft({m_account, u"g"_s})).isEmpty());
    }

    void whatWaitsIsSentAtTheEndOfTheProgram_data()
    {
        QTest::addColumn<bool>("refused");
        QTest::addColumn<QStringList>("sent");
        QTest::addColumn<QString>("draft");
        QTest::newRow("taken") << false << QStringList{u"one"_s, u"two"_s} << u"thr"_s;
        QTest::newRow("refused") << true << QStringList() << u"one\ntwo\nthr"_s;
    }

    void whatWaitsIsSentAtTheEndOfTheProgram()
    {
        QFETCH(const bool, refused);
        auto composer = make();
        composer->setText(u"one"_s);
        m_fixture->faults.hold(StoreOperation::Enqueue);
        if (refused)
            m_fixture->faults.fail(StoreOperation::Enqueue, ErrorKind::Busy);
        composer->send();
        composer->setText(u"two"_s);
        composer->send();
        composer->setText(u"thr"_s);
        composer.reset();
        m_fixture->faults.letGo();
        QFETCH(const QString, draft);
        // The draft is read beside the writing.
        QTRY_COMPARE(await(m_fixture->store().draft({m_account, u"g"_s})).body.text, draft);
        QFETCH(const QStringList, sent);
        QTRY_COMPARE(sentTexts(), sent);
    }

    void longStoringIsSaid()
    {
        const auto composer = make();
        composer->setText(u"slow"_s);
        m_fixture->faults.hold(StoreOperation::Enqueue);
        composer->send();
        m_clock.advance(ComposedQueue::patience - Milliseconds(1));
        QCOMPARE(composer->waitingText(), QString());
        m_clock.advance(Milliseconds(1));
        QVERIFY(!composer->waitingText().isEmpty());
        m_fixture->faults.letGo();
        QTRY_COMPARE(composer->waitingText(), QString());
    }

    void aBusyComposerIsFoundAgain()
    {
        Composers composers(m_fixture->store(), m_fixture->accounts(), m_clock, m_fixture->intake(), *m_emoji);
        const FlowRef group{m_account, u"g"_s};
        m_fixture->faults.hold(StoreOperation::Enqueue);
        composers.of(group)->setText(u"hello"_s);
        const std::weak_ptr<ComposerController> first = composers.of(group);
        QTRY_VERIFY(isCalm(*first.lock()));
        first.lock()->send();
        composers.of({m_account, u"c"_s});
        QCOMPARE(composers.of(group), first.lock());
        m_fixture->faults.letGo();
        QTRY_COMPARE(first.lock()->text(), QString());
        QTRY_VERIFY(isCalm(*first.lock()));
        composers.of({m_account, u"c"_s});
        QVERIFY(first.expired());
    }

    void tooLongIsSaidBeforeSending()
    {
        Identity identity;
        identity.userId = u"me"_s;
        identity.limits.frameBytes = frameForTexts(10);
        script().identify(identity);
        QTRY_COMPARE(m_fixture->accounts().current()->identity().limits, identity.limits);
        const auto composer = make();
        composer->setText(u"twelve chars"_s);
        QVERIFY(!composer->canSend());
        QVERIFY(composer->problem().contains(u'2'));
        composer->setText(u"ten chars!"_s);
        QVERIFY(composer->canSend());
        QVERIFY(composer->problem().isEmpty());
    }

    void theTextStaysUntilTheStoreHasIt()
    {
        const auto composer = make();
        QSignalSpy sent(composer.get(), &ComposerController::sent);
        composer->setText(u"слово, 字, 👍🏽"_s);
        m_fixture->faults.fail(StoreOperation::Enqueue, ErrorKind::Busy);
        m_fixture->faults.hold(StoreOperation::Enqueue);
        composer->send();
        // Until the store has answered, the message cannot be sent twice.
        QVERIFY(!composer->canSend());
        m_fixture->faults.letGo();
        QTRY_VERIFY(!composer->problem().isEmpty());
        QCOMPARE(composer->text(), u"слово, 字, 👍🏽"_s);
        QVERIFY(composer->canSend());
        QCOMPARE(sent.size(), 0);
        QTRY_COMPARE(draftAfterAWhile().body.text, u"слово, 字, 👍🏽"_s);
        m_fixture->faults.clear();
        composer->send();
        QTRY_COMPARE(sent.size(), 1);
        QCOMPARE(composer->text(), QString());
        QCOMPARE(composer->problem(), QString());
        QTRY_COMPARE(script().commands<SendMessage>().size(), 1);
        QTRY_VERIFY(await(m_fixture->store().draft({m_account, u"g"_s})).isEmpty());
    }

    void whatWasSentIsNoDraftWhenOneComesBack()
    {
        {
            const auto composer = make();
            composer->setText(u"sent and gone"_s);
            composer->send();
        }
        QTRY_COMPARE(script().commands<SendMessage>().size(), 1);
        QVERIFY(await(m_fixture->store().draft({m_account, u"g"_s})).isEmpty());
    }

    void aDraftThatWasNotStoredIsStoredLater()
    {
        m_fixture->faults.fail(StoreOperation::SaveDraft, ErrorKind::Busy);
        const auto composer = make();
        composer->setText(u"typing"_s);
        QTRY_VERIFY(afterAWhile([&] { return !composer->problem().isEmpty(); }));
        QVERIFY(composer->canSend());
        m_fixture->faults.clear();
        QTRY_COMPARE(draftAfterAWhile().body.text, u"typing"_s);
        QTRY_COMPARE(composer->problem(), QString());
    }

    void theFrameLimitsLongTexts()
    {
        Limits limits;
        QCOMPARE(Mtp::TextLimit(limits).excess(QString(1'000'000, u'a')), 0);
        limits.frameBytes = qint64{16} * 1024 * 1024;
        QCOMPARE(Mtp::TextLimit(limits).excess(QString(5'000'000, u'a')), 0);
        QVERIFY(Mtp::TextLimit(limits).excess(QString(9'000'000, u'ж')) > 0);
    }

    void aRemovedAccountLeavesNoComposerBusy()
    {
        Composers composers(m_fixture->store(), m_fixture->accounts(), m_clock, m_fixture->intake(), *m_emoji);
        auto composer = composers.of({m_account, u"g"_s});
        composer->setText(u"too late"_s);
        // The account goes, and its engine with it, before the store comes to the text.
        StoredAccount another = m_fixture->accounts().engine(m_account)->account();
        another.config.userId = u"another"_s;
        m_fixture->faults.hold(StoreOperation::AddAccount);
        QSignalSpy removed(&m_fixture->accounts(), &AccountManager::removed);
        m_fixture->accounts().signOut(m_account, AccountManager::LocalData::Remove);
        static_cast<void>(m_fixture->store().addAccount(another));
        composer->send();
        QVERIFY(composer->isBusy());
        QPointer<SyncEngine> engine = m_fixture->accounts().engine(m_account);
        QTRY_COMPARE(removed.size(), 1);
        QTRY_VERIFY(!engine);
        QTest::ignoreMessage(QtWarningMsg, "a command that cannot be kept is refused");
        m_fixture->faults.letGo();
        QTRY_VERIFY(isCalm(*composer));
        QCOMPARE(composer->text(), u"too late"_s);
    }

    void theAnsweredMessageIsFollowed()
    {
        Message hers = ClientFixture::message(u"r1"_s, 1, u"ann"_s, u"first"_s);
        hers.localId = newLocalId();
        await(m_fixture->store().apply(m_account, ClientFixture::batch({hers})));
        const auto composer = make();
        composer->reply(hers.localId);
        QTRY_COMPARE(composer->replyText(), u"first"_s);
        hers.body = u"second"_s;
        hers.edited = true;
        await(m_fixture->store().apply(m_account, ClientFixture::batch({hers})));
        QTRY_COMPARE(composer->replyText(), u"second"_s);
        QVERIFY(!composer->replyDeleted());
        hers.deleted = true;
        hers.body = {};
        await(m_fixture->store().apply(m_account, ClientFixture::batch({hers})));
        QTRY_VERIFY(composer->replyDeleted());
        QCOMPARE(composer->replyText(), QString());
        QVERIFY(composer->replying());
    }
};

MORELIA_TEST(ComposerControllerTest)
#include "tst_composercontroller.moc"
