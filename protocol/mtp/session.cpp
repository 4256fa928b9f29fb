// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/mtp/session.h"

#include "protocol/mtp/failures.h"

namespace Morelia::Mtp {

Session::Session(const Environment &environment, const AccountSettings &settings, const Self &self, const Entry &entry,
    const SyncState &state)
    : m_options{settings.server, settings.allowPlaintext, true}
    , m_self(self)
    , m_links(environment.transports, environment.clock, environment.random)
    , m_known(m_self, environment.files)
    , m_signIn(m_links.main, m_self)
    , m_sync(m_links, m_known, m_self, environment.clock, environment.random)
    , m_commands(m_links, m_sync.history(), m_sync.backFill(), m_known, m_self, environment.files, environment.clock)
{
    m_commands.load(state, settings.ownIds);
    m_known.flows.load(state);
    m_signIn.reset(entry);
    connectLinks();
    connectSync();
    connectCommands();
}

void Session::connectLinks()
{
    m_links.clock.watch([this](qint64 errorMs) { Q_EMIT clockErrorChanged(errorMs); });
    connect(&m_links.main, &Link::connecting, this, [this] { setState(SessionState::Connecting); });
    connect(&m_links.main, &Link::opened, this, &Session::beginSignIn);
    connect(&m_links.main, &Link::lost, this, &Session::onLost);
    connect(&m_links.main, &Link::unauthorized, this, &Session::onUnauthorized);
    connect(&m_links.probe, &Link::unauthorized, this, &Session::onUnauthorized);
    connect(&m_links.main, &Link::pushed, &m_sync, &Sync::takePush);
    connect(&m_signIn, &SignIn::identityChanged, this, &Session::emitIdentity);
    connect(&m_signIn, &SignIn::finished, this, &Session::onSignedIn);
    connect(&m_signIn, &SignIn::refused, this, &Session::onRefused);
}

void Session::connectSync()
{
    connect(&m_sync, &Sync::batchReady, this, &Session::deltas);
    connect(&m_sync, &Sync::failed, this,
        [this](const Failure &failure) { m_links.main.fail({CloseKind::Unusable, 0, failure.detail}); });
    connect(&m_sync, &Sync::caughtUp, this, [this] {
        m_signIn.allowRenewal();
        setState(SessionState::Online);
    });
}

void Session::connectCommands()
{
    connect(&m_commands, &Commands::sent, this, &Session::opSent);
    connect(&m_commands, &Commands::progressed, this, &Session::opProgressed);
    connect(&m_commands, &Commands::finished, this, &Session::opFinished);
    connect(&m_commands, &Commands::batchReady, this, &Session::deltas);
    connect(&m_commands, &Commands::newsExpected, &m_sync, &Sync::expectNews);
    connect(&m_commands, &Commands::changed, &m_sync, &Sync::refresh);
    connect(&m_commands, &Commands::flowsFound, &m_sync, &Sync::discover);
    connect(&m_commands, &Commands::accountDeleted, this, &Session::stop);
    connect(&m_commands, &Commands::carriersChanged, this, &Session::onCarriersChanged);
}

void Session::start()
{
    m_links.main.open(m_options);
}

void Session::stop()
{
    setSignedIn(false);
    m_commands.stop();
    m_sync.stop();
    m_links.main.close();
    m_commands.giveUp();
    setState(SessionState::Offline);
}

void Session::reconnectNow()
{
    if (m_links.main.state() == Connection::State::Closed)
        m_links.main.open(m_options);
    else
        m_links.main.reconnectNow();
}

void Session::beginSignIn()
{
    m_links.main.hold();
    setState(SessionState::SigningIn);
    m_signIn.begin();
}

void Session::onSignedIn(const Extensions &extensions)
{
    m_extensions = extensions;
    m_commands.setSaysMore(extensions.edits);
    setSignedIn(true);
    emitIdentity();
    emitCapabilities({});
    setState(SessionState::Syncing);
    m_links.main.release();
    if (m_signedIn)
        m_sync.start(m_options, extensions);
}

// Requests in the queue go on waiting: the person may try again.
void Session::onRefused(const Failure &failure)
{
    setSignedIn(false);
    m_signIn.allowRenewal();
    m_sync.pause();
    m_links.main.hold();
    m_links.main.disconnectFromServer();
    setState(SessionState::NeedsUser, failure);
}

void Session::onLost(const CloseReason &reason, qint64 retryAtMs)
{
    setSignedIn(false);
    m_links.main.hold();
    m_sync.pause();
    const Failure failure = failureOf(reason);
    if (retryAtMs > 0)
        setState(SessionState::Waiting, failure, retryAtMs);
    else
        setState(SessionState::NeedsUser, failure);
}

void Session::onUnauthorized()
{
    if (!m_signedIn)
        return;
    setSignedIn(false);
    m_sync.pause();
    if (m_signIn.spendRenewal())
        beginSignIn();
    else // A fresh token is refused too.
        onRefused({FailureKind::Credentials, false, {}});
}

void Session::setSignedIn(bool signedIn)
{
    m_signedIn = signedIn;
    m_commands.setOnline(signedIn);
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
    identity.secrets = Credentials{.credential = m_self.credential, .authId = m_self.authId}.encoded();
    identity.capabilities = capabilities();
    identity.limits.frameBytes = Wire::maxFrameBytes;
    identity.limits.uploadBytes = OutgoingContent::maxFileBytes;
    identity.serverSoftware = m_extensions.server;
    Q_EMIT identified(identity);
}

void Session::onCarriersChanged()
{
    emitIdentity();
    emitCapabilities(m_commands.carriers().cursors());
}

void Session::emitCapabilities(const QList<Cursor> &cursors)
{
    DeltaBatch batch;
    const QList<Flow> carried = m_known.flows.setCarried(m_commands.carriers().capabilities(), m_self.userId);
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
    set.setFlag(Capability::MembersOnly, m_extensions.members);
    return set | m_commands.carriers().capabilities();
}

CapabilitySet Session::capabilities(const QString &flowId) const
{
    const FlowTrack *track = m_known.flows.track(flowId);
    return track ? track->flow.capabilities : CapabilitySet();
}

void Session::submit(const LocalId &opId, const Command &command)
{
    if (const auto *open = std::get_if<OpenFlow>(&command))
        m_sync.openFlow(*open);
    else if (const auto *close = std::get_if<CloseFlow>(&command))
        m_sync.closeFlow(close->flowId);
    else if (const auto *attention = std::get_if<SetAttention>(&command))
        m_sync.setAttention(*attention);
    else
        m_commands.submit(opId, command);
}

void Session::reconcile(const QList<PendingOp> &pending)
{
    m_commands.reconcile(pending);
}

} // namespace Morelia::Mtp
