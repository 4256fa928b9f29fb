// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/storefixture.h"
#include "tests/support/program/testprogram.h"
#include "tests/support/storefaults.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Morelia;
using namespace Morelia::Test;

namespace {

// Everything that a write could damage, in one text.
QString everything(StoreFixture &m)
{
    QString all;
    QDebug out(&all);
    const auto accounts = await(m.store().accounts());
    for (const StoredAccount &account : accounts)
        out << account.config.id << account.config.login << account.secrets.value << account.identity.userId;
    const auto flows = await(m.store().flows());
    for (const FlowRow &flow : flows)
        out << flow.ref.flowId << flow.title << flow.unread << flow.readUpTo << flow.draft << flow.lastText
            << flow.choices.pinRank << flow.choices.mutedUntilMs << int(flow.request.state) << flow.request.asked;
    const auto rows = m.rows();
    for (const MessageRow &row : rows)
        out << row.localId << row.body.text << int(row.state);
    const auto items = m.outbox();
    for (const OutboxItem &item : items)
        out << item.opId << int(item.state) << item.attempts << item.firstTriedMs;
    const auto cursors = await(m.store().syncState(m.account())).cursors;
    for (const Cursor &cursor : cursors)
        out << cursor.scope << cursor.value;
    const auto blocked = await(m.store().blockedPeople());
    for (const BlockedPerson &person : blocked)
        out << person.userId;
    return all;
}

} // namespace

//! Every kind of read and write fails in turn: it says so, nothing is changed, and later it works.
class StoreFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m.start();
        m.setOptions({.fault = m_faults.hook()});
        QCOMPARE(m.reopen(), StoreHealth::Good);
        // In one flow something waits, in the other the last own message can be edited.
        Flow other = chat();
        other.remoteId = u"g"_s;
        Message own = message(u"1"_s, 1, u"mine"_s, u"me"_s);
        own.flowId = other.remoteId;
        m.apply({UserSeen{user(u"ann"_s, u"Аня 🦊"_s)}, FlowSeen{chat()}, FlowSeen{other}, MessageSeen{own},
            MessageSeen{message(u"1"_s, 1, u"שלום"_s)}, MessageSeen{message(u"2"_s, 2, u"second"_s)}});
        // Of two strangers, one asks and one is blocked.
        await(m.store().apply(m.account(), {{}, {{u"account"_s, u""_s, u"1"_s}}}));
        for (const QString &stranger : {u"eve"_s, u"mallory"_s}) {
            Flow request = chat();
            request.remoteId = u"of "_s + stranger;
            request.ownerId = stranger;
            request.memberIds = {stranger, u"me"_s};
            m.apply({FlowSeen{request}});
        }
        await(m.store().answer(m.ref(u"of mallory"_s), RequestAnswer::Block));
        m_first = m.rows().constLast().localId;
        m_queued = await(m.store().enqueue(m.account(), newLocalId(), sendOf(u"в очереди"_s))).opId;
        m_faults.clear();
    }

    void each_data()
    {
        QTest::addColumn<int>("operation");
        for (int i = 0; i < storeOperations; ++i)
            QTest::addRow("%d", i) << i;
    }

    void each()
    {
        QFETCH(const int, operation);
        const auto kind = static_cast<StoreOperation>(operation);
        const QString before = everything(m);
        for (const ErrorKind error : {ErrorKind::Busy, ErrorKind::DiskFull, ErrorKind::Broken}) {
            m_faults.fail(kind, error);
            QCOMPARE(call(kind), std::optional(error));
            m_faults.clear();
            QCOMPARE(everything(m), before);
        }
        // A hook fails one write; the disk is not to blame.
        QCOMPARE(m.store().health(), StoreHealth::Good);
        QCOMPARE(call(kind), std::nullopt);
    }

private:
    static SendMessage sendOf(const QString &text)
    {
        return {.localId = newLocalId(), .flowId = u"f"_s, .body = text, .replyToId = {}};
    }

    template <typename T>
    static std::optional<ErrorKind> errorIn(const QFuture<Result<T>> &future)
    {
        const Result<T> result = outcomeOf(future);
        return result ? std::nullopt : std::optional(result.error().kind);
    }

    std::optional<ErrorKind> call(StoreOperation operation)
    {
        Store &store = m.store();
        const AccountId account = m.account();
        const FlowRef flow = m.ref();
        switch (operation) {
        case StoreOperation::AddAccount:
            return errorIn(store.addAccount(sampleAccount()));
        case StoreOperation::SetIdentity:
            return errorIn(store.setIdentity(account, sampleAccount().identity));
        case StoreOperation::UpdateAccount: {
            StoredAccount changed = sampleAccount();
            changed.config.id = account;
            changed.config.login = u"new"_s;
            return errorIn(store.updateAccount(changed));
        }
        case StoreOperation::RemoveAccount:
            return errorIn(store.removeAccount(account));
        case StoreOperation::Accounts:
            return errorIn(store.accounts());
        case StoreOperation::Apply:
            return errorIn(
                store.apply(account, {{MessageSeen{message(u"3"_s, 3, u"new"_s)}}, {{u"account"_s, u""_s, u"3"_s}}}));
        case StoreOperation::SyncState:
            return errorIn(store.syncState(account));
        case StoreOperation::Enqueue:
            return errorIn(store.enqueue(account, {{newLocalId(), sendOf(u"one"_s)}, {newLocalId(), sendOf(u"two"_s)}},
                Draft{.body = u"rest"_s, .replyToId = {}}));
        case StoreOperation::Outbox:
            return errorIn(store.outbox(account));
        case StoreOperation::CountUnsent:
            return errorIn(store.countUnsent(account));
        case StoreOperation::SetOutboxState:
            return errorIn(store.setOutboxState(m_queued, DeliveryState::Sending));
        case StoreOperation::NoteSent:
            return errorIn(store.noteSent(m_queued, 7));
        case StoreOperation::Finish:
            return errorIn(store.finish(m_queued, OpResult()));
        case StoreOperation::Discard:
            return errorIn(store.discard(m_queued));
        case StoreOperation::Flows:
            return errorIn(store.flows());
        case StoreOperation::LatestFlows:
            return errorIn(store.latestFlows(1));
        case StoreOperation::Flow:
            return errorIn(store.flow(flow));
        case StoreOperation::ChatWith:
            return errorIn(store.chatWith(account, u"ann"_s));
        case StoreOperation::Messages:
            return errorIn(store.messages(flow, {newestAnchor, 5, 0}));
        case StoreOperation::MessagesById:
            return errorIn(store.messagesById(flow, {m_first}));
        case StoreOperation::Users:
            return errorIn(store.users(account));
        case StoreOperation::User:
            return errorIn(store.user(account, u"ann"_s));
        case StoreOperation::OwnId:
            return errorIn(store.ownId(account));
        case StoreOperation::Members:
            return errorIn(store.members(flow));
        case StoreOperation::MessageByRemoteId:
            return errorIn(store.messageByRemoteId(flow, u"1"_s));
        case StoreOperation::LastOwnMessage:
            return errorIn(store.lastOwnMessage({account, u"g"_s}));
        case StoreOperation::FirstUnread:
            return errorIn(store.firstUnread(flow));
        case StoreOperation::OrderAt:
            return errorIn(store.orderAt(flow, 0));
        case StoreOperation::OriginalBody:
            return errorIn(store.originalBody(flow, m_first));
        case StoreOperation::OriginalBodies:
            return errorIn(store.originalBodies(flow, {m_first}));
        case StoreOperation::MarkRead:
            return errorIn(store.markRead(flow, 1));
        case StoreOperation::Choose:
            return errorIn(store.choose(flow, {.pinned = true, .mutedUntilMs = mutedForGood}));
        case StoreOperation::SaveDraft:
            return errorIn(store.saveDraft(flow, {u"half"_s, {}}));
        case StoreOperation::Draft:
            return errorIn(store.draft(flow));
        case StoreOperation::CountDrafts:
            return errorIn(store.countDrafts(account));
        case StoreOperation::CountSaved:
            return errorIn(store.countSaved(account));
        case StoreOperation::FileKeys:
            return errorIn(store.fileKeys());
        case StoreOperation::DueSmileys:
            return errorIn(store.dueSmileys(flow, {u"0011223344556677"_s}));
        case StoreOperation::DeleteHere:
            return errorIn(store.deleteHere(flow));
        case StoreOperation::Shared:
            return errorIn(store.shared(flow, {.count = 5}));
        case StoreOperation::CountPictures:
            return errorIn(store.countPictures(flow, {}));
        case StoreOperation::Requests:
            return errorIn(store.requests(account, 5));
        case StoreOperation::Answer:
            return errorIn(store.answer(m.ref(u"of eve"_s), RequestAnswer::Decline));
        case StoreOperation::BlockedPeople:
            return errorIn(store.blockedPeople());
        case StoreOperation::Unblock:
            return errorIn(store.unblock(account, u"mallory"_s));
        case StoreOperation::SetProfile:
            return errorIn(store.setProfile(account, {.name = u"New Name"_s}));
        case StoreOperation::NoteMaking:
            return errorIn(store.noteMaking(
                account, {.kind = FlowKind::Group, .title = u"t"_s, .info = {}, .memberIds = {u"me"_s}}));
        case StoreOperation::NoteMade:
            return errorIn(store.noteMade(
                account, {.kind = FlowKind::Group, .title = u"t"_s, .info = {}, .memberIds = {u"me"_s}}, u"of eve"_s));
        case StoreOperation::Sweep:
            return errorIn(store.sweep());
        }
        return ErrorKind::Internal;
    }

    StoreFaults m_faults; // outlives the store
    StoreFixture m;
    LocalId m_first;
    LocalId m_queued;
};

MORELIA_TEST(StoreFaultsTest)
#include "tst_storefaults.moc"
