// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/smileytable.h"
#include "tests/models/storefixture.h"
#include "tests/support/program/testprogram.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Morelia;
using namespace Morelia::Test;

//! Pictures of smileys in the store: what messages show, and which flows have had them.
class StoreSmileysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aPictureStandsForItsCode();
    void aPictureThatComesLaterIsTold();
    void onlyACodeGivesItsPlace();
    void picturesBelongToTheirAccount();
    void theFirstOfAHashCounts();
    void aSentPictureIsDueNoMore();
    void whatWasNotSentStaysDue_data();
    void whatWasNotSentStaysDue();
    void othersWaitForTheirTurn();
    void theLogMayBeFasterThanTheAnswer();
    void whatOthersSentIsNotSentAgain();
    void theOldestGo();
    void filesInUse();
    void nothingIsReadable();

private:
    static SmileyPicture picture(const QString &name) { return {smileyHash(name.toUtf8()), u"key of "_s + name}; }
    static Body saying(const QString &name, bool own = false)
    {
        const QString code = u':' + name + u':';
        const SmileyPicture known = picture(name);
        return {u"a "_s + code, {{SpanKind::Smiley, 2, code.size(), known.hash, own ? known.cacheKey : QString()}}};
    }
    static Body two()
    {
        return {u":cat: :dog:"_s,
            {{SpanKind::Smiley, 0, 5, picture(u"cat"_s).hash, picture(u"cat"_s).cacheKey},
                {SpanKind::Smiley, 6, 5, picture(u"dog"_s).hash, picture(u"dog"_s).cacheKey}}};
    }
    static Message told(const QString &id, OrderKey order, const Body &body)
    {
        Message message = Test::message(id, order, {});
        message.body = body;
        return message;
    }
    LocalId send(const Body &body)
    {
        const LocalId id = newLocalId();
        await(m.store().enqueue(
            m.account(), id, SendMessage{.localId = id, .flowId = u"f"_s, .body = body, .replyToId = {}}));
        return id;
    }
    void accept(const LocalId &id, const QStringList &smileys)
    {
        OpResult result;
        result.remoteId = u"r"_s + id;
        result.order = ++m_order;
        result.smileys = smileys;
        await(m.store().finish(id, result));
    }
    QList<SmileyPicture> due(const QStringList &hashes = {}) { return await(m.store().dueSmileys(m.ref(), hashes)); }
    QString shown() { return m.newest().body.spans.value(0).picture; }

    StoreFixture m;
    OrderKey m_order = 100;
};

void StoreSmileysTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m.start();
    m.apply({FlowSeen{chat()}});
}

void StoreSmileysTest::aPictureStandsForItsCode()
{
    const Message message = told(u"1"_s, 1, saying(u"cat"_s));
    m.apply({SmileySeen{u"f"_s, picture(u"cat"_s)}, MessageSeen{message}});
    QCOMPARE(shown(), picture(u"cat"_s).cacheKey);
    QCOMPARE(m.newest().body.text, u"a :cat:"_s);
    QCOMPARE(m.newest().body.spans.value(0).value, picture(u"cat"_s).hash);
    QCOMPARE(m.reopen(), StoreHealth::Good);
    QCOMPARE(shown(), picture(u"cat"_s).cacheKey);
    // Told again it is no edit.
    m.apply({MessageSeen{message}});
    QVERIFY(!m.newest().edited);
    // An own one is shown before the server has it.
    send(saying(u"dog"_s, true));
    QCOMPARE(shown(), picture(u"dog"_s).cacheKey);
}

void StoreSmileysTest::aPictureThatComesLaterIsTold()
{
    m.apply({MessageSeen{told(u"1"_s, 1, saying(u"cat"_s))}});
    QCOMPARE(shown(), QString());
    QSignalSpy changes = m.changesFromNow();
    m.apply({SmileySeen{u"f"_s, picture(u"cat"_s)}});
    QTRY_COMPARE(changes.size(), 1);
    QVERIFY(changes.first().constFirst().value<StoreChanges>().smileys.contains(m.account()));
    QCOMPARE(shown(), picture(u"cat"_s).cacheKey);
}

void StoreSmileysTest::onlyACodeGivesItsPlace()
{
    Body lie(u"I owe you 100 euros"_s, {{SpanKind::Smiley, 0, 9, picture(u"cat"_s).hash}});
    m.apply({SmileySeen{u"f"_s, picture(u"cat"_s)}, MessageSeen{told(u"1"_s, 1, lie)}});
    QCOMPARE(m.newest().body.spans.size(), 1);
    QCOMPARE(shown(), QString());
}

void StoreSmileysTest::picturesBelongToTheirAccount()
{
    const AccountId other = await(m.store().addAccount(sampleAccount()));
    await(m.store().apply(other, {{SmileySeen{u"f"_s, picture(u"cat"_s)}}, {}}));
    m.apply({MessageSeen{told(u"1"_s, 1, saying(u"cat"_s))}});
    QCOMPARE(shown(), QString());
}

void StoreSmileysTest::theFirstOfAHashCounts()
{
    SmileyPicture forged = picture(u"cat"_s);
    forged.cacheKey = u"another"_s;
    m.apply({SmileySeen{u"f"_s, picture(u"cat"_s)}, SmileySeen{u"f"_s, forged}, SmileySeen{u"f"_s, {}},
        SmileySeen{{}, forged}, MessageSeen{told(u"1"_s, 1, saying(u"cat"_s))}});
    QCOMPARE(shown(), picture(u"cat"_s).cacheKey);
}

void StoreSmileysTest::aSentPictureIsDueNoMore()
{
    const QString cat = picture(u"cat"_s).hash;
    const LocalId id = send(saying(u"cat"_s, true));
    QCOMPARE(due({cat}), QList{picture(u"cat"_s)});
    accept(id, {cat});
    QVERIFY(due({cat}).isEmpty());
    QCOMPARE(m.reopen(), StoreHealth::Good);
    QVERIFY(due({cat}).isEmpty());
    // Another flow has not had it.
    Flow another = chat();
    another.remoteId = u"g"_s;
    m.apply({FlowSeen{another}});
    QCOMPARE(await(m.store().dueSmileys(m.ref(u"g"_s), {cat})), QList{picture(u"cat"_s)});
    QVERIFY(await(m.store().dueSmileys(m.ref(u"unknown"_s), {cat})).isEmpty());
}

void StoreSmileysTest::whatWasNotSentStaysDue_data()
{
    QTest::addColumn<OpResult>("result");
    OpResult unknown;
    unknown.status = OpResult::Status::Unknown;
    QTest::newRow("unknown") << unknown;
    QTest::newRow("refused") << OpResult::rejected(FailureKind::Forbidden, false);
}

void StoreSmileysTest::whatWasNotSentStaysDue()
{
    QFETCH(OpResult, result);
    const QString cat = picture(u"cat"_s).hash;
    result.smileys = {cat};
    const LocalId id = send(saying(u"cat"_s, true));
    await(m.store().finish(id, result));
    QCOMPARE(m.reopen(), StoreHealth::Good);
    QCOMPARE(due({cat}), QList{picture(u"cat"_s)});
    // Nothing goes along with other messages, of which nobody has seen the smiley.
    QVERIFY(due().isEmpty());
}

void StoreSmileysTest::othersWaitForTheirTurn()
{
    accept(send(two()), {picture(u"cat"_s).hash});
    QCOMPARE(due(), QList{picture(u"dog"_s)});
    send(saying(u"cow"_s, true));
    QCOMPARE(due({picture(u"cow"_s).hash}), (QList{picture(u"cow"_s), picture(u"dog"_s)}));
    QCOMPARE(m.reopen(), StoreHealth::Good);
    accept(send(u"plain"_s), {picture(u"dog"_s).hash});
    QVERIFY(due().isEmpty());
}

void StoreSmileysTest::theLogMayBeFasterThanTheAnswer()
{
    const LocalId id = send(two());
    Message own = told(u"1"_s, 1, two());
    own.localId = id;
    own.senderId = u"me"_s;
    m.apply({SmileySeen{u"f"_s, picture(u"cat"_s)}, MessageSeen{own}});
    QVERIFY(m.outbox().isEmpty());
    QCOMPARE(due(), QList{picture(u"dog"_s)});
}

void StoreSmileysTest::whatOthersSentIsNotSentAgain()
{
    m.apply({SmileySeen{u"f"_s, picture(u"cat"_s)}});
    send(saying(u"cat"_s, true));
    QVERIFY(due({picture(u"cat"_s).hash}).isEmpty());
}

void StoreSmileysTest::theOldestGo()
{
    m.apply({SmileySeen{u"f"_s, picture(u"used"_s)}, SmileySeen{u"f"_s, picture(u"idle"_s)}});
    m.clock.advance(std::chrono::seconds(1));
    m.apply({MessageSeen{told(u"1"_s, 1, saying(u"used"_s))}});
    QList<Delta> flood;
    for (int i = 0; i < SmileyTable::maxPictures - 1; ++i)
        flood.append(SmileySeen{u"f"_s, picture(QString::number(i))});
    m.apply(flood);
    QCOMPARE(await(m.store().fileKeys()).size(), qsizetype(SmileyTable::maxPictures));
    QCOMPARE(shown(), picture(u"used"_s).cacheKey);
    m.apply({MessageSeen{told(u"2"_s, 2, saying(u"idle"_s))}});
    QCOMPARE(shown(), QString());
}

void StoreSmileysTest::filesInUse()
{
    m.apply({SmileySeen{u"f"_s, picture(u"cat"_s)}});
    send(saying(u"dog"_s, true));
    QCOMPARE(await(m.store().fileKeys()), (QSet{picture(u"cat"_s).cacheKey, picture(u"dog"_s).cacheKey}));
    await(m.store().removeAccount(m.account()));
    QVERIFY(await(m.store().fileKeys()).isEmpty());
}

void StoreSmileysTest::nothingIsReadable()
{
    m.apply({SmileySeen{u"f"_s, picture(u"cat"_s)}, MessageSeen{told(u"1"_s, 1, saying(u"cat"_s))}});
    m.close();
    const QByteArray bytes = m.everyByte();
    QVERIFY(!bytes.contains(picture(u"cat"_s).hash.toLatin1()));
    QVERIFY(!bytes.contains(QByteArray::fromHex(picture(u"cat"_s).hash.toLatin1())));
    QVERIFY(!bytes.contains("key of cat"));
}

MORELIA_TEST(StoreSmileysTest)
#include "tst_storesmileys.moc"
