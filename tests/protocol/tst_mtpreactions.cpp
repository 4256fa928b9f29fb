// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/mtp/messageenvelope.h"
#include "protocol/mtp/reactionnotice.h"
#include "tests/protocol/filedesk.h"
#include "tests/support/program/testprogram.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Morelia;
using namespace Morelia::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Status = OpResult::Status;

//! Reactions, which travel as messages of their own.
class TestMtpReactions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void noticeForOlderClients_data();
    void noticeForOlderClients();
    void isReadableWithoutReactions();
    void isNoMessage();
    void keepsThePlaceInTheLog();
    void comesFromHistoryToo();
    void comesBeforeItsMessage();
    void isOnlyItsSenders();
    void hostileEnvelopes_data();
    void hostileEnvelopes();
    void deletedAndEdited();
    void lostIsFound();
    void lostRequestIsSentAgain();
    void whereEnvelopesAreLost();
    void refusesWhatIsNoSign();
    void looksOfWords();
    void looksOfChangedWords();
    void mentionsOfPeople();
    void forwardedMessages();

private:
    static QString wire(const QString &target, const QString &sign, bool gone = false)
    {
        return Mtp::encodeEnvelope(
            {.localId = newLocalId(), .replyToId = target, .reaction = sign, .reactionGone = gone});
    }
    static ReactToMessage command(const Desk &desk, const QString &target, const QString &sign, bool takeBack = false)
    {
        return {newLocalId(), desk.chat, target, sign, takeBack, u"look at this"_s};
    }
};

void TestMtpReactions::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestMtpReactions::noticeForOlderClients_data()
{
    QTest::addColumn<QString>("sign");
    QTest::addColumn<bool>("takeBack");
    QTest::addColumn<QString>("excerpt");
    QTest::addColumn<QString>("expected");
    QTest::newRow("thumb") << u"👍"_s << false << u"Hello"_s << u":+1: → Hello"_s;
    QTest::newRow("skin") << u"👍🏽"_s << false << u"Hello"_s << u":+1: → Hello"_s;
    QTest::newRow("back") << u"🙏"_s << true << u"Hello"_s << u"removed :pray: → Hello"_s;
    QTest::newRow("plane") << u"❤️"_s << false << u"Привет"_s << u"❤️ → Привет"_s;
    QTest::newRow("code") << u":party_cat:"_s << false << u"x"_s << u":party_cat: → x"_s;
    QTest::newRow("unknown") << u"🦄"_s << false << u"x"_s << u"reaction → x"_s;
    QTest::newRow("joined") << u"👨‍👩‍👧"_s << false << u"x"_s << u"reaction → x"_s;
    QTest::newRow("no words") << u"👍"_s << false << QString() << u":+1:"_s;
    QTest::newRow("words that break") << u"👍"_s << false << u"say \"it's\" \\ 🎉 now\n\tplease\u202e"_s
                                      << u":+1: → say its now please"_s;
    QTest::newRow("only emoji") << u"👍"_s << false << u"🎉🎉❤️"_s << u":+1: → ❤"_s;
    QTest::newRow("long") << u"👍"_s << false << QString(300, u'a') << u":+1: → "_s + QString(39, u'a') + u'…';
    QTest::newRow("long of wide characters") << u"👍"_s << false << QString(38, u'a') + u"e\u0301e\u0301e\u0301"_s
                                             << u":+1: → "_s + QString(38, u'a') + u'…';
}

void TestMtpReactions::noticeForOlderClients()
{
    QFETCH(const QString, sign);
    QFETCH(const bool, takeBack);
    QFETCH(const QString, excerpt);
    QFETCH(const QString, expected);
    QCOMPARE(Mtp::reactionNotice({{}, u"f"_s, u"1"_s, sign, takeBack, excerpt}), expected);
}

void TestMtpReactions::isReadableWithoutReactions()
{
    FileDesk d;
    d.probe.start();
    const QString target = d.desk.server.post(d.desk.chat, d.desk.boris, u"look at this"_s);
    d.desk.clock.advance(3s);
    const ReactToMessage react = command(d.desk, target, u"👍"_s);
    const LocalId op = d.probe.submit(react);
    d.desk.clock.advance(3s);
    QCOMPARE(d.probe.result(op).status, Status::Accepted);
    const QJsonObject json = d.sent.constLast();
    QCOMPARE(json["text"_L1].toString(), u":+1: → look at this"_s);
    const auto envelope = Mtp::decodeEnvelope(json["emoji"_L1].toString());
    QVERIFY(envelope);
    QCOMPARE(envelope->localId, react.localId);
    QCOMPARE(envelope->replyToId, target);
    QCOMPARE(envelope->reaction, u"👍"_s);
    QVERIFY(json["file_picture"_L1].toString().isEmpty());
}

void TestMtpReactions::isNoMessage()
{
    Desk desk;
    desk.start();
    const QString target = desk.server.post(desk.chat, desk.boris, u"look"_s);
    desk.clock.advance(3s);
    desk.server.post(desk.chat, desk.boris, u":+1:"_s, wire(target, u"👍"_s));
    desk.server.post(desk.chat, desk.anna, u":+1:"_s, wire(target, u"👍"_s));
    desk.server.post(desk.chat, desk.boris, u"removed :+1:"_s, wire(target, u"👍"_s, true));
    desk.server.post(desk.chat, desk.boris, u"after"_s);
    desk.clock.advance(3s);
    QCOMPARE(desk.probe.texts(desk.chat), (QStringList{u"look"_s, u"after"_s}));
    QCOMPARE(desk.probe.signs(desk.chat, target), QStringList{desk.anna + u" 👍"_s});
    // Again after a restart, from the overlap.
    desk.probe.restart();
    desk.clock.advance(3s);
    QCOMPARE(desk.probe.texts(desk.chat), (QStringList{u"look"_s, u"after"_s}));
    QCOMPARE(desk.probe.signs(desk.chat, target), QStringList{desk.anna + u" 👍"_s});
}

void TestMtpReactions::keepsThePlaceInTheLog()
{
    Desk desk;
    desk.start();
    const QString target = desk.server.post(desk.chat, desk.boris, u"look"_s);
    for (int i = 0; i < 3; ++i)
        desk.server.post(desk.chat, desk.boris, u":+1:"_s, wire(target, u"👍"_s, i % 2 == 1));
    desk.server.post(desk.chat, desk.boris, u"after"_s);
    desk.clock.advance(3s);
    QCOMPARE(desk.probe.orders(desk.chat), (QList<OrderKey>{1, 5}));
    QCOMPARE(desk.probe.knownPlaces(desk.chat), (QList<OrderKey>{1, 2, 3, 4, 5}));
    QCOMPARE(desk.probe.signs(desk.chat, target), QStringList{desk.boris + u" 👍"_s});
}

void TestMtpReactions::comesFromHistoryToo()
{
    Desk desk;
    const QString target = desk.server.post(desk.chat, desk.boris, u"look"_s);
    desk.server.post(desk.chat, desk.boris, u":+1:"_s, wire(target, u"👍"_s));
    desk.post(150);
    desk.server.post(desk.chat, desk.boris, u"removed :+1:"_s, wire(target, u"👍"_s, true));
    desk.clock.advance(10s);
    desk.start();
    desk.clock.advance(3s);
    QVERIFY(desk.probe.signs(desk.chat, target).isEmpty());
    const auto oldest = [&] { return desk.probe.knownPlaces(desk.chat).value(0); };
    while (oldest() > firstOrder) {
        const OrderKey before = oldest();
        const LocalId op = desk.probe.submit(LoadHistory{desk.chat, before, 100});
        desk.clock.advance(3s);
        QCOMPARE(desk.probe.result(op).status, Status::Accepted);
        QVERIFY(oldest() < before);
    }
    QVERIFY(desk.probe.texts(desk.chat).startsWith(u"look"_s));
    QVERIFY(!desk.probe.texts(desk.chat).contains(u":+1:"_s));
    // What is older comes later and does not undo it.
    QVERIFY(desk.probe.signs(desk.chat, target).isEmpty());
}

void TestMtpReactions::comesBeforeItsMessage()
{
    Desk desk;
    desk.start();
    desk.server.post(desk.chat, desk.boris, u":+1:"_s, wire(u"777"_s, u"👍"_s));
    desk.clock.advance(3s);
    QVERIFY(desk.probe.texts(desk.chat).isEmpty());
    QCOMPARE(desk.probe.signs(desk.chat, u"777"_s), QStringList{desk.boris + u" 👍"_s});
}

void TestMtpReactions::isOnlyItsSenders()
{
    Desk desk;
    desk.start();
    const QString other = desk.server.addFlow(u"group"_s, {desk.anna, desk.boris});
    const QString target = desk.server.post(desk.chat, desk.boris, u"look"_s);
    desk.clock.advance(3s);
    desk.server.post(desk.chat, desk.anna, u":+1:"_s, wire(target, u"👍"_s));
    // Boris cannot take back what Anna gave, nor react to a message of another flow.
    desk.server.post(desk.chat, desk.boris, u"removed :+1:"_s, wire(target, u"👍"_s, true));
    desk.server.post(other, desk.boris, u":tada:"_s, wire(target, u"🎉"_s));
    desk.clock.advance(3s);
    QCOMPARE(desk.probe.signs(desk.chat, target), QStringList{desk.anna + u" 👍"_s});
    QVERIFY(desk.probe.texts(other).isEmpty());
}

void TestMtpReactions::hostileEnvelopes_data()
{
    QTest::addColumn<QByteArray>("cbor");
    // Each of them answers 42 in some way and wants to be a reaction.
    QTest::newRow("no target") << "a10964f09f918d"_ba;
    QTest::newRow("word") << "a20262343209656865"
                             "6c6c6f"_ba;
    QTest::newRow("number") << "a2026234320907"_ba;
    QTest::newRow("list") << "a2026234320981"
                             "64f09f918d"_ba;
    QTest::newRow("only taken back") << "a2026234320af5"_ba;
    QTest::newRow("space in the target") << "a2026334"
                                            "20320964f09f918d"_ba;
}

void TestMtpReactions::hostileEnvelopes()
{
    QFETCH(const QByteArray, cbor);
    Desk desk;
    desk.start();
    const QString emoji = u"mx1:"_s
        + QString::fromLatin1(
            QByteArray::fromHex(cbor).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    desk.server.post(desk.chat, desk.boris, u"words"_s, emoji);
    desk.clock.advance(3s);
    // It stays what everybody else sees too: a message.
    QCOMPARE(desk.probe.texts(desk.chat), QStringList{u"words"_s});
    QVERIFY(desk.probe.signs(desk.chat, u"42"_s).isEmpty());
}

void TestMtpReactions::deletedAndEdited()
{
    Desk desk;
    desk.start();
    desk.probe.submit(OpenFlow{desk.chat, 0});
    const QString target = desk.server.post(desk.chat, desk.boris, u"look"_s);
    const QString edited = desk.server.post(desk.chat, desk.boris, u":+1:"_s, wire(target, u"👍"_s));
    const QString deleted = desk.server.post(desk.chat, desk.boris, u":tada:"_s, wire(target, u"🎉"_s));
    desk.clock.advance(3s);
    desk.server.edit(edited, u"a word"_s);
    desk.server.remove(deleted);
    desk.work(3min);
    QCOMPARE(desk.probe.signs(desk.chat, target), (QStringList{desk.boris + u" 🎉"_s, desk.boris + u" 👍"_s}));
    QVERIFY(!desk.probe.texts(desk.chat).contains(u"a word"_s));
}

void TestMtpReactions::lostIsFound()
{
    Desk desk;
    desk.start();
    const QString target = desk.server.post(desk.chat, desk.boris, u"look"_s);
    desk.clock.advance(3s);
    const ReactToMessage react = command(desk, target, u"👍"_s);
    desk.server.loseNextReply(Wire::Method::SendMessage);
    const LocalId op = desk.probe.submit(react);
    desk.clock.advance(1s);
    QCOMPARE(desk.probe.lastResult(op).status, Status::Unknown);
    desk.probe.adapter.reconcile({{op, react, desk.probe.sentMs(op), 1}});
    desk.clock.advance(1s);
    QCOMPARE(desk.probe.lastResult(op).status, Status::Accepted);
    QCOMPARE(desk.probe.lastResult(op).order, 2);
    QCOMPARE(desk.server.texts(desk.chat).size(), 2);
    QCOMPARE(desk.probe.signs(desk.chat, target), QStringList{desk.anna + u" 👍"_s});
}

void TestMtpReactions::lostRequestIsSentAgain()
{
    Desk desk;
    desk.start();
    const QString target = desk.server.post(desk.chat, desk.boris, u"look"_s);
    desk.server.post(desk.chat, desk.anna, u":+1: → look at this"_s, wire(target, u"👍"_s));
    desk.clock.advance(3s);
    // The same text and sign, but another reaction.
    const ReactToMessage react = command(desk, target, u"👍"_s);
    desk.server.dropAt(Wire::Method::SendMessage);
    const LocalId op = desk.probe.submit(react);
    desk.clock.advance(1s);
    desk.probe.adapter.reconcile({{op, react, desk.probe.sentMs(op), 1}});
    desk.clock.advance(1s);
    QCOMPARE(desk.probe.lastResult(op).status, Status::NotApplied);
    desk.probe.adapter.submit(op, react);
    desk.clock.advance(1s);
    QCOMPARE(desk.probe.lastResult(op).status, Status::Accepted);
    QCOMPARE(desk.server.texts(desk.chat).size(), 3);
}

void TestMtpReactions::whereEnvelopesAreLost()
{
    FileDesk d;
    d.fieldLimit = 20;
    d.probe.start();
    QVERIFY(d.probe.identity.capabilities.testFlag(Capability::React));
    const QString target = d.desk.server.post(d.desk.chat, d.desk.boris, u"look"_s);
    d.desk.clock.advance(3s);
    // The first one finds it out, and leaves no odd words behind.
    const LocalId op = d.probe.submit(command(d.desk, target, u"👍"_s));
    d.desk.clock.advance(3s);
    QCOMPARE(d.probe.resultCount(op), 1);
    QCOMPARE(d.probe.result(op).failure.kind, FailureKind::Unsupported);
    QCOMPARE(d.desk.server.texts(d.desk.chat), (QStringList{u"look"_s, u"Message deleted"_s}));
    QVERIFY(!d.probe.identity.capabilities.testFlag(Capability::React));
    QVERIFY(!d.probe.flows.value(d.desk.chat).capabilities.testFlag(Capability::React));
    const LocalId next = d.probe.submit(command(d.desk, target, u"👍"_s));
    d.desk.clock.advance(3s);
    QCOMPARE(d.probe.result(next).failure.kind, FailureKind::Unsupported);
    QCOMPARE(d.desk.server.texts(d.desk.chat).size(), 2);
}

void TestMtpReactions::refusesWhatIsNoSign()
{
    Desk desk;
    desk.start();
    const QString target = desk.server.post(desk.chat, desk.boris, u"look"_s);
    desk.clock.advance(3s);
    for (const QString &sign : {u"hello"_s, QString(), QString(80, u'!')}) {
        const LocalId op = desk.probe.submit(command(desk, target, sign));
        desk.clock.advance(1s);
        QCOMPARE(desk.probe.result(op).failure.kind, FailureKind::Invalid);
    }
    const LocalId spaced = desk.probe.submit(command(desk, u"no id"_s, u"👍"_s));
    desk.clock.advance(1s);
    QCOMPARE(desk.probe.result(spaced).failure.kind, FailureKind::Invalid);
    QCOMPARE(desk.server.texts(desk.chat), QStringList{u"look"_s});
}

void TestMtpReactions::looksOfWords()
{
    Desk desk;
    desk.start();
    SendMessage loud{newLocalId(), desk.chat, Body(u"very loud"_s, {{SpanKind::Bold, 5, 4}}), {}};
    desk.probe.submit(loud);
    desk.clock.advance(3s);
    QCOMPARE(desk.probe.message(desk.chat, u"very loud"_s).body, loud.body);
    desk.server.post(desk.chat, desk.boris, u"short"_s,
        Mtp::encodeEnvelope({.localId = newLocalId(),
            .replyToId = {},
            .looks = {{Mtp::Look::Kind::CodeBlock, {0, 5}, u"cpp"_s}, {Mtp::Look::Kind::Italic, {3, 9}},
                {Mtp::Look::Kind::Quotation, {0, 2}}}}));
    desk.clock.advance(3s);
    QCOMPARE(desk.probe.message(desk.chat, u"short"_s).body,
        Body(u"short"_s, {{SpanKind::Quotation, 0, 2}, {SpanKind::CodeBlock, 0, 5, u"cpp"_s}}));
}

void TestMtpReactions::looksOfChangedWords()
{
    Desk desk;
    desk.start();
    const SendMessage plain{newLocalId(), desk.chat, Body(u"2*3*4, *a*"_s), {}};
    desk.probe.submit(plain);
    desk.clock.advance(3s);
    const QString id = desk.probe.message(desk.chat, u"2*3*4, *a*"_s).remoteId;
    const EditMessage loud{desk.chat, id, Body(u"a *b* c"_s, {{SpanKind::Bold, 0, 1}})};
    desk.probe.submit(loud);
    desk.clock.advance(3s);
    // Other clients read the marks.
    QVERIFY(desk.server.texts(desk.chat).contains(u"**a** \\*b\\* c"_s));
    QCOMPARE(desk.probe.message(desk.chat, u"a *b* c"_s).body, loud.body);
}

void TestMtpReactions::mentionsOfPeople()
{
    Desk desk;
    desk.start();
    const SendMessage call{newLocalId(), desk.chat,
        Body(u"hi @Boris, look"_s, {{SpanKind::Bold, 0, 2}, {SpanKind::Mention, 3, 6, desk.boris}}), {}};
    desk.probe.submit(call);
    desk.clock.advance(3s);
    QCOMPARE(desk.probe.message(desk.chat, u"hi @Boris, look"_s).body, call.body);
    // Older clients see the words; places beyond them name nobody.
    desk.server.post(desk.chat, desk.boris, u"@x"_s,
        Mtp::encodeEnvelope(
            {.localId = newLocalId(), .replyToId = {}, .mentions = {{{0, 2}, u"77"_s}, {{1, 9}, u"78"_s}}}));
    desk.clock.advance(3s);
    QCOMPARE(desk.probe.message(desk.chat, u"@x"_s).body, Body(u"@x"_s, {{SpanKind::Mention, 0, 2, u"77"_s}}));
}

void TestMtpReactions::forwardedMessages()
{
    Desk desk;
    desk.start();
    SendMessage forwarded{newLocalId(), desk.chat, u"as she said"_s, {}};
    forwarded.origin = Origin{u"Зоя"_s, desk.boris};
    desk.probe.submit(forwarded);
    SendMessage nameless{newLocalId(), desk.chat, u"somebody said"_s, {}};
    nameless.origin = Origin{};
    desk.probe.submit(nameless);
    desk.probe.submit(SendMessage{newLocalId(), desk.chat, u"I say"_s, {}});
    desk.clock.advance(5s);
    QCOMPARE(desk.probe.message(desk.chat, u"as she said"_s).origin, forwarded.origin);
    QCOMPARE(desk.probe.message(desk.chat, u"somebody said"_s).origin, Origin());
    QCOMPARE(desk.probe.message(desk.chat, u"I say"_s).origin, std::nullopt);
}

MORELIA_TEST(TestMtpReactions)
#include "tst_mtpreactions.moc"
