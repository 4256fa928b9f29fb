// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/fill/filler.h"
#include "tests/models/storefixture.h"
#include "tests/support/program/testprogram.h"

#include <QTest>

#include <numeric>

using namespace Qt::StringLiterals;
using namespace Morelia;
using namespace Morelia::Test;

class FillerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sizesAddUp_data();
    void sizesAddUp();
    void sameSeedSameWords();
    void flowsStandInTheirOrder();
    void firstFlowsAreTold();
    void everyKindOfMessageIsThere();
};

namespace {

constexpr FillPlan small{.messages = 3'000, .flows = 40, .largest = 900, .people = 50, .nowMs = 1'760'000'000'000};

QList<FlowRow> filledFlows(StoreFixture &store, Filler &filler)
{
    return filler.run() ? await(store.store().flows()) : QList<FlowRow>();
}

} // namespace

void FillerTest::sizesAddUp_data()
{
    QTest::addColumn<qint64>("messages");
    QTest::addColumn<int>("flows");
    QTest::addColumn<qint64>("largest");
    QTest::newRow("usual") << qint64(1'000'000) << 2'000 << qint64(300'000);
    QTest::newRow("one flow") << qint64(1'000) << 1 << qint64(1'000);
    QTest::newRow("largest takes all") << qint64(10) << 5 << qint64(300);
    QTest::newRow("more flows than messages") << qint64(7) << 30 << qint64(2);
}

void FillerTest::sizesAddUp()
{
    QFETCH(qint64, messages);
    QFETCH(int, flows);
    QFETCH(qint64, largest);
    const QList<qint64> sizes = Filler::sizes({.messages = messages, .flows = flows, .largest = largest});
    QCOMPARE(sizes.size(), flows);
    QCOMPARE(sizes.constFirst(), qMin(messages, largest));
    QCOMPARE(std::accumulate(sizes.cbegin(), sizes.cend(), qint64(0)), messages);
    QVERIFY(std::ranges::all_of(sizes, [](qint64 size) { return size >= 0; }));
}

void FillerTest::sameSeedSameWords()
{
    Wording first(7);
    Wording second(7);
    Wording other(8);
    QStringList texts;
    QStringList others;
    for (int i = 0; i < 200; ++i) {
        texts.append(first.message());
        QCOMPARE(second.message(), texts.constLast());
        others.append(other.message());
    }
    QVERIFY(texts != others);
}

void FillerTest::flowsStandInTheirOrder()
{
    StoreFixture store;
    store.start();
    Filler filler(store.store(), small);
    const QList<FlowRow> flows = filledFlows(store, filler);
    QCOMPARE(flows.size(), small.flows);
    QCOMPARE(flows.constFirst().activityMs, small.nowMs);
    for (qsizetype i = 1; i < flows.size(); ++i)
        QVERIFY(flows.at(i - 1).activityMs >= flows.at(i).activityMs);
}

void FillerTest::firstFlowsAreTold()
{
    StoreFixture store;
    store.start();
    Filler filler(store.store(), small);
    const QList<FlowRow> flows = filledFlows(store, filler);
    QVERIFY(filler.first().size() > 10);
    QVERIFY(flows.size() >= filler.first().size());
    for (qsizetype i = 0; i < filler.first().size(); ++i) {
        const FilledFlow &told = filler.first().at(i);
        QCOMPARE(flows.at(i).title, told.title);
        const MessagePage page = await(store.store().messages(flows.at(i).ref, {.anchor = newestAnchor, .older = 3}));
        QStringList texts;
        for (const MessageRow &row : page.rows)
            texts.prepend(row.body.text);
        QCOMPARE(texts, told.newest);
    }
}

void FillerTest::everyKindOfMessageIsThere()
{
    StoreFixture store;
    store.start();
    Filler filler(store.store(), small);
    const QList<FlowRow> flows = filledFlows(store, filler);
    QVERIFY(!flows.isEmpty());
    const MessagePage page =
        await(store.store().messages(flows.constFirst().ref, {.anchor = newestAnchor, .older = 900}));
    QString all;
    int replies = 0;
    int files = 0;
    for (const MessageRow &row : page.rows) {
        all += row.body.text;
        replies += row.replyOrder > 0 ? 1 : 0;
        files += row.attachments.isEmpty() ? 0 : 1;
    }
    QVERIFY(page.rows.size() > 100);
    QVERIFY(replies > 0);
    QVERIFY(files > 0);
    for (const QString &part :
        {u"привет"_s, u"hello"_s, u"مرحبا"_s, u"你好"_s, u"👍"_s, u"https://example.com/"_s, u"\n"_s})
        QVERIFY2(all.contains(part, Qt::CaseInsensitive), qPrintable(part));
}

MORELIA_TEST(FillerTest)

#include "tst_filler.moc"
