// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/client/announcerbase.h"
#include "tests/support/program/testprogram.h"

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;

//! What the person has chosen to be told: of all conversations and of one, and when.
class AnnouncerRulesTest : public AnnouncerBase
{
    Q_OBJECT

private Q_SLOTS:
    void soundsAreARule()
    {
        deliver(u"c"_s, u"hello"_s);
        settle();
        QVERIFY(m_shown->single.value(u"c"_s).sound);
        m_announcer->setRules({.sound = false});
        deliver(u"c"_s, u"again"_s);
        settle();
        QVERIFY(!m_shown->single.value(u"c"_s).sound);
    }

    void quietHours_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::addColumn<bool>("told");

        // Minutes from now: the local clock of the test is somewhere in its day.
        QTest::newRow("now") << 0 << 1 << false;
        QTest::newRow("last minute") << -1 << 0 << true;
        QTest::newRow("soon") << 1 << 60 << true;
        QTest::newRow("long ago, till soon") << -720 << 1 << false;
        QTest::newRow("all day") << 300 << 300 << false;
        QTest::newRow("all day but now") << 1 << 0 << true;
    }

    void quietHours()
    {
        QFETCH(const int, from);
        QFETCH(const int, to);
        QFETCH(const bool, told);

        const QTime time = QDateTime::fromMSecsSinceEpoch(m_clock.wallMs()).time();
        const int now = time.hour() * 60 + time.minute() + QuietHours::minutesPerDay;
        const QuietHours hours{(now + from) % QuietHours::minutesPerDay, (now + to) % QuietHours::minutesPerDay};
        QVERIFY(hours.isValid());
        m_announcer->setRules({.quiet = hours});
        deliver(u"c"_s, u"hello"_s);
        settle();
        QCOMPARE(m_shown->single.contains(u"c"_s), told);
        // What came meanwhile is unread in the list, and no news later.
        m_announcer->setRules({});
        settle();
        QCOMPARE(m_shown->times, told ? 1 : 0);
    }

    void hiddenTextsTellNamesAlone()
    {
        m_announcer->setRules({.told = true, .texts = false});
        deliver(u"g"_s, u"secret"_s);
        settle();
        QCOMPARE(m_shown->of(u"g"_s), u"Build room"_s);
    }

    void switchedOffNothingIsTold()
    {
        deliver(u"g"_s, u"before"_s);
        settle();
        m_announcer->setRules({.told = false, .texts = true});
        QVERIFY(m_shown->single.isEmpty());
        deliver(u"g"_s, u"after"_s);
        settle();
        QCOMPARE(m_shown->times, 1);
    }

    void aMutedFlowIsNotTold()
    {
        const qint64 end = m_clock.wallMs() + 3'600'000;
        choose(u"g"_s, {.mutedUntilMs = end});
        choose(u"n"_s, {.mutedUntilMs = mutedForGood});
        for (const QString &flow : {u"g"_s, u"n"_s, u"c"_s})
            deliver(flow, u"hello"_s);
        settle();
        QCOMPARE(m_shown->single.keys(), QStringList{u"c"_s});
        // What came meanwhile is not told afterwards; what comes then is.
        m_clock.sleep(Milliseconds(3'600'000));
        settle();
        QCOMPARE(m_shown->single.keys(), QStringList{u"c"_s});
        deliver(u"g"_s, u"again"_s);
        deliver(u"n"_s, u"never"_s);
        settle();
        QCOMPARE(m_shown->single.keys(), (QStringList{u"c"_s, u"g"_s}));
    }

    void mutingWithdraws()
    {
        deliver(u"g"_s, u"hello"_s);
        deliver(u"c"_s, u"stays"_s);
        settle();
        choose(u"g"_s, {.mutedUntilMs = mutedForGood});
        settle();
        QCOMPARE(m_shown->single.keys(), QStringList{u"c"_s});
    }

    void aFlowOfWhichNothingIsTold()
    {
        choose(u"g"_s, {.notifications = FlowNotifications::Nothing});
        deliver(u"g"_s, u"hello"_s);
        deliver(u"c"_s, u"hello"_s);
        settle();
        QCOMPARE(m_shown->single.keys(), QStringList{u"c"_s});
        choose(u"c"_s, {.notifications = FlowNotifications::Nothing});
        choose(u"g"_s, {.notifications = FlowNotifications::AsSettings});
        settle();
        QVERIFY(m_shown->single.isEmpty());
        deliver(u"g"_s, u"now"_s);
        settle();
        QCOMPARE(m_shown->single.keys(), QStringList{u"g"_s});
    }

    void aFlowOfWhichNamesAreTold()
    {
        deliver(u"g"_s, u"open"_s);
        settle();
        QCOMPARE(m_shown->of(u"g"_s), u"Build room | Ann: open"_s);
        // The words that are shown go at once.
        choose(u"g"_s, {.notifications = FlowNotifications::Names});
        settle();
        QVERIFY(m_shown->single.isEmpty());
        deliver(u"g"_s, u"secret"_s);
        deliver(u"c"_s, u"hello"_s);
        settle();
        QCOMPARE(m_shown->of(u"g"_s), u"Build room"_s);
        QCOMPARE(m_shown->of(u"c"_s), u"Ann | hello"_s);
        // Another choice for the same flow takes nothing away.
        choose(u"g"_s, {.pinned = true});
        settle();
        QCOMPARE(m_shown->of(u"g"_s), u"Build room"_s);
    }
};

MORELIA_TEST(AnnouncerRulesTest)
#include "tst_announcerrules.moc"
