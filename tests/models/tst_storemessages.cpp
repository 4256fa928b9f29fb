// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/storefixture.h"
#include "tests/support/program/testprogram.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Morelia;
using namespace Morelia::Test;

class StoreMessagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void arriveInTheirOrder();
    void haveALocalIdOfTheirOwn();
    void senderFlowAndUneditedTextNeverChange();
    void editsMakeVersions();
    void staleEditsAreIgnored();
    void equalTextMakesNoVersion();
    void deletionErasesTheText();
    void deletedMessageCanComeBack();
    void whatIsWithheldSaysSo();
    void resendCollapsesIntoOne();
    void stolenLocalIdMakesAMessageOfItsOwn();
    void messagesWithoutIdsAreLeftOut();
    void goneMessagesLeave();
    void severalByIdComeNewestFirst();
    void equalPlacesStayTogether();
    void pagesGoBothWays();
    void pageKnowsItsEnds();
    void gapsAreFound();
    void rangesUnite();
    void orderOfATime();
    void loneSurrogatesAreNoEdit();
    void changesAreReportedAfterTheWrite();
    void manyMessagesInOneBatch();

private:
    MessagePage page(OrderKey anchor, int older, int newer = 0);
    void fill(int count);

    StoreFixture m;
};

void StoreMessagesTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m.start();
    m.apply({FlowSeen{chat()}, UserSeen{user(u"ann"_s, u"Ann"_s)}});
}

MessagePage StoreMessagesTest::page(OrderKey anchor, int older, int newer)
{
    return await(m.store().messages(m.ref(), {anchor, older, newer}));
}

void StoreMessagesTest::fill(int count)
{
    QList<Delta> deltas;
    for (int i = 1; i <= count; ++i)
        deltas.append(MessageSeen{message(QString::number(i), i, u"text %1"_s.arg(i))});
    m.apply(deltas);
}

void StoreMessagesTest::arriveInTheirOrder()
{
    m.apply({MessageSeen{message(u"2"_s, 20, u"b"_s)}, MessageSeen{message(u"1"_s, 10, u"a"_s)},
        MessageSeen{message(u"3"_s, 30, u"c"_s, u"me"_s)}});
    const QList<MessageRow> rows = m.rows();
    QCOMPARE(texts(rows), (QStringList{u"c"_s, u"b"_s, u"a"_s}));
    QVERIFY(rows[0].outgoing);
    QCOMPARE(rows[0].state, DeliveryState::Sent);
    QVERIFY(!rows[1].outgoing);
    QCOMPARE(rows[1].state, DeliveryState::None);
    QCOMPARE(rows[1].senderName, u"Ann"_s);
    QCOMPARE(rows[1].createdMs, message({}, 20, {}).createdMs);
    QCOMPARE(m.reopen(), StoreHealth::Good);
    QCOMPARE(m.rows(), rows);
}

void StoreMessagesTest::haveALocalIdOfTheirOwn()
{
    Message known = message(u"2"_s, 2, u"b"_s);
    known.localId = newLocalId();
    m.apply({MessageSeen{message(u"1"_s, 1, u"a"_s)}, MessageSeen{known}});
    const QList<MessageRow> rows = m.rows();
    QCOMPARE(rows[0].localId, known.localId);
    QVERIFY(!rows[1].localId.isEmpty());
    const auto found = await(m.store().messagesById(m.ref(), {rows[1].localId, u"unknown"_s}));
    QCOMPARE(found, QList<MessageRow>{rows[1]});
}

void StoreMessagesTest::senderFlowAndUneditedTextNeverChange()
{
    m.apply({MessageSeen{message(u"1"_s, 1, u"a"_s)}});
    const QList<MessageRow> before = m.rows();
    m.apply({MessageSeen{message(u"1"_s, 1, u"forged"_s, u"eve"_s)}});
    QCOMPARE(m.rows(), before);
    Message elsewhere = message(u"1"_s, 1, u"other flow"_s);
    elsewhere.flowId = u"g"_s;
    m.apply({MessageSeen{elsewhere}});
    QCOMPARE(m.rows(), before);
    QCOMPARE(texts(m.rows(u"g"_s)), QStringList{u"other flow"_s});
}

void StoreMessagesTest::editsMakeVersions()
{
    Message message = Test::message(u"1"_s, 1, u"one"_s);
    m.apply({MessageSeen{message}});
    message.edited = true;
    for (const QString &text : {u"two"_s, u"three"_s}) {
        message.body.text = text;
        message.editedMs += 1000;
        m.apply({MessageSeen{message}});
    }
    const MessageRow row = m.newest();
    QCOMPARE(row.body.text, u"three"_s);
    QVERIFY(row.edited);
    const QList<EarlierText> versions = m.earlierTexts(row.localId);
    QCOMPARE(versions.size(), 2);
    QCOMPARE(versions[0].body.text, u"one"_s);
    QCOMPARE(versions[0].editedMs, message.createdMs);
    QCOMPARE(versions[1].body.text, u"two"_s);
    QCOMPARE(versions[1].editedMs, 1000);
}

void StoreMessagesTest::staleEditsAreIgnored()
{
    Message newer = message(u"1"_s, 1, u"newest"_s);
    newer.edited = true;
    newer.editedMs = 2000;
    Message older = newer;
    older.body.text = u"older"_s;
    older.editedMs = 1000;
    m.apply({MessageSeen{newer}});
    m.apply({MessageSeen{older}, MessageSeen{message(u"1"_s, 1, u"first"_s)}});
    QCOMPARE(m.newest().body.text, u"newest"_s);
}

void StoreMessagesTest::equalTextMakesNoVersion()
{
    Message message = Test::message(u"1"_s, 1, u"same"_s);
    m.apply({MessageSeen{message}});
    message.edited = true;
    message.editedMs = 1000;
    m.apply({MessageSeen{message}});
    QVERIFY(m.newest().edited);
    QVERIFY(m.earlierTexts(m.newest().localId).isEmpty());
}

void StoreMessagesTest::deletionErasesTheText()
{
    Message message = Test::message(u"1"_s, 1, u"secret"_s);
    m.apply({MessageSeen{message}});
    message.edited = true;
    message.editedMs = 1000;
    message.body.text = u"changed secret"_s;
    m.apply({MessageSeen{message}});
    message.deleted = true;
    message.body.text = u"Message deleted"_s;
    m.apply({MessageSeen{message}});
    const MessageRow row = m.newest();
    QVERIFY(row.deleted);
    QVERIFY(row.body.text.isEmpty());
    QVERIFY(m.earlierTexts(row.localId).isEmpty());
    QVERIFY(m.flow().lastDeleted);
}

void StoreMessagesTest::deletedMessageCanComeBack()
{
    Message message = Test::message(u"1"_s, 1, u"a"_s);
    message.deleted = true;
    message.edited = true;
    message.editedMs = 1000;
    m.apply({MessageSeen{message}});
    message.deleted = false;
    message.body.text = u"again"_s;
    m.apply({MessageSeen{message}});
    QVERIFY(m.newest().deleted);
    message.editedMs = 2000;
    m.apply({MessageSeen{message}});
    QVERIFY(!m.newest().deleted);
    QCOMPARE(m.newest().body.text, u"again"_s);
}

void StoreMessagesTest::whatIsWithheldSaysSo()
{
    Message message = Test::message(u"withheld:f:0"_s, 1, {});
    message.withheld = true;
    m.apply({MessageSeen{message}, MessageSeen{Test::message(u"2"_s, 2, u"a"_s)}});
    QCOMPARE(m.rows().size(), 2);
    QVERIFY(!m.newest().withheld);
    QVERIFY(m.rows().constLast().withheld);
    m.apply({MessageGone{u"f"_s, message.remoteId}, MessageSeen{Test::message(u"1"_s, 1, u"b"_s)}});
    QCOMPARE(m.rows().size(), 2);
    QVERIFY(!m.rows().constLast().withheld);
}

void StoreMessagesTest::resendCollapsesIntoOne()
{
    Message first = message(u"1"_s, 1, u"twice"_s);
    first.localId = newLocalId();
    Message again = first;
    again.remoteId = u"2"_s;
    again.order = 2;
    m.apply({MessageSeen{first}, MessageSeen{again}});
    m.apply({MessageSeen{again}});
    QCOMPARE(m.rows().size(), 1);
    QCOMPARE(m.newest().remoteId, u"1"_s);
    QCOMPARE(m.newest().order, 1);
}

void StoreMessagesTest::stolenLocalIdMakesAMessageOfItsOwn()
{
    Message honest = message(u"1"_s, 1, u"honest"_s);
    honest.localId = newLocalId();
    Message thief = message(u"2"_s, 2, u"thief"_s, u"eve"_s);
    thief.localId = honest.localId;
    thief.edited = true;
    thief.editedMs = 5000;
    m.apply({MessageSeen{honest}, MessageSeen{thief}});
    QCOMPARE(texts(m.rows()), (QStringList{u"thief"_s, u"honest"_s}));
    QVERIFY(m.newest().localId != honest.localId);
    m.apply({MessageSeen{thief}});
    QCOMPARE(m.rows().size(), 2);
}

void StoreMessagesTest::messagesWithoutIdsAreLeftOut()
{
    Message nowhere = message(u"1"_s, 1, u"x"_s);
    nowhere.flowId.clear();
    QTest::ignoreMessage(QtWarningMsg, "a message without ids is left out");
    QTest::ignoreMessage(QtWarningMsg, "a message without ids is left out");
    m.apply({MessageSeen{message({}, 1, u"x"_s)}, MessageSeen{nowhere}, MessageSeen{message(u"2"_s, 2, u"y"_s)}});
    QCOMPARE(texts(m.rows()), QStringList{u"y"_s});
}

void StoreMessagesTest::goneMessagesLeave()
{
    fill(2);
    const LocalId gone = m.newest().localId;
    QSignalSpy spy = m.changesFromNow();
    m.apply({MessageGone{u"f"_s, u"2"_s}, MessageGone{u"f"_s, u"9"_s}, MessageGone{u"unknown"_s, u"1"_s}});
    QCOMPARE(texts(m.rows()), QStringList{u"text 1"_s});
    QTRY_COMPARE(spy.size(), 1);
    QVERIFY(spy.first().first().value<StoreChanges>().messages[m.ref()].contains(gone));
    QVERIFY(await(m.store().messagesById(m.ref(), {gone})).isEmpty());
}

void StoreMessagesTest::severalByIdComeNewestFirst()
{
    QList<Delta> deltas;
    QSet<LocalId> ids{u"unknown"_s};
    for (int i = 0; i < 6; ++i) {
        Message told = message(QString::number(i), 1 + i / 3, u"\u200b%1"_s.arg(i));
        told.localId = newLocalId();
        ids.insert(told.localId);
        deltas.append(MessageSeen{told});
    }
    m.apply(deltas);
    const QList<MessageRow> rows = await(m.store().messagesById(m.ref(), ids));
    QCOMPARE(rows, m.rows());
    // As they were written, which is not as they are shown.
    const QHash<LocalId, Body> originals = await(m.store().originalBodies(m.ref(), ids));
    QCOMPARE(originals.size(), 6);
    QCOMPARE(originals.value(rows.constFirst().localId).text, u"\u200b5"_s);
}

void StoreMessagesTest::equalPlacesStayTogether()
{
    QList<Delta> deltas;
    for (int i = 0; i < 6; ++i)
        deltas.append(MessageSeen{message(QString::number(i), 1 + i / 3, QString::number(i))});
    m.apply(deltas);
    const MessagePage first = page(newestAnchor, 2);
    QCOMPARE(texts(first.rows), (QStringList{u"5"_s, u"4"_s, u"3"_s}));
    QVERIFY(!first.reachesOldest);
    const MessagePage next = page(2, 1);
    QCOMPARE(texts(next.rows), (QStringList{u"5"_s, u"4"_s, u"3"_s, u"2"_s, u"1"_s, u"0"_s}));
    QCOMPARE(texts(page(1, 0, 1).rows), (QStringList{u"5"_s, u"4"_s, u"3"_s, u"2"_s, u"1"_s, u"0"_s}));
}

void StoreMessagesTest::pagesGoBothWays()
{
    fill(10);
    QCOMPARE(texts(page(5, 2, 2).rows), (QStringList{u"text 7"_s, u"text 6"_s, u"text 5"_s, u"text 4"_s, u"text 3"_s}));
    QCOMPARE(texts(page(newestAnchor, 2).rows), (QStringList{u"text 10"_s, u"text 9"_s}));
    QCOMPARE(texts(page(0, 5, 1).rows), QStringList{u"text 1"_s});
    QCOMPARE(texts(page(4, 0).rows), QStringList{u"text 4"_s});
    QVERIFY(await(m.store().messages({m.account(), u"unknown"_s}, {newestAnchor, 5, 0})).rows.isEmpty());
}

void StoreMessagesTest::pageKnowsItsEnds()
{
    QVERIFY(page(newestAnchor, 5).reachesOldest);
    QVERIFY(page(newestAnchor, 5).reachesNewest);
    fill(10);
    QVERIFY(!page(newestAnchor, 5).reachesOldest);
    QVERIFY(page(newestAnchor, 5).reachesNewest);
    QVERIFY(page(newestAnchor, 10).reachesOldest);
    QVERIFY(page(3, 2, 2).reachesOldest);
    QVERIFY(!page(3, 2, 2).reachesNewest);
    QVERIFY(page(3, 2, 7).reachesNewest);
}

void StoreMessagesTest::gapsAreFound()
{
    MessagePage empty = page(newestAnchor, 5);
    QVERIFY(empty.hasGap);
    QCOMPARE(empty.gapBefore, newestAnchor);
    fill(10);
    QVERIFY(page(newestAnchor, 5).hasGap);
    QCOMPARE(page(newestAnchor, 5).gapBefore, 10);
    m.apply({RangeKnown{u"f"_s, 4, 10}});
    QVERIFY(!page(newestAnchor, 5).hasGap);
    QVERIFY(page(newestAnchor, 10).hasGap);
    QCOMPARE(page(newestAnchor, 10).gapBefore, 4);
    m.apply({RangeKnown{u"f"_s, 2, 3}});
    QVERIFY(!page(newestAnchor, 8).hasGap);
    QCOMPARE(page(newestAnchor, 10).gapBefore, 2);
    m.apply({RangeKnown{u"f"_s, firstOrder, 2}});
    QVERIFY(!page(newestAnchor, 10).hasGap);
    m.apply({RangeKnown{u"empty"_s, 0, newestAnchor}});
    QVERIFY(!await(m.store().messages({m.account(), u"empty"_s}, {newestAnchor, 5, 0})).hasGap);
}

void StoreMessagesTest::rangesUnite()
{
    fill(20);
    for (const auto &[low, high] : {std::pair{1, 2}, {5, 6}, {9, 10}, {15, 20}, {4, 9}, {11, 13}, {14, 14}, {7, 3}})
        m.apply({RangeKnown{u"f"_s, low, high}});
    const MessagePage all = page(newestAnchor, 20);
    QVERIFY(all.hasGap);
    QCOMPARE(all.gapBefore, 4);
}

void StoreMessagesTest::orderOfATime()
{
    fill(10);
    const qint64 fifth = message({}, 5, {}).createdMs;
    QCOMPARE(await(m.store().orderAt(m.ref(), fifth)), 5);
    QCOMPARE(await(m.store().orderAt(m.ref(), fifth - 1)), 5);
    QCOMPARE(await(m.store().orderAt(m.ref(), 0)), 1);
    QCOMPARE(await(m.store().orderAt(m.ref(), fifth + 1'000'000)), newestAnchor);
}

void StoreMessagesTest::loneSurrogatesAreNoEdit()
{
    Message message = Test::message(u"1"_s, 1, u"a"_s + QChar(0xD800) + u"b"_s);
    message.edited = true;
    message.editedMs = 1000;
    m.apply({MessageSeen{message}, MessageSeen{message}});
    QCOMPARE(m.newest().body.text, u"a\uFFFDb"_s);
    QVERIFY(m.earlierTexts(m.newest().localId).isEmpty());
}

void StoreMessagesTest::changesAreReportedAfterTheWrite()
{
    QSignalSpy spy = m.changesFromNow();
    fill(2);
    QTRY_COMPARE(spy.size(), 1);
    const auto changes = spy.first().first().value<StoreChanges>();
    QCOMPARE(changes.messages[m.ref()].size(), 2);
    QVERIFY(changes.flows.contains(m.ref()));
    QVERIFY(!changes.accounts);
}

void StoreMessagesTest::manyMessagesInOneBatch()
{
    constexpr int count = 10'000;
    fill(count);
    QCOMPARE(m.flow().unread, count);
    fill(count);
    QCOMPARE(m.flow().unread, count);
    QCOMPARE(m.newest().body.text, u"text 10000"_s);
    QCOMPARE(page(5000, 1, 1).rows.size(), 3);
}

MORELIA_TEST(StoreMessagesTest)
#include "tst_storemessages.moc"
