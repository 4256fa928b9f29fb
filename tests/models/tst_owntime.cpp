// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/owntime.h"
#include "tests/models/storefixture.h"
#include "tests/support/program/testprogram.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Morelia;
using namespace Morelia::Test;

//! The hour that an own message shows.
class OwnTimeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void timeOfWritingStays();
    void whatWaitedIsNotOlderThanWhatItFollows();
    void wrongClockGivesWay_data();
    void wrongClockGivesWay();

private:
    OutboxItem send(const QString &text);
    static OpResult accepted(const QString &remoteId, OrderKey order, qint64 timeMs);

    StoreFixture m;
};

void OwnTimeTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m.start();
    m.apply({FlowSeen{chat()}, MessageSeen{message(u"1"_s, 1, u"first"_s)}});
}

OutboxItem OwnTimeTest::send(const QString &text)
{
    const LocalId id = newLocalId();
    return await(m.store().enqueue(m.account(), id, SendMessage{id, u"f"_s, text, {}}));
}

OpResult OwnTimeTest::accepted(const QString &remoteId, OrderKey order, qint64 timeMs)
{
    OpResult result;
    result.remoteId = remoteId;
    result.order = order;
    result.timeMs = timeMs;
    return result;
}

void OwnTimeTest::timeOfWritingStays()
{
    // Answered, shown by the server before the answer, and shown under the id of another of our devices.
    const OutboxItem answered = send(u"написано в пути"_s);
    const qint64 written = m.newest().createdMs;
    QVERIFY(written > 0);
    const qint64 came = written + 61'000;
    await(m.store().finish(answered.opId, accepted(u"r2"_s, 2, came)));
    QCOMPARE(m.newest().createdMs, written);
    Message shown = message(u"r2"_s, 2, u"написано в пути"_s, u"me"_s);
    shown.localId = answered.opId;
    shown.createdMs = came;
    m.apply({MessageSeen{shown}});
    QCOMPARE(m.newest().createdMs, written);
    const OutboxItem lost = send(u"第二条"_s);
    const qint64 writtenSecond = m.newest().createdMs;
    shown = message(u"r3"_s, 3, u"第二条"_s, u"me"_s);
    shown.localId = lost.opId;
    shown.createdMs = writtenSecond + 61'000;
    m.apply({MessageSeen{shown}});
    QCOMPARE(m.newest().createdMs, writtenSecond);
    const OutboxItem twice = send(u"שלישי"_s);
    const qint64 writtenThird = m.newest().createdMs;
    shown = message(u"r4"_s, 4, u"שלישי"_s, u"me"_s);
    shown.createdMs = writtenThird + 61'000;
    m.apply({MessageSeen{shown}});
    await(m.store().finish(twice.opId, accepted(u"r4"_s, 4, writtenThird + 61'000)));
    QCOMPARE(m.newest().createdMs, writtenThird);
}

void OwnTimeTest::whatWaitedIsNotOlderThanWhatItFollows()
{
    const OutboxItem waited = send(u"до полуночи"_s);
    const qint64 written = m.newest().createdMs;
    Message between = message(u"2"_s, 2, u"утром"_s);
    between.createdMs = written + 30'000;
    m.apply({MessageSeen{between}});
    await(m.store().finish(waited.opId, accepted(u"3"_s, 3, written + 60'000)));
    QCOMPARE(m.newest().localId, waited.opId);
    QCOMPARE(m.newest().createdMs, written + 30'000);
}

void OwnTimeTest::wrongClockGivesWay_data()
{
    QTest::addColumn<qint64>("written");
    QTest::addColumn<qint64>("server");
    QTest::addColumn<qint64>("now");
    QTest::addColumn<qint64>("shown");
    constexpr qint64 hour = 3'600'000;
    constexpr qint64 noon = 1'800'000'000'000;
    QTest::newRow("sent at once") << noon << noon + 900 << noon + 1'000 << noon;
    QTest::newRow("waited for a link") << noon << noon + 5 * hour << noon + 5 * hour << noon;
    QTest::newRow("a minute off") << noon << noon - 60'000 << noon + 1'000 << noon;
    QTest::newRow("clock ahead") << noon + 24 * hour << noon << noon + 24 * hour << noon;
    QTest::newRow("clock behind") << noon - 24 * hour << noon << noon - 24 * hour << noon;
    QTest::newRow("server says nothing") << noon << qint64{0} << noon << noon;
    QTest::newRow("writing unknown") << qint64{0} << noon << noon << noon;
}

void OwnTimeTest::wrongClockGivesWay()
{
    QFETCH(const qint64, written);
    QFETCH(const qint64, server);
    QFETCH(const qint64, now);
    QTEST(ownTime(written, server, now), "shown");
}

MORELIA_TEST(OwnTimeTest)
#include "tst_owntime.moc"
