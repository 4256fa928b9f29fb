// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/emoji/emojilistmodel.h"
#include "tests/models/storefixture.h"
#include "tests/support/program/testprogram.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Morelia;
using namespace Qt::StringLiterals;

//! The list of emoji as views see it.
class EmojiListModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Test::warmUpModelTester(); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void beginsEmpty()
    {
        EmojiListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.count(), 0);
        QCOMPARE(model.at(0), OfferedEmoji());
        QCOMPARE(model.at(-1), OfferedEmoji());
        QVERIFY(!model.index(0).data(EmojiListModel::SignRole).isValid());
    }

    void showsItsRows()
    {
        EmojiListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QSignalSpy counts(&model, &EmojiListModel::countChanged);
        const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        const OfferedEmoji hand{.sign = u"👋🏽"_s, .name = u"waving hand"_s, .code = u"wave"_s, .hasTones = true};
        model.setRows({hand, {.sign = u"😀"_s, .name = u"grinning face"_s, .code = u"grinning"_s, .hasTones = false}});
        QCOMPARE(model.count(), 2);
        QCOMPARE(model.at(0), hand);
        QCOMPARE(model.index(0).data(EmojiListModel::SignRole).toString(), u"👋🏽"_s);
        QCOMPARE(model.index(0).data(EmojiListModel::NameRole).toString(), u"waving hand"_s);
        QCOMPARE(model.index(0).data(EmojiListModel::CodeRole).toString(), u"wave"_s);
        QVERIFY(model.index(0).data(EmojiListModel::HasTonesRole).toBool());
        QVERIFY(!model.index(1).data(EmojiListModel::HasTonesRole).toBool());
        model.setRows({hand, model.at(1)});
        QCOMPARE(resets.count(), 1);
        model.setRows({});
        QCOMPARE(counts.count(), 2);
        QCOMPARE(model.count(), 0);
    }
};

MORELIA_TEST(EmojiListModelTest)
#include "tst_emojilistmodel.moc"
