// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/sync/outboxsender.h"

#include "client/sync/adapterhandle.h"
#include "client/sync/logging.h"
#include "models/base/later.h"
#include "models/store/store.h"

using namespace Qt::StringLiterals;

namespace Morelia {

namespace {

// Keys in m_troubles that are no ids of commands.
constexpr QLatin1StringView reading = "reading"_L1;
constexpr QLatin1StringView notRepeated = "not repeated"_L1;

bool isSendOf(const Command &command, const LocalId &localId)
{
    const auto *send = std::get_if<SendMessage>(&command);
    return send && send->localId == localId;
}

} // namespace

OutboxSender::OutboxSender(
    AccountId account, Store &store, Clock &clock, AdapterHandle &adapter, RetryPolicy policy, QObject *parent)
    : QObject(parent)
    , m_account(account)
    , m_store(store)
    , m_clock(clock)
    , m_adapter(adapter)
    , m_smileys(account, store)
    , m_policy(std::move(policy))
{}

void OutboxSender::load()
{
    m_store.outbox(m_account).then(this, [this](const Result<QList<OutboxItem>> &items) {
        noteStored(reading, items.map([](const QList<OutboxItem> &) {}));
        if (!items) {
            later(m_clock, Milliseconds(m_policy.storeAgainMs), this, [this] { load(); });
            return;
        }
        takeStored(*items);
        m_loaded = true;
        Q_EMIT loaded();
        pumpAll();
    });
}

// Commands that were added meanwhile follow those of earlier runs.
void OutboxSender::takeStored(const QList<OutboxItem> &items)
{
    const QHash<QString, QList<LocalId>> added = std::exchange(m_lanes, {});
    for (OutboxItem item : items) {
        // Damaged, and no message shows it.
        if (flowOf(item.command).isEmpty())
            noteStored(item.opId, failed(ErrorKind::Damaged));
        if (item.state == DeliveryState::Sending)
            item.state = DeliveryState::Unknown;
        if (!m_entries.contains(item.opId))
            insert(item);
    }
    for (auto it = added.cbegin(); it != added.cend(); ++it)
        m_lanes[it.key()].append(it.value());
}

void OutboxSender::add(const OutboxItem &item)
{
    if (m_entries.contains(item.opId))
        return;
    for (const LocalId &superseded : item.superseded)
        erase(superseded);
    if (item.settled) {
        pump(flowOf(item.command));
        return;
    }
    insert(item);
    if (item.state != DeliveryState::Sending) {
        pump(flowOf(item.command));
        return;
    }
    m_entries[item.opId].busy = true;
    submit(item.opId);
}

bool OutboxSender::reserve(const QString &flowId)
{
    if (!m_loaded || !m_online || m_lanes.contains(flowId) || m_reserved.contains(flowId))
        return false;
    m_reserved.insert(flowId);
    return true;
}

void OutboxSender::insert(const OutboxItem &item)
{
    m_entries.insert(item.opId, Entry{.item = item});
    if (item.state != DeliveryState::Failed)
        m_lanes[flowOf(item.command)].append(item.opId);
}

void OutboxSender::erase(const LocalId &opId)
{
    const auto it = m_entries.constFind(opId);
    if (it == m_entries.cend())
        return;
    const QString flowId = flowOf(it->item.command);
    m_entries.erase(it);
    if (!m_unwritten.contains(opId))
        m_troubles.remove(opId);
    const auto lane = m_lanes.find(flowId);
    if (lane == m_lanes.end())
        return;
    lane->removeOne(opId);
    if (lane->isEmpty())
        m_lanes.erase(lane);
    else
        pump(flowId);
}

void OutboxSender::setOnline(bool online)
{
    if (m_online == online)
        return;
    m_online = online;
    if (!online)
        return;
    for (Entry &entry : m_entries) {
        if (entry.item.state == DeliveryState::Unknown)
            entry.notBeforeMs = 0;
    }
    pumpAll();
}

void OutboxSender::pumpAll()
{
    const QStringList flows = m_lanes.keys();
    for (const QString &flowId : flows)
        pump(flowId);
}

void OutboxSender::pump(const QString &flowId)
{
    if (!m_online || !m_loaded)
        return;
    const QList<LocalId> lane = m_lanes.value(flowId);
    if (lane.isEmpty())
        return;
    Entry &entry = m_entries[lane.constFirst()];
    if (entry.busy || entry.notBeforeMs > m_clock.monotonicMs())
        return;
    if (entry.item.state == DeliveryState::Unknown)
        reconcile(entry);
    else
        send(entry);
}

void OutboxSender::pumpLater(Entry &entry, int delayMs)
{
    entry.notBeforeMs = m_clock.monotonicMs() + delayMs;
    const QString flowId = flowOf(entry.item.command);
    later(m_clock, Milliseconds(delayMs), this, [this, flowId] { pump(flowId); });
}

void OutboxSender::send(Entry &entry)
{
    entry.busy = true;
    entry.item.state = DeliveryState::Sending;
    ++entry.item.attempts;
    const LocalId opId = entry.item.opId;
    const int attempt = entry.item.attempts;
    m_unwritten.remove(opId);
    m_store.setOutboxState(opId, DeliveryState::Sending).then(this, [this, opId, attempt](const Result<> &outcome) {
        Entry *it = sendingEntry(opId, attempt);
        if (!it)
            return;
        noteStored(opId, outcome);
        if (outcome) {
            submit(opId);
            return;
        }
        if (outcome.error().kind == ErrorKind::NotFound) {
            erase(opId); // a later command took its place
            return;
        }
        // Not sent: on disk it is still Queued, so after a crash it would be sent again without looking.
        it->busy = false;
        it->item.state = DeliveryState::Queued;
        --it->item.attempts;
        pumpLater(*it, m_policy.storeAgainMs);
    });
}

void OutboxSender::submit(const LocalId &opId)
{
    const auto it = m_entries.find(opId);
    if (it == m_entries.end())
        return;
    if (it->cancelled) {
        drop(opId);
        return;
    }
    if (!m_online) {
        takeBack(opId);
        return;
    }
    if (!m_smileys.mayComplete(it->item.command)) {
        m_adapter.submit(opId, it->item.command);
        return;
    }
    m_smileys.complete(std::get<SendMessage>(it->item.command), this)
        .then(this, [this, opId, attempt = it->item.attempts](const SendMessage &completed) {
            submitCompleted(opId, attempt, completed);
        });
}

void OutboxSender::submitCompleted(const LocalId &opId, int attempt, const SendMessage &message)
{
    const Entry *entry = sendingEntry(opId, attempt);
    if (!entry)
        return;
    if (entry->cancelled)
        drop(opId);
    else if (m_online)
        m_adapter.submit(opId, message);
    else
        takeBack(opId);
}

// Null: after a stop another try may be under way, and this one is over.
OutboxSender::Entry *OutboxSender::sendingEntry(const LocalId &opId, int attempt)
{
    const auto it = m_entries.find(opId);
    if (it == m_entries.end() || it->item.state != DeliveryState::Sending || it->item.attempts != attempt)
        return nullptr;
    return &*it;
}

void OutboxSender::takeBack(const LocalId &opId)
{
    // The link went while the store was at work: the command has not left.
    Entry &entry = m_entries[opId];
    entry.busy = false;
    entry.item.state = DeliveryState::Queued;
    setState(opId, DeliveryState::Queued);
}

void OutboxSender::reconcile(Entry &entry)
{
    entry.busy = true;
    m_adapter.reconcile({PendingOp{.opId = entry.item.opId,
        .command = entry.item.command,
        .firstTriedMs = entry.item.firstTriedMs,
        .attempts = entry.item.attempts}});
}

bool OutboxSender::finish(const LocalId &opId, const OpResult &result)
{
    const auto it = m_entries.find(opId);
    if (it == m_entries.end())
        return false;
    it->busy = false;
    noteProgress(opId, 100);
    const bool isNotThere =
        result.status == OpResult::Status::NotApplied || result.status == OpResult::Status::Rejected;
    if (it->cancelled && isNotThere) {
        drop(opId);
        return true;
    }
    switch (result.status) {
    case OpResult::Status::Accepted:
        settle(opId, result);
        break;
    case OpResult::Status::Rejected:
        refuse(*it, result);
        break;
    case OpResult::Status::Unknown:
        it->item.state = DeliveryState::Unknown;
        setState(opId, DeliveryState::Unknown);
        pumpLater(*it, m_policy.lookAgainMs);
        break;
    case OpResult::Status::NotApplied:
        it->item.state = DeliveryState::Queued;
        setState(opId, DeliveryState::Queued);
        pump(flowOf(it->item.command));
        break;
    }
    return true;
}

void OutboxSender::refuse(Entry &entry, const OpResult &result)
{
    const LocalId opId = entry.item.opId;
    // Without a network nothing was refused: the command simply waits.
    const bool waits = result.failure.kind == FailureKind::Network;
    const std::optional<int> delay =
        result.failure.retryable ? m_policy.delayAfter(waits ? 1 : ++entry.refusals) : std::nullopt;
    if (!delay) {
        qCInfo(logSync) << "set aside" << opId << static_cast<int>(result.failure.kind);
        entry.item.state = DeliveryState::Failed;
        entry.item.failure = result.failure;
        const QString flowId = flowOf(entry.item.command);
        keep(opId, [this, opId, result] { return m_store.finish(opId, result); });
        if (isQuiet(entry.item.command)) {
            erase(opId); // the store lets it go
            return;
        }
        m_lanes[flowId].removeOne(opId);
        pump(flowId);
        return;
    }
    entry.item.state = DeliveryState::Queued;
    setState(opId, DeliveryState::Queued);
    pumpLater(entry, *delay);
}

void OutboxSender::settle(const LocalId &opId, const OpResult &result)
{
    const Command &command = m_entries[opId].item.command;
    const QString flowId = std::holds_alternative<SendMessage>(command) ? flowOf(command) : QString();
    keep(opId, [this, opId, result] { return m_store.finish(opId, result); });
    erase(opId);
    if (!flowId.isEmpty())
        Q_EMIT messageAccepted(flowId);
}

void OutboxSender::setState(const LocalId &opId, DeliveryState state)
{
    keep(opId, [this, opId, state] { return m_store.setOutboxState(opId, state); });
}

void OutboxSender::keep(const LocalId &opId, const Write &write)
{
    const quint64 number = ++m_writes;
    m_unwritten.insert(opId, number);
    write().then(this, [this, opId, number, write](const Result<> &outcome) {
        // A later write replaces this one.
        if (m_unwritten.value(opId) != number)
            return;
        noteStored(opId, outcome);
        const bool gone = !outcome && outcome.error().kind == ErrorKind::NotFound;
        if (outcome || gone || outcome.error().kind == ErrorKind::Refused) {
            m_unwritten.remove(opId);
            return;
        }
        later(m_clock, Milliseconds(m_policy.storeAgainMs), this, [this, opId, number, write] {
            if (m_unwritten.value(opId) == number)
                keep(opId, write);
        });
    });
}

// Answers may come in another order than their questions: success of one says nothing about another.
void OutboxSender::noteStored(const QString &what, const Result<> &outcome)
{
    m_troubles.remove(what);
    if (outcome || outcome.error().kind == ErrorKind::NotFound)
        m_troubles.remove(notRepeated);
    else
        m_troubles.insert(outcome.error().kind == ErrorKind::Refused ? QString(notRepeated) : what, outcome.error());
    Q_EMIT stored(m_troubles.isEmpty() ? Result<>() : failed(*m_troubles.cbegin()));
}

void OutboxSender::noteSent(const LocalId &opId, qint64 serverTimeMs)
{
    const auto it = m_entries.find(opId);
    if (it == m_entries.end() || serverTimeMs <= 0 || it->item.firstTriedMs != 0)
        return;
    it->item.firstTriedMs = serverTimeMs;
    keep(opId, [this, opId, serverTimeMs] { return m_store.noteSent(opId, serverTimeMs); });
}

void OutboxSender::noteSeen(const QList<LocalId> &localIds)
{
    if (m_entries.isEmpty())
        return;
    for (const LocalId &localId : localIds) {
        // The id of a send is that of its message, unless another command had it already.
        const auto it = m_entries.constFind(localId);
        // A command that the adapter works on gets its result from there.
        if (it != m_entries.cend() && !it->busy && isSendOf(it->item.command, localId))
            erase(localId);
    }
}

void OutboxSender::forgetInFlight()
{
    m_online = false;
    for (Entry &entry : m_entries) {
        if (!entry.busy)
            continue;
        entry.busy = false;
        noteProgress(entry.item.opId, 100);
        entry.item.state = DeliveryState::Unknown;
        setState(entry.item.opId, DeliveryState::Unknown);
    }
}

bool OutboxSender::retry(const LocalId &opId)
{
    const auto it = m_entries.find(opId);
    if (it == m_entries.end() || it->item.state != DeliveryState::Failed)
        return false;
    it->item.state = DeliveryState::Queued;
    it->item.failure = {};
    it->refusals = 0;
    it->notBeforeMs = 0;
    setState(opId, DeliveryState::Queued);
    const QString flowId = flowOf(it->item.command);
    m_lanes[flowId].append(opId);
    pump(flowId);
    return true;
}

bool OutboxSender::discard(const LocalId &opId)
{
    const auto it = m_entries.constFind(opId);
    if (it == m_entries.cend() || it->busy)
        return false;
    if (it->item.state != DeliveryState::Failed && it->item.state != DeliveryState::Queued)
        return false;
    keep(opId, [this, opId] { return m_store.discard(opId); });
    erase(opId);
    return true;
}

void OutboxSender::cancel(const LocalId &opId)
{
    const auto it = m_entries.find(opId);
    if (it == m_entries.end() || discard(opId))
        return;
    it->cancelled = true;
    m_adapter.cancel(opId);
}

void OutboxSender::drop(const LocalId &opId)
{
    keep(opId, [this, opId] {
        // The store drops nothing that it thinks is on its way.
        return m_store.setOutboxState(opId, DeliveryState::Queued)
            .then(this,
                [this, opId](const Result<> &waiting) {
                    return waiting ? m_store.discard(opId) : QtFuture::makeReadyValueFuture(waiting);
                })
            .unwrap();
    });
    erase(opId);
}

void OutboxSender::noteProgress(const LocalId &opId, int percent)
{
    const auto it = m_entries.constFind(opId);
    if (it == m_entries.cend())
        return;
    const QString flowId = flowOf(it->item.command);
    if (percent < 100)
        m_leaving.insert(flowId, {opId, percent});
    else if (leaving(flowId).opId == opId)
        m_leaving.remove(flowId);
    else
        return;
    Q_EMIT leavingChanged(flowId);
}

OutboxSender::Leaving OutboxSender::leaving(const QString &flowId) const
{
    return m_leaving.value(flowId);
}

} // namespace Morelia
