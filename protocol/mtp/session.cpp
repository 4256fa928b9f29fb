// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/mtp/session.h"

#include "protocol/mtp/failures.h"
#include "protocol/transport/logging.h"

#include <algorithm>
#include <utility>

namespace Morelia::Mtp {

Session::Session(const Environment &environment, const AccountConfig &config, const Secrets &secrets,
    const Entry &entry, const SyncState &state)
    : m_options{config.server, config.allowPlaintext, true}
    , m_self{config.login, secrets.credential, config.userId, secrets.authId}
    , m_serverClock(environment.clock)
    , m_budget(environment.clock)
    , m_main(environment.transports, environment.clock, environment.random, m_serverClock)
    , m_probe(environment.transports, environment.clock, environment.random, m_serverClock)
    , m_news(m_self, m_flows, environment.files)
    , m_delivery(m_main, m_self, environment.files, m_carriers)
    , m_signIn(m_main, m_self)
    , m_history(m_probe, m_self, environment.clock, m_budget)
    , m_firstSync(m_main, m_history, m_news, m_flows, m_self)
    , m_poller(m_main, m_history, m_news, m_flows, m_self, environment.clock, m_budget, environment.random)
    , m_watcher(m_history, m_news, m_flows, environment.clock, m_budget)
    , m_openFlows(m_main, m_news, m_watcher, m_flows, m_self, environment.clock, environment.random)
    , m_sweeper(m_history, m_news, m_watcher, m_flows, environment.clock, m_budget)
    , m_directory(m_main, m_news, m_self, environment.clock)
    , m_loader(m_history, m_news, m_flows)
    , m_submitter(m_main, m_news, m_flows, m_self, m_serverClock, m_drops, m_delivery)
    , m_reconciler(m_main, m_history, m_flows, m_self, m_drops, m_delivery, environment.clock)
{
    m_carriers.load(state, config.ownIds);
    m_flows.load(state);
    m_signIn.reset(entry);
    connectLinks();
    connectSync();
    connectCommands();
}

void Session::connectLinks()
{
    connect(&m_main, &Link::connecting, this, [this] { setState(SessionState::Connecting); });
    connect(&m_main, &Link::opened, this, &Session::beginSignIn);
    connect(&m_main, &Link::lost, this, &Session::onLost);
    connect(&m_main, &Link::unauthorized, this, &Session::onUnauthorized);
    connect(&m_probe, &Link::unauthorized, this, &Session::onUnauthorized);
    connect(&m_main, &Link::pushed, this, &Session::onPushed);
    connect(&m_signIn, &SignIn::identityChanged, this, &Session::emitIdentity);
    connect(&m_signIn, &SignIn::finished, this, &Session::onSignedIn);
    connect(&m_signIn, &SignIn::refused, this, &Session::onRefused);
}

void Session::connectSync()
{
    connect(&m_firstSync, &FirstSync::batchReady, this, &Session::deltas);
    connect(&m_firstSync, &FirstSync::finished, &m_poller, &Poller::start);
    connect(&m_firstSync, &FirstSync::failed, this,
        [this](const Failure &failure) { m_main.fail({CloseKind::Unusable, 0, failure.detail}); });
    connect(&m_poller, &Poller::batchReady, this, &Session::onNews);
    connect(&m_poller, &Poller::flowsFound, &m_watcher, &FlowWatcher::discover);
    connect(&m_poller, &Poller::cursorUseless, this, [this] { m_flows.forgetCursor(); });
    connect(&m_poller, &Poller::caughtUp, this, [this] {
        m_renewed = false;
        setState(SessionState::Online);
        if (!m_extensions.push) {
            m_openFlows.start();
            m_sweeper.start();
        }
        m_directory.fill();
    });
    connect(&m_directory, &UserDirectory::batchReady, this, &Session::deltas);
    connect(&m_watcher, &FlowWatcher::batchReady, this, &Session::deltas);
    connect(&m_openFlows, &OpenFlowPoller::batchReady, this, &Session::deltas);
    connect(&m_sweeper, &Sweeper::batchReady, this, &Session::deltas);
    connect(&m_poller, &Poller::dearChanged, &m_openFlows, &OpenFlowPoller::setUseful);
}

void Session::connectCommands()
{
    connect(&m_loader, &HistoryLoader::batchReady, this, &Session::deltas);
    connect(&m_loader, &HistoryLoader::finished, this, &Session::finish);
    connect(&m_submitter, &Submitter::sent, this, &Session::opSent);
    connect(&m_submitter, &Submitter::finished, this, &Session::finish);
    connect(&m_submitter, &Submitter::batchReady, this, &Session::deltas);
    connect(&m_submitter, &Submitter::flowsFound, &m_watcher, &FlowWatcher::discover);
    connect(&m_submitter, &Submitter::changed, &m_watcher, &FlowWatcher::refresh);
    connect(&m_submitter, &Submitter::accountDeleted, this, &Session::stop);
    connect(&m_submitter, &Submitter::newsExpected, this, [this] {
        if (!m_extensions.push)
            m_poller.pollNow();
    });
    connect(&m_reconciler, &Reconciler::finished, this, &Session::opFinished);
    connect(&m_delivery, &Delivery::carriersChanged, this, &Session::onCarriersChanged);
}

void Session::start()
{
    m_main.open(m_options);
}

void Session::stop()
{
    m_signedIn = false;
    m_poller.stop();
    stopReading();
    m_watcher.closeAll();
    m_reconciler.stop();
    m_history.stop();
    m_main.close();
    const QSet<LocalId> unanswered = std::exchange(m_promised, {});
    for (const LocalId &opId : unanswered)
        Q_EMIT opFinished(opId, OpResult::rejected(FailureKind::Network, true));
    setState(SessionState::Offline);
}

void Session::reconnectNow()
{
    if (m_main.state() == Connection::State::Closed)
        m_main.open(m_options);
    else
        m_main.reconnectNow();
}

void Session::beginSignIn()
{
    m_main.hold();
    setState(SessionState::SigningIn);
    m_signIn.begin();
}

void Session::onSignedIn(const Extensions &extensions)
{
    m_extensions = extensions;
    m_signedIn = true;
    m_poller.pace().setPush(extensions.push);
    m_poller.setSaysMore(extensions.edits);
    m_reconciler.setSaysMore(extensions.edits);
    m_watcher.setPush(extensions.push);
    emitIdentity();
    emitCapabilities({});
    setState(SessionState::Syncing);
    m_history.start(m_options);
    m_watcher.lookAgain();
    m_main.release();
    if (!m_signedIn)
        return;
    if (m_flows.cursor())
        m_poller.start();
    else
        m_firstSync.start();
}

// What waits for the link goes on waiting: the person may say "try again".
void Session::onRefused(const Failure &failure)
{
    m_signedIn = false;
    m_renewed = false;
    m_poller.stop();
    stopReading();
    m_history.pause();
    m_main.hold();
    m_main.disconnectFromServer();
    setState(SessionState::NeedsUser, failure);
}

void Session::onLost(const CloseReason &reason, qint64 retryAtMs)
{
    m_signedIn = false;
    m_main.hold();
    m_history.pause();
    m_poller.stop();
    stopReading();
    const Failure failure = failureOf(reason);
    if (retryAtMs > 0)
        setState(SessionState::Waiting, failure, retryAtMs);
    else
        setState(SessionState::NeedsUser, failure);
}

void Session::stopReading()
{
    m_firstSync.stop();
    m_directory.stop();
    m_openFlows.stop();
    m_sweeper.stop();
}

void Session::onUnauthorized()
{
    if (!m_signedIn)
        return;
    m_signedIn = false;
    m_history.pause();
    m_poller.stop();
    stopReading();
    if (m_renewed) {
        // A fresh token is refused too.
        onRefused({FailureKind::Credentials, false, {}});
        return;
    }
    m_renewed = true;
    beginSignIn();
}

void Session::onPushed(const Wire::Envelope &envelope)
{
    const News news = m_news.readPush(envelope.data.valueOr({}), offsetsOf(envelope.meta));
    if (!news.batch.deltas.isEmpty())
        Q_EMIT deltas(news.batch);
    if (!news.newFlows.isEmpty())
        m_watcher.discover(news.newFlows);
    if (!news.unplaced.isEmpty())
        m_poller.pollNow();
}

// Somebody new may be among them, whose login the news of a stock server leave out.
void Session::onNews(const DeltaBatch &batch)
{
    Q_EMIT deltas(batch);
    const bool hasPeople = std::ranges::any_of(
        batch.deltas, [](const Delta &delta) { return std::holds_alternative<UserSeen>(delta); });
    if (hasPeople && m_status.state == SessionState::Online)
        m_directory.fill();
}

void Session::setState(SessionState state, const Failure &failure, qint64 retryAtMs)
{
    const SessionStatus status{state, failure, retryAtMs};
    if (status == m_status)
        return;
    m_status = status;
    Q_EMIT stateChanged(status);
}

void Session::emitIdentity()
{
    Identity identity;
    identity.userId = m_self.userId;
    identity.authId = m_self.authId;
    identity.capabilities = capabilities();
    identity.limits.frameBytes = Wire::maxFrameBytes;
    identity.limits.uploadBytes = Delivery::maxFileBytes;
    identity.serverSoftware = m_extensions.server;
    Q_EMIT identified(identity);
}

void Session::onCarriersChanged()
{
    emitIdentity();
    emitCapabilities(m_carriers.cursors());
}

void Session::emitCapabilities(const QList<Cursor> &cursors)
{
    DeltaBatch batch;
    const QList<Flow> carried = m_flows.setCarried(m_carriers.capabilities(), m_self.userId);
    for (const Flow &flow : carried)
        batch.deltas.append(FlowSeen{flow});
    batch.cursors = cursors;
    if (!batch.deltas.isEmpty() || !batch.cursors.isEmpty())
        Q_EMIT deltas(batch);
}

CapabilitySet Session::capabilities() const
{
    CapabilitySet set = CapabilitySet(Capability::SendText) | Capability::Edit | Capability::DeleteForAll
        | Capability::ListUsers | Capability::CreateChat | Capability::CreateGroup | Capability::CreateChannel
        | Capability::HistoryPaging | Capability::SignUp | Capability::DeleteAccount;
    set.setFlag(Capability::Push, m_extensions.push);
    return set | m_carriers.capabilities();
}

CapabilitySet Session::capabilities(const QString &flowId) const
{
    const FlowTrack *track = m_flows.track(flowId);
    return track ? track->flow.capabilities : CapabilitySet();
}

void Session::submit(const LocalId &opId, const Command &command)
{
    if (const auto *send = std::get_if<SendMessage>(&command))
        m_submitter.send(opId, *send);
    else if (const auto *edit = std::get_if<EditMessage>(&command))
        m_submitter.edit(opId, *edit);
    else if (const auto *remove = std::get_if<DeleteMessage>(&command))
        m_submitter.remove(opId, *remove);
    else if (const auto *open = std::get_if<OpenFlow>(&command))
        m_watcher.open(open->flowId, open->oldestShown);
    else if (const auto *close = std::get_if<CloseFlow>(&command))
        m_watcher.close(close->flowId);
    else if (const auto *attention = std::get_if<SetAttention>(&command))
        setAttention(attention->level);
    else
        submitOnline(opId, command);
}

// What somebody waits for in front of the screen: without a link the answer is "not now".
void Session::submitOnline(const LocalId &opId, const Command &command)
{
    m_promised.insert(opId);
    if (!m_signedIn)
        finish(opId, OpResult::rejected(FailureKind::Network, true));
    else if (const auto *create = std::get_if<CreateFlow>(&command))
        m_submitter.createFlow(opId, *create);
    else if (const auto *history = std::get_if<LoadHistory>(&command))
        m_loader.load(opId, *history);
    else if (const auto *account = std::get_if<DeleteAccount>(&command))
        m_submitter.deleteAccount(opId, *account);
}

void Session::finish(const LocalId &opId, const OpResult &result)
{
    m_promised.remove(opId);
    Q_EMIT opFinished(opId, result);
}

void Session::setAttention(SetAttention::Level level)
{
    m_poller.pace().setAttention(level);
    m_openFlows.pace().setAttention(level);
    m_poller.reschedule();
}

void Session::reconcile(const QList<PendingOp> &pending)
{
    m_reconciler.reconcile(pending);
}

} // namespace Morelia::Mtp
