// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/lists/messageitem.h"
#include "models/lists/timetext.h"
#include "tests/support/program/testprogram.h"

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Morelia;

namespace {

constexpr qint64 minuteMs = 60'000;

// Noon, so that a few minutes do not change the day in any time zone of the test machine.
qint64 noon(QDate day)
{
    return QDateTime(day, QTime(12, 0)).toMSecsSinceEpoch();
}

} // namespace

class MessageItemTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void alone();
    void groups_data();
    void groups();
    void authorsOnlyAmongMany();
    void dayHeaders();
    void unreadLine();
    void dayTexts();
    void listTimes();
    void clocksHaveNoSeconds_data();
    void clocksHaveNoSeconds();

private:
    MessageRow row(OrderKey order, qint64 timeMs, const QString &sender = u"ann"_s) const;

    QDate m_today{2025, 6, 18};
    MessageSurroundings m_surroundings;
};

void MessageItemTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    QLocale::setDefault(QLocale::c());
    m_surroundings = {};
    m_surroundings.today = m_today;
}

MessageRow MessageItemTest::row(OrderKey order, qint64 timeMs, const QString &sender) const
{
    MessageRow row;
    row.order = order;
    row.createdMs = timeMs;
    row.senderId = sender;
    row.outgoing = sender == u"me";
    return row;
}

void MessageItemTest::alone()
{
    const MessageDecoration decoration = decorate(nullptr, row(1, noon(m_today)), m_surroundings);
    QVERIFY(decoration.groupStart);
    QVERIFY(!decoration.showAuthor);
    QVERIFY(!decoration.unreadLine);
    QCOMPARE(decoration.dateHeader, u"Today"_s);
    // Without knowing what is older, no header is promised.
    m_surroundings.oldestIsFirst = false;
    QVERIFY(decorate(nullptr, row(1, noon(m_today)), m_surroundings).dateHeader.isEmpty());
}

void MessageItemTest::groups_data()
{
    QTest::addColumn<MessageRow>("newer");
    QTest::addColumn<bool>("together");
    const qint64 start = noon(m_today);
    QTest::newRow("soon") << row(2, start + minuteMs) << true;
    QTest::newRow("five minutes") << row(2, start + 5 * minuteMs) << true;
    QTest::newRow("later") << row(2, start + 5 * minuteMs + 1) << false;
    QTest::newRow("clock went back") << row(2, start - minuteMs) << true;
    QTest::newRow("someone else") << row(2, start + minuteMs, u"bob"_s) << false;
    QTest::newRow("ourselves") << row(2, start + minuteMs, u"me"_s) << false;
    QTest::newRow("another day") << row(2, noon(m_today.addDays(1))) << false;
    QTest::newRow("time unknown") << row(2, 0) << false;
}

void MessageItemTest::groups()
{
    QFETCH(const MessageRow, newer);
    QFETCH(const bool, together);
    const MessageRow older = row(1, noon(m_today));
    QCOMPARE(!decorate(&older, newer, m_surroundings).groupStart, together);
}

void MessageItemTest::authorsOnlyAmongMany()
{
    const MessageRow first = row(1, noon(m_today));
    const MessageRow second = row(2, noon(m_today) + 1);
    for (const FlowKind kind : {FlowKind::Group, FlowKind::Channel}) {
        m_surroundings.kind = kind;
        QVERIFY(decorate(nullptr, first, m_surroundings).showAuthor);
        QVERIFY(!decorate(&first, second, m_surroundings).showAuthor);
        QVERIFY(decorate(&first, second, m_surroundings).manyPeople);
        QVERIFY(!decorate(nullptr, row(1, noon(m_today), u"me"_s), m_surroundings).showAuthor);
    }
    m_surroundings.kind = FlowKind::Chat;
    QVERIFY(!decorate(nullptr, first, m_surroundings).showAuthor);
    QVERIFY(!decorate(nullptr, first, m_surroundings).manyPeople);
}

void MessageItemTest::dayHeaders()
{
    const MessageRow older = row(1, noon(m_today.addDays(-1)));
    const MessageRow same = row(2, noon(m_today.addDays(-1)) + 1);
    const MessageRow next = row(3, noon(m_today));
    QCOMPARE(decorate(nullptr, older, m_surroundings).dateHeader, u"Yesterday"_s);
    QVERIFY(decorate(&older, same, m_surroundings).dateHeader.isEmpty());
    QCOMPARE(decorate(&same, next, m_surroundings).dateHeader, u"Today"_s);
    QVERIFY(decorate(&same, row(4, 0), m_surroundings).dateHeader.isEmpty());
}

void MessageItemTest::unreadLine()
{
    m_surroundings.firstUnread = 2;
    const MessageRow read = row(1, noon(m_today));
    const MessageRow unread = row(2, noon(m_today) + 1);
    const MessageRow twin = row(2, noon(m_today) + 2);
    QVERIFY(decorate(&read, unread, m_surroundings).unreadLine);
    QVERIFY(decorate(&read, unread, m_surroundings).groupStart);
    QVERIFY(!decorate(&unread, twin, m_surroundings).unreadLine);
    QVERIFY(!decorate(nullptr, read, m_surroundings).unreadLine);
    QVERIFY(!decorate(&read, row(2, noon(m_today), u"me"_s), m_surroundings).unreadLine);
}

void MessageItemTest::dayTexts()
{
    QCOMPARE(dayText(m_today, m_today), u"Today"_s);
    QCOMPARE(dayText(m_today.addDays(-1), m_today), u"Yesterday"_s);
    QCOMPARE(dayText(m_today.addDays(-2), m_today), QLocale::c().toString(m_today.addDays(-2), QLocale::LongFormat));
    QCOMPARE(dayText(QDate(), m_today), QString());
    QVERIFY(!dayOf(0).isValid());
    QVERIFY(!dayOf(-1).isValid());
    QVERIFY(!dayOf(INT64_MAX).isValid());
}

void MessageItemTest::listTimes()
{
    const qint64 now = noon(m_today);
    QCOMPARE(listTimeText(now, m_today), u"12:00"_s);
    QCOMPARE(listTimeText(noon(m_today.addDays(-6)), m_today), u"Thu"_s);
    const QString date = QLocale::c().toString(m_today.addDays(-7), QLocale::ShortFormat);
    QCOMPARE(listTimeText(noon(m_today.addDays(-7)), m_today), date);
    QCOMPARE(listTimeText(noon(m_today.addDays(1)), m_today),
        QLocale::c().toString(m_today.addDays(1), QLocale::ShortFormat));
    for (const qint64 hidden : {qint64{0}, qint64{-1}, qint64{INT64_MAX}, qint64{INT64_MIN}, qint64{1} << 53})
        QCOMPARE(listTimeText(hidden, m_today), QString());
}

void MessageItemTest::clocksHaveNoSeconds_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::newRow("C") << QLocale::c();
    QTest::newRow("English") << QLocale(QLocale::English, QLocale::UnitedStates);
    QTest::newRow("Russian") << QLocale(QLocale::Russian);
    QTest::newRow("Hebrew") << QLocale(QLocale::Hebrew);
    QTest::newRow("Chinese") << QLocale(QLocale::Chinese);
}

void MessageItemTest::clocksHaveNoSeconds()
{
    QFETCH(const QLocale, locale);
    QLocale::setDefault(locale);
    const qint64 time = QDateTime(m_today, QTime(16, 18, 5)).toMSecsSinceEpoch();
    QCOMPARE(clockText(time), u"16:18"_s);
    QCOMPARE(listTimeText(time, m_today), u"16:18"_s);
}

MORELIA_TEST(MessageItemTest)
#include "tst_messageitem.moc"
