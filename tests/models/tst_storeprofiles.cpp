// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/flowsweeper.h"
#include "models/text/cleaning.h"
#include "tests/models/storefixture.h"
#include "tests/support/program/testprogram.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Morelia;
using namespace Morelia::Test;

//! Profile cards in the store: whose counts, and which flows have had the own one.
class StoreProfilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aCardGoesBeforeTheServer();
    void theHighestRevisionCounts();
    void theServersViewLeavesTheCard();
    void somebodyUnknownIsKnownByTheirCard();
    void aDeletedPersonHasNone();
    void cardsBelongToTheirAccount();
    void itIsShownWhereverThePersonIs();
    void aStrangersPictureIsNotShown();
    void theOwnRevisionRises();
    void nothingNewIsNoRevision();
    void aFlowIsToldOnce();
    void aFlowThatWasDeletedHereHasBeenTold();
    void aNewCardTakesThePlaceOfOneThatWaits();
    void aRefusedOneIsNotRepeated();
    void anotherDeviceHasTold();
    void withoutAProfileNothingIsTold();
    void itIsNoUnsentMessage();
    void filesInUse();
    void nothingIsReadable();

private:
    static ProfileTold told(const QString &user, const ProfileCard &card) { return {u"f"_s, user, card}; }
    User user(const QString &id) { return await(m.store().user(m.account(), id)); }
    ProfileCard setOwn(const ProfileCard &card) { return await(m.store().setProfile(m.account(), card)); }
    OutboxItem tell(const QString &flow = u"f"_s)
    {
        return await(m.store().enqueue(m.account(), newLocalId(), TellProfile{{}, flow, {}}));
    }
    void finish(const OutboxItem &item, const OpResult &result) { await(m.store().finish(item.opId, result)); }

    StoreFixture m;
};

void StoreProfilesTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m.start();
    m.apply({FlowSeen{chat()},
        UserSeen{{.remoteId = u"ann"_s, .login = u"ann77"_s, .name = u"Ann"_s, .bio = u"the server's"_s}}});
}

void StoreProfilesTest::aCardGoesBeforeTheServer()
{
    const ProfileCard card{3, u"Johanna"_s, u"own words"_s, u"face"_s};
    m.apply({told(u"ann"_s, card)});
    QCOMPARE(user(u"ann"_s).card, card);
    QCOMPARE(cleanName(user(u"ann"_s)), u"Johanna"_s);
    QCOMPARE(m.flow().title, u"Johanna"_s);
    QCOMPARE(m.flow().picture, u"face"_s);
    QCOMPARE(m.reopen(), StoreHealth::Good);
    QCOMPARE(m.flow().title, u"Johanna"_s);
    // A card without a name leaves the server's.
    m.apply({told(u"ann"_s, {.revision = 4})});
    QCOMPARE(m.flow().title, u"Ann"_s);
    QCOMPARE(m.flow().picture, QString());
}

void StoreProfilesTest::theHighestRevisionCounts()
{
    m.apply({told(u"ann"_s, {.revision = 5, .name = u"Five"_s})});
    QSignalSpy changes = m.changesFromNow();
    m.apply({told(u"ann"_s, {.revision = 4, .name = u"Four"_s}), told(u"ann"_s, {.revision = 5, .name = u"Other"_s})});
    QCOMPARE(m.flow().title, u"Five"_s);
    m.apply({told(u"ann"_s, {.revision = 6, .name = u"Six"_s})});
    QCOMPARE(m.flow().title, u"Six"_s);
    QTRY_COMPARE(changes.size(), 1);
    const auto change = changes.first().constFirst().value<StoreChanges>();
    QVERIFY(change.users.value(m.account()).contains(u"ann"_s));
    QVERIFY(change.flows.contains(m.ref()));
}

void StoreProfilesTest::theServersViewLeavesTheCard()
{
    m.apply({told(u"ann"_s, {.revision = 1, .name = u"Johanna"_s})});
    m.apply({UserSeen{{.remoteId = u"ann"_s, .login = u"ann78"_s, .name = u"Annie"_s, .bio = {}}}});
    QCOMPARE(m.flow().title, u"Johanna"_s);
    QCOMPARE(user(u"ann"_s).name, u"Annie"_s);
}

void StoreProfilesTest::somebodyUnknownIsKnownByTheirCard()
{
    m.apply({told(u"eve"_s, {.revision = 1, .name = u"Eve"_s})});
    QCOMPARE(cleanName(user(u"eve"_s)), u"Eve"_s);
    m.apply({UserSeen{{.remoteId = u"eve"_s, .login = u"eve5"_s, .name = u"Server's Eve"_s, .bio = {}}}});
    QCOMPARE(cleanName(user(u"eve"_s)), u"Eve"_s);
    QCOMPARE(user(u"eve"_s).login, u"eve5"_s);
}

void StoreProfilesTest::aDeletedPersonHasNone()
{
    m.apply({told(u"ann"_s, {.revision = 1, .name = u"Johanna"_s, .picture = u"face"_s})});
    m.apply({UserSeen{{.remoteId = u"ann"_s,
        .login = u"User deleted"_s,
        .name = u"User deleted"_s,
        .bio = u"deleted"_s,
        .isDeleted = true}}});
    QCOMPARE(user(u"ann"_s).card, ProfileCard());
    m.apply({told(u"ann"_s, {.revision = 2, .name = u"Again"_s})});
    QCOMPARE(user(u"ann"_s).card, ProfileCard());
}

void StoreProfilesTest::cardsBelongToTheirAccount()
{
    const AccountId other = await(m.store().addAccount(sampleAccount()));
    await(m.store().apply(other, {{told(u"ann"_s, {.revision = 1, .name = u"Johanna"_s})}, {}}));
    QCOMPARE(m.flow().title, u"Ann"_s);
}

void StoreProfilesTest::itIsShownWhereverThePersonIs()
{
    Message words = message(u"1"_s, 1, u"hello"_s);
    words.senderId = u"ann"_s;
    m.apply({MessageSeen{words}, told(u"ann"_s, {.revision = 1, .name = u"Johanna"_s, .picture = u"face"_s})});
    QCOMPARE(m.newest().senderName, u"Johanna"_s);
    QCOMPARE(m.newest().senderPicture, u"face"_s);
    const QList<User> members = await(m.store().members(m.ref()));
    const auto ann = std::ranges::find(members, u"ann"_s, &User::remoteId);
    QVERIFY(ann != members.cend());
    QCOMPARE(ann->card.picture, u"face"_s);
}

void StoreProfilesTest::aStrangersPictureIsNotShown()
{
    await(m.store().apply(m.account(), {{}, {{u"account"_s, u"news"_s, u"1"_s}}, true}));
    Flow theirs = chat();
    theirs.remoteId = u"of eve"_s;
    theirs.ownerId = u"eve"_s;
    theirs.memberIds = {u"me"_s, u"eve"_s};
    Message words = message(u"e1"_s, 1, u"hello"_s, u"eve"_s);
    words.flowId = theirs.remoteId;
    m.apply({FlowSeen{theirs}, MessageSeen{words},
        told(u"eve"_s, {.revision = 1, .name = u"Eve"_s, .picture = u"face"_s})});
    QVERIFY(!m.flow(theirs.remoteId).isOrdinary());
    QCOMPARE(m.flow(theirs.remoteId).picture, QString());
    await(m.store().answer(m.ref(theirs.remoteId), RequestAnswer::Accept));
    QCOMPARE(m.flow(theirs.remoteId).picture, u"face"_s);
}

void StoreProfilesTest::theOwnRevisionRises()
{
    const ProfileCard first = setOwn({.name = u"One"_s});
    QCOMPARE(first.revision, m.clock.wallMs());
    m.clock.setWall(m.clock.wallMs() - 3'600'000);
    const ProfileCard second = setOwn({.name = u"Two"_s});
    QCOMPARE(second.revision, first.revision + 1);
    QCOMPARE(cleanName(user(u"me"_s)), u"Two"_s);
}

void StoreProfilesTest::nothingNewIsNoRevision()
{
    QCOMPARE(setOwn({}).revision, 0);
    const ProfileCard first = setOwn({.name = u"One"_s});
    m.clock.advance(std::chrono::seconds(5));
    QCOMPARE(setOwn({.name = u"One"_s}), first);
}

void StoreProfilesTest::aFlowIsToldOnce()
{
    const ProfileCard card = setOwn({.name = u"One"_s, .bio = u"words"_s, .picture = u"face"_s});
    const OutboxItem item = tell();
    QVERIFY(!item.settled);
    QCOMPARE(std::get<TellProfile>(item.command).card, card);
    QCOMPARE(std::get<TellProfile>(item.command).localId, item.opId);
    // One is on its way.
    QVERIFY(tell().settled);
    QCOMPARE(m.reopen(), StoreHealth::Good);
    QCOMPARE(m.outbox().size(), 1);
    QCOMPARE(m.outbox().constFirst().command, item.command);
    finish(item, {});
    QVERIFY(m.outbox().isEmpty());
    QVERIFY(tell().settled);
    QCOMPARE(m.reopen(), StoreHealth::Good);
    QVERIFY(tell().settled);
    QVERIFY(m.rows().isEmpty());
}

void StoreProfilesTest::aFlowThatWasDeletedHereHasBeenTold()
{
    setOwn({.name = u"One"_s});
    finish(tell(), {});
    QList<Delta> many;
    for (int i = 1; i <= FlowSweeper::longFlow + 1; ++i)
        many.append(MessageSeen{message(QString::number(i), i, u"words"_s)});
    m.apply(many);
    await(m.store().deleteHere(m.ref()));
    QVERIFY(m.rows().isEmpty());
    QVERIFY(tell().settled);
}

void StoreProfilesTest::aNewCardTakesThePlaceOfOneThatWaits()
{
    setOwn({.name = u"One"_s});
    const OutboxItem old = tell();
    setOwn({.name = u"Two"_s});
    const OutboxItem next = tell();
    QCOMPARE(next.superseded, QList{old.opId});
    QCOMPARE(m.outbox().size(), 1);
    // One that is on its way stays: the new one follows it.
    await(m.store().setOutboxState(next.opId, DeliveryState::Sending));
    setOwn({.name = u"Three"_s});
    QVERIFY(tell().superseded.isEmpty());
    QCOMPARE(m.outbox().size(), 2);
    finish(next, {});
    QCOMPARE(std::get<TellProfile>(m.outbox().constFirst().command).card.name, u"Three"_s);
}

void StoreProfilesTest::aRefusedOneIsNotRepeated()
{
    setOwn({.name = u"One"_s});
    finish(tell(), OpResult::rejected(FailureKind::Unsupported, false));
    QVERIFY(m.outbox().isEmpty());
    QVERIFY(tell().settled);
    setOwn({.name = u"Two"_s});
    QVERIFY(!tell().settled);
}

void StoreProfilesTest::anotherDeviceHasTold()
{
    m.apply({told(u"me"_s, {.revision = 9, .name = u"From the other one"_s})});
    QCOMPARE(cleanName(user(u"me"_s)), u"From the other one"_s);
    QVERIFY(tell().settled);
    m.apply({FlowSeen{group(u"other"_s)}});
    QVERIFY(!tell(u"other"_s).settled);
}

void StoreProfilesTest::withoutAProfileNothingIsTold()
{
    QVERIFY(tell().settled);
    setOwn({.name = u"One"_s});
    QVERIFY(tell(u"unknown flow"_s).settled);
    QVERIFY(m.outbox().isEmpty());
}

void StoreProfilesTest::itIsNoUnsentMessage()
{
    setOwn({.name = u"One"_s});
    tell();
    QCOMPARE(await(m.store().countUnsent(m.account())), 0);
}

void StoreProfilesTest::filesInUse()
{
    m.apply({told(u"ann"_s, {.revision = 1, .picture = u"ann's"_s})});
    setOwn({.picture = u"first"_s});
    tell();
    setOwn({.picture = u"second"_s});
    // The first one is still to go out.
    QCOMPARE(await(m.store().fileKeys()), (QSet{u"ann's"_s, u"first"_s, u"second"_s}));
}

void StoreProfilesTest::nothingIsReadable()
{
    m.apply({told(
        u"ann"_s, {.revision = 1, .name = u"Annissima"_s, .bio = u"secretive words"_s, .picture = u"facekey"_s})});
    setOwn({.name = u"Myselfissimo"_s});
    tell();
    m.close();
    const QByteArray bytes = m.everyByte();
    for (const QByteArray &word : {"Annissima"_ba, "secretive"_ba, "facekey"_ba, "Myselfissimo"_ba})
        QVERIFY2(!bytes.contains(word), word.constData());
}

MORELIA_TEST(StoreProfilesTest)
#include "tst_storeprofiles.moc"
