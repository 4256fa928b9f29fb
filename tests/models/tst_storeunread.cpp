// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/storefixture.h"
#include "tests/support/program/testprogram.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Morelia;
using namespace Morelia::Test;

//! Reading, here and on other devices.
class StoreUnreadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void unreadIsCounted();
    void firstSyncCountsAsRead();
    void historyLeavesNewsUnread();
    void readMarkOnlyMovesForward();
    void ownOtherDeviceMovesTheReadMark();
    void anAnswerFromAnotherDeviceReadsAllAboveIt();

private:
    StoreFixture m;
};

void StoreUnreadTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m.start();
}

void StoreUnreadTest::unreadIsCounted()
{
    m.apply({FlowSeen{chat()}, MessageSeen{message(u"1"_s, 1, u"a"_s)}, MessageSeen{message(u"2"_s, 2, u"b"_s)},
        MessageSeen{message(u"4"_s, 4, u"c"_s)}});
    QCOMPARE(m.flow().unread, 3);
    QCOMPARE(await(m.store().firstUnread(m.ref())), 1);
    await(m.store().markRead(m.ref(), 2));
    QCOMPARE(m.flow().unread, 1);
    QCOMPARE(await(m.store().firstUnread(m.ref())), 4);
    Message deleted = message(u"4"_s, 4, u""_s);
    deleted.deleted = true;
    m.apply({MessageSeen{deleted}});
    QCOMPARE(m.flow().unread, 0);
    QCOMPARE(errorOf(m.store().firstUnread(m.ref())), ErrorKind::NotFound);
    m.apply({MessageSeen{message(u"0"_s, 1, u"older history"_s)}, MessageSeen{message(u"5"_s, 5, u"d"_s)}});
    QCOMPARE(m.flow().unread, 1);
    m.apply({MessageGone{u"f"_s, u"5"_s}});
    QCOMPARE(m.flow().unread, 0);
}

void StoreUnreadTest::firstSyncCountsAsRead()
{
    m.apply({FlowSeen{chat()}, MessageSeen{message(u"1"_s, 1, u"a"_s)}, MessageSeen{message(u"2"_s, 2, u"b"_s)}}, true);
    QCOMPARE(m.flow().unread, 0);
    QCOMPARE(m.flow().readUpTo, 2);
    m.apply({MessageSeen{message(u"3"_s, 3, u"c"_s)}});
    QCOMPARE(m.flow().unread, 1);
}

void StoreUnreadTest::historyLeavesNewsUnread()
{
    m.apply({FlowSeen{chat()}, MessageSeen{message(u"7"_s, 7, u"news"_s)}});
    m.apply({MessageSeen{message(u"1"_s, 1, u"a"_s)}, MessageSeen{message(u"6"_s, 6, u"b"_s)}}, true);
    QCOMPARE(m.flow().unread, 1);
    QCOMPARE(m.flow().readUpTo, 6);
}

void StoreUnreadTest::readMarkOnlyMovesForward()
{
    m.apply({FlowSeen{chat()}, MessageSeen{message(u"1"_s, 1, u"a"_s)}, MessageSeen{message(u"2"_s, 2, u"b"_s)}});
    await(m.store().markRead(m.ref(), newestAnchor));
    QCOMPARE(m.flow().readUpTo, 2);
    await(m.store().markRead(m.ref(), 1));
    QCOMPARE(m.flow().readUpTo, 2);
    QCOMPARE(m.flow().unread, 0);
    m.apply({MessageSeen{message(u"3"_s, 3, u"c"_s)}});
    QCOMPARE(m.flow().unread, 1);
}

void StoreUnreadTest::ownOtherDeviceMovesTheReadMark()
{
    m.apply({FlowSeen{chat()}, MessageSeen{message(u"1"_s, 1, u"a"_s)}, MessageSeen{message(u"2"_s, 2, u"b"_s)}});
    m.apply({WatermarkSeen{u"f"_s, u"me"_s, 2, 2}});
    QCOMPARE(m.flow().unread, 0);
    // In one batch with the messages, before and behind them.
    m.apply({MessageSeen{message(u"3"_s, 3, u"c"_s)}, WatermarkSeen{u"f"_s, u"me"_s, 3, 3}});
    QCOMPARE(m.flow().unread, 0);
    m.apply({WatermarkSeen{u"f"_s, u"me"_s, 4, 4}, MessageSeen{message(u"4"_s, 4, u"d"_s)}});
    QCOMPARE(m.flow().unread, 0);
    m.apply({MessageSeen{message(u"5"_s, 5, u"e"_s)}, WatermarkSeen{u"f"_s, u"me"_s, 5, 5},
        MessageSeen{message(u"6"_s, 6, u"f"_s)}});
    QCOMPARE(m.flow().unread, 1);
}

void StoreUnreadTest::anAnswerFromAnotherDeviceReadsAllAboveIt()
{
    m.apply({FlowSeen{chat()}, MessageSeen{message(u"1"_s, 1, u"a"_s)}, MessageSeen{message(u"2"_s, 2, u"b"_s)}});
    QCOMPARE(m.flow().unread, 2);
    m.apply({MessageSeen{message(u"3"_s, 3, u"ответ с ноутбука"_s, u"me"_s)}, MessageSeen{message(u"4"_s, 4, u"c"_s)}});
    QCOMPARE(m.flow().unread, 1);
    QCOMPARE(m.flow().readUpTo, 3);
    // An older page never moves the read mark back.
    m.apply({MessageSeen{message(u"0"_s, 1, u"старое"_s, u"me"_s)}});
    QCOMPARE(m.flow().readUpTo, 3);
}

MORELIA_TEST(StoreUnreadTest)
#include "tst_storeunread.moc"
