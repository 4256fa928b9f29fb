// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/shownplace.h"
#include "tests/client/flowbase.h"
#include "tests/support/program/testprogram.h"

#include <QDate>
#include <QSignalSpy>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! What the open flow shows, and what the server is told of it.
class FlowControllerTest : public FlowBase
{
    Q_OBJECT

    // Every place told of the open flow since it was opened; the close comes last, so that none is missed.
    QList<qint64> oldestTold(const FlowController &flow)
    {
        engine().closeFlow(flow.flowId());
        [&] { QTRY_COMPARE(script().commands<CloseFlow>().size(), 1); }();
        QList<qint64> places;
        const QList<OpenFlow> opened = script().commands<OpenFlow>();
        for (const OpenFlow &command : opened)
            places.append(command.oldestShown);
        return places.sliced(1);
    }

    int unread() { return await(m_fixture->store().flow({m_account, u"g"_s})).unread; }

private Q_SLOTS:
    void theHeaderSaysWhatItIs()
    {
        const auto group = make();
        QCOMPARE(group->title(), u"Build room"_s);
        QVERIFY(group->subtitle().contains(u'3'));
        QVERIFY(group->canWrite() && group->canEdit() && group->canDelete());
        QCOMPARE(make(u"c"_s)->title(), u"Ann"_s);
        const auto channel = make(u"n"_s);
        QTRY_VERIFY(channel->subtitle().contains(u"Ann"_s));
        QVERIFY(!channel->canWrite());
        QVERIFY(channel->readOnlyReason().contains(u"Ann"_s));
        QVERIFY(group->readOnlyReason().isEmpty());
        QCOMPARE(channel->shortSubtitle(), u"channel"_s);
        QCOMPARE(group->shortSubtitle(), group->subtitle());
    }

    void aGroupWithOneMemberIsAlone_data()
    {
        QTest::addColumn<FlowKind>("kind");
        QTest::addColumn<QStringList>("members");
        QTest::addColumn<bool>("alone");
        QTest::newRow("group") << FlowKind::Group << QStringList{u"me"_s} << true;
        QTest::newRow("group of two") << FlowKind::Group << QStringList{u"me"_s, u"ann"_s} << false;
        QTest::newRow("channel") << FlowKind::Channel << QStringList{u"me"_s} << false; // it has a writer
        QTest::newRow("chat") << FlowKind::Chat << QStringList{u"me"_s, u"ann"_s} << false;
    }

    void aGroupWithOneMemberIsAlone()
    {
        QFETCH(const FlowKind, kind);
        QFETCH(const QStringList, members);
        Flow flow = Test::group(u"x"_s);
        flow.kind = kind;
        flow.memberIds = members;
        await(m_fixture->store().apply(m_account, {.deltas = {FlowSeen{flow}}, .cursors = {}}));
        QTEST(make(u"x"_s)->isAlone(), "alone");
    }

    void seenOnlyMovesForwardAndOnlyWhileActive()
    {
        deliver(1, 5);
        QCOMPARE(unread(), 5);
        const auto flow = make();
        flow->setActive(false);
        flow->markSeen(5);
        flow->setActive(true);
        flow->markSeen(3);
        QTRY_COMPARE(unread(), 2);
        flow->markSeen(1);
        flow->markSeen(4);
        QTRY_COMPARE(unread(), 1);
        QTRY_COMPARE(flow->unread(), 1);
    }

    void aMessageThatWaitsStandsForAllAboveIt()
    {
        deliver(1, 5);
        const auto flow = make();
        flow->markSeen(firstPendingOrder + 1);
        QTRY_COMPARE(unread(), 0);
        deliver(6, 6);
        QTRY_COMPARE(flow->unread(), 1);
        flow->markSeen(firstPendingOrder + 1);
        QTRY_COMPARE(unread(), 0);
    }

    void anAnswerReadsAllAboveIt()
    {
        deliver(1, 300);
        {
            const auto flow = make();
            QVERIFY(flow->messages()->unreadLineRow() >= 0);
            flow->setActive(false);
            flow->composer()->setText(u"Ответ"_s);
            flow->composer()->send();
            QTRY_COMPARE(unread(), 0);
            // The window does so after an answer.
            flow->jumpToNewest();
            deliver(301, 301);
            QTRY_COMPARE(messageAt(*flow, 1).order, 301);
            QCOMPARE(unread(), 1);
            flow->composer()->setText(u"and another"_s);
            flow->composer()->send();
            QTRY_COMPARE(unread(), 0);
        }
        const auto again = make();
        QCOMPARE(again->messages()->unreadLineRow(), -1);
    }

    // The header names the message that waits, and the list ends above the newest: neither knows the newest place.
    void anAnswerReadsAllAboveItWhileAnotherWaits()
    {
        deliver(1, 300);
        const LocalId waiting = newLocalId();
        await(engine().enqueue(
            waiting, SendMessage{.localId = waiting, .flowId = u"g"_s, .body = u"first"_s, .replyToId = {}}));
        QCOMPARE(unread(), 300);
        const auto flow = make();
        QVERIFY(!flow->messages()->isAtNewest());
        flow->composer()->setText(u"second"_s);
        flow->composer()->send();
        QTRY_COMPARE(unread(), 0);
    }

    void theServerIsToldWhatIsOpen()
    {
        goOnline();
        {
            const auto flow = make();
            QTRY_COMPARE(script().commands<OpenFlow>().size(), 1);
        }
        QTRY_COMPARE(script().commands<CloseFlow>().size(), 1);
    }

    // The places that a view passes, and those that are told to the server.
    void theServerIsToldWhereThePersonLooks_data()
    {
        QTest::addColumn<QList<qint64>>("passed");
        QTest::addColumn<QList<qint64>>("told");
        QTest::newRow("opened at the newest") << QList<qint64>{0} << QList<qint64>{};
        QTest::newRow("far up") << QList<qint64>{500} << QList<qint64>{490};
        QTest::newRow("a few rows up and down") << QList<qint64>{500, 491, 509} << QList<qint64>{490};
        QTest::newRow("and further up") << QList<qint64>{500, 489} << QList<qint64>{490, 479};
        QTest::newRow("and further down") << QList<qint64>{500, 511} << QList<qint64>{490, 501};
        QTest::newRow("back at the newest") << QList<qint64>{500, 0} << QList<qint64>{490, 0};
        QTest::newRow("at the oldest") << QList<qint64>{5, 1} << QList<qint64>{1};
        QTest::newRow("a message that waits") << QList<qint64>{500, firstPendingOrder + 3} << QList<qint64>{490, 0};
    }

    void theServerIsToldWhereThePersonLooks()
    {
        QFETCH(const QList<qint64>, passed);
        QFETCH(const QList<qint64>, told);
        goOnline();
        const auto flow = make();
        for (const qint64 order : passed) {
            flow->setOldestShown(order);
            m_clock.advance(ShownPlace::delay);
        }
        QCOMPARE(oldestTold(*flow), told);
    }

    void fastScrollingIsToldOnceASecond()
    {
        goOnline();
        const auto flow = make();
        for (qint64 order = 5000; order > 0; --order) {
            flow->setOldestShown(order);
            m_clock.advance(2ms);
        }
        m_clock.advance(ShownPlace::delay);
        const QList<qint64> told = oldestTold(*flow);
        QVERIFY2(told.size() >= 9 && told.size() <= 11, qPrintable(QString::number(told.size())));
        QCOMPARE(told.constLast(), 1);
    }

    void whoComesBackInTimeIsNotMentioned()
    {
        goOnline();
        const auto flow = make();
        flow->setOldestShown(500);
        m_clock.advance(ShownPlace::delay / 2);
        flow->setOldestShown(0);
        m_clock.advance(ShownPlace::delay * 2);
        QCOMPARE(oldestTold(*flow), QList<qint64>{});
    }

    void missingHistoryIsAskedFor()
    {
        deliver(50, 60);
        await(m_fixture->store().apply(m_account,
            {.deltas = {RangeKnown{.flowId = u"g"_s, .low = 50, .high = 60}}, .cursors = {}, .firstSync = false}));
        goOnline();
        const auto flow = make();
        flow->messages()->fetchOlder();
        QTRY_COMPARE(script().commands<LoadHistory>().size(), 1);
        QCOMPARE(script().commands<LoadHistory>().constFirst().before, 50);
        QVERIFY(flow->loadingHistory());
        for (const AdapterScript::Submitted &entry : std::as_const(script().submitted)) {
            if (std::holds_alternative<LoadHistory>(entry.command))
                script().accept(entry.opId, {}, 0);
        }
        QTRY_VERIFY(!flow->loadingHistory());
    }

    void jumpsFindTheirRow()
    {
        deliver(1, 600);
        await(m_fixture->store().markRead({m_account, u"g"_s}, 600));
        const auto flow = make();
        QSignalSpy wanted(flow.get(), &FlowController::rowWanted);
        flow->jumpToDate(QDateTime::fromMSecsSinceEpoch(1'700'000'000'000).date());
        QTRY_COMPARE(wanted.size(), 1);
        const int row = wanted.constFirst().constFirst().toInt();
        QCOMPARE(messageAt(*flow, row).order, 1);
        flow->jumpToNewest();
        QTRY_VERIFY(flow->messages()->isAtNewest());
        QTRY_COMPARE(messageAt(*flow, 0).order, 600);
    }

    void jumpsToAnOriginalAndBack()
    {
        deliver(1, 600);
        Message reply = ClientFixture::message(u"r601"_s, 601, u"ann"_s, u"answer"_s);
        reply.localId = newLocalId();
        reply.replyToId = u"r3"_s;
        Message lost = ClientFixture::message(u"r602"_s, 602, u"ann"_s, u"answer to nothing"_s);
        lost.localId = newLocalId();
        lost.replyToId = u"unknown"_s;
        await(m_fixture->store().apply(m_account, ClientFixture::batch({reply, lost})));
        await(m_fixture->store().markRead({m_account, u"g"_s}, 602));
        const auto flow = make();
        QSignalSpy wanted(flow.get(), &FlowController::rowWanted);
        const auto wantedOrder = [&] {
            const int row = wanted.last().constFirst().toInt();
            return messageAt(*flow, row).order;
        };
        flow->jumpToOriginal(lost.localId);
        flow->jumpBack();
        flow->jumpToOriginal(reply.localId);
        QTRY_COMPARE(wanted.size(), 1);
        QCOMPARE(wantedOrder(), 3);
        QVERIFY(flow->canJumpBack());
        flow->jumpBack();
        QVERIFY(!flow->canJumpBack());
        QTRY_COMPARE(wanted.size(), 2);
        QCOMPARE(wantedOrder(), 601);
        flow->jumpToOriginal(reply.localId);
        QTRY_VERIFY(flow->canJumpBack());
        flow->jumpToNewest();
        QVERIFY(!flow->canJumpBack());
    }

    void jumpsToAPartFindTheRowOfItsAlbum()
    {
        QList<Message> messages;
        for (int i = 1; i <= 4; ++i) {
            Message message = ClientFixture::message(u"r%1"_s.arg(i), i, u"ann"_s, i < 4 ? QString() : u"answer"_s);
            message.localId = QString::number(i);
            if (i < 4) {
                message.album = AlbumPlace{u"a"_s, i, 3};
                message.attachments = {Attachment()};
                message.attachments[0].kind = AttachmentKind::Picture;
            } else {
                message.replyToId = u"r2"_s;
            }
            messages.append(message);
        }
        await(m_fixture->store().apply(m_account, ClientFixture::batch(messages)));
        const auto flow = make();
        QCOMPARE(flow->messages()->rowCount(), 2);
        QSignalSpy wanted(flow.get(), &FlowController::rowWanted);
        flow->jumpToOriginal(u"4"_s);
        QTRY_COMPARE(wanted.size(), 1);
        QCOMPARE(wanted.constLast().constFirst().toInt(), 1);
    }

    void whatIsPossibleFollowsServerAndFlow()
    {
        goOnline();
        const auto group = make();
        const auto channel = make(u"n"_s);
        QVERIFY(!group->canReply() && !group->canAttach());
        QSignalSpy changed(group.get(), &FlowController::headerChanged);
        Identity identity;
        identity.userId = u"me"_s;
        identity.capabilities = CapabilitySet(Capability::SendText) | Capability::Reply | Capability::AttachInline;
        script().identify(identity);
        QTRY_VERIFY(group->canReply() && group->canAttach());
        QVERIFY(!changed.isEmpty());
        QVERIFY(!channel->canReply() && !channel->canAttach());
    }

    void theFirstUnreadIsFound()
    {
        deliver(1, 30);
        await(m_fixture->store().markRead({m_account, u"g"_s}, 20));
        const auto flow = make();
        QSignalSpy wanted(flow.get(), &FlowController::rowWanted);
        flow->jumpToFirstUnread();
        QTRY_COMPARE(wanted.size(), 1);
        QCOMPARE(messageAt(*flow, wanted.constFirst().constFirst().toInt()).order, 21);
    }
};

MORELIA_GUI_TEST(FlowControllerTest)
#include "tst_flowcontroller.moc"
