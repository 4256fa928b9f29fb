// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/text/avatar.h"
#include "tests/client/announcerbase.h"
#include "tests/support/program/testprogram.h"

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;

//! What is told of messages that come while nobody looks.
class AnnouncerTest : public AnnouncerBase
{
    Q_OBJECT

private Q_SLOTS:
    void aMessageIsToldWithItsAuthor()
    {
        deliver(u"g"_s, u"Привет,\nмир"_s);
        settle();
        QCOMPARE(m_shown->of(u"g"_s), u"Build room | Ann: Привет, мир"_s);
        QCOMPARE(m_shown->single.value(u"g"_s).canReply, true);
        QCOMPARE(m_shown->times, 1);
    }

    void aNotificationHasTheFaceOfItsConversation()
    {
        deliver(u"c"_s, u"hello"_s);
        deliver(u"g"_s, u"hello"_s);
        settle();
        const Notification chat = m_shown->single.value(u"c"_s);
        QCOMPARE(chat.initials, u"A"_s);
        QCOMPARE(chat.tone, paletteIndex(u"ann"_s));
        const Notification group = m_shown->single.value(u"g"_s);
        QCOMPARE(group.initials, u"BR"_s);
        QCOMPARE(group.tone, paletteIndex(u"g"_s));
    }

    void aPersonsPictureIsTheFaceOfTheirChat()
    {
        await(m_fixture->store().apply(
            m_account, {{ProfileTold{u"c"_s, u"ann"_s, {.revision = 1, .picture = u"face"_s}}}, {}}));
        deliver(u"c"_s, u"hello"_s);
        deliver(u"g"_s, u"hello"_s);
        settle();
        QCOMPARE(m_shown->single.value(u"c"_s).picture, u"face"_s);
        QCOMPARE(m_shown->single.value(u"g"_s).picture, QString());
    }

    void aStrangerShowsNoPicture()
    {
        await(m_fixture->store().apply(m_account, ClientFixture::endOfFirstSync()));
        await(m_fixture->store().apply(m_account, ClientFixture::request(u"eve"_s)));
        await(m_fixture->store().apply(
            m_account, {{ProfileTold{u"eve"_s, u"eve"_s, {.revision = 1, .picture = u"face"_s}}}, {}}));
        settle();
        QVERIFY(m_shown->single.value(u"eve"_s).picture.isEmpty());
    }

    void aChatNeedsNoAuthor()
    {
        deliver(u"c"_s, u"hello"_s);
        settle();
        QCOMPARE(m_shown->of(u"c"_s), u"Ann | hello"_s);
    }

    void aChannelCannotBeAnswered()
    {
        deliver(u"n"_s, u"news"_s);
        settle();
        QCOMPARE(m_shown->single.value(u"n"_s).canReply, false);
    }

    void theNewestTwoStandInOne()
    {
        for (const QString &text : {u"one"_s, u"two"_s, u"three"_s})
            deliver(u"c"_s, text);
        settle();
        QCOMPARE(m_shown->of(u"c"_s), u"Ann | two | three"_s);
        QCOMPARE(m_shown->single.value(u"c"_s).unread, 3);
        QCOMPARE(m_shown->times, 1);
    }

    // In a group they write on: the news of others do not tell it.
    void blockedPeopleAreNotQuoted()
    {
        Flow asking;
        asking.remoteId = u"e"_s;
        asking.kind = FlowKind::Chat;
        asking.ownerId = u"eve"_s;
        asking.memberIds = {u"me"_s, u"eve"_s};
        await(m_fixture->store().apply(m_account, {{}, {{u"account"_s, {}, u"1"_s}}}));
        await(m_fixture->store().apply(m_account, {{FlowSeen{asking}}, {}}));
        await(m_fixture->store().answer(ref(u"e"_s), RequestAnswer::Block));
        deliver(u"g"_s, u"buy now"_s, u"eve"_s);
        deliver(u"g"_s, u"hello"_s);
        settle();
        QVERIFY2(m_shown->of(u"g"_s).contains(u"hello"_s), qPrintable(m_shown->of(u"g"_s)));
        QVERIFY(!m_shown->of(u"g"_s).contains(u"buy now"_s));
    }

    void whatAnActiveWindowShowsIsNotTold()
    {
        m_announcer->setShown(ref(u"c"_s));
        deliver(u"c"_s, u"seen"_s);
        deliver(u"g"_s, u"not seen"_s);
        settle();
        QCOMPARE(m_shown->single.keys(), QStringList{u"g"_s});
        m_announcer->setShown(std::nullopt);
        deliver(u"c"_s, u"another window is in front"_s);
        settle();
        QVERIFY(m_shown->single.contains(u"c"_s));
    }

    void openingWithdraws()
    {
        deliver(u"c"_s, u"hello"_s);
        settle();
        m_announcer->setShown(ref(u"c"_s));
        QVERIFY(m_shown->single.isEmpty());
    }

    void openedBeforeItWasTold()
    {
        deliver(u"c"_s, u"hello"_s);
        m_announcer->setShown(ref(u"c"_s));
        settle();
        QCOMPARE(m_shown->times, 0);
    }

    void readElsewhereIsWithdrawn()
    {
        deliver(u"c"_s, u"hello"_s);
        deliver(u"g"_s, u"stays"_s);
        settle();
        await(m_fixture->store().markRead(ref(u"c"_s), m_order));
        settle();
        QCOMPARE(m_shown->single.keys(), QStringList{u"g"_s});
    }

    void ownMessagesAreNoNews()
    {
        deliver(u"c"_s, u"from my other device"_s, u"me"_s);
        settle();
        QCOMPARE(m_shown->times, 0);
    }

    void aFirstSyncIsNoNews()
    {
        DeltaBatch batch =
            ClientFixture::batch({ClientFixture::message(u"old"_s, 5, u"ann"_s, u"years ago"_s, u"c"_s)});
        batch.firstSync = true;
        await(m_fixture->store().apply(m_account, batch));
        settle();
        QCOMPARE(m_shown->times, 0);
    }

    void manyBecomeOne()
    {
        addGroups(4);
        for (int i = 0; i < 3; ++i)
            deliver(u"more%1"_s.arg(i), u"hello"_s);
        settle();
        QCOMPARE(m_shown->single.size(), 3);
        deliver(u"more3"_s, u"hello"_s);
        settle();
        QVERIFY(m_shown->single.isEmpty());
        QCOMPARE(m_shown->summary, u"4 new message(s) | Group 0, Group 1, Group 2, Group 3"_s);
        for (int i = 0; i < 4; ++i) {
            QVERIFY(!m_shown->summary.isEmpty());
            await(m_fixture->store().markRead(ref(u"more%1"_s.arg(i)), m_order));
            settle();
        }
        QVERIFY(m_shown->summary.isEmpty());
    }

    void fewAgainAreSingleAgain()
    {
        addGroups(4);
        for (int i = 0; i < 4; ++i)
            deliver(u"more%1"_s.arg(i), u"hello"_s);
        settle();
        for (int i = 0; i < 3; ++i)
            await(m_fixture->store().markRead(ref(u"more%1"_s.arg(i)), m_order));
        settle();
        deliver(u"c"_s, u"hello"_s);
        settle();
        QVERIFY(m_shown->summary.isEmpty());
        QCOMPARE(m_shown->single.keys(), (QStringList{u"c"_s, u"more3"_s}));
    }

    void anArchivedFlowComesBackAndIsTold()
    {
        choose(u"g"_s, {.archived = true});
        deliver(u"g"_s, u"hello"_s);
        settle();
        QCOMPARE(m_shown->of(u"g"_s), u"Build room | Ann: hello"_s);
        QVERIFY(!await(m_fixture->store().flow(ref(u"g"_s))).choices.archived);
    }

    // Nobody is told of a mark that the person has made.

    void aMarkByHandIsNoNews()
    {
        choose(u"g"_s, {.markedUnread = true});
        settle();
        QCOMPARE(m_shown->times, 0);
    }

    void aRemovedAccountLeavesNothing()
    {
        deliver(u"c"_s, u"hello"_s);
        settle();
        await(m_fixture->store().removeAccount(m_account));
        settle();
        QVERIFY(m_shown->single.isEmpty());
    }
};

MORELIA_TEST(AnnouncerTest)
#include "tst_announcer.moc"
