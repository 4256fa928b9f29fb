// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/store/store.h"

#include "models/store/accounttable.h"
#include "models/store/cursortable.h"
#include "models/store/deltawriter.h"
#include "models/store/drafttable.h"
#include "models/store/filekeyreader.h"
#include "models/store/flowreader.h"
#include "models/store/logging.h"
#include "models/store/messagereader.h"
#include "models/store/outboxwriter.h"
#include "models/store/storewriter.h"
#include "models/store/usertable.h"
#include "models/store/worker.h"
#include "models/text/cleaning.h"

#include <QCollator>

#include <algorithm>
#include <atomic>

namespace Morelia {

namespace {

void sortByName(QList<User> &users)
{
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::ranges::stable_sort(
        users, [&](const User &a, const User &b) { return collator.compare(displayName(a), displayName(b)) < 0; });
}

} // namespace

struct Store::Private
{
    // Only used on the threads that their names tell; they end before what they use goes.
    std::unique_ptr<StoreWriter> writer;
    std::unique_ptr<SealedDatabase> reader;
    std::atomic<StoreHealth> health = StoreHealth::Closed;
    qint64 quota = 0;
    QString directory;
    SecretKey key;
    std::unique_ptr<Worker> writing;
    std::unique_ptr<Worker> reading;

    // Without a file both threads share what is in memory: the reader then asks the writer.
    template <typename Work>
    auto read(Work work)
    {
        using Result = std::invoke_result_t<Work, SealedDatabase &>;
        return reading->run([this, work = std::move(work)]() -> Result {
            if (health != StoreHealth::MemoryOnly)
                return readFrom<Result>(reader.get(), work);
            return writing->runAndWait([this, &work] { return readFrom<Result>(writer->database(), work); });
        });
    }

    template <typename Result, typename Work>
    static Result readFrom(SealedDatabase *database, const Work &work)
    {
        if (!database)
            return Result();
        try {
            const Transaction snapshot(database->connection(), Transaction::Kind::Read);
            return work(*database);
        } catch (const SqlError &error) {
            qCWarning(lcStore) << "a read failed:" << error.what();
            return Result();
        }
    }

    template <typename Work>
    auto readMessages(const FlowRef &ref, Work work)
    {
        return read([ref, work = std::move(work)](SealedDatabase &database) {
            NameBook names(database, ref.account);
            MessageReader messages(database, ref, names);
            return work(messages);
        });
    }

    template <typename Result, typename Work>
    QFuture<Result> writeFor(Durability durability, Work work)
    {
        return writing->run([this, durability, work = std::move(work)] {
            Result result{};
            if (writer)
                writer->run(durability, [&](const WriteContext &context) { result = work(context); });
            return result;
        });
    }

    QFuture<void> write(Durability durability, StoreWriter::Work work)
    {
        return writing->run([this, durability, work = std::move(work)] {
            if (writer)
                writer->run(durability, work);
        });
    }
};

Store::Store(QString directory, SecretKey key, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->directory = std::move(directory);
    d->key = std::move(key);
    d->writing = std::make_unique<Worker>();
    d->reading = std::make_unique<Worker>();
}

Store::~Store()
{
    // Connections end on the threads that opened them.
    d->reading->run([this] { d->reader.reset(); });
    d->reading.reset();
    d->writing->run([this] { d->writer.reset(); });
    d->writing.reset();
}

void Store::setQuota(qint64 bytes)
{
    d->quota = bytes;
}

StoreHealth Store::health() const
{
    return d->health;
}

QFuture<StoreHealth> Store::open()
{
    const StoreFile file(d->directory, Sealer(d->key), d->quota);
    // Both are called on the writer's thread, and told on ours.
    const auto onHealth = [this](StoreHealth health) {
        d->health = health;
        QMetaObject::invokeMethod(this, [this, health] { Q_EMIT healthChanged(health); }, Qt::QueuedConnection);
    };
    const auto onChanges = [this](const StoreChanges &changes) {
        QMetaObject::invokeMethod(this, [this, changes] { Q_EMIT changed(changes); }, Qt::QueuedConnection);
    };
    QFuture<StoreHealth> opened = d->writing->run([this, file, onHealth, onChanges] {
        d->writer = std::make_unique<StoreWriter>(file, onHealth, onChanges);
        d->writer->open();
        return d->writer->health();
    });
    d->reading->run([this, file, opened]() mutable {
        opened.waitForFinished();
        if (opened.result() == StoreHealth::Good)
            d->reader = file.openForReading();
    });
    return opened;
}

QFuture<AccountId> Store::addAccount(const StoredAccount &account)
{
    return d->writeFor<AccountId>(Durability::Full, [account](const WriteContext &context) {
        context.changes.accounts = true;
        return AccountTable(context.database).insert(account);
    });
}

QFuture<void> Store::updateAccount(const StoredAccount &account)
{
    return d->write(Durability::Full, [account](const WriteContext &context) {
        context.changes.accounts = AccountTable(context.database).update(account);
    });
}

QFuture<void> Store::removeAccount(AccountId account)
{
    return d->write(Durability::Full, [account](const WriteContext &context) {
        const QList<Flow> flows = FlowTable(context.database).all(account);
        if (!AccountTable(context.database).remove(account))
            return;
        for (const Flow &flow : flows)
            context.changes.flows.insert({account, flow.remoteId});
        context.changes.accounts = true;
        context.changes.outbox = true;
        context.changes.users.insert(account);
    });
}

QFuture<QList<StoredAccount>> Store::accounts()
{
    return d->read([](SealedDatabase &database) { return AccountTable(database).all(); });
}

QFuture<void> Store::apply(AccountId account, const DeltaBatch &batch)
{
    return d->write(Durability::Normal, [account, batch](const WriteContext &context) {
        if (AccountTable(context.database).contains(account))
            DeltaWriter(context, account).apply(batch);
        else
            qCWarning(lcStore, "facts of an account that is not there are left out");
    });
}

QFuture<SyncState> Store::syncState(AccountId account)
{
    return d->read([account](SealedDatabase &database) {
        return SyncState{CursorTable(database).all(account), FlowTable(database).all(account)};
    });
}

QFuture<OutboxItem> Store::enqueue(AccountId account, const LocalId &opId, const Command &command)
{
    return d->writeFor<OutboxItem>(Durability::Full, [account, opId, command](const WriteContext &context) {
        return OutboxWriter(context).enqueue(account, opId, command);
    });
}

QFuture<QList<OutboxItem>> Store::outbox(AccountId account)
{
    return d->read([account](SealedDatabase &database) { return OutboxTable(database).all(account); });
}

QFuture<void> Store::setOutboxState(const LocalId &opId, DeliveryState state, qint64 serverTimeMs)
{
    return d->write(Durability::Full, [opId, state, serverTimeMs](const WriteContext &context) {
        OutboxWriter(context).setState(opId, state, serverTimeMs);
    });
}

QFuture<void> Store::finish(const LocalId &opId, const OpResult &result)
{
    return d->write(
        Durability::Full, [opId, result](const WriteContext &context) { OutboxWriter(context).finish(opId, result); });
}

QFuture<void> Store::discard(const LocalId &opId)
{
    return d->write(Durability::Full, [opId](const WriteContext &context) { OutboxWriter(context).discard(opId); });
}

QFuture<QList<FlowRow>> Store::flows()
{
    return d->read([](SealedDatabase &database) { return FlowReader(database).all(); });
}

QFuture<FlowRow> Store::flow(const FlowRef &ref)
{
    return d->read([ref](SealedDatabase &database) { return FlowReader(database).one(ref); });
}

QFuture<MessagePage> Store::messages(const FlowRef &ref, const MessageQuery &query)
{
    return d->readMessages(ref, [query](MessageReader &reader) { return reader.page(query); });
}

QFuture<QList<MessageRow>> Store::messagesById(const FlowRef &ref, const QSet<LocalId> &ids)
{
    return d->readMessages(ref, [ids](MessageReader &reader) { return reader.byId(ids); });
}

QFuture<QList<User>> Store::users(AccountId account)
{
    return d->read([account](SealedDatabase &database) {
        QList<User> users = UserTable(database).all(account);
        users.removeIf([](const User &user) { return user.isDeleted; });
        sortByName(users);
        return users;
    });
}

QFuture<QList<User>> Store::members(const FlowRef &ref)
{
    return d->read([ref](SealedDatabase &database) { return FlowReader(database).members(ref); });
}

QFuture<MessageRow> Store::messageByRemoteId(const FlowRef &ref, const QString &remoteId)
{
    return d->readMessages(ref, [remoteId](MessageReader &reader) { return reader.byRemoteId(remoteId); });
}

QFuture<MessageRow> Store::lastOwnMessage(const FlowRef &ref)
{
    return d->readMessages(ref, [](MessageReader &reader) { return reader.lastOwn(); });
}

QFuture<OrderKey> Store::firstUnread(const FlowRef &ref)
{
    return d->readMessages(ref, [](MessageReader &reader) { return reader.firstUnread(); });
}

QFuture<OrderKey> Store::orderAt(const FlowRef &ref, qint64 timeMs)
{
    return d->readMessages(ref, [timeMs](MessageReader &reader) { return reader.orderAt(timeMs); });
}

QFuture<QString> Store::originalText(const FlowRef &ref, const LocalId &localId)
{
    return d->readMessages(ref, [localId](MessageReader &reader) { return reader.originalText(localId); });
}

QFuture<QList<MessageVersion>> Store::versions(const FlowRef &ref, const LocalId &localId)
{
    return d->readMessages(ref, [localId](MessageReader &reader) { return reader.versions(localId); });
}

QFuture<std::optional<QSet<QString>>> Store::fileKeys()
{
    using Keys = std::optional<QSet<QString>>;
    return d->read([health = &d->health](SealedDatabase &database) -> Keys {
        // What stands in for a broken disk lacks the older part of long flows.
        if (*health != StoreHealth::Good)
            return std::nullopt;
        return FileKeyReader(database).all();
    });
}

QFuture<void> Store::markRead(const FlowRef &ref, OrderKey upTo)
{
    return d->write(Durability::Normal, [ref, upTo](const WriteContext &context) {
        FlowTable flows(context.database);
        const std::optional<FlowRowId> flow = flows.find(ref);
        // What has no place of the server's yet is our own and cannot be unread.
        if (!flow || !flows.moveReadMark(*flow, qMin(upTo, flows.newestOrder(*flow))))
            return;
        flows.recountUnread(*flow);
        context.changes.flows.insert(ref);
    });
}

QFuture<void> Store::saveDraft(const FlowRef &ref, const Draft &draft)
{
    return d->write(Durability::Normal, [ref, draft](const WriteContext &context) {
        const std::optional<FlowRowId> flow = FlowTable(context.database).find(ref);
        if (!flow)
            return;
        DraftTable(context.database).put(*flow, draft);
        context.changes.flows.insert(ref);
    });
}

QFuture<Draft> Store::draft(const FlowRef &ref)
{
    return d->read([ref](SealedDatabase &database) {
        const std::optional<FlowRowId> flow = FlowTable(database).find(ref);
        return flow ? DraftTable(database).find(*flow) : Draft();
    });
}

} // namespace Morelia
