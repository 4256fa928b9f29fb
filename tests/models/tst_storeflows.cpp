// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/contentcodec.h"
#include "tests/models/storefixture.h"
#include "tests/support/program/testprogram.h"

#include <QCborMap>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Morelia;
using namespace Morelia::Test;

class StoreFlowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void accountsComeBack();
    void accountsOfTheFirstFormAreRead();
    void accountsAreUpdatedAndRemoved();
    void cursorsAndFlowsMakeTheSyncState();
    void peopleOfManyFlowsAreKeptOnce();
    void factsOfUnknownAccountsAreRefused();
    void titleOfAChatIsTheOtherPerson();
    void titleOfOtherFlows();
    void nullStringsKeepWhatIsKnown();
    void sameFactTwiceChangesNothing();
    void whatArrivedIsApartFromWhatChanged();
    void previewOfTheNewestMessage();
    void draftsAreKept();
    void draftsAreCounted();
    void usersAreSortedAndDeletedOnesLeftOut();
    void membersKeepTheirMarks();
    void messagesOfUnknownFlowsWaitForTheFlow();
    void theChatWithAPersonIsFound();
    void readsBeforeOpenWait();
    void aStoreThatWasNeverOpenedSaysSo();
    void afterABatchThatFailedItsRunIsOver();

private:
    StoreFixture m;
};

void StoreFlowsTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m.start();
    QCOMPARE(m.store().health(), StoreHealth::Good);
}

void StoreFlowsTest::accountsComeBack()
{
    QCOMPARE(m.reopen(), StoreHealth::Good);
    const QList<StoredAccount> accounts = await(m.store().accounts());
    QCOMPARE(accounts.size(), 1);
    const StoredAccount &account = accounts.first();
    const StoredAccount sample = sampleAccount();
    QCOMPARE(account.config.id, m.account());
    QCOMPARE(account.config.protocol, sample.config.protocol);
    QCOMPARE(account.config.server, sample.config.server);
    QCOMPARE(account.config.settings, sample.config.settings);
    QCOMPARE(account.config.login, sample.config.login);
    QCOMPARE(account.config.userId, sample.config.userId);
    QCOMPARE(account.secrets, sample.secrets);
    QCOMPARE(account.identity.capabilities, sample.identity.capabilities);
    QCOMPARE(account.identity.limits, sample.identity.limits);
    QCOMPARE(account.identity.serverSoftware, sample.identity.serverSoftware);
    QVERIFY(account.onThisComputer);
}

void StoreFlowsTest::accountsOfTheFirstFormAreRead()
{
    // As the first Morelias sealed it: keys 1, 2, 4 and 12 are settings, 5 and 6 secrets.
    const QCborMap old{{0, u"mtp"_s}, {1, u"wss://home.example:8000/ws"_s}, {2, u"home.example"_s}, {3, u"me"_s},
        {4, true}, {5, u"credential"_s}, {6, u"token"_s}, {7, u"server 1.0"_s}, {12, false}};
    StoredAccount account;
    ContentCodec::decode(old, account);
    QCOMPARE(account.config.protocol, u"mtp"_s);
    QCOMPARE(account.config.server, u"home.example:8000"_s);
    QCOMPARE(account.config.login, u"me"_s);
    QCOMPARE(account.identity.serverSoftware, u"server 1.0"_s);
    const QCborMap settings{{1, u"wss://home.example:8000/ws"_s}, {2, u"home.example"_s}, {4, true}, {12, false}};
    QCOMPARE(account.config.settings, settings.toCborValue().toCbor());
    const QCborMap secrets{{5, u"credential"_s}, {6, u"token"_s}};
    QCOMPARE(account.secrets.value, secrets.toCborValue().toCbor());
    // Once written again it has the form of today.
    StoredAccount again;
    ContentCodec::decode(ContentCodec::encode(account), again);
    QCOMPARE(again.config.server, account.config.server);
    QCOMPARE(again.config.settings, account.config.settings);
    QCOMPARE(again.secrets, account.secrets);
}

void StoreFlowsTest::accountsAreUpdatedAndRemoved()
{
    StoredAccount account = await(m.store().accounts()).constFirst();
    account.config.login = u"new"_s;
    await(m.store().updateAccount(account));
    QCOMPARE(await(m.store().accounts()).constFirst().config.login, u"new"_s);

    m.apply({FlowSeen{chat()}, MessageSeen{message(u"1"_s, 1, u"hi"_s)}});
    await(m.store().removeAccount(m.account()));
    QVERIFY(await(m.store().accounts()).isEmpty());
    QVERIFY(await(m.store().flows()).isEmpty());
    QVERIFY(m.rows().isEmpty());
    // Ids are never used again: late writes with the old id must not reach a new account.
    QVERIFY(await(m.store().addAccount(sampleAccount())) > m.account());
}

void StoreFlowsTest::cursorsAndFlowsMakeTheSyncState()
{
    const Cursor time{u"account"_s, u"time"_s, u"17"_s};
    const Cursor place{u"flow"_s, u"f"_s, u"3"_s};
    await(m.store().apply(m.account(), {{FlowSeen{chat()}}, {time, place}}));
    SyncState state = await(m.store().syncState(m.account()));
    QCOMPARE(state.flows, QList<Flow>{chat()});
    QCOMPARE(state.cursor(u"account"_s, u"time"_s), u"17"_s);
    QCOMPARE(state.cursor(u"flow"_s, u"f"_s), u"3"_s);

    await(m.store().apply(m.account(), {{}, {{u"account"_s, u"time"_s, u"18"_s}, {u"flow"_s, u"f"_s, {}}}}));
    state = await(m.store().syncState(m.account()));
    QCOMPARE(state.cursors, (QList<Cursor>{{u"account"_s, u"time"_s, u"18"_s}}));
}

void StoreFlowsTest::peopleOfManyFlowsAreKeptOnce()
{
    Flow other = group(u"other"_s);
    other.memberIds = {u"zoe"_s, u"bob"_s, u"me"_s};
    m.apply({FlowSeen{group()}, FlowSeen{chat()}, FlowSeen{other}});
    const AccountId second = await(m.store().addAccount(sampleAccount()));
    await(m.store().apply(second, {{FlowSeen{group(u"elsewhere"_s)}}, {}}));
    const QList<Flow> flows = await(m.store().syncState(m.account())).flows;
    QCOMPARE(flows, (QList<Flow>{group(), chat(), other}));
    QSet<const QChar *> places;
    for (const Flow &flow : flows)
        places.insert(flow.memberIds.at(flow.memberIds.indexOf(u"me"_s)).constData());
    QCOMPARE(places.size(), 1);
}

void StoreFlowsTest::factsOfUnknownAccountsAreRefused()
{
    QCOMPARE(errorOf(m.store().apply(99, {{FlowSeen{chat()}}, {}})), ErrorKind::NotFound);
    QVERIFY(await(m.store().flows()).isEmpty());
}

void StoreFlowsTest::titleOfAChatIsTheOtherPerson()
{
    m.apply({FlowSeen{chat()}});
    QCOMPARE(m.flow().title, QString());
    QCOMPARE(m.flow().peerId, u"ann"_s);
    QSignalSpy spy = m.changesFromNow();
    m.apply({UserSeen{user(u"ann"_s, u"Ann <b>"_s)}});
    QCOMPARE(m.flow().title, u"Ann ‹b>"_s);
    QTRY_COMPARE(spy.size(), 1);
    const auto changes = spy.first().first().value<StoreChanges>();
    QVERIFY(changes.flows.contains(m.ref()));
    QCOMPARE(changes.users.value(m.account()), QSet<QString>{u"ann"_s});
}

void StoreFlowsTest::titleOfOtherFlows()
{
    Flow notes = chat();
    notes.remoteId = u"self"_s;
    notes.memberIds = {u"me"_s, u"me"_s};
    Flow nameless = group(u"nameless"_s);
    nameless.title = u"\u202e \n"_s;
    m.apply({UserSeen{user(u"me"_s, u"My name"_s)}, FlowSeen{notes}, FlowSeen{nameless}, FlowSeen{group()}});
    QCOMPARE(m.flow(u"self"_s).title, u"My name"_s);
    QCOMPARE(m.flow(u"nameless"_s).title, QString());
    QCOMPARE(m.flow(u"g"_s).title, u"Garden"_s);
    QCOMPARE(m.flow(u"g"_s).memberCount, 3);
    QCOMPARE(m.flow(u"g"_s).ownerId, u"ann"_s);
    QCOMPARE(errorOf(m.store().flow(m.ref(u"unknown"_s))), ErrorKind::NotFound);
}

void StoreFlowsTest::nullStringsKeepWhatIsKnown()
{
    User ann = user(u"ann"_s, u"Ann"_s);
    ann.bio = u"gardener"_s;
    Flow without = group();
    without.title = QString();
    m.apply({UserSeen{ann}, FlowSeen{group()}});
    ann.login = QString();
    ann.bio = u""_s;
    m.apply({UserSeen{ann}, FlowSeen{without}});
    const User stored = await(m.store().users(m.account())).constFirst();
    QCOMPARE(stored.login, u"ann"_s);
    QVERIFY(stored.bio.isEmpty());
    QCOMPARE(m.flow(u"g"_s).title, u"Garden"_s);
}

void StoreFlowsTest::sameFactTwiceChangesNothing()
{
    const QList<Delta> facts{FlowSeen{group()}, UserSeen{user(u"ann"_s, u"Ann"_s)},
        MessageSeen{message(u"1"_s, 1, u"hi"_s)}, RangeKnown{u"f"_s, 0, 1}};
    m.apply(facts);
    QSignalSpy spy = m.changesFromNow();
    m.apply(facts);
    m.apply({UserSeen{user(u"bob"_s, u"Bob"_s)}});
    // Signals come in order: only the third write sent one.
    QTRY_COMPARE(spy.size(), 1);
    QVERIFY(spy.first().first().value<StoreChanges>().messages.isEmpty());
}

void StoreFlowsTest::whatArrivedIsApartFromWhatChanged()
{
    m.apply({FlowSeen{group()}, MessageSeen{message(u"1"_s, 1, u"hi"_s)}}, true);
    QSignalSpy spy = m.changesFromNow();
    Message edited = message(u"1"_s, 1, u"hello"_s);
    edited.edited = true;
    edited.editedMs = edited.createdMs + 1;
    m.apply({MessageSeen{edited}, MessageSeen{message(u"2"_s, 2, u"mine"_s, u"me"_s)},
        MessageSeen{message(u"3"_s, 3, u"hers"_s)}});
    QTRY_COMPARE(spy.size(), 1);
    const auto changes = spy.first().first().value<StoreChanges>();
    QCOMPARE(changes.messages.value(m.ref()).size(), 3);
    QCOMPARE(changes.arrived.value(m.ref()), QSet<LocalId>{m.newest().localId});
}

void StoreFlowsTest::previewOfTheNewestMessage()
{
    Message inGroup = message(u"1"_s, 1, u"first\nline"_s);
    inGroup.flowId = u"g"_s;
    m.apply({FlowSeen{chat()}, FlowSeen{group()}, UserSeen{user(u"ann"_s, u"Ann"_s)}, MessageSeen{inGroup},
        MessageSeen{message(u"1"_s, 1, u"old"_s)}, MessageSeen{message(u"2"_s, 2, u"mine"_s, u"me"_s)}});
    const FlowRow groupRow = m.flow(u"g"_s);
    QCOMPARE(groupRow.lastText, u"first line"_s);
    QCOMPARE(groupRow.lastSenderName, u"Ann"_s);
    QVERIFY(!groupRow.lastOutgoing);
    QCOMPARE(groupRow.activityMs, inGroup.createdMs);
    const FlowRow row = m.flow();
    QCOMPARE(row.lastText, u"mine"_s);
    QVERIFY(row.lastSenderName.isEmpty());
    QVERIFY(row.lastOutgoing);
    QCOMPARE(row.lastOrder, 2);
    QCOMPARE(row.lastState, DeliveryState::Sent);
    m.apply({WatermarkSeen{u"f"_s, u"ann"_s, 2, 0}});
    QCOMPARE(m.flow().lastState, DeliveryState::Received);
    m.apply({WatermarkSeen{u"f"_s, u"ann"_s, 2, 2}});
    QCOMPARE(m.flow().lastState, DeliveryState::Read);
}

void StoreFlowsTest::draftsAreKept()
{
    m.apply({FlowSeen{chat()}});
    const Draft draft{.body = u"half a\nthought"_s, .replyToId = u"7"_s, .cursor = 6};
    await(m.store().saveDraft(m.ref(), draft));
    QCOMPARE(m.reopen(), StoreHealth::Good);
    QCOMPARE(await(m.store().draft(m.ref())), draft);
    QCOMPARE(m.flow().draft, u"half a thought"_s);
    await(m.store().saveDraft(m.ref(), {}));
    QVERIFY(await(m.store().draft(m.ref())).isEmpty());
    QVERIFY(m.flow().draft.isEmpty());
    QCOMPARE(errorOf(m.store().saveDraft({m.account(), u"unknown"_s}, draft)), ErrorKind::NotFound);
    QVERIFY(await(m.store().draft({m.account(), u"unknown"_s})).isEmpty());
}

void StoreFlowsTest::draftsAreCounted()
{
    QList<Delta> flows;
    for (const QString &id : {u"words"_s, u"more"_s, u"file"_s, u"none"_s}) {
        Flow flow = chat();
        flow.remoteId = id;
        flows.append(FlowSeen{flow});
    }
    m.apply(flows);
    await(m.store().saveDraft(m.ref(u"words"_s), {u"half a"_s, {}}));
    await(m.store().saveDraft(m.ref(u"more"_s), {u"thought"_s, u"7"_s}));
    // The list shows no line of it, but it would be lost all the same.
    await(m.store().saveDraft(m.ref(u"file"_s), Draft{.body = {}, .replyToId = {}, .files = {Attachment()}}));
    QCOMPARE(await(m.store().countDrafts(m.account())), 3);
    QCOMPARE(await(m.store().countDrafts(m.account() + 1)), 0);
    await(m.store().saveDraft(m.ref(u"more"_s), {}));
    QCOMPARE(await(m.store().countDrafts(m.account())), 2);
}

void StoreFlowsTest::usersAreSortedAndDeletedOnesLeftOut()
{
    User gone = user(u"x"_s, u"Aaron"_s);
    gone.isDeleted = true;
    m.apply({UserSeen{user(u"1"_s, u"bob"_s)}, UserSeen{user(u"2"_s, u"Ann"_s)}, UserSeen{gone},
        UserSeen{user(u"3"_s, u"Carl"_s)}, UserSeen{user({}, u"nobody"_s)}});
    QStringList names;
    const QList<User> users = await(m.store().users(m.account()));
    for (const User &known : users)
        names.append(known.name);
    QCOMPARE(names, (QStringList{u"Ann"_s, u"bob"_s, u"Carl"_s}));
}

void StoreFlowsTest::membersKeepTheirMarks()
{
    m.apply({FlowSeen{chat()}, UserSeen{user(u"ann"_s, u"Ann"_s)}, MessageSeen{message(u"1"_s, 1, u"mine"_s, u"me"_s)},
        WatermarkSeen{u"f"_s, u"ann"_s, 1, 1}});
    Flow grown = chat();
    grown.memberIds = {u"bob"_s, u"me"_s, u"ann"_s};
    m.apply({FlowSeen{grown}});
    QCOMPARE(m.newest().state, DeliveryState::Read);
    QStringList ids;
    const QList<User> members = await(m.store().members(m.ref()));
    for (const User &member : members)
        ids.append(member.remoteId);
    QCOMPARE(ids, (QStringList{u"bob"_s, u"me"_s, u"ann"_s}));
    QCOMPARE(members.last().name, u"Ann"_s);
}

void StoreFlowsTest::messagesOfUnknownFlowsWaitForTheFlow()
{
    m.apply({MessageSeen{message(u"1"_s, 1, u"early"_s)}});
    QVERIFY(await(m.store().flows()).isEmpty());
    QVERIFY(await(m.store().syncState(m.account())).flows.isEmpty());
    m.apply({FlowSeen{chat()}});
    QCOMPARE(await(m.store().flows()).size(), 1);
    QCOMPARE(m.flow().lastText, u"early"_s);
    QCOMPARE(m.flow().unread, 1);
}

void StoreFlowsTest::theChatWithAPersonIsFound()
{
    QCOMPARE(errorOf(m.store().chatWith(m.account(), u"ann"_s)), ErrorKind::NotFound);
    // Messages of a flow that no server has told about make a row that nobody sees.
    Flow later = chat();
    later.remoteId = u"later"_s;
    Flow group = chat();
    group.remoteId = u"group"_s;
    group.kind = FlowKind::Group;
    m.apply({FlowSeen{group}, MessageSeen{message(u"1"_s, 1, u"early"_s)}});
    QCOMPARE(errorOf(m.store().chatWith(m.account(), u"ann"_s)), ErrorKind::NotFound);
    m.apply({FlowSeen{chat()}, FlowSeen{later}});
    QCOMPARE(await(m.store().chatWith(m.account(), u"ann"_s)), m.ref());
    QCOMPARE(errorOf(m.store().chatWith(m.account(), u"bob"_s)), ErrorKind::NotFound);
    QCOMPARE(errorOf(m.store().chatWith(m.account() + 1, u"ann"_s)), ErrorKind::NotFound);
}

void StoreFlowsTest::readsBeforeOpenWait()
{
    m.apply({FlowSeen{chat()}});
    m.close();
    Store store(m.directory(), m.key(), m.clock);
    const auto flows = store.flows();
    const auto drafted = store.saveDraft(m.ref(), {u"early"_s, {}});
    const auto draft = store.draft(m.ref());
    const auto opened = store.open();
    QCOMPARE(await(opened), StoreHealth::Good);
    QCOMPARE(await(flows).size(), 1);
    await(drafted);
    await(draft);
    QCOMPARE(await(store.accounts()).size(), 1);
}

void StoreFlowsTest::aStoreThatWasNeverOpenedSaysSo()
{
    m.close();
    auto store = std::make_unique<Store>(m.directory(), m.key(), m.clock);
    const auto flows = store->flows();
    const auto added = store->addAccount(sampleAccount());
    store.reset();
    QCOMPARE(errorOf(flows), ErrorKind::NotOpen);
    QCOMPARE(errorOf(added), ErrorKind::NotOpen);
}

void StoreFlowsTest::afterABatchThatFailedItsRunIsOver()
{
    bool fail = false;
    m.setOptions({.fault = [&fail](StoreOperation operation) -> std::optional<Error> {
        return fail && operation == StoreOperation::Apply ? std::optional(Error{ErrorKind::Busy}) : std::nullopt;
    }});
    QCOMPARE(m.reopen(), StoreHealth::Good);
    const auto batch = [](const QString &id, const QString &cursor) {
        return DeltaBatch{{FlowSeen{group(id)}}, {{u"account"_s, u"time"_s, cursor}}};
    };
    await(m.store().apply(m.account(), batch(u"a"_s, u"1"_s), 1));
    fail = true;
    QCOMPARE(errorOf(m.store().apply(m.account(), batch(u"b"_s, u"2"_s), 1)), ErrorKind::Busy);
    fail = false;
    // It would move the cursor over the missing batch.
    QCOMPARE(errorOf(m.store().apply(m.account(), batch(u"c"_s, u"3"_s), 1)), ErrorKind::Refused);
    SyncState state = await(m.store().syncState(m.account()));
    QCOMPARE(state.cursor(u"account"_s, u"time"_s), u"1"_s);
    QCOMPARE(state.flows.size(), 1);
    await(m.store().apply(m.account(), batch(u"b"_s, u"2"_s), 2));
    QCOMPARE(await(m.store().syncState(m.account())).cursor(u"account"_s, u"time"_s), u"2"_s);
}

MORELIA_TEST(StoreFlowsTest)
#include "tst_storeflows.moc"
