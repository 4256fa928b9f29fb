// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/store/store.h"

#include "models/entities/savedflow.h"
#include "models/store/accounttable.h"
#include "models/store/accountwriter.h"
#include "models/store/cursortable.h"
#include "models/store/deltawriter.h"
#include "models/store/drafttable.h"
#include "models/store/filekeyreader.h"
#include "models/store/flowreader.h"
#include "models/store/flowsweeper.h"
#include "models/store/flowwishtable.h"
#include "models/store/flowwriter.h"
#include "models/store/localdeletion.h"
#include "models/store/logging.h"
#include "models/store/messagereader.h"
#include "models/store/outboxwriter.h"
#include "models/store/profilewriter.h"
#include "models/store/requestwriter.h"
#include "models/store/sharedreader.h"
#include "models/store/smileytable.h"
#include "models/store/storethreads.h"
#include "models/store/usertable.h"
#include "models/text/cleaning.h"

#include <QCollator>

#include <algorithm>
#include <atomic>
#include <utility>

namespace Morelia {

namespace {

void sortByName(QList<User> &users)
{
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::ranges::stable_sort(
        users, [&](const User &a, const User &b) { return collator.compare(cleanName(a), cleanName(b)) < 0; });
}

// NotFound for calls that ask for one thing.
template <typename T>
Result<T> found(const std::optional<T> &value)
{
    if (!value)
        return failed(ErrorKind::NotFound);
    return *value;
}

} // namespace

struct Store::Private
{
    Private(StoreFile file, const Clock &clock, const StoreOptions &options, std::function<void(StoreHealth)> onHealth,
        std::function<void(const StoreChanges &)> onChanges)
        : threads(std::move(file), clock, options, std::move(onHealth), std::move(onChanges))
    {}

    template <typename Work>
    auto readMessages(StoreOperation operation, const FlowRef &ref, Work work)
    {
        return threads.read(operation, [ref, work = std::move(work)](SealedDatabase &database) {
            PersonBook names(database, ref.account);
            MessageReader messages(database, ref, names);
            return work(messages);
        });
    }

    std::atomic<bool> isSweeping = false;
    std::atomic<bool> sweepAgain = false;    // something was put aside meanwhile
    QHash<AccountId, quint64> brokenStreams; // the writer's: the last run of which a batch is missing
    StoreThreads threads;
};

Store::Store(QString directory, const SecretKey &key, const Clock &clock, const StoreOptions &options, QObject *parent)
    : QObject(parent)
    // Both are called on the writer's thread, and told on ours.
    , d(std::make_unique<Private>(
          StoreFile(std::move(directory), Sealer(key), options), clock, options,
          [this](StoreHealth health) {
              QMetaObject::invokeMethod(this, [this, health] { Q_EMIT healthChanged(health); }, Qt::QueuedConnection);
          },
          [this](const StoreChanges &changes) {
              QMetaObject::invokeMethod(this, [this, changes] { Q_EMIT changed(changes); }, Qt::QueuedConnection);
          }))
{}

Store::~Store() = default;

StoreHealth Store::health() const
{
    return d->threads.health();
}

QFuture<Result<StoreHealth>> Store::open()
{
    QFuture<Result<StoreHealth>> opened = d->threads.open();
    // The last run may have ended before all was swept.
    d->threads.read(StoreOperation::Sweep, [](SealedDatabase &database) { return FlowSweeper(database).hasWork(); })
        .then(this, [this](const Result<bool> &work) {
            if (work.value_or(false))
                sweepAll();
        });
    return opened;
}

QFuture<Result<AccountId>> Store::addAccount(const StoredAccount &account)
{
    return d->threads.write(StoreOperation::AddAccount, Durability::Full,
        [account](const WriteContext &context) { return AccountWriter(context).add(account); });
}

QFuture<Result<>> Store::setIdentity(AccountId account, const Identity &identity)
{
    return d->threads.write(
        StoreOperation::SetIdentity, Durability::Full, [account, identity](const WriteContext &context) {
            return AccountWriter(context).setIdentity(account, identity);
        });
}

QFuture<Result<>> Store::updateAccount(const StoredAccount &account)
{
    return d->threads.write(StoreOperation::UpdateAccount, Durability::Full,
        [account](const WriteContext &context) { return AccountWriter(context).update(account); });
}

QFuture<Result<ProfileCard>> Store::setProfile(AccountId account, const ProfileCard &card)
{
    return d->threads.write(StoreOperation::SetProfile, Durability::Full,
        [account, card](const WriteContext &context) { return ProfileWriter(context, account).setOwn(card); });
}

QFuture<Result<>> Store::removeAccount(AccountId account)
{
    return d->threads.write(StoreOperation::RemoveAccount, Durability::Full,
        [account](const WriteContext &context) { return AccountWriter(context).remove(account); });
}

QFuture<Result<QList<StoredAccount>>> Store::accounts()
{
    return d->threads.read(
        StoreOperation::Accounts, [](SealedDatabase &database) { return AccountTable(database).all(); });
}

QFuture<Result<>> Store::apply(AccountId account, const DeltaBatch &batch, quint64 stream)
{
    const auto work = [this, account, batch, stream](const WriteContext &context) -> Result<> {
        if (stream != 0 && d->brokenStreams.value(account) >= stream)
            return failed(ErrorKind::Refused);
        if (!AccountTable(context.database).contains(account))
            return failed(ErrorKind::NotFound);
        DeltaWriter(context, account).apply(batch);
        return {};
    };
    return d->threads.write(
        StoreOperation::Apply, Durability::Normal, work, [this, account, stream](const Result<> &written) {
            if (!written && stream != 0)
                d->brokenStreams.insert(account, stream);
        });
}

QFuture<Result<SyncState>> Store::syncState(AccountId account)
{
    return d->threads.read(StoreOperation::SyncState, [account](SealedDatabase &database) {
        QList<Flow> flows = FlowTable(database).all(account);
        flows.removeIf([](const Flow &flow) { return isSavedFlow(flow.remoteId); });
        return SyncState{CursorTable(database).all(account), flows};
    });
}

QFuture<Result<OutboxItem>> Store::enqueue(AccountId account, const LocalId &opId, const Command &command)
{
    return d->threads.write(
        StoreOperation::Enqueue, Durability::Full, [account, opId, command](const WriteContext &context) {
            return OutboxWriter(context).enqueue(account, opId, command);
        });
}

QFuture<Result<QList<OutboxItem>>> Store::enqueue(
    AccountId account, const QList<NewCommand> &commands, const std::optional<Draft> &draftAfter, Departure departure)
{
    return d->threads.write(StoreOperation::Enqueue, Durability::Full,
        [account, commands, draftAfter, departure](const WriteContext &context) -> Result<QList<OutboxItem>> {
            OutboxWriter outbox(context);
            QList<OutboxItem> items;
            for (const NewCommand &command : commands) {
                const Departure own = items.isEmpty() ? departure : Departure::Later;
                const Result<OutboxItem> item = outbox.enqueue(account, command.opId, command.command, own);
                if (!item)
                    return failed(item.error());
                items.append(*item);
            }
            if (draftAfter && !items.isEmpty()) {
                const FlowRef ref{account, flowOf(items.constFirst().command)};
                DraftTable(context.database).put(FlowTable(context.database).ensure(ref), *draftAfter);
                context.changes.flows.insert(ref);
            }
            return items;
        });
}

QFuture<Result<QList<OutboxItem>>> Store::outbox(AccountId account)
{
    return d->threads.read(
        StoreOperation::Outbox, [account](SealedDatabase &database) { return OutboxTable(database).all(account); });
}

QFuture<Result<int>> Store::countUnsent(AccountId account)
{
    return d->threads.read(StoreOperation::CountUnsent,
        [account](SealedDatabase &database) { return OutboxTable(database).count(account); });
}

QFuture<Result<>> Store::setOutboxState(const LocalId &opId, DeliveryState state)
{
    return d->threads.write(StoreOperation::SetOutboxState, Durability::Full,
        [opId, state](const WriteContext &context) { return OutboxWriter(context).setState(opId, state); });
}

QFuture<Result<>> Store::noteSent(const LocalId &opId, qint64 serverTimeMs)
{
    return d->threads.write(StoreOperation::NoteSent, Durability::Normal,
        [opId, serverTimeMs](const WriteContext &context) { OutboxWriter(context).noteSent(opId, serverTimeMs); });
}

QFuture<Result<>> Store::finish(const LocalId &opId, const OpResult &result)
{
    return d->threads.write(StoreOperation::Finish, Durability::Full,
        [opId, result](const WriteContext &context) { OutboxWriter(context).finish(opId, result); });
}

QFuture<Result<>> Store::discard(const LocalId &opId)
{
    return d->threads.write(StoreOperation::Discard, Durability::Full,
        [opId](const WriteContext &context) { return OutboxWriter(context).discard(opId); });
}

FlowWatch Store::watch(const FlowRef &ref)
{
    return d->threads.watched().watch(ref);
}

QFuture<Result<QList<FlowRow>>> Store::flows(FlowSet set)
{
    return d->threads.read(
        StoreOperation::Flows, [set](SealedDatabase &database) { return FlowReader(database).all(set); });
}

QFuture<Result<QList<FlowRow>>> Store::latestFlows(int count)
{
    return d->threads.read(
        StoreOperation::LatestFlows, [count](SealedDatabase &database) { return FlowReader(database).latest(count); });
}

QFuture<Result<FlowRow>> Store::flow(const FlowRef &ref)
{
    return d->threads.read(
        StoreOperation::Flow, [ref](SealedDatabase &database) { return found(FlowReader(database).one(ref)); });
}

QFuture<Result<FlowRef>> Store::chatWith(AccountId account, const QString &userId)
{
    return d->threads.read(StoreOperation::ChatWith, [account, userId](SealedDatabase &database) -> Result<FlowRef> {
        const QStringList chats = FlowTable(database).chatsWith(account, userId);
        if (chats.isEmpty())
            return failed(ErrorKind::NotFound);
        return FlowRef{account, chats.constFirst()};
    });
}

QFuture<Result<MessagePage>> Store::messages(const FlowRef &ref, const MessageQuery &query)
{
    return d->readMessages(
        StoreOperation::Messages, ref, [query](MessageReader &reader) { return reader.page(query); });
}

QFuture<Result<SharedPage>> Store::shared(const FlowRef &ref, const SharedQuery &query)
{
    return d->threads.read(StoreOperation::Shared, [ref, query](SealedDatabase &database) {
        PersonBook names(database, ref.account);
        return SharedReader(database, ref, names).page(query);
    });
}

QFuture<Result<PictureCount>> Store::countPictures(const FlowRef &ref, const PictureRange &range)
{
    return d->threads.read(StoreOperation::CountPictures, [ref, range](SealedDatabase &database) {
        PersonBook names(database, ref.account);
        return SharedReader(database, ref, names).countPictures(range);
    });
}

QFuture<Result<QList<MessageRow>>> Store::messagesById(const FlowRef &ref, const QSet<LocalId> &ids)
{
    return d->readMessages(
        StoreOperation::MessagesById, ref, [ids](MessageReader &reader) { return reader.byId(ids); });
}

QFuture<Result<QList<User>>> Store::users(AccountId account)
{
    return d->threads.read(StoreOperation::Users, [account](SealedDatabase &database) {
        QList<User> users = UserTable(database).all(account);
        users.removeIf([](const User &user) { return user.isDeleted; });
        sortByName(users);
        return users;
    });
}

QFuture<Result<User>> Store::user(AccountId account, const QString &userId)
{
    return d->threads.read(StoreOperation::User,
        [account, userId](SealedDatabase &database) { return found(UserTable(database).find(account, userId)); });
}

QFuture<Result<QString>> Store::ownId(AccountId account)
{
    return d->threads.read(StoreOperation::OwnId,
        [account](SealedDatabase &database) { return found(AccountTable(database).userId(account)); });
}

QFuture<Result<QList<User>>> Store::members(const FlowRef &ref)
{
    return d->threads.read(
        StoreOperation::Members, [ref](SealedDatabase &database) { return FlowReader(database).members(ref); });
}

QFuture<Result<MessageRow>> Store::messageByRemoteId(const FlowRef &ref, const QString &remoteId)
{
    return d->readMessages(StoreOperation::MessageByRemoteId, ref,
        [remoteId](MessageReader &reader) { return found(reader.byRemoteId(remoteId)); });
}

QFuture<Result<MessageRow>> Store::lastOwnMessage(const FlowRef &ref)
{
    return d->readMessages(
        StoreOperation::LastOwnMessage, ref, [](MessageReader &reader) { return found(reader.lastOwn()); });
}

QFuture<Result<OrderKey>> Store::firstUnread(const FlowRef &ref)
{
    return d->readMessages(
        StoreOperation::FirstUnread, ref, [](MessageReader &reader) { return found(reader.firstUnread()); });
}

QFuture<Result<OrderKey>> Store::orderAt(const FlowRef &ref, qint64 timeMs)
{
    return d->readMessages(
        StoreOperation::OrderAt, ref, [timeMs](MessageReader &reader) { return reader.orderAt(timeMs); });
}

QFuture<Result<Body>> Store::originalBody(const FlowRef &ref, const LocalId &localId)
{
    return d->readMessages(
        StoreOperation::OriginalBody, ref, [localId](MessageReader &reader) { return reader.originalBody(localId); });
}

QFuture<Result<QHash<LocalId, Body>>> Store::originalBodies(const FlowRef &ref, const QSet<LocalId> &ids)
{
    return d->readMessages(StoreOperation::OriginalBodies, ref, [ids](MessageReader &reader) {
        QHash<LocalId, Body> bodies;
        for (const LocalId &id : ids) {
            if (const Result<Body> body = reader.originalBody(id))
                bodies.insert(id, *body);
        }
        return bodies;
    });
}

QFuture<Result<QList<SmileyPicture>>> Store::dueSmileys(const FlowRef &ref, const QStringList &hashes)
{
    return d->threads.read(StoreOperation::DueSmileys, [ref, hashes](SealedDatabase &database) {
        const std::optional<FlowRowId> flow = FlowTable(database).find(ref);
        return flow ? SmileyTable(database, ref.account).due(*flow, hashes) : QList<SmileyPicture>();
    });
}

QFuture<Result<QSet<QString>>> Store::fileKeys()
{
    return d->threads.read(StoreOperation::FileKeys, [this](SealedDatabase &database) -> Result<QSet<QString>> {
        // The copy in memory lacks the older part of long flows.
        if (d->threads.health() != StoreHealth::Good)
            return failed(ErrorKind::Broken);
        std::optional<QSet<QString>> keys = FileKeyReader(database).all();
        if (!keys)
            return failed(ErrorKind::Damaged);
        return *std::move(keys);
    });
}

QFuture<Result<RequestPage>> Store::requests(AccountId account, int count, FlowRequest state)
{
    return d->threads.read(StoreOperation::Requests, [account, count, state](SealedDatabase &database) {
        return FlowReader(database).requests(account, count, state);
    });
}

QFuture<Result<>> Store::noteMaking(AccountId account, const CreateFlow &wish)
{
    return d->threads.write(
        StoreOperation::NoteMaking, Durability::Full, [account, wish](const WriteContext &context) -> Result<> {
            if (!AccountTable(context.database).contains(account))
                return failed(ErrorKind::NotFound);
            FlowWishTable(context.database, account).add(wish);
            return {};
        });
}

QFuture<Result<>> Store::noteMade(AccountId account, const CreateFlow &wish, const QString &flowId)
{
    return d->threads.write(
        StoreOperation::NoteMade, Durability::Full, [account, wish, flowId](const WriteContext &context) -> Result<> {
            if (!AccountTable(context.database).contains(account))
                return failed(ErrorKind::NotFound);
            if (flowId.isEmpty())
                FlowWishTable(context.database, account).remove(wish);
            else
                RequestWriter(context, account).noteMade(wish, flowId);
            return {};
        });
}

QFuture<Result<>> Store::answer(const FlowRef &ref, RequestAnswer answer)
{
    return d->threads.write(StoreOperation::Answer, Durability::Full, [ref, answer](const WriteContext &context) {
        return RequestWriter(context, ref.account).answer(ref.flowId, answer);
    });
}

QFuture<Result<QList<BlockedPerson>>> Store::blockedPeople()
{
    return d->threads.read(
        StoreOperation::BlockedPeople, [](SealedDatabase &database) { return FlowReader(database).blockedPeople(); });
}

QFuture<Result<>> Store::unblock(AccountId account, const QString &userId)
{
    return d->threads.write(StoreOperation::Unblock, Durability::Full,
        [account, userId](const WriteContext &context) { return RequestWriter(context, account).unblock(userId); });
}

QFuture<Result<>> Store::markRead(const FlowRef &ref, OrderKey upTo)
{
    return d->threads.write(StoreOperation::MarkRead, Durability::Normal,
        [ref, upTo](const WriteContext &context) { FlowWriter(context).markRead(ref, upTo); });
}

QFuture<Result<>> Store::choose(const FlowRef &ref, const FlowChange &change)
{
    return d->threads.write(StoreOperation::Choose, Durability::Full,
        [ref, change](const WriteContext &context) { return FlowWriter(context).choose(ref, change); });
}

QFuture<Result<>> Store::deleteHere(const FlowRef &ref)
{
    const QFuture<Result<>> deleted = d->threads.write(StoreOperation::DeleteHere, Durability::Full,
        [ref](const WriteContext &context) { return LocalDeletion(context).deleteFlow(ref); });
    sweepAll();
    return deleted;
}

QFuture<Result<bool>> Store::sweep()
{
    return d->threads.write(StoreOperation::Sweep, Durability::Normal,
        [](const WriteContext &context) { return FlowSweeper(context.database).sweep(); });
}

// A part at a time: what others write goes in between.
void Store::sweepAll()
{
    d->sweepAgain = true;
    if (d->isSweeping.exchange(true))
        return;
    d->sweepAgain = false;
    sweep().then(this, [this](const Result<bool> &more) {
        d->isSweeping = false;
        // What failed is tried again with the next deletion, or at the next start.
        if (more.value_or(false) || d->sweepAgain)
            sweepAll();
    });
}

QFuture<Result<int>> Store::deleteHere(const FlowRef &ref, const QSet<LocalId> &ids)
{
    return d->threads.write(StoreOperation::DeleteHere, Durability::Full,
        [ref, ids](const WriteContext &context) { return LocalDeletion(context).deleteMessages(ref, ids); });
}

QFuture<Result<>> Store::saveDraft(const FlowRef &ref, const Draft &draft, const QList<LeavingDraft> &leaving)
{
    return d->threads.write(
        StoreOperation::SaveDraft, Durability::Normal, [ref, draft, leaving](const WriteContext &context) {
            return FlowWriter(context).saveDraft(ref, draft, leaving);
        });
}

QFuture<Result<Draft>> Store::draft(const FlowRef &ref)
{
    return d->threads.read(
        StoreOperation::Draft, [ref](SealedDatabase &database) { return DraftTable(database).find(ref); });
}

QFuture<Result<int>> Store::countDrafts(AccountId account)
{
    return d->threads.read(StoreOperation::CountDrafts,
        [account](SealedDatabase &database) { return DraftTable(database).count(account); });
}

QFuture<Result<int>> Store::countSaved(AccountId account)
{
    return d->threads.read(StoreOperation::CountSaved, [account](SealedDatabase &database) {
        const std::optional<FlowRowId> flow = FlowTable(database).find({account, savedFlowId});
        return flow ? MessageTable(database).count(*flow) : 0;
    });
}

} // namespace Morelia
