// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/entities/savedflow.h"
#include "tests/models/storefixture.h"
#include "tests/support/program/testprogram.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Morelia;
using namespace Morelia::Test;

namespace {

constexpr qint64 hourMs = qint64{60} * 60 * 1000;
constexpr qint64 dayMs = 24 * hourMs;
constexpr qint64 beginMs = 1'790'000'000'000;

} // namespace

//! Which flows are requests of strangers, and what the person's answers make of them.
class StoreRequestsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m.clock.setWall(beginMs);
        m_order = 0;
        m.start();
        m.apply({UserSeen{user(u"ann"_s, u"Аня 🦊"_s)}, UserSeen{user(u"eve"_s, u"Eve"_s)}, FlowSeen{chat()}});
        endFirstSync();
        QCOMPARE(state(u"f"_s), FlowRequest::None);
    }

    void aStrangersFlowIsARequest()
    {
        m.apply({FlowSeen{chatOf(u"eve"_s)}, MessageSeen{from(u"eve"_s)}});
        const FlowRow row = m.flow(u"eve"_s);
        QCOMPARE(row.request, (RequestMark{FlowRequest::Asking, 1, u"eve"_s, u"Eve"_s, u"eve"_s}));
        QCOMPARE(await(m.store().flows(FlowSet::Ordinary)).size(), 1);
        QCOMPARE(await(m.store().flows()).size(), 2);
        QCOMPARE(await(m.store().latestFlows(10)).size(), 1);
        QCOMPARE(requests(), QStringList{u"eve"_s});
        // And stays one over a restart.
        QCOMPARE(m.reopen(), StoreHealth::Good);
        QCOMPARE(m.flow(u"eve"_s), row);
    }

    void whatTheFirstSyncBringsIsOrdinary()
    {
        m.start();
        m.apply({FlowSeen{chatOf(u"eve"_s)}}, true);
        // News may come before the sync has ended.
        m.apply({FlowSeen{groupOf(u"mallory"_s)}});
        QCOMPARE(requests(), QStringList());
        endFirstSync();
        QCOMPARE(state(u"eve"_s), FlowRequest::None);
        // A later sync from the beginning hides nothing either.
        m.apply({FlowSeen{chatOf(u"oscar"_s)}}, true);
        QCOMPARE(state(u"oscar"_s), FlowRequest::None);
        m.apply({FlowSeen{chatOf(u"trudy"_s)}});
        QCOMPARE(state(u"trudy"_s), FlowRequest::Asking);
    }

    //! An older version knew nothing of requests; its flows stay, also when the server tells of them again.
    void flowsOfAnOlderVersionAreOrdinary()
    {
        m.apply({FlowSeen{chatOf(u"eve"_s)}});
        QCOMPARE(state(u"eve"_s), FlowRequest::Asking);
        QVERIFY(m.change(u"DROP INDEX flow_request"_s));
        for (const auto &sql :
            {u"DROP INDEX flow_asker"_s, u"DROP TABLE asker"_s, u"DROP TABLE flow_wish"_s, u"DROP INDEX flow_swept"_s,
                u"ALTER TABLE flow DROP COLUMN swept"_s, u"ALTER TABLE flow DROP COLUMN made_here"_s,
                u"ALTER TABLE flow DROP COLUMN request"_s, u"ALTER TABLE flow DROP COLUMN request_ms"_s,
                u"ALTER TABLE flow DROP COLUMN asker"_s, u"DROP TABLE flow_profile"_s, u"PRAGMA user_version = 7"_s})
            QVERIFY(m.change(sql));
        QCOMPARE(m.reopen(), StoreHealth::Good);
        QCOMPARE(state(u"eve"_s), FlowRequest::None);
        Flow renamed = chatOf(u"eve"_s);
        renamed.info = u"more"_s;
        m.apply({FlowSeen{renamed}});
        QCOMPARE(state(u"eve"_s), FlowRequest::None);
    }

    void whoIsNoStranger_data()
    {
        QTest::addColumn<Flow>("flow");
        QTest::addColumn<FlowRequest>("state");
        const auto row = [](const char *name, const Flow &flow, FlowRequest state) {
            QTest::newRow(name) << flow << state;
        };
        Flow own = chatOf(u"eve"_s);
        own.ownerId = u"me"_s;
        row("a chat of a stranger who names me as the owner", own, FlowRequest::Asking);
        Flow ownGroup = groupOf(u"me"_s);
        row("a group of a stranger who names me as the owner", ownGroup, FlowRequest::Asking);
        row("a group of somebody I talk with", groupOf(u"ann"_s), FlowRequest::None);
        row("a chat of somebody I talk with", chatOf(u"ann"_s), FlowRequest::None);
        row("a group of a stranger", groupOf(u"eve"_s), FlowRequest::Asking);
        Flow bait = groupOf(u"eve"_s);
        bait.memberIds.append(u"ann"_s);
        row("a group of a stranger with somebody I talk with", bait, FlowRequest::Asking);
        Flow forged = chatOf(u"eve"_s);
        forged.ownerId = u"ann"_s;
        row("a chat whose owner is not in it", forged, FlowRequest::Asking);
        Flow nobody = groupOf(u"eve"_s);
        nobody.ownerId.clear();
        row("a group without an owner", nobody, FlowRequest::Asking);
        Flow alone = groupOf(u"eve"_s);
        alone.ownerId.clear();
        alone.memberIds = {u"me"_s};
        row("a group with nobody else", alone, FlowRequest::Asking);
        Flow channel = groupOf(u"eve"_s);
        channel.kind = FlowKind::Channel;
        row("a channel of a stranger", channel, FlowRequest::Asking);
    }

    void whoIsNoStranger()
    {
        QFETCH(const Flow, flow);
        QFETCH(const FlowRequest, state);
        m.apply({FlowSeen{flow}});
        QCOMPARE(this->state(flow.remoteId), state);
    }

    //! Whatever the server says of an owner.
    void whatIsMadeHereIsNoRequest_data()
    {
        QTest::addColumn<bool>("answerFirst");
        QTest::addColumn<bool>("answerLost");
        QTest::newRow("news, then the answer") << false << false;
        QTest::newRow("the answer, then news") << true << false;
        QTest::newRow("news without an answer") << false << true;
    }

    void whatIsMadeHereIsNoRequest()
    {
        QFETCH(const bool, answerFirst);
        QFETCH(const bool, answerLost);
        Flow made = groupOf(u"zoe"_s);
        const CreateFlow wish{.kind = made.kind, .title = u"Title"_s, .info = {}, .memberIds = {u"me"_s, u"zoe"_s}};
        await(m.store().noteMaking(m.account(), wish));
        QCOMPARE(m.reopen(), StoreHealth::Good);
        if (answerFirst)
            await(m.store().noteMade(m.account(), wish, made.remoteId));
        m.apply({FlowSeen{made}});
        if (!answerFirst && !answerLost)
            await(m.store().noteMade(m.account(), wish, made.remoteId));
        QCOMPARE(state(made.remoteId), FlowRequest::None);
        QCOMPARE(await(m.store().flows(FlowSet::Ordinary)).size(), 2);
        m.apply({FlowSeen{chatOf(u"zoe"_s)}});
        QCOMPARE(state(u"zoe"_s), FlowRequest::None);
        // The wish is fulfilled: another one is not from here.
        Flow second = made;
        second.remoteId = u"second"_s;
        second.ownerId = u"me"_s;
        second.memberIds = {u"zoe"_s, u"me"_s};
        QVERIFY(m.change(u"DELETE FROM member WHERE user_id = 'zoe'"_s));
        QCOMPARE(m.reopen(), StoreHealth::Good);
        m.apply({FlowSeen{second}});
        QCOMPARE(state(u"second"_s), FlowRequest::Asking);
    }

    //! A server that refuses leaves no door open.
    void aRefusedWishIsForgotten()
    {
        const CreateFlow wish{
            .kind = FlowKind::Group, .title = u"Title"_s, .info = {}, .memberIds = {u"me"_s, u"zoe"_s}};
        await(m.store().noteMaking(m.account(), wish));
        await(m.store().noteMade(m.account(), wish, {}));
        m.apply({FlowSeen{groupOf(u"me"_s)}});
        QCOMPARE(state(u"g me"_s), FlowRequest::Asking);
        QCOMPARE(errorOf(m.store().noteMaking(m.account() + 1, wish)), ErrorKind::NotFound);
        QCOMPARE(errorOf(m.store().noteMade(m.account() + 1, wish, u"x"_s)), ErrorKind::NotFound);
    }

    //! News came, and only then the answer that the store could not expect: the mark of the wish was lost.
    void aLateAnswerEndsTheRequest()
    {
        const CreateFlow wish{.kind = FlowKind::Group, .title = u"Title"_s, .info = {}, .memberIds = {u"me"_s}};
        m.apply({FlowSeen{groupOf(u"zoe"_s)}, MessageSeen{from(u"g zoe"_s)}});
        QCOMPARE(requests(), QStringList{u"g zoe"_s});
        await(m.store().noteMade(m.account(), wish, u"g zoe"_s));
        QCOMPARE(requests(), QStringList());
        QCOMPARE(state(u"g zoe"_s), FlowRequest::None);
    }

    //! What was there when this version came counts as made here where the own user is its owner.
    void ownFlowsOfAnOlderVersionAreMine()
    {
        m.apply({FlowSeen{groupOf(u"me"_s)}, FlowSeen{groupOf(u"eve"_s)}, MessageSeen{from(u"g eve"_s)},
            FlowSeen{groupOf(u"oscar"_s)}});
        // There it was no request, and empty ones had a time.
        for (const auto &sql : {u"UPDATE flow SET request = 0, asker = NULL WHERE remote_id = 'g me'"_s,
                 u"UPDATE flow SET request_ms = 7 WHERE remote_id = 'g oscar'"_s, u"DROP TABLE flow_wish"_s,
                 u"DROP INDEX flow_swept"_s, u"ALTER TABLE flow DROP COLUMN swept"_s,
                 u"ALTER TABLE flow DROP COLUMN made_here"_s, u"DROP TABLE flow_profile"_s,
                 u"PRAGMA user_version = 8"_s})
            QVERIFY(m.change(sql));
        QCOMPARE(m.reopen(), StoreHealth::Good);
        QCOMPARE(requests(), QStringList{u"g eve"_s});
        m.apply({FlowSeen{chatOf(u"eve"_s)}});
        answer(u"g eve"_s, RequestAnswer::Block);
        QCOMPARE(state(u"g me"_s), FlowRequest::None);
        QVERIFY(m.change(u"UPDATE flow SET request = 3, asker = (SELECT asker FROM flow WHERE remote_id = 'g eve')"
                         " WHERE remote_id = 'g me'"_s));
        QCOMPARE(m.reopen(), StoreHealth::Good);
        await(m.store().unblock(m.account(), u"eve"_s));
        QCOMPARE(state(u"g me"_s), FlowRequest::None);
        QCOMPARE(state(u"eve"_s), FlowRequest::Asking);
    }

    //! An empty chat says nothing yet, and asks for nothing.
    void nobodyAsksBeforeAWord()
    {
        m.apply({FlowSeen{chatOf(u"eve"_s)}});
        QCOMPARE(state(u"eve"_s), FlowRequest::Asking);
        QCOMPARE(requests(), QStringList());
        QCOMPARE(await(m.store().flows(FlowSet::Ordinary)).size(), 1);
        QSignalSpy changed = m.changesFromNow();
        deliver(u"eve"_s);
        QTRY_COMPARE(changed.size(), 1);
        const auto changes = changed.constFirst().constFirst().value<StoreChanges>();
        QVERIFY(changes.requests && changes.arrived.isEmpty());
        QCOMPARE(requests(), QStringList{u"eve"_s});
        QCOMPARE(m.flow(u"eve"_s).request.asked, 1);
        // Declined before a word, it is in no list either.
        m.apply({FlowSeen{chatOf(u"oscar"_s)}});
        answer(u"oscar"_s, RequestAnswer::Decline);
        QCOMPARE(await(m.store().requests(0, 10, FlowRequest::Declined)).total, 0);
        deliver(u"oscar"_s);
        QCOMPARE(await(m.store().requests(0, 10, FlowRequest::Declined)).total, 1);
        QCOMPARE(requests(), QStringList{u"eve"_s});
    }

    //! In a flow with nobody else, which names me as its owner, the one who writes asks.
    void whoeverWritesInAnEmptyFlowAsks()
    {
        Flow alone = groupOf(u"me"_s);
        alone.memberIds = {u"me"_s};
        m.apply({FlowSeen{alone}});
        QCOMPARE(requests(), QStringList());
        Message words = from(u"g me"_s);
        words.senderId = u"eve"_s;
        m.apply({MessageSeen{words}});
        QCOMPARE(requests(), QStringList{u"g me"_s});
        QCOMPARE(m.flow(u"g me"_s).request.askerId, u"eve"_s);
        answer(u"g me"_s, RequestAnswer::Block);
        QCOMPARE(await(m.store().blockedPeople()).constFirst().userId, u"eve"_s);
    }

    void declinedOnesCanBeShownAgain()
    {
        m.apply({FlowSeen{groupOf(u"eve"_s)}, FlowSeen{chatOf(u"eve"_s)}, MessageSeen{from(u"g eve"_s)},
            MessageSeen{from(u"eve"_s)}});
        answer(u"g eve"_s, RequestAnswer::Decline);
        const RequestPage declined = await(m.store().requests(0, 10, FlowRequest::Declined));
        QCOMPARE(declined.total, 2);
        QCOMPARE(declined.rows.constFirst().request.askerId, u"eve"_s);
        answer(u"eve"_s, RequestAnswer::ShowAgain);
        QCOMPARE(requests().size(), 2);
        QCOMPARE(await(m.store().requests(0, 10, FlowRequest::Declined)).total, 0);
        // That is no further asking.
        QCOMPARE(m.flow(u"eve"_s).request.asked, 1);
        deliver(u"eve"_s);
        QCOMPARE(m.flow(u"eve"_s).request.asked, 1);
    }

    //! Somebody who was accepted once, or was never a stranger.
    void theOtherOneOfAChatCanBeBlocked()
    {
        answer(u"f"_s, RequestAnswer::Block);
        QCOMPARE(state(u"f"_s), FlowRequest::Blocked);
        QCOMPARE(await(m.store().blockedPeople()).constFirst().userId, u"ann"_s);
        m.apply({FlowSeen{groupOf(u"ann"_s)}, MessageSeen{from(u"g ann"_s)}});
        QCOMPARE(state(u"g ann"_s), FlowRequest::Blocked);
        answer(u"f"_s, RequestAnswer::Accept);
        QCOMPARE(state(u"f"_s), FlowRequest::None);
        QCOMPARE(requests(), QStringList{u"g ann"_s});
    }

    //! Two groups of one stranger, told together, do not make each other known.
    void flowsToldTogetherVouchForNobody()
    {
        Flow second = groupOf(u"eve"_s);
        second.remoteId = u"second"_s;
        m.apply({FlowSeen{chatOf(u"eve"_s)}, FlowSeen{second}});
        QCOMPARE(state(u"eve"_s), FlowRequest::Asking);
        QCOMPARE(state(u"second"_s), FlowRequest::Asking);
        QCOMPARE(m.flow(u"second"_s).request.asked, 1);
    }

    void nobodyIsToldOfARequest()
    {
        QSignalSpy changed = m.changesFromNow();
        m.apply({FlowSeen{chatOf(u"eve"_s)}, MessageSeen{from(u"eve"_s)}});
        deliver(u"eve"_s);
        QTRY_COMPARE(changed.size(), 2);
        for (const QList<QVariant> &arguments : std::as_const(changed)) {
            const auto changes = arguments.constFirst().value<StoreChanges>();
            QVERIFY(changes.arrived.isEmpty());
            QVERIFY(changes.flows.contains(m.ref(u"eve"_s)));
        }
        QCOMPARE(m.flow(u"eve"_s).unread, 2);
    }

    void anOwnMessageAnswers()
    {
        m.apply({FlowSeen{chatOf(u"eve"_s)}});
        // From another device.
        Message own = from(u"eve"_s);
        own.senderId = u"me"_s;
        m.apply({MessageSeen{own}});
        QCOMPARE(state(u"eve"_s), FlowRequest::None);
        // From here.
        m.apply({FlowSeen{groupOf(u"mallory"_s)}});
        const LocalId id = newLocalId();
        await(m.store().enqueue(m.account(), id,
            SendMessage{.localId = id, .flowId = u"g mallory"_s, .body = u"hello"_s, .replyToId = {}}));
        QCOMPARE(state(u"g mallory"_s), FlowRequest::None);
        // Before the server tells of the flow.
        Message early = from(u"oscar"_s);
        early.senderId = u"me"_s;
        m.apply({MessageSeen{early}});
        m.apply({FlowSeen{chatOf(u"oscar"_s)}});
        QCOMPARE(state(u"oscar"_s), FlowRequest::None);
    }

    void acceptedOnesAreOrdinary()
    {
        m.apply({FlowSeen{chatOf(u"eve"_s)}});
        QSignalSpy changed = m.changesFromNow();
        answer(u"eve"_s, RequestAnswer::Accept);
        QTRY_COMPARE(changed.size(), 1);
        QVERIFY(changed.constFirst().constFirst().value<StoreChanges>().flows.contains(m.ref(u"eve"_s)));
        QCOMPARE(m.flow(u"eve"_s).request, RequestMark());
        QVERIFY(m.outbox().isEmpty());
        // The next flow of the same person is no request, and messages are news again.
        m.apply({FlowSeen{groupOf(u"eve"_s)}});
        QCOMPARE(state(u"g eve"_s), FlowRequest::None);
        QSignalSpy later = m.changesFromNow();
        deliver(u"eve"_s);
        QTRY_COMPARE(later.size(), 1);
        QCOMPARE(later.constFirst().constFirst().value<StoreChanges>().arrived.size(), 1);
    }

    void answersNeedARequest()
    {
        QCOMPARE(errorOf(m.store().answer(m.ref(u"nowhere"_s), RequestAnswer::Accept)), ErrorKind::NotFound);
        QCOMPARE(errorOf(m.store().answer(m.ref(), RequestAnswer::Decline)), ErrorKind::Refused);
        QCOMPARE(errorOf(m.store().answer(m.ref(), RequestAnswer::ShowAgain)), ErrorKind::Refused);
        Flow known = groupOf(u"ann"_s);
        m.apply({FlowSeen{known}});
        QCOMPARE(errorOf(m.store().answer(m.ref(known.remoteId), RequestAnswer::Block)), ErrorKind::Refused);
        QCOMPARE(errorOf(m.store().answer(m.ref(savedFlowId), RequestAnswer::Block)), ErrorKind::NotFound);
        answer(u"f"_s, RequestAnswer::Accept);
        QCOMPARE(state(u"f"_s), FlowRequest::None);
        QCOMPARE(errorOf(m.store().unblock(m.account(), u"ann"_s)), ErrorKind::NotFound);
    }

    void declinedOnesAskAgainAfterADay_data()
    {
        QTest::addColumn<qint64>("laterMs");
        QTest::addColumn<FlowRequest>("state");
        QTest::newRow("at once") << qint64{0} << FlowRequest::Declined;
        QTest::newRow("a day but for a moment") << dayMs - 1 << FlowRequest::Declined;
        QTest::newRow("a day") << dayMs << FlowRequest::Asking;
        QTest::newRow("a year") << 365 * dayMs << FlowRequest::Asking;
    }

    void declinedOnesAskAgainAfterADay()
    {
        QFETCH(const qint64, laterMs);
        QFETCH(const FlowRequest, state);
        m.apply({FlowSeen{chatOf(u"eve"_s)}});
        deliver(u"eve"_s);
        answer(u"eve"_s, RequestAnswer::Decline);
        QCOMPARE(this->state(u"eve"_s), FlowRequest::Declined);
        QCOMPARE(requests(), QStringList());
        m.clock.setWall(beginMs + laterMs);
        // Time alone brings nothing back.
        m.apply({UserSeen{user(u"bob"_s, u"Bob"_s)}});
        QCOMPARE(requests(), QStringList());
        QSignalSpy changed = m.changesFromNow();
        deliver(u"eve"_s);
        QTRY_COMPARE(changed.size(), 1);
        QVERIFY(changed.constFirst().constFirst().value<StoreChanges>().arrived.isEmpty());
        QCOMPARE(this->state(u"eve"_s), state);
        QCOMPARE(m.flow(u"eve"_s).request.asked, state == FlowRequest::Asking ? 2 : 1);
        // A new flow of the same person is treated alike.
        m.apply({FlowSeen{groupOf(u"eve"_s)}});
        QCOMPARE(this->state(u"g eve"_s), state);
        QCOMPARE(m.flow(u"g eve"_s).request.asked, state == FlowRequest::Asking ? 2 : 1);
    }

    void eachAskingCounts()
    {
        m.apply({FlowSeen{chatOf(u"eve"_s)}});
        for (int i = 1; i <= 4; ++i) {
            QCOMPARE(m.flow(u"eve"_s).request.asked, i);
            // More messages of one request are no further asking.
            deliver(u"eve"_s);
            deliver(u"eve"_s);
            QCOMPARE(m.flow(u"eve"_s).request.asked, i);
            answer(u"eve"_s, RequestAnswer::Decline);
            m.clock.setWall(m.clock.wallMs() + dayMs);
            deliver(u"eve"_s);
        }
    }

    //! Declining one declines the person: all that wait.
    void aPersonIsDeclinedAtOnce()
    {
        m.apply({FlowSeen{chatOf(u"eve"_s)}, FlowSeen{groupOf(u"eve"_s)}, FlowSeen{groupOf(u"mallory"_s)},
            MessageSeen{from(u"eve"_s)}, MessageSeen{from(u"g eve"_s)}, MessageSeen{from(u"g mallory"_s)}});
        QCOMPARE(requests().size(), 3);
        answer(u"eve"_s, RequestAnswer::Decline);
        QCOMPARE(requests(), QStringList{u"g mallory"_s});
        // An own message or a read page of history asks for nothing.
        m.clock.setWall(beginMs + 2 * dayMs);
        m.apply({MessageSeen{from(u"eve"_s)}}, true);
        QCOMPARE(state(u"eve"_s), FlowRequest::Declined);
    }

    //! Whoever sets the clock right meanwhile gets the request all the same, a day later at the latest.
    void aClockSetBackHidesNothingForEver()
    {
        m.apply({FlowSeen{chatOf(u"eve"_s)}});
        m.clock.setWall(beginMs + 3650 * dayMs);
        answer(u"eve"_s, RequestAnswer::Decline);
        m.clock.setWall(beginMs);
        deliver(u"eve"_s);
        QCOMPARE(state(u"eve"_s), FlowRequest::Declined);
        m.clock.setWall(beginMs + dayMs - 1);
        deliver(u"eve"_s);
        QCOMPARE(state(u"eve"_s), FlowRequest::Declined);
        m.clock.setWall(beginMs + dayMs);
        deliver(u"eve"_s);
        QCOMPARE(state(u"eve"_s), FlowRequest::Asking);
    }

    void blockedPeopleStayHidden()
    {
        m.apply({FlowSeen{chatOf(u"eve"_s)}, FlowSeen{groupOf(u"eve"_s)}});
        // The chat was accepted before.
        answer(u"eve"_s, RequestAnswer::Accept);
        QSignalSpy changed = m.changesFromNow();
        answer(u"g eve"_s, RequestAnswer::Block);
        QTRY_COMPARE(changed.size(), 1);
        const auto changes = changed.constFirst().constFirst().value<StoreChanges>();
        QCOMPARE(changes.flows, (QSet{m.ref(u"eve"_s), m.ref(u"g eve"_s)}));
        QVERIFY(changes.users.value(m.account()).contains(u"eve"_s));
        QCOMPARE(await(m.store().blockedPeople()), QList{(BlockedPerson{m.account(), u"eve"_s, u"Eve"_s, u"eve"_s})});
        m.clock.setWall(beginMs + 400 * dayMs);
        deliver(u"eve"_s);
        Flow third = groupOf(u"eve"_s);
        third.remoteId = u"third"_s;
        m.apply({FlowSeen{third}});
        for (const QString &id : {u"eve"_s, u"g eve"_s, u"third"_s})
            QCOMPARE(state(id), FlowRequest::Blocked);
        QCOMPARE(requests(), QStringList());
        QCOMPARE(await(m.store().flows(FlowSet::Ordinary)).size(), 1);
        // Unblocked, all come back, as requests.
        deliver(u"third"_s);
        deliver(u"g eve"_s);
        await(m.store().unblock(m.account(), u"eve"_s));
        QVERIFY(await(m.store().blockedPeople()).isEmpty());
        QCOMPARE(requests().size(), 3);
    }

    void whatIWroteInComesBackAsItWas()
    {
        m.apply({FlowSeen{chatOf(u"eve"_s)}});
        Message own = from(u"eve"_s);
        own.senderId = u"me"_s;
        m.apply({MessageSeen{own}, FlowSeen{groupOf(u"mallory"_s)}});
        m.apply({FlowSeen{groupOf(u"eve"_s)}});
        // Eve is known now. A chat of two can be hidden only from a request; here is one that waited.
        QVERIFY(m.change(u"UPDATE flow SET request = 1, asker = (SELECT asker FROM flow WHERE remote_id = 'eve')"
                         " WHERE remote_id = 'g eve'"_s));
        QCOMPARE(m.reopen(), StoreHealth::Good);
        answer(u"g eve"_s, RequestAnswer::Block);
        QCOMPARE(state(u"eve"_s), FlowRequest::Blocked);
        // The answer to a blocked one ends the block.
        answer(u"g eve"_s, RequestAnswer::Accept);
        QCOMPARE(state(u"g eve"_s), FlowRequest::None);
        QCOMPARE(state(u"eve"_s), FlowRequest::None);
        QVERIFY(await(m.store().blockedPeople()).isEmpty());
    }

    //! In a group with others, messages of a blocked person stay and count, but are no news.
    void groupsStayWhole()
    {
        Flow both = groupOf(u"ann"_s);
        both.memberIds.append(u"eve"_s);
        m.apply({FlowSeen{chatOf(u"eve"_s)}});
        answer(u"eve"_s, RequestAnswer::Block);
        m.apply({FlowSeen{both}});
        QCOMPARE(state(u"g ann"_s), FlowRequest::None);
        QSignalSpy changed = m.changesFromNow();
        Message words = from(u"g ann"_s);
        words.senderId = u"eve"_s;
        m.apply({MessageSeen{words}});
        words = from(u"g ann"_s);
        words.senderId = u"ann"_s;
        m.apply({MessageSeen{words}});
        QTRY_COMPARE(changed.size(), 2);
        QVERIFY(changed.at(0).constFirst().value<StoreChanges>().arrived.isEmpty());
        QCOMPARE(changed.at(1).constFirst().value<StoreChanges>().arrived.size(), 1);
        QCOMPARE(m.flow(u"g ann"_s).unread, 2);
        QCOMPARE(m.rows(u"g ann"_s).size(), 2);
    }

    void accountsAreApart()
    {
        const AccountId other = await(m.store().addAccount(sampleAccount()));
        await(m.store().apply(other, {{}, {{u"account"_s, u""_s, u"1"_s}}}));
        m.apply({FlowSeen{chatOf(u"eve"_s)}, MessageSeen{from(u"eve"_s)}});
        await(m.store().apply(other,
            {{FlowSeen{chatOf(u"eve"_s)}, FlowSeen{groupOf(u"oscar"_s)}, MessageSeen{from(u"eve"_s)},
                 MessageSeen{from(u"g oscar"_s)}},
                {}}));
        QCOMPARE(await(m.store().requests(0, 10)).total, 3);
        QCOMPARE(await(m.store().requests(other, 10)).total, 2);
        QCOMPARE(await(m.store().requests(other, 10)).rows.size(), 2);
        answer(u"eve"_s, RequestAnswer::Block);
        QCOMPARE(await(m.store().requests(0, 10)).total, 2);
        QCOMPARE(await(m.store().flow({other, u"eve"_s})).request.state, FlowRequest::Asking);
        await(m.store().removeAccount(other));
        QCOMPARE(await(m.store().requests(0, 10)).total, 0);
        QCOMPARE(await(m.store().blockedPeople()).size(), 1);
    }

    //! Who was blocked cannot be read from the disk: the mark is keyed, the id sealed.
    void theDiskDoesNotTellWhomOneBlocked()
    {
        m.apply({FlowSeen{chatOf(u"eve"_s)}});
        answer(u"eve"_s, RequestAnswer::Block);
        // Ids of people lie open in the rows of flows; the table of answers must add nothing.
        QVERIFY(m.change(u"DELETE FROM member"_s));
        for (const auto &sql : {u"DELETE FROM message"_s, u"DELETE FROM flow"_s, u"DELETE FROM user"_s, u"VACUUM"_s,
                 u"PRAGMA wal_checkpoint(TRUNCATE)"_s})
            QVERIFY(m.change(sql));
        QVERIFY(!m.everyByte().contains("eve"));
        QCOMPARE(m.reopen(), StoreHealth::Good);
        QCOMPARE(await(m.store().blockedPeople()).constFirst().userId, u"eve"_s);
    }

    //! The list of ordinary flows costs the same with 100,000 requests: less than a look at each of them would.
    void aFloodDoesNotSlowTheList()
    {
        constexpr int flood = 100'000;
        m.apply({FlowSeen{chatOf(u"eve"_s)}, MessageSeen{from(u"eve"_s)}});
        QVERIFY(
            m.change(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1)"
                     " INSERT INTO flow(account_id, remote_id, kind, owner_id, created_ms, capabilities, member_count,"
                     " present, sealed, request, request_ms, asker) SELECT f.account_id, 'flood ' || n.i, f.kind,"
                     " f.owner_id, f.created_ms, f.capabilities, f.member_count, 1, f.sealed, 1, n.i, f.asker"
                     " FROM n, flow f WHERE f.remote_id = 'eve'"_s.arg(flood - 1)));
        QVERIFY(m.change(u"INSERT INTO member(flow_id, user_id, position)"
                         " SELECT id, 'eve', 0 FROM flow WHERE remote_id LIKE 'flood %'"_s));
        QCOMPARE(m.reopen(), StoreHealth::Good);
        const RequestPage page = await(m.store().requests(0, 200));
        QCOMPARE(page.total, flood);
        QCOMPARE(page.rows.size(), 200);
        QCOMPARE(page.rows.constFirst().ref.flowId, u"eve"_s);
        const auto leastOf = [](const auto &work) {
            qint64 least = std::numeric_limits<qint64>::max();
            for (int i = 0; i < 5; ++i) {
                QElapsedTimer timer;
                timer.start();
                work();
                least = std::min(least, timer.nsecsElapsed());
            }
            return least;
        };
        // The same reads of the requests themselves, a hundredth of them.
        const qint64 someNs =
            leastOf([this] { QCOMPARE(await(m.store().requests(0, flood / 100)).rows.size(), 1000); });
        QVERIFY(leastOf([this] { QCOMPARE(await(m.store().flows(FlowSet::Ordinary)).size(), 1); }) < someNs);
        QVERIFY(leastOf([this] { QCOMPARE(await(m.store().latestFlows(50)).size(), 1); }) < someNs);
        // One more, and an answer for all of them.
        QVERIFY(leastOf([this] { m.apply({FlowSeen{groupOf(u"u%1"_s.arg(++m_order))}}); }) < someNs);
        QVERIFY(leastOf([this] {
            Flow next = groupOf(u"eve"_s);
            next.remoteId = u"w%1"_s.arg(++m_order);
            m.apply({FlowSeen{next}});
        }) < someNs);
    }

    void aFullDiskKeepsTheAnswers()
    {
        m.apply({FlowSeen{chatOf(u"eve"_s)}, FlowSeen{groupOf(u"mallory"_s)}, MessageSeen{from(u"g mallory"_s)}});
        answer(u"eve"_s, RequestAnswer::Block);
        m.setOptions({.quota = 1});
        QCOMPARE(m.reopen(), StoreHealth::Good);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"a write failed"_s));
        m.apply({UserSeen{user(u"bob"_s, QString(20'000, u'b'))}});
        QCOMPARE(m.store().health(), StoreHealth::MemoryOnly);
        QCOMPARE(await(m.store().blockedPeople()).size(), 1);
        QCOMPARE(requests(), QStringList{u"g mallory"_s});
        QCOMPARE(m.flow(u"g mallory"_s).request.askerId, u"mallory"_s);
    }

private:
    static Flow chatOf(const QString &person)
    {
        Flow flow = chat();
        flow.remoteId = person;
        flow.ownerId = person;
        flow.memberIds = {person, u"me"_s};
        return flow;
    }
    static Flow groupOf(const QString &owner)
    {
        Flow flow = group(u"g "_s + owner);
        flow.ownerId = owner;
        flow.memberIds = {owner, u"me"_s, u"zoe"_s};
        return flow;
    }
    //! A new message of a person in a flow of that id.
    Message from(const QString &flow)
    {
        ++m_order;
        Message one = message(u"m%1"_s.arg(m_order), m_order, u"text"_s, flow);
        one.flowId = flow;
        return one;
    }
    void deliver(const QString &flow) { m.apply({MessageSeen{from(flow)}}); }
    void endFirstSync() { await(m.store().apply(m.account(), {{}, {{u"account"_s, u""_s, u"1"_s}}})); }
    void answer(const QString &flow, RequestAnswer answer) { await(m.store().answer(m.ref(flow), answer)); }
    FlowRequest state(const QString &flow) { return m.flow(flow).request.state; }
    QStringList requests()
    {
        QStringList ids;
        const RequestPage page = await(m.store().requests(0, 10));
        for (const FlowRow &row : page.rows)
            ids.append(row.ref.flowId);
        return ids;
    }

    StoreFixture m;
    int m_order = 0;
};

MORELIA_TEST(StoreRequestsTest)
#include "tst_storerequests.moc"
