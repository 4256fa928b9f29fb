// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/text/cleaning.h"
#include "tests/models/storefixture.h"
#include "tests/support/program/testprogram.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Morelia;
using namespace Morelia::Test;

//! What people share in a flow, found without reading all of it at once.
class SharedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void eachKind();
    void pageByPage_data();
    void pageByPage();
    void theOtherWay_data();
    void theOtherWay();
    void farBack_data();
    void farBack();
    void deletedOnesAreGone();
    void picturesAreCounted();
    void picturesOfALongFlowAreCountedInParts();
    void picturesThatLeaveAreNotCounted();
    void anUnknownFlow();
    void theInfoOfAFlow();

private:
    static Message with(int order, AttachmentKind kind)
    {
        Message file = message(QString::number(order), order, {});
        file.attachments.append(Attachment());
        file.attachments.first().kind = kind;
        file.attachments.first().name = u"file %1"_s.arg(order);
        return file;
    }
    // Remote ids of all that the flow has, by asking for so many at a time; the newest first.
    QStringList all(SharedKind kind, int step, int *asked = nullptr)
    {
        QStringList ids;
        SharedQuery query{.kind = kind, .before = newestAnchor, .count = step};
        do {
            const SharedPage page = await(m.store().shared(m.ref(), query));
            for (const MessageRow &row : page.rows)
                ids.append(row.remoteId);
            query.before = page.next;
            if (asked)
                ++*asked;
        } while (query.before > 0);
        return ids;
    }

    // The same from the oldest on.
    QStringList allFromTheOldest(SharedKind kind, int step)
    {
        QStringList ids;
        SharedQuery query{.kind = kind, .count = step, .after = 0};
        do {
            const SharedPage page = await(m.store().shared(m.ref(), query));
            for (const MessageRow &row : page.rows)
                ids.append(row.remoteId);
            query.after = page.next;
        } while (query.after > 0);
        return ids;
    }
    PictureCount count(const PictureRange &range = {}) { return await(m.store().countPictures(m.ref(), range)); }

    StoreFixture m;
};

void SharedTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m.start();
    m.apply({FlowSeen{chat()}});
}

void SharedTest::eachKind()
{
    m.apply({MessageSeen{message(u"1"_s, 1, u"look at https://example.org/a and b"_s)},
        MessageSeen{with(2, AttachmentKind::Picture)}, MessageSeen{with(3, AttachmentKind::Document)},
        MessageSeen{message(u"4"_s, 4, u"no address, example"_s)}, MessageSeen{with(5, AttachmentKind::Audio)},
        MessageSeen{message(u"6"_s, 6, u"write to mailto:ann@example.org"_s)}});
    QCOMPARE(all(SharedKind::Pictures, 10), QStringList{u"2"_s});
    QCOMPARE(all(SharedKind::Files, 10), (QStringList{u"5"_s, u"3"_s}));
    QCOMPARE(all(SharedKind::Links, 10), (QStringList{u"6"_s, u"1"_s}));
    const SharedPage files = await(m.store().shared(m.ref(), {.kind = SharedKind::Files, .count = 1}));
    QCOMPARE(files.rows.size(), 1);
    QCOMPARE(files.rows.constFirst().attachments.constFirst().name, u"file 5"_s);
    QVERIFY(await(m.store().shared(m.ref(), {.kind = SharedKind::Files, .count = 0})).rows.isEmpty());
}

void SharedTest::pageByPage_data()
{
    QTest::addColumn<SharedKind>("kind");
    QTest::newRow("pictures") << SharedKind::Pictures;
    QTest::newRow("links") << SharedKind::Links;
}

void SharedTest::pageByPage()
{
    QFETCH(const SharedKind, kind);
    QList<Delta> deltas;
    QStringList expected;
    for (int i = 1; i <= 50; ++i) {
        const bool isShared = i % 3 == 0;
        if (kind == SharedKind::Pictures && isShared)
            deltas.append(MessageSeen{with(i, AttachmentKind::Picture)});
        else
            deltas.append(MessageSeen{message(QString::number(i), i, isShared ? u"https://example.org"_s : u"x"_s)});
        if (isShared)
            expected.prepend(QString::number(i));
    }
    m.apply(deltas);
    for (const int step : {1, 2, 5, 16, 17, 100})
        QCOMPARE(all(kind, step), expected);
}

void SharedTest::theOtherWay_data()
{
    pageByPage_data();
}

void SharedTest::theOtherWay()
{
    pageByPage();
    QFETCH(const SharedKind, kind);
    QStringList expected = all(kind, 100);
    std::ranges::reverse(expected);
    QCOMPARE(expected.size(), 16);
    for (const int step : {1, 2, 5, 16, 17, 100})
        QCOMPARE(allFromTheOldest(kind, step), expected);
    const SharedPage page = await(m.store().shared(m.ref(), {.kind = kind, .count = 2, .after = 30}));
    QCOMPARE(page.rows.size(), 2);
    QCOMPARE(page.rows.constFirst().order, 33);
}

void SharedTest::farBack_data()
{
    pageByPage_data();
}

// In a long flow a read looks through a part: others wait for it.
void SharedTest::farBack()
{
    QFETCH(const SharedKind, kind);
    const int many = kind == SharedKind::Links ? 2'000 : 45'000;
    QList<Delta> deltas{kind == SharedKind::Links ? MessageSeen{message(u"1"_s, 1, u"https://example.org"_s)}
                                                  : MessageSeen{with(1, AttachmentKind::Picture)}};
    for (int i = 2; i <= many; ++i)
        deltas.append(MessageSeen{message(QString::number(i), i, u"x"_s)});
    m.apply(deltas);
    int asked = 0;
    QCOMPARE(all(kind, 10, &asked), QStringList{u"1"_s});
    QVERIFY2(asked >= 3 && asked <= 6, qPrintable(QString::number(asked)));
}

void SharedTest::deletedOnesAreGone()
{
    Message gone = with(1, AttachmentKind::Picture);
    gone.body.text = u"https://example.org"_s;
    m.apply({MessageSeen{gone}});
    QCOMPARE(all(SharedKind::Pictures, 5).size(), 1);
    gone.deleted = true;
    gone.editedMs = gone.createdMs + 1;
    m.apply({MessageSeen{gone}});
    QVERIFY(all(SharedKind::Pictures, 5).isEmpty());
    QVERIFY(all(SharedKind::Links, 5).isEmpty());
}

void SharedTest::picturesAreCounted()
{
    QCOMPARE(count().count, 0);
    m.apply({MessageSeen{with(1, AttachmentKind::Picture)}, MessageSeen{with(2, AttachmentKind::Document)},
        MessageSeen{with(3, AttachmentKind::Picture)}, MessageSeen{message(u"4"_s, 4, u"x"_s)},
        MessageSeen{with(5, AttachmentKind::Picture)}});
    QCOMPARE(count().count, 3);
    QCOMPARE(count().next, 0);
    QCOMPARE(count({.before = 5}).count, 2);
    QCOMPARE(count({.before = newestAnchor, .after = 1}).count, 2);
    QCOMPARE(count({.before = 5, .after = 3}).count, 0);
    Message gone = with(3, AttachmentKind::Picture);
    gone.deleted = true;
    gone.editedMs = gone.createdMs + 1;
    m.apply({MessageSeen{gone}});
    QCOMPARE(count().count, 2);
}

void SharedTest::picturesOfALongFlowAreCountedInParts()
{
    constexpr int many = 45'000;
    constexpr int apart = 100;
    QList<Delta> deltas;
    for (int i = 1; i <= many; ++i)
        deltas.append(
            MessageSeen{i % apart == 0 ? with(i, AttachmentKind::Picture) : message(QString::number(i), i, u"x"_s)});
    m.apply(deltas);
    PictureCount part = count();
    QVERIFY(part.next > 0);
    int found = part.count;
    while (part.next > 0) {
        QVERIFY(part.count < many / apart);
        part = count({.before = part.next});
        found += part.count;
    }
    QCOMPARE(found, many / apart);
}

void SharedTest::picturesThatLeaveAreNotCounted()
{
    Message own = with(1, AttachmentKind::Picture);
    own.senderId = u"me"_s;
    m.apply({MessageSeen{own}, MessageSeen{with(2, AttachmentKind::Picture)}});
    QCOMPARE(count().count, 2);
    await(m.store().enqueue(m.account(), newLocalId(), DeleteMessage{.flowId = u"f"_s, .remoteId = u"1"_s}));
    QCOMPARE(count().count, 1);
    QCOMPARE(count({.before = newestAnchor, .after = 1}).count, 1);
    QCOMPARE(count({.before = 2}).count, 0);
}

void SharedTest::anUnknownFlow()
{
    QCOMPARE(await(m.store().countPictures(m.ref(u"nowhere"_s), {})).count, 0);
    const SharedPage page = await(m.store().shared(m.ref(u"nowhere"_s), {.count = 5}));
    QVERIFY(page.rows.isEmpty());
    QCOMPARE(page.next, 0);
}

void SharedTest::theInfoOfAFlow()
{
    Flow garden = group();
    garden.info = u"  Beans <b>\u202e and peas "_s;
    m.apply({FlowSeen{garden}});
    QCOMPARE(m.flow(u"g"_s).info, cleanBody(garden.info).text.trimmed());
    garden.info = QString(1'000'000, u'x');
    m.apply({FlowSeen{garden}});
    QVERIFY(m.flow(u"g"_s).info.size() < 10'000);
    // A list needs none of it.
    for (const QList<FlowRow> rows = await(m.store().flows()); const FlowRow &row : rows)
        QVERIFY(row.info.isEmpty());
}

MORELIA_TEST(SharedTest)
#include "tst_shared.moc"
