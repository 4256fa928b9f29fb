// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/storefixture.h"
#include "tests/support/program/testprogram.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Morelia;
using namespace Morelia::Test;

//! Looks of words, and reactions to them, on their way through the store.
class StoreBodiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void looksStayOverTheirWords();
    void aChangedLookIsAnEdit();
    void looksWaitInDraftAndOutbox();
    void mentionsNameTheirPerson();
    void ownMentionsAreCountedApart();
    void theOriginOfAForwardedMessage();
    void reactionsAreCounted();
    void reactionsOfOthersReplaceThoseOfBefore();
    void reactionsGoWithTheirMessage();
    void aLateOriginalBringsItsReactions();
    void hostileReactions();

private:
    static Body loud() { return {u"очень loud"_s, {{SpanKind::Bold, 6, 4}, {SpanKind::Monospace, 0, 5}}}; }
    static Message loudMessage()
    {
        Message loudOne = message(u"1"_s, 1, {});
        loudOne.body = loud();
        return loudOne;
    }
    void react(const QList<Reaction> &reactions) { m.apply({ReactionsSeen{u"f"_s, u"1"_s, reactions}}); }

    StoreFixture m;
};

void StoreBodiesTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m.start();
    m.apply({FlowSeen{chat()}});
}

void StoreBodiesTest::looksStayOverTheirWords()
{
    m.apply({MessageSeen{loudMessage()}});
    QCOMPARE(m.newest().body, loud());
    QCOMPARE(m.reopen(), StoreHealth::Good);
    QCOMPARE(m.newest().body, loud());
    // The same message told twice is no edit.
    m.apply({MessageSeen{loudMessage()}});
    QVERIFY(!m.newest().edited);
    QVERIFY(!m.everyByte().contains("loud"));
}

void StoreBodiesTest::aChangedLookIsAnEdit()
{
    m.apply({MessageSeen{loudMessage()}});
    Message plain = loudMessage();
    plain.body.spans.clear();
    plain.edited = true;
    plain.editedMs = 5;
    m.apply({MessageSeen{plain}});
    QCOMPARE(m.newest().body, Body(loud().text));
    const QList<EarlierText> versions = m.earlierTexts(m.newest().localId);
    QCOMPARE(versions.size(), 1);
    QCOMPARE(versions.constFirst().body, loud());
}

void StoreBodiesTest::looksWaitInDraftAndOutbox()
{
    const Draft draft{.body = loud(), .replyToId = {}};
    await(m.store().saveDraft(m.ref(), draft));
    const LocalId id = newLocalId();
    await(m.store().enqueue(
        m.account(), id, SendMessage{.localId = id, .flowId = u"f"_s, .body = loud(), .replyToId = {}}));
    QCOMPARE(m.reopen(), StoreHealth::Good);
    QCOMPARE(await(m.store().draft(m.ref())), draft);
    QCOMPARE(m.newest().body, loud());
    QCOMPARE(m.outbox().size(), 1);
    QCOMPARE(std::get<SendMessage>(m.outbox().constFirst().command).body, loud());
}

void StoreBodiesTest::mentionsNameTheirPerson()
{
    const Body body(u"@Ann and @me, \u202e\u0000look"_s,
        {{SpanKind::Mention, 0, 4, u"ann"_s}, {SpanKind::Bold, 5, 3}, {SpanKind::Mention, 9, 3, u"me"_s}});
    Message told = message(u"1"_s, 1, {});
    told.body = body;
    m.apply({MessageSeen{told}});
    QCOMPARE(m.reopen(), StoreHealth::Good);
    const Body shown = m.newest().body;
    QStringList words;
    for (const Span &span : shown.spans)
        words.append(shown.text.sliced(span.start, span.length) + u' ' + span.value);
    QCOMPARE(words, (QStringList{u"@Ann ann"_s, u"and "_s, u"@me me"_s}));
    // The own name alone is marked, and told again it is no edit.
    QCOMPARE(shown.spans.at(0).kind, SpanKind::Mention);
    QCOMPARE(shown.spans.at(2).kind, SpanKind::OwnMention);
    m.apply({MessageSeen{told}});
    QVERIFY(!m.newest().edited);
}

void StoreBodiesTest::ownMentionsAreCountedApart()
{
    const auto naming = [](int place, const QString &whom, const QString &sender = u"ann"_s) {
        Message told = message(QString::number(place), place, {}, sender);
        told.body = Body(u"@you there"_s, {{SpanKind::Mention, 0, 4, whom}});
        return told;
    };
    m.apply({MessageSeen{naming(1, u"me"_s)}, MessageSeen{naming(2, u"bob"_s)}, MessageSeen{naming(3, u"me"_s)},
        MessageSeen{naming(4, u"me"_s, u"me"_s)}, MessageSeen{naming(5, u"me"_s)}, MessageSeen{naming(6, u"me"_s)}});
    // The own message reads what is above it.
    QCOMPARE(m.flow().unread, 2);
    QCOMPARE(m.flow().unreadMentions, 2);
    QCOMPARE(m.reopen(), StoreHealth::Good);
    await(m.store().markRead(m.ref(), 5));
    QCOMPARE(m.flow().unreadMentions, 1);
    // Words that name nobody any more.
    Message edited = message(u"6"_s, 6, u"never mind"_s);
    edited.edited = true;
    edited.editedMs = 9;
    m.apply({MessageSeen{edited}});
    QCOMPARE(m.flow().unread, 1);
    QCOMPARE(m.flow().unreadMentions, 0);
}

void StoreBodiesTest::theOriginOfAForwardedMessage()
{
    Message told = message(u"1"_s, 1, u"as she said"_s);
    told.origin = Origin{u"Zoë <b>\u202e"_s, u"zoe"_s};
    Message nameless = message(u"2"_s, 2, u"somebody said"_s);
    nameless.origin = Origin{};
    m.apply({MessageSeen{told}, MessageSeen{nameless}});
    const LocalId id = newLocalId();
    await(m.store().enqueue(m.account(), id,
        SendMessage{.localId = id, .flowId = u"f"_s, .body = u"on"_s, .replyToId = {}, .origin = told.origin}));
    QCOMPARE(m.reopen(), StoreHealth::Good);
    const QList<MessageRow> rows = m.rows();
    QCOMPARE(rows.at(0).origin, (Origin{u"Zoë ‹b>"_s, u"zoe"_s}));
    QCOMPARE(rows.at(1).origin, Origin());
    QCOMPARE(rows.at(2).origin, rows.at(0).origin);
    QCOMPARE(std::get<SendMessage>(m.outbox().constFirst().command).origin, told.origin);
    QVERIFY(!m.everyByte().contains("Zo"));
    QVERIFY(!rows.at(1).body.text.isEmpty());
}

void StoreBodiesTest::reactionsAreCounted()
{
    m.apply({MessageSeen{message(u"1"_s, 1, u"a"_s)}, MessageSeen{message(u"2"_s, 2, u"b"_s)}});
    react({{u"👍🏽"_s, u"ann"_s, 1, false}, {u"❤️"_s, u"bob"_s, 1, false}, {u"👍🏽"_s, u"me"_s, 1, true},
        {u"👀"_s, {}, 20, false}});
    const QList<ReactionCount> expected{{u"👍🏽"_s, 2, true}, {u"❤️"_s, 1, false}, {u"👀"_s, 20, false}};
    QCOMPARE(m.rows().constLast().reactions, expected);
    QVERIFY(m.rows().constFirst().reactions.isEmpty());
    QCOMPARE(m.reopen(), StoreHealth::Good);
    QCOMPARE(m.rows().constLast().reactions, expected);
    QVERIFY(!m.everyByte().contains(u"👀"_s.toUtf8()));
}

void StoreBodiesTest::reactionsOfOthersReplaceThoseOfBefore()
{
    m.apply({MessageSeen{message(u"1"_s, 1, u"a"_s)}});
    react({{u"👍"_s, u"ann"_s}, {u"❤️"_s, u"bob"_s}});
    react({{u"❤️"_s, u"bob"_s}});
    QCOMPARE(m.newest().reactions, (QList<ReactionCount>{{u"❤️"_s, 1, false}}));
    react({});
    QVERIFY(m.newest().reactions.isEmpty());
    QVERIFY(!m.newest().edited);
}

void StoreBodiesTest::reactionsGoWithTheirMessage()
{
    m.apply({MessageSeen{message(u"1"_s, 1, u"a"_s)}});
    react({{u"👍"_s, u"ann"_s}});
    Message deleted = message(u"1"_s, 1, {});
    deleted.deleted = true;
    m.apply({MessageSeen{deleted}});
    QVERIFY(m.newest().reactions.isEmpty());
    react({{u"👍"_s, u"ann"_s}});
    QVERIFY(m.newest().reactions.isEmpty());
    m.apply({ReactionsSeen{u"f"_s, u"unknown"_s, {{u"👍"_s, u"ann"_s}}}, ReactionsSeen{u"nowhere"_s, u"1"_s, {}}});
}

void StoreBodiesTest::aLateOriginalBringsItsReactions()
{
    const LocalId id = newLocalId();
    await(m.store().enqueue(
        m.account(), id, SendMessage{.localId = id, .flowId = u"f"_s, .body = u"mine"_s, .replyToId = {}}));
    // The server shows it without its own id before it answers.
    m.apply({MessageSeen{message(u"1"_s, 1, u"mine"_s, u"me"_s)}});
    react({{u"🎉"_s, u"ann"_s}});
    Message withId = message(u"1"_s, 1, u"mine"_s, u"me"_s);
    withId.localId = id;
    m.apply({MessageSeen{withId}});
    QCOMPARE(m.rows().size(), 1);
    QCOMPARE(m.newest().reactions, (QList<ReactionCount>{{u"🎉"_s, 1, false}}));
}

void StoreBodiesTest::hostileReactions()
{
    m.apply({MessageSeen{message(u"1"_s, 1, u"a"_s)}});
    QList<Reaction> many{{u"\u202e\n"_s, u"x"_s}, {u"<b>"_s, u"y"_s}, {u"👍"_s, {}, INT_MAX}, {u"👍"_s, {}, INT_MAX},
        {u"👎"_s, {}, -5}, {QString(QChar(0xd800)), u"z"_s}};
    for (int i = 0; i < 5'000; ++i)
        many.append({u"👍"_s, QString::number(i)});
    react(many);
    const QList<ReactionCount> shown = m.newest().reactions;
    QCOMPARE(shown.size(), 3);
    QCOMPARE(shown.at(0).value, u"‹b>"_s);
    QCOMPARE(shown.at(1), (ReactionCount{u"👍"_s, INT_MAX, false}));
    QCOMPARE(shown.at(2).value, u"\ufffd"_s);
}

MORELIA_TEST(StoreBodiesTest)
#include "tst_storebodies.moc"
