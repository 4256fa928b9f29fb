// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/sync/syncengine.h"

#include "client/sync/logging.h"
#include "models/base/later.h"
#include "models/entities/savedflow.h"
#include "models/store/store.h"
#include "models/text/cleaning.h"

#include <algorithm>
#include <utility>

namespace Morelia {

namespace {

constexpr int historyPage = 100;

// Every text that a person writes passes here on its way out.
Command cleaned(Command command)
{
    if (auto *send = std::get_if<SendMessage>(&command)) {
        send->body.text = cleanOutgoing(send->body.text);
        for (Attachment &file : send->attachments)
            file.name = cleanOutgoing(file.name);
    } else if (auto *edit = std::get_if<EditMessage>(&command)) {
        edit->body.text = cleanOutgoing(edit->body.text);
    } else if (auto *create = std::get_if<CreateFlow>(&command)) {
        create->title = cleanOutgoing(create->title);
        create->info = cleanOutgoing(create->info);
    }
    return command;
}

} // namespace

SyncEngine::SyncEngine(StoredAccount account, Store &store, std::unique_ptr<ProtocolAdapter> adapter,
    EventThread &network, Clock &clock, BatchStep onArrival, RetryPolicy policy, QObject *parent)
    : QObject(parent)
    , m_account(std::move(account))
    , m_store(store)
    , m_clock(clock)
    , m_adapter(std::move(adapter), network, std::move(onArrival), sinks())
    , m_storeAgainMs(policy.storeAgainMs)
    , m_outbox(m_account.config.id, store, clock, m_adapter, std::move(policy))
    , m_profiles(m_account, store)
    , m_wishes(m_account.config.id, store, m_adapter)
    , m_readMarks(m_adapter)
    , m_typingNotes(m_adapter, clock)
    , m_live(m_account.config.id, store, clock)
{
    connectAdapter();
    m_attendedMs = m_clock.monotonicMs();
    m_outbox.load();
}

SyncEngine::~SyncEngine() = default;

// Batches go from the adapter's thread to the store's, not through this one.
AdapterSinks SyncEngine::sinks() const
{
    return {.batch = [store = &m_store, account = m_account.config.id](
                         const DeltaBatch &batch, quint64 stream) { return store->apply(account, batch, stream); },
        .identity = [store = &m_store, account = m_account.config.id](
                        const Identity &identity) { return store->setIdentity(account, identity); }};
}

void SyncEngine::connectAdapter()
{
    connect(&m_adapter, &AdapterHandle::stateChanged, this, &SyncEngine::onStateChanged);
    connect(&m_adapter, &AdapterHandle::identified, this, &SyncEngine::onIdentified);
    connect(&m_adapter, &AdapterHandle::stored, this, &SyncEngine::onStored);
    connect(&m_adapter, &AdapterHandle::identityStored, this, [this](const Result<> &outcome) {
        noteStored(StorePart::Identity, outcome);
        if (!outcome)
            keepAccountLater();
    });
    connect(&m_adapter, &AdapterHandle::opFinished, this, &SyncEngine::onOpFinished);
    connect(&m_adapter, &AdapterHandle::clockErrorChanged, this, [this](qint64 errorMs) {
        m_clockErrorMs = errorMs;
        Q_EMIT statusChanged();
    });
    connect(&m_adapter, &AdapterHandle::transient, this, &SyncEngine::onTransient);
    connect(&m_adapter, &AdapterHandle::opSent, &m_outbox, &OutboxSender::noteSent);
    connect(&m_adapter, &AdapterHandle::opProgressed, &m_outbox, &OutboxSender::noteProgress);
    connect(&m_outbox, &OutboxSender::leavingChanged, this, &SyncEngine::leavingChanged);
    connect(&m_profiles, &ProfileCourier::queued, &m_outbox, &OutboxSender::add);
    connect(&m_outbox, &OutboxSender::messageAccepted, this, [this](const QString &flowId) {
        if (can(Capability::Profiles))
            m_profiles.follow(flowId);
    });
    connect(&m_outbox, &OutboxSender::stored, this,
        [this](const Result<> &stored) { noteStored(StorePart::Outbox, stored); });
    connect(&m_wishes, &FlowWishes::stored, this,
        [this](const Result<> &stored) { noteStored(StorePart::Wishes, stored); });
    connect(&m_wishes, &FlowWishes::finished, this, &SyncEngine::commandFinished);
}

void SyncEngine::start()
{
    if (m_running || isSignedOut())
        return;
    m_running = true;
    begin();
}

void SyncEngine::begin()
{
    const quint64 stream = ++m_stream;
    m_clockErrorMs = 0;
    m_store.syncState(m_account.config.id).then(this, [this, stream](const Result<SyncState> &state) {
        if (!m_running || stream != m_stream)
            return;
        if (!state) {
            startOver(StorePart::Start, state.error());
            return;
        }
        noteStored(StorePart::Start, {});
        m_adapter.start(m_account.config, m_account.secrets, SignIn{}, *state, stream);
    });
}

// The adapter goes on from the stored state, so it reports later facts again.
void SyncEngine::startOver(StorePart part, const Error &error)
{
    qCInfo(logSync) << "account" << m_account.config.id << "starts over, the store failed:" << error;
    noteStored(part, failed(error));
    stop();
    m_running = true;
    const quint64 stream = ++m_stream;
    later(m_clock, Milliseconds(m_storeAgainMs), this, [this, stream] {
        if (m_running && stream == m_stream)
            begin();
    });
}

void SyncEngine::noteStored(StorePart part, const Result<> &stored)
{
    if (stored)
        m_unstored.remove(part);
    else
        m_unstored.insert(part, stored.error());
    const std::optional<Error> error = m_unstored.isEmpty() ? std::nullopt : std::optional(*m_unstored.constBegin());
    if (std::exchange(m_storeError, error) != error)
        Q_EMIT storeErrorChanged();
}

void SyncEngine::stop()
{
    if (!m_running)
        return;
    m_running = false;
    m_adapter.stop();
    m_outbox.forgetInFlight();
    m_readMarks.forgetInFlight();
    const QHash<LocalId, HistoryQuestion> unanswered = std::exchange(m_historyAsked, {});
    for (const HistoryQuestion &question : unanswered)
        wantHistoryAgain(question);
    setStatus({});
}

void SyncEngine::setAccount(const StoredAccount &account)
{
    const bool wasRunning = m_running;
    stop();
    m_account = account;
    keepAccount();
    if (wasRunning)
        start();
}

void SyncEngine::keepAccount()
{
    const quint64 number = ++m_accountWrites;
    m_store.updateAccount(m_account).then(this, [this, number](const Result<> &stored) {
        // A later write includes this one.
        if (number != m_accountWrites)
            return;
        noteStored(StorePart::Account, stored);
        if (stored)
            noteStored(StorePart::Identity, stored);
        if (!stored && stored.error().kind != ErrorKind::NotFound)
            keepAccountLater();
    });
}

void SyncEngine::keepAccountLater()
{
    later(m_clock, Milliseconds(m_storeAgainMs), this, [this] {
        if (m_unstored.contains(StorePart::Account) || m_unstored.contains(StorePart::Identity))
            keepAccount();
    });
}

QFuture<Result<QList<OutboxItem>>> SyncEngine::enqueue(
    const QList<NewCommand> &commands, const std::optional<Draft> &draftAfter)
{
    QList<NewCommand> leaving = commands;
    for (NewCommand &command : leaving)
        command.command = cleaned(command.command);
    const QString flowId = commands.isEmpty() ? QString() : flowOf(commands.constFirst().command);
    const bool atOnce = !isSavedFlow(flowId) && m_outbox.reserve(flowId);
    return m_store.enqueue(m_account.config.id, leaving, draftAfter, atOnce ? Departure::AtOnce : Departure::Later)
        .then(this, [this, flowId, atOnce](const Result<QList<OutboxItem>> &items) {
            if (atOnce)
                m_outbox.release(flowId);
            const QList<OutboxItem> added = items.value_or(QList<OutboxItem>());
            for (const OutboxItem &item : added)
                m_outbox.add(item);
            return items;
        });
}

QFuture<Result<OutboxItem>> SyncEngine::enqueue(const LocalId &opId, const Command &command)
{
    return enqueue(QList{NewCommand{opId, command}}).then(this, [](const Result<QList<OutboxItem>> &items) {
        return items.map([](const QList<OutboxItem> &all) { return all.constFirst(); });
    });
}

void SyncEngine::execute(const LocalId &opId, const Command &command)
{
    const Command wanted = cleaned(command);
    if (const auto *wish = std::get_if<CreateFlow>(&wanted))
        m_wishes.make(opId, *wish);
    else
        m_adapter.submit(opId, wanted);
}

void SyncEngine::openFlow(const QString &flowId, OrderKey oldestShown)
{
    if (isSavedFlow(flowId))
        return;
    m_openFlows.insert(flowId, oldestShown);
    m_adapter.submit(newLocalId(), OpenFlow{.flowId = flowId, .oldestShown = oldestShown});
}

void SyncEngine::closeFlow(const QString &flowId)
{
    if (m_openFlows.remove(flowId))
        m_adapter.submit(newLocalId(), CloseFlow{.flowId = flowId});
}

void SyncEngine::loadHistory(const QString &flowId, OrderKey before)
{
    if (std::ranges::find(std::as_const(m_historyAsked), flowId, &HistoryQuestion::flowId) != m_historyAsked.cend())
        return;
    if (m_status.state != SessionState::Online) {
        m_historyWanted.insert(flowId, before);
        return;
    }
    const LocalId opId = newLocalId();
    m_historyAsked.insert(opId, {flowId, before});
    m_adapter.submit(opId, LoadHistory{.flowId = flowId, .before = before, .count = historyPage});
}

void SyncEngine::markRead(const QString &flowId, OrderKey upTo)
{
    if (can(Capability::Receipts) && !isSavedFlow(flowId))
        m_readMarks.mark(flowId, upTo);
}

void SyncEngine::noteTyping(const QString &flowId, bool typing)
{
    if (can(Capability::Typing) && !isSavedFlow(flowId))
        m_typingNotes.note(flowId, typing);
}

void SyncEngine::setAttention(const SetAttention &attention)
{
    m_attention = attention.level;
    m_idleMs = attention.idleMs;
    m_attendedMs = m_clock.monotonicMs();
    m_adapter.submit(newLocalId(), attention);
}

void SyncEngine::reconnectNow()
{
    if (!isRefused())
        m_adapter.reconnectNow();
}

bool SyncEngine::isRefused() const
{
    const FailureKind kind = m_status.failure.kind;
    return m_status.state == SessionState::NeedsUser
        && (kind == FailureKind::Credentials || kind == FailureKind::NotFound || kind == FailureKind::Forbidden);
}

void SyncEngine::onStateChanged(quint64 stream, const SessionStatus &status)
{
    // The state of an ended run may come late.
    if (m_running && stream == m_stream)
        setStatus(status);
}

void SyncEngine::setStatus(const SessionStatus &status)
{
    if (m_status == status)
        return;
    const bool cameOnline = status.state == SessionState::Online && m_status.state != SessionState::Online;
    m_status = status;
    m_synced = m_synced || cameOnline;
    qCInfo(logSync) << "account" << m_account.config.id << "state" << static_cast<int>(status.state) << "failure"
                    << static_cast<int>(status.failure.kind);
    const bool online = m_running && status.state == SessionState::Online;
    m_outbox.setOnline(online);
    m_readMarks.setOnline(online);
    m_typingNotes.setOnline(online);
    if (!online)
        m_live.clear();
    if (cameOnline)
        sendHints();
    Q_EMIT statusChanged();
}

void SyncEngine::sendHints()
{
    for (auto it = m_openFlows.cbegin(); it != m_openFlows.cend(); ++it)
        m_adapter.submit(newLocalId(), OpenFlow{.flowId = it.key(), .oldestShown = it.value()});
    m_adapter.submit(newLocalId(), SetAttention{m_attention, m_idleMs + m_clock.monotonicMs() - m_attendedMs});
    const QHash<QString, OrderKey> wanted = std::exchange(m_historyWanted, {});
    for (auto it = wanted.cbegin(); it != wanted.cend(); ++it)
        loadHistory(it.key(), it.value());
}

void SyncEngine::wantHistoryAgain(const HistoryQuestion &question)
{
    if (!m_historyWanted.contains(question.flowId))
        m_historyWanted.insert(question.flowId, question.before);
}

void SyncEngine::onTransient(const Transient &event)
{
    // Our own activity on another device is no news.
    const QString &userId = std::visit([](const auto &seen) -> const QString & { return seen.userId; }, event);
    const auto *typing = std::get_if<TypingSeen>(&event);
    const bool isForeign = userId != m_account.config.userId && !(typing && isSavedFlow(typing->flowId));
    if (m_status.state == SessionState::Online && isForeign)
        m_live.take(event);
}

void SyncEngine::onIdentified(quint64 stream, const Identity &identity)
{
    // The person may have signed out, or given another password, since it was sent.
    if (!m_running || stream != m_stream)
        return;
    m_account.identity = identity;
    m_account.config.userId = identity.userId;
    if (!identity.secrets.isEmpty())
        m_account.secrets = identity.secrets;
    Q_EMIT identityChanged();
}

void SyncEngine::onStored(quint64 stream, const Result<> &outcome, const QList<SeenMessage> &seen)
{
    if (!outcome) {
        if (m_running && stream == m_stream)
            startOver(StorePart::Facts, outcome.error());
        return;
    }
    if (stream == m_stream)
        noteStored(StorePart::Facts, {});
    QList<LocalId> own;
    for (const SeenMessage &message : seen) {
        if (message.senderId == m_account.config.userId)
            own.append(message.localId);
    }
    m_outbox.noteSeen(own);
}

void SyncEngine::onOpFinished(const LocalId &opId, const OpResult &result)
{
    if (m_outbox.finish(opId, result) || m_readMarks.finish(opId, result))
        return;
    if (m_historyAsked.contains(opId)) {
        const HistoryQuestion question = m_historyAsked.take(opId);
        // The link broke before an answer: ask again.
        if (result.failure.kind == FailureKind::Network)
            wantHistoryAgain(question);
        else
            Q_EMIT historyLoaded(question.flowId, result.status == OpResult::Status::Accepted);
        return;
    }
    if (!m_wishes.finish(opId, result))
        Q_EMIT commandFinished(opId, result);
}

} // namespace Morelia
