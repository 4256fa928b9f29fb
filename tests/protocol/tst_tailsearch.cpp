// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/mtp/tailsearch.h"
#include "tests/support/program/testprogram.h"

#include <QList>
#include <QTest>

#include <algorithm>

using namespace Morelia::Mtp;

//! The search for the newest messages of a flow that is too large as a whole.
class TestTailSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
};

void TestTailSearch::finds_data()
{
    QTest::addColumn<QList<qint64>>("ages"); // of messages, in seconds
    QTest::addColumn<int>("room");           // messages that can be had at once
    QTest::addColumn<int>("least");          // messages that have to be found
    const auto every = [](qint64 seconds, int count) {
        QList<qint64> ages;
        for (int i = 0; i < count; ++i)
            ages.append(seconds * (i + 1));
        return ages;
    };
    QTest::newRow("a quick talk") << every(2, 43) << 20 << 17;
    QTest::newRow("one a minute") << every(60, 43) << 20 << 17;
    QTest::newRow("one a day") << every(86'400, 43) << 20 << 17;
    QTest::newRow("long ago") << QList<qint64>{300'000'000, 310'000'000, 320'000'000} << 2 << 1;
    QTest::newRow("a burst long ago, then one") << QList<qint64>{5, 90'000, 90'000, 90'000} << 2 << 1;
    QTest::newRow("all at once") << QList<qint64>{100, 100, 100} << 2 << 0;
    QTest::newRow("just now, all at once") << QList<qint64>{0, 0, 0} << 2 << 0;
    QTest::newRow("no room") << every(60, 43) << 0 << 0;
}

void TestTailSearch::finds()
{
    QFETCH(const QList<qint64>, ages);
    QFETCH(const int, room);
    QFETCH(const int, least);
    constexpr qint64 now = 1'800'000'000;
    TailSearch search(now);
    qsizetype found = 0;
    int questions = 0;
    for (; !search.isOver(); ++questions) {
        const qint64 time = search.time();
        QVERIFY(time > 0);
        const auto count = std::ranges::count_if(ages, [&](qint64 age) { return now - age >= time; });
        if (count > room) {
            search.tooLarge();
        } else {
            found = std::max<qsizetype>(found, count);
            search.fits(count > 0);
        }
    }
    QVERIFY2(found >= least, qPrintable(QString::number(found)));
    QVERIFY(questions <= TailSearch::maxQuestions);
}

MORELIA_TEST(TestTailSearch)
#include "tst_tailsearch.moc"
