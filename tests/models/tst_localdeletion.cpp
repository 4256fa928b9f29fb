// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/sql/sqlconnection.h"
#include "models/store/flowsweeper.h"
#include "tests/models/storefixture.h"
#include "tests/support/program/testprogram.h"
#include "tests/support/storefaults.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Morelia;
using namespace Morelia::Test;

//! Conversations and messages that are deleted in this profile alone.
class LocalDeletionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aFlowIsEmptied();
    void aFlowLosesItsPlace();
    void whatTheServerStillHasStaysAway();
    void ownMessagesStayAwayToo();
    void whatWasNotLoadedStaysAway();
    void newsBringItBack();
    void aServerThatWasSetBackLosesNoWord();
    void whatHasNotLeftStays();
    void writingBringsItBack();
    void reactionsGoAlong();
    void otherFlowsStay();
    void oneMessage();
    void oneMessageStaysAway();
    void quotesAreReadAgain();
    void unknownOnes();
    void inMemoryToo();
    void aLongFlowGoesAtOnce();
    void aLongFlowIsSweptAfterARestart();
    void othersDoNotWaitForALongFlow();

private:
    // Texts of the flow, newest first.
    QStringList texts(const QString &flowId = u"f"_s)
    {
        QStringList texts;
        const QList<MessageRow> rows = m.rows(flowId);
        for (const MessageRow &row : rows)
            texts.append(row.body.text);
        return texts;
    }
    LocalId idOf(const QString &remoteId) { return await(m.store().messageByRemoteId(m.ref(), remoteId)).localId; }
    OutboxItem send(const QString &text)
    {
        const LocalId id = newLocalId();
        return await(m.store().enqueue(
            m.account(), id, SendMessage{.localId = id, .flowId = u"f"_s, .body = text, .replyToId = {}}));
    }
    //! Messages of the group, by somebody else; without contents that could be read.
    void fillGroup(int count)
    {
        QVERIFY(m.change(
            u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1)"
            " INSERT INTO message(flow_id, local_id, remote_id, sender_id, outgoing, order_key, created_ms,"
            " state, edited, edited_ms, deleted, names_me, sealed) SELECT f.id, 'l' || i, 'r' || i, 'ann', 0,"
            " i, 1700000000000 + i, 0, 0, 0, 0, 0, zeroblob(200) FROM n, flow f WHERE f.remote_id = 'g'"_s.arg(count)));
        QCOMPARE(m.reopen(), StoreHealth::Good);
    }
    //! Rows of a table in the file.
    qint64 countIn(const QString &table)
    {
        m.close();
        qint64 count = 0;
        {
            SqlConnection connection(m.directory() + u"/cache.sqlite"_s, SqlConnection::Mode::ReadOnly);
            count = connection.value(u"SELECT count(*) FROM "_s + table).toLongLong();
        }
        m.reopen();
        return count;
    }
    void deleteFlow() { await(m.store().deleteHere(m.ref())); }

    StoreFaults m_faults; // outlives the store
    StoreFixture m;
    QList<Delta> m_history;
};

void LocalDeletionTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_faults.clear();
    m.setOptions({});
    m.start();
    m_history = {MessageSeen{message(u"1"_s, 1, u"one"_s)}, MessageSeen{message(u"2"_s, 2, u"two"_s, u"me"_s)},
        MessageSeen{message(u"3"_s, 3, u"three"_s)}};
    m.apply(QList<Delta>{FlowSeen{chat()}, FlowSeen{group()}} + m_history + QList<Delta>{RangeKnown{u"f"_s, 2, 3}});
}

void LocalDeletionTest::aFlowIsEmptied()
{
    Message picture = message(u"4"_s, 4, u"four"_s);
    picture.attachments.append(Attachment());
    picture.attachments.first().cacheKey = u"picture"_s;
    m.apply({MessageSeen{picture}});
    await(m.store().saveDraft(m.ref(), {u"half"_s, {}}));
    QVERIFY(await(m.store().fileKeys()).contains(u"picture"_s));
    QSignalSpy changed = m.changesFromNow();
    deleteFlow();
    QTRY_COMPARE(changed.size(), 1);
    const auto changes = changed.constFirst().constFirst().value<StoreChanges>();
    QVERIFY(changes.flows.contains(m.ref()) && changes.removals.contains(m.ref()));
    QVERIFY(texts().isEmpty());
    QVERIFY(m.flow().deletedHere);
    QCOMPARE(m.flow().unread, 0);
    QVERIFY(await(m.store().fileKeys()).isEmpty());
    QVERIFY(await(m.store().draft(m.ref())).isEmpty());
    const MessagePage page = await(m.store().messages(m.ref(), {newestAnchor, 10, 0}));
    QVERIFY(!page.hasGap && page.reachesOldest);
    QCOMPARE(m.reopen(), StoreHealth::Good);
    QVERIFY(texts().isEmpty() && m.flow().deletedHere);
}

void LocalDeletionTest::aFlowLosesItsPlace()
{
    await(m.store().choose(m.ref(), {.pinned = true, .mutedUntilMs = mutedForGood, .markedUnread = true}));
    deleteFlow();
    QCOMPARE(m.flow().choices, FlowChoices{.mutedUntilMs = mutedForGood});
}

void LocalDeletionTest::whatTheServerStillHasStaysAway()
{
    deleteFlow();
    m.reopen();
    // The same page again, and one that had not been here.
    m.apply(m_history);
    Message older = message(u"0"_s, 1, u"never seen"_s);
    older.createdMs -= 1000;
    m.apply({MessageSeen{older}}, true);
    QVERIFY(texts().isEmpty());
    QVERIFY(m.flow().deletedHere);
    QCOMPARE(m.flow().unread, 0);
}

// The server's time of an own message is later than the one at which it was written; some have no place yet.
void LocalDeletionTest::ownMessagesStayAwayToo()
{
    const auto accepted = [this](const QString &text, const QString &remoteId, OrderKey order) {
        const OutboxItem item = send(text);
        OpResult result;
        result.status = OpResult::Status::Accepted;
        result.remoteId = remoteId;
        result.order = order;
        await(m.store().finish(item.opId, result));
        Message echo = message(remoteId, order > 0 ? order : 5, text, u"me"_s);
        echo.createdMs = m.clock.wallMs() + 60'000;
        return echo;
    };
    const Message placed = accepted(u"bye"_s, u"4"_s, 4);
    const Message without = accepted(u"and thanks"_s, u"5"_s, 0);
    QCOMPARE(texts().size(), 5);
    deleteFlow();
    m.reopen();
    m.apply({MessageSeen{placed}, MessageSeen{without}});
    QVERIFY2(texts().isEmpty(), qPrintable(texts().join(u' ')));
    QVERIFY(m.flow().deletedHere);
}

void LocalDeletionTest::whatWasNotLoadedStaysAway()
{
    Flow later = group(u"l"_s);
    m.apply({FlowSeen{later}});
    await(m.store().deleteHere(m.ref(u"l"_s)));
    // Older than what other flows have told.
    Message old = message(u"l1"_s, 1, u"before"_s);
    old.flowId = u"l"_s;
    m.apply({MessageSeen{old}, RangeKnown{u"l"_s, 1, 1}});
    QVERIFY(texts(u"l"_s).isEmpty() && m.flow(u"l"_s).deletedHere);
    Message fresh = message(u"l2"_s, 2, u"after"_s);
    fresh.flowId = u"l"_s;
    fresh.createdMs += 60'000;
    m.apply({MessageSeen{fresh}});
    QCOMPARE(texts(u"l"_s), QStringList{u"after"_s});
    QCOMPARE(m.flow(u"l"_s).unread, 1);
    const MessagePage page = await(m.store().messages(m.ref(u"l"_s), {newestAnchor, 10, 0}));
    QVERIFY(page.hasGap);
}

void LocalDeletionTest::newsBringItBack()
{
    deleteFlow();
    m.apply({MessageSeen{message(u"4"_s, 4, u"four"_s)}});
    QCOMPARE(texts(), QStringList{u"four"_s});
    QVERIFY(!m.flow().deletedHere);
    QCOMPARE(m.flow().unread, 1);
    // Deleted again, more is gone.
    deleteFlow();
    m.apply(m_history + QList<Delta>{MessageSeen{message(u"4"_s, 4, u"four"_s)}});
    QVERIFY(texts().isEmpty() && m.flow().deletedHere);
}

void LocalDeletionTest::aServerThatWasSetBackLosesNoWord()
{
    deleteFlow();
    Message late = message(u"20"_s, 2, u"a place that was given before"_s);
    late.createdMs += 60'000;
    m.apply({MessageSeen{late}});
    QCOMPARE(texts(), QStringList{late.body.text});
}

void LocalDeletionTest::whatHasNotLeftStays()
{
    const OutboxItem sent = send(u"on its way"_s);
    await(m.store().setOutboxState(sent.opId, DeliveryState::Sending));
    const OutboxItem edit = await(m.store().enqueue(m.account(), newLocalId(), EditMessage{u"f"_s, u"2"_s, u"TWO"_s}));
    m.apply({MessageSeen{message(u"5"_s, 5, u"five"_s)}});
    deleteFlow();
    QCOMPARE(texts(), (QStringList{u"on its way"_s, u"TWO"_s}));
    QVERIFY(!m.flow().deletedHere);
    QCOMPARE(m.outbox().size(), 2);
    // They are merged as ever when the server tells about them.
    Message edited = message(u"2"_s, 2, u"two, from elsewhere"_s, u"me"_s);
    edited.edited = true;
    edited.editedMs = edited.createdMs + 1;
    Message echo = message(u"4"_s, 4, u"on its way"_s, u"me"_s);
    echo.localId = sent.opId;
    m.apply({MessageSeen{edited}, MessageSeen{echo}});
    QCOMPARE(m.outbox().size(), 1);
    await(m.store().discard(edit.opId));
    QCOMPARE(texts(), (QStringList{u"on its way"_s, u"two, from elsewhere"_s}));
}

void LocalDeletionTest::writingBringsItBack()
{
    deleteFlow();
    await(m.store().saveDraft(m.ref(), {u"half"_s, {}}));
    QVERIFY(!m.flow().deletedHere);
    await(m.store().saveDraft(m.ref(), {}));
    QVERIFY(m.flow().deletedHere);
    send(u"again"_s);
    QVERIFY(!m.flow().deletedHere);
    QCOMPARE(texts(), QStringList{u"again"_s});
}

void LocalDeletionTest::reactionsGoAlong()
{
    const auto reaction = [](const QString &target, OrderKey order) {
        return PersonReacted{u"f"_s, target, u"ann"_s, u"👍"_s, false, order};
    };
    m.apply({reaction(u"1"_s, 4)});
    await(m.store().enqueue(m.account(), newLocalId(),
        ReactToMessage{.localId = {}, .flowId = u"f"_s, .remoteId = u"1"_s, .value = u"👍"_s, .takeBack = false}));
    QCOMPARE(m.outbox().size(), 1);
    await(m.store().deleteHere(m.ref(), {idOf(u"1"_s)}));
    QVERIFY(m.outbox().isEmpty());
    m.apply({reaction(u"1"_s, 5)});
    await(m.store().enqueue(m.account(), newLocalId(),
        ReactToMessage{.localId = {}, .flowId = u"f"_s, .remoteId = u"3"_s, .value = u"👍"_s, .takeBack = false}));
    deleteFlow();
    QVERIFY(m.outbox().isEmpty());
}

void LocalDeletionTest::otherFlowsStay()
{
    Message other = message(u"9"_s, 1, u"other"_s);
    other.flowId = u"g"_s;
    m.apply({MessageSeen{other}});
    deleteFlow();
    QCOMPARE(texts(u"g"_s), QStringList{u"other"_s});
    QVERIFY(!m.flow(u"g"_s).deletedHere);
    // A flow in which nothing was ever written leaves the list, too.
    Flow empty = group(u"e"_s);
    m.apply({FlowSeen{empty}});
    await(m.store().deleteHere(m.ref(u"e"_s)));
    QVERIFY(m.flow(u"e"_s).deletedHere);
}

void LocalDeletionTest::oneMessage()
{
    const LocalId id = idOf(u"3"_s);
    QCOMPARE(m.flow().unread, 1);
    QSignalSpy changed = m.changesFromNow();
    await(m.store().deleteHere(m.ref(), {id}));
    QTRY_COMPARE(changed.size(), 1);
    QVERIFY(changed.constFirst().constFirst().value<StoreChanges>().messages.value(m.ref()).contains(id));
    QCOMPARE(texts(), (QStringList{u"two"_s, u"one"_s}));
    QCOMPARE(m.flow().unread, 0);
    QVERIFY(!m.flow().deletedHere);
    // A command for a message says that it matters.
    await(m.store().enqueue(m.account(), newLocalId(), EditMessage{u"f"_s, u"2"_s, u"TWO"_s}));
    await(m.store().deleteHere(m.ref(), {idOf(u"2"_s), idOf(u"1"_s)}));
    QCOMPARE(texts(), QStringList{u"TWO"_s});
}

void LocalDeletionTest::oneMessageStaysAway()
{
    // The late original of a message that was sent twice has an id of its own.
    Message first = message(u"5"_s, 5, u"twice"_s);
    first.localId = newLocalId();
    Message second = first;
    second.remoteId = u"6"_s;
    second.order = 6;
    m.apply({MessageSeen{first}, MessageSeen{second}});
    await(m.store().deleteHere(m.ref(), {idOf(u"5"_s), idOf(u"3"_s)}));
    m.reopen();
    first.edited = true;
    first.editedMs = first.createdMs + 1;
    m.apply(m_history + QList<Delta>{MessageSeen{first}, MessageSeen{second}});
    QCOMPARE(texts(), (QStringList{u"two"_s, u"one"_s}));
    m.apply({MessageSeen{message(u"7"_s, 7, u"seven"_s)}});
    QCOMPARE(texts().constFirst(), u"seven"_s);
}

void LocalDeletionTest::quotesAreReadAgain()
{
    Message answer = message(u"4"_s, 4, u"answer"_s);
    answer.replyToId = u"1"_s;
    m.apply({MessageSeen{answer}});
    QCOMPARE(m.newest().replyText, u"one"_s);
    QSignalSpy changed = m.changesFromNow();
    await(m.store().deleteHere(m.ref(), {idOf(u"1"_s)}));
    QTRY_COMPARE(changed.size(), 1);
    QVERIFY(changed.constFirst().constFirst().value<StoreChanges>().removals.contains(m.ref()));
    QCOMPARE(m.newest().replyText, QString());
    QCOMPARE(m.newest().replyToId, u"1"_s);
}

void LocalDeletionTest::unknownOnes()
{
    QCOMPARE(errorOf(m.store().deleteHere(m.ref(u"nowhere"_s))), ErrorKind::NotFound);
    QCOMPARE(errorOf(m.store().deleteHere(m.ref(u"nowhere"_s), {u"x"_s})), ErrorKind::NotFound);
    await(m.store().deleteHere(m.ref(), {u"x"_s}));
    QCOMPARE(texts().size(), 3);
}

void LocalDeletionTest::inMemoryToo()
{
    await(m.store().deleteHere(m.ref(), {idOf(u"3"_s)}));
    Message other = message(u"9"_s, 1, u"other"_s);
    other.flowId = u"g"_s;
    m.apply({MessageSeen{other}});
    await(m.store().deleteHere(m.ref(u"g"_s)));
    m.setOptions({.quota = 1});
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^(a write failed|the store cannot be opened): .*"_s));
    m.reopen();
    const QString text = u"x"_s.repeated(20'000);
    for (int i = 0; i < 200 && m.store().health() == StoreHealth::Good; ++i)
        m.apply({MessageSeen{message(QString::number(i + 10), i + 10, text, u"me"_s)}});
    QCOMPARE(m.store().health(), StoreHealth::MemoryOnly);
    m.apply(m_history + QList<Delta>{MessageSeen{other}});
    QVERIFY(!texts().contains(u"three"_s) && texts().contains(u"two"_s));
    QVERIFY(texts(u"g"_s).isEmpty());
}

// What waits stays, everything else is gone with one write, and stays away.
void LocalDeletionTest::aLongFlowGoesAtOnce()
{
    m.setOptions({.fault = m_faults.hook()});
    const FlowRow before = m.flow(u"g"_s);
    fillGroup(3'000);
    await(m.store().choose(m.ref(u"g"_s), {.mutedUntilMs = mutedForGood}));
    const LocalId waiting = newLocalId();
    await(m.store().enqueue(
        m.account(), waiting, SendMessage{.localId = waiting, .flowId = u"g"_s, .body = u"waits"_s, .replyToId = {}}));
    Message own = message(u"own"_s, 5'000, u"mine"_s, u"me"_s);
    own.flowId = u"g"_s;
    Message hers = message(u"hers"_s, 4'000, u"hers"_s);
    hers.flowId = u"g"_s;
    m.apply({MessageSeen{hers}, MessageSeen{own}, PersonReacted{u"g"_s, u"own"_s, u"ann"_s, u"👍"_s, false, 5'001}});
    await(m.store().enqueue(m.account(), newLocalId(), EditMessage{u"g"_s, u"own"_s, u"MINE"_s}));
    await(m.store().enqueue(m.account(), newLocalId(),
        ReactToMessage{.localId = {}, .flowId = u"g"_s, .remoteId = u"own"_s, .value = u"🙏"_s, .takeBack = false}));
    await(m.store().enqueue(m.account(), newLocalId(),
        ReactToMessage{.localId = {}, .flowId = u"g"_s, .remoteId = u"hers"_s, .value = u"👍"_s, .takeBack = false}));
    m_faults.fail(StoreOperation::Sweep, ErrorKind::Busy);
    QSignalSpy changed = m.changesFromNow();
    await(m.store().deleteHere(m.ref(u"g"_s)));
    QTRY_COMPARE(changed.size(), 1);
    QVERIFY(changed.constFirst().constFirst().value<StoreChanges>().removals.contains(m.ref(u"g"_s)));
    QCOMPARE(texts(u"g"_s), (QStringList{u"waits"_s, u"MINE"_s}));
    const QList<MessageRow> rows = m.rows(u"g"_s);
    QCOMPARE(rows.constLast().reactions.size(), 2);
    // The reaction to a message that went does not leave any more.
    QCOMPARE(m.outbox().size(), 3);
    const FlowRow after = m.flow(u"g"_s);
    QCOMPARE(after.memberCount, before.memberCount);
    QCOMPARE(after.title, before.title);
    QCOMPARE(after.choices, FlowChoices{.mutedUntilMs = mutedForGood});
    QCOMPARE(after.unread, 0);
    QCOMPARE(await(m.store().members(m.ref(u"g"_s))).size(), before.memberCount);
    QCOMPARE(await(m.store().flows()).size(), 2);
    QCOMPARE(await(m.store().latestFlows(10)).size(), 2);
    QCOMPARE(await(m.store().syncState(m.account())).flows.size(), 2);
    // What the server still has stays away.
    QList<Delta> again;
    for (int i = 1; i <= 10; ++i) {
        Message old = message(u"r%1"_s.arg(i), i, u"old"_s);
        old.flowId = u"g"_s;
        old.createdMs = 1'700'000'000'000 + i;
        again.append(MessageSeen{old});
    }
    m.apply(again);
    QCOMPARE(texts(u"g"_s).size(), 2);
    // What comes of the commands is found.
    OpResult sent;
    sent.status = OpResult::Status::Accepted;
    sent.remoteId = u"sent"_s;
    sent.order = 6'000;
    await(m.store().finish(waiting, sent));
    QCOMPARE(m.rows(u"g"_s).constFirst().state, DeliveryState::Sent);
    m_faults.clear();
}

void LocalDeletionTest::aLongFlowIsSweptAfterARestart()
{
    m.setOptions({.fault = m_faults.hook()});
    fillGroup(3'000);
    m_faults.fail(StoreOperation::Sweep, ErrorKind::Busy);
    await(m.store().deleteHere(m.ref(u"g"_s)));
    QCOMPARE(countIn(u"message"_s), 3'003);
    // Ended in between.
    m_faults.clear();
    QVERIFY(await(m.store().sweep()));
    m_faults.fail(StoreOperation::Sweep, ErrorKind::Busy);
    QVERIFY(countIn(u"message"_s) < 3'003);
    QVERIFY(countIn(u"message"_s) > 3);
    m_faults.clear();
    const int before = m_faults.called(StoreOperation::Sweep);
    QCOMPARE(m.reopen(), StoreHealth::Good);
    // By itself.
    QTRY_VERIFY(m_faults.called(StoreOperation::Sweep) - before >= (3'000 - FlowSweeper::step) / FlowSweeper::step);
    QTRY_COMPARE(await(m.store().sweep()), false);
    QCOMPARE(countIn(u"message"_s), 3);
    QCOMPARE(countIn(u"flow"_s), 2);
    QVERIFY(m.flow(u"g"_s).deletedHere);
    QCOMPARE(texts().size(), 3);
}

// Other writes go in between: none of them waits for a large part of it.
void LocalDeletionTest::othersDoNotWaitForALongFlow()
{
    constexpr int count = 50'000;
    fillGroup(count);
    QElapsedTimer whole;
    whole.start();
    const QFuture<Result<>> deleted = m.store().deleteHere(m.ref(u"g"_s));
    qint64 longest = 0;
    int writes = 0;
    do {
        QElapsedTimer timer;
        timer.start();
        await(m.store().saveDraft(m.ref(), {QString::number(++writes), {}}));
        longest = std::max(longest, timer.nsecsElapsed() / 1'000'000);
    } while (await(m.store().sweep()));
    QVERIFY(deleted.isFinished());
    qInfo() << count << "messages are gone after" << whole.elapsed() << "ms; of" << writes
            << "writes meanwhile the longest took" << longest << "ms";
    QVERIFY(writes > count / FlowSweeper::step / 4);
    QVERIFY2(longest < std::max<qint64>(whole.elapsed() / 4, 50), qPrintable(QString::number(longest)));
}

MORELIA_TEST(LocalDeletionTest)
#include "tst_localdeletion.moc"
