// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/lists/rowpatch.h"
#include "tests/support/program/testprogram.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Morelia;

namespace {

QList<int> applied(QList<int> keys, const QList<RowStep> &steps, const QList<int> &target)
{
    for (const RowStep &step : steps) {
        if (step.kind == RowStep::Kind::Remove)
            keys.remove(step.first, step.count);
        else if (step.kind == RowStep::Kind::Move)
            keys.move(step.first, step.to);
        for (int i = 0; step.kind == RowStep::Kind::Insert && i < step.count; ++i)
            keys.insert(step.first + i, target[step.to + i]);
    }
    return keys;
}

} // namespace

class RowPatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void fewSteps_data();
    void fewSteps();
    void everyListBecomesItsTarget();
};

void RowPatchTest::fewSteps_data()
{
    using Kind = RowStep::Kind;
    QTest::addColumn<QList<int>>("keys");
    QTest::addColumn<QList<int>>("target");
    QTest::addColumn<QList<RowStep>>("steps");
    const QList<int> abcd{1, 2, 3, 4};
    QTest::newRow("equal") << abcd << abcd << QList<RowStep>{};
    QTest::newRow("filled") << QList<int>{} << abcd << QList<RowStep>{{Kind::Insert, 0, 4, 0}};
    QTest::newRow("emptied") << abcd << QList<int>{} << QList<RowStep>{{Kind::Remove, 0, 4, 0}};
    QTest::newRow("rise") << abcd << QList<int>{4, 1, 2, 3} << QList<RowStep>{{Kind::Move, 3, 1, 0}};
    QTest::newRow("sink") << abcd << QList<int>{2, 3, 4, 1} << QList<RowStep>{{Kind::Move, 0, 1, 3}};
    QTest::newRow("window moves") << abcd << QList<int>{3, 4, 5, 6}
                                  << QList<RowStep>{{Kind::Remove, 0, 2, 0}, {Kind::Insert, 2, 2, 2}};
    QTest::newRow("two holes") << abcd << QList<int>{2, 4}
                               << QList<RowStep>{{Kind::Remove, 2, 1, 0}, {Kind::Remove, 0, 1, 0}};
}

void RowPatchTest::fewSteps()
{
    QFETCH(const QList<int>, keys);
    QFETCH(const QList<int>, target);
    QFETCH(const QList<RowStep>, steps);
    QCOMPARE(rowSteps(keys, target), steps);
    QCOMPARE(applied(keys, steps, target), target);
}

void RowPatchTest::everyListBecomesItsTarget()
{
    QRandomGenerator random(17);
    const auto anyList = [&random] {
        QList<int> list;
        for (int key = 0; key < 12; ++key) {
            if (random.bounded(2) == 1)
                list.append(key);
        }
        std::shuffle(list.begin(), list.end(), random);
        return list;
    };
    for (int round = 0; round < 5000; ++round) {
        const QList<int> keys = anyList();
        const QList<int> target = anyList();
        const QList<RowStep> steps = rowSteps(keys, target);
        QCOMPARE(applied(keys, steps, target), target);
        // A row in both lists is never removed.
        qsizetype removed = 0;
        for (const RowStep &step : steps)
            removed += step.kind == RowStep::Kind::Remove ? step.count : 0;
        QCOMPARE(removed, std::ranges::count_if(keys, [&](int key) { return !target.contains(key); }));
    }
}

MORELIA_TEST(RowPatchTest)
#include "tst_rowpatch.moc"
