// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/storefixture.h"
#include "tests/support/program/testprogram.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Morelia;
using namespace Morelia::Test;

using Counts = QList<ReactionCount>;

//! Signs that persons give to messages one by one, and the person's own commands for them.
class StoreReactionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void personsGiveAndTakeBack();
    void peopleAreNamed();
    void theLatestPlaceCounts();
    void waitsForItsMessage();
    void countsAsNothingElse();
    void goesWithItsMessage();
    void followsAnAlias();
    void hostileFacts();
    void lookAlikesAreOneSign();
    void historyOfReactionsAlone();

private:
    static PersonReacted fact(OrderKey order, const QString &user = u"ann"_s, bool takenBack = false,
        const QString &value = u"👍"_s, const QString &target = u"1"_s)
    {
        return {u"f"_s, target, user, value, takenBack, order};
    }
    OutboxItem press(bool takeBack = false, const QString &value = u"👍"_s)
    {
        return await(m.store().enqueue(m.account(), newLocalId(),
            ReactToMessage{.localId = {}, .flowId = u"f"_s, .remoteId = u"1"_s, .value = value, .takeBack = takeBack}));
    }
    Counts counts() { return m.rows().constLast().reactions; }

    StoreFixture m;
};

void StoreReactionsTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m.start();
    m.apply({FlowSeen{chat()}, MessageSeen{message(u"1"_s, 1, u"Hello, world"_s)}});
}

void StoreReactionsTest::personsGiveAndTakeBack()
{
    m.apply({fact(2), fact(3, u"me"_s), fact(4, u"ann"_s, false, u"🎉"_s)});
    const Counts expected{{u"👍"_s, 2, true}, {u"🎉"_s, 1, false}};
    QCOMPARE(counts(), expected);
    QCOMPARE(m.reopen(), StoreHealth::Good);
    QCOMPARE(counts(), expected);
    QVERIFY(!m.everyByte().contains(u"🎉"_s.toUtf8()));
    m.apply({fact(5, u"ann"_s, true)});
    QCOMPARE(counts(), (Counts{{u"👍"_s, 1, true}, {u"🎉"_s, 1, false}}));
    m.apply({fact(6, u"me"_s, true), fact(7, u"ann"_s, true, u"🎉"_s)});
    QVERIFY(counts().isEmpty());
}

void StoreReactionsTest::peopleAreNamed()
{
    m.apply({UserSeen{user(u"ann"_s, u"Ann <b>"_s)}, UserSeen{user(u"me"_s, u"My name"_s)}});
    // Bob has no name yet, and the own name says less than "you".
    m.apply({fact(2, u"bob"_s), fact(3), fact(4, u"me"_s)});
    QCOMPARE(counts(), (Counts{{u"👍"_s, 3, true, {u"Ann ‹b>"_s}}}));
    QList<Delta> crowd;
    for (int i = 10; i < 40; ++i) {
        const QString id = QString::number(i);
        crowd += {UserSeen{user(id, u"Person "_s + id)}, fact(i, id)};
    }
    m.apply(crowd);
    const ReactionCount many = counts().constFirst();
    QCOMPARE(many.count, 33);
    QCOMPARE(many.names.size(), 10);
    QCOMPARE(many.names.first(2), (QStringList{u"Ann ‹b>"_s, u"Person 10"_s}));
    m.apply({UserSeen{user(u"bob"_s, u"Bob"_s)}});
    QCOMPARE(counts().constFirst().names.constFirst(), u"Bob"_s);
}

void StoreReactionsTest::theLatestPlaceCounts()
{
    // History comes after the news, and everything twice.
    m.apply({fact(9, u"ann"_s, true), fact(5), fact(9, u"ann"_s, true), fact(7)});
    QVERIFY(counts().isEmpty());
    m.apply({fact(11), fact(11), fact(9, u"ann"_s, true)});
    QCOMPARE(counts(), (Counts{{u"👍"_s, 1, false}}));
}

void StoreReactionsTest::waitsForItsMessage()
{
    m.apply({fact(3, u"ann"_s, false, u"👍"_s, u"2"_s)});
    QCOMPARE(m.rows().size(), 1);
    QCOMPARE(m.reopen(), StoreHealth::Good);
    m.apply({MessageSeen{message(u"2"_s, 2, u"late"_s)}});
    QCOMPARE(m.newest().reactions, (Counts{{u"👍"_s, 1, false}}));
    QVERIFY(counts().isEmpty());
}

void StoreReactionsTest::countsAsNothingElse()
{
    await(m.store().markRead(m.ref(), 1));
    const FlowRow before = m.flow();
    QSignalSpy told = m.changesFromNow();
    const auto arrived = [&told] {
        qsizetype count = 0;
        for (const QList<QVariant> &change : std::as_const(told)) {
            const StoreChanges changes = change.constFirst().value<StoreChanges>();
            for (const QSet<LocalId> &ids : changes.arrived)
                count += ids.size();
        }
        return count;
    };
    m.apply({fact(2), fact(3, u"ann"_s, true)});
    QCOMPARE(m.flow(), before);
    QCOMPARE(m.flow().unread, 0);
    QCOMPARE(arrived(), 0);
    m.apply({MessageSeen{message(u"2"_s, 4, u"news"_s)}});
    QTRY_COMPARE(arrived(), 1);
}

void StoreReactionsTest::goesWithItsMessage()
{
    m.apply({fact(2)});
    Message deleted = message(u"1"_s, 1, {});
    deleted.deleted = true;
    m.apply({MessageSeen{deleted}});
    QVERIFY(counts().isEmpty());
    m.apply({fact(3, u"bob"_s)});
    QVERIFY(counts().isEmpty());
    Message alive = message(u"1"_s, 1, u"again"_s);
    alive.edited = true;
    alive.editedMs = 5'000'000'000'000;
    m.apply({MessageSeen{alive}});
    QCOMPARE(m.newest().body.text, u"again"_s);
    QVERIFY(counts().isEmpty());
    m.apply({MessageSeen{message(u"2"_s, 2, u"b"_s)}, fact(4, u"ann"_s, false, u"👍"_s, u"2"_s),
        MessageGone{u"f"_s, u"2"_s}, MessageSeen{message(u"2"_s, 2, u"b"_s)}});
    QVERIFY(m.newest().reactions.isEmpty());
}

void StoreReactionsTest::followsAnAlias()
{
    // The late original of a message that was sent twice has an id of its own.
    Message first = message(u"5"_s, 5, u"twice"_s);
    first.localId = newLocalId();
    Message second = first;
    second.remoteId = u"6"_s;
    second.order = 6;
    m.apply({fact(7, u"me"_s, false, u"👍"_s, u"6"_s), fact(8, u"bob"_s, false, u"👍"_s, u"5"_s), MessageSeen{first}});
    QCOMPARE(m.newest().reactions, (Counts{{u"👍"_s, 1, false}}));
    m.apply({MessageSeen{second}});
    QCOMPARE(m.newest().reactions, (Counts{{u"👍"_s, 2, true}}));
    m.apply({fact(9, u"me"_s, true, u"👍"_s, u"6"_s)});
    QCOMPARE(m.newest().reactions, (Counts{{u"👍"_s, 1, false}}));
}

void StoreReactionsTest::hostileFacts()
{
    m.apply({PersonReacted{}, PersonReacted{{}, u"1"_s, u"ann"_s, u"👍"_s, false, 2},
        PersonReacted{u"f"_s, {}, u"ann"_s, u"👍"_s, false, 2}, PersonReacted{u"f"_s, u"1"_s, {}, u"👍"_s, false, 2},
        PersonReacted{u"f"_s, u"1"_s, u"ann"_s, {}, false, 2}, fact(2, u"ann"_s, false, u"\u202e\u200b"_s),
        fact(3, u"ann"_s, false, QString(QChar(0xd83d)))});
    QVERIFY(m.newest().reactions.size() <= 1);
    QList<Delta> many;
    for (int i = 0; i < 100; ++i)
        many.append(fact(10 + i, u"bob"_s, false, QString(QChar(0x2600 + i))));
    for (int i = 0; i < 1500; ++i)
        many.append(fact(1000 + i, QString::number(i)));
    m.apply(many);
    const Counts kept = counts();
    QVERIFY(kept.size() < 40);
    const auto thumbs = std::ranges::find(kept, u"👍"_s, &ReactionCount::value);
    QVERIFY(thumbs != kept.end() && thumbs->count > 900 && thumbs->count <= 1000);
    // Those that are known still change.
    m.apply({fact(5000, u"0"_s, true)});
    const Counts fewer = counts();
    QCOMPARE(std::ranges::find(fewer, u"👍"_s, &ReactionCount::value)->count, thumbs->count - 1);
}

void StoreReactionsTest::lookAlikesAreOneSign()
{
    // The variation is lost where a joiner follows; a click on what is shown still means the one that was given.
    m.apply({fact(2, u"me"_s, false, u"❤️‍🔥"_s)});
    const QString shown = counts().constFirst().value;
    QVERIFY(shown != u"❤️‍🔥"_s);
    QVERIFY(!press(true, shown).settled);
    QVERIFY(counts().isEmpty());
    // One person is one person.
    for (const QString &look : {u"👍"_s, u"👍\u200b"_s, u"👍\u00ad"_s, u"👍\u2060"_s})
        m.apply({fact(3, u"ann"_s, false, look)});
    QCOMPARE(counts(), (Counts{{u"👍"_s, 1, false}}));
}

void StoreReactionsTest::historyOfReactionsAlone()
{
    m.apply({FlowSeen{group(u"new"_s)}});
    m.apply({PersonReacted{u"new"_s, u"9"_s, u"ann"_s, u"👍"_s, false, 60}, RangeKnown{u"new"_s, 51, 60}});
    const MessagePage page = await(m.store().messages(m.ref(u"new"_s), {newestAnchor, 10, 0}));
    QVERIFY(page.rows.isEmpty() && page.hasGap);
    QCOMPARE(page.gapBefore, 51);
    m.apply({RangeKnown{u"new"_s, 0, 51}});
    QVERIFY(!await(m.store().messages(m.ref(u"new"_s), {newestAnchor, 10, 0})).hasGap);
}

MORELIA_TEST(StoreReactionsTest)
#include "tst_storereactions.moc"
