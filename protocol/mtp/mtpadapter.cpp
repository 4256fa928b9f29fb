// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/mtp/mtpadapter.h"

#include "protocol/mtp/session.h"

#include <utility>

namespace Morelia {

MtpAdapter::MtpAdapter(
    TransportFactory transports, Clock &clock, AttachmentStore &files, RandomSource random, QObject *parent)
    : ProtocolAdapter(parent)
    , m_transports(std::move(transports))
    , m_clock(clock)
    , m_files(files)
    , m_random(std::move(random))
{}

MtpAdapter::~MtpAdapter() = default;

void MtpAdapter::start(
    const AccountConfig &config, const Secrets &secrets, const Entry &entry, const SyncState &syncState)
{
    stop();
    const auto [credential, authId] = Mtp::Credentials::decoded(secrets);
    const Mtp::Self self{.login = config.login, .credential = credential, .userId = config.userId, .authId = authId};
    m_session = std::make_unique<Mtp::Session>(Mtp::Environment{m_transports, m_clock, m_files, m_random},
        Mtp::AccountSettings::decoded(config.settings), self, entry, syncState);
    const Mtp::Session *session = m_session.get();
    connect(session, &Mtp::Session::stateChanged, this, &ProtocolAdapter::stateChanged);
    connect(session, &Mtp::Session::identified, this, &ProtocolAdapter::identified);
    connect(session, &Mtp::Session::deltas, this, &ProtocolAdapter::deltas);
    connect(session, &Mtp::Session::opFinished, this, &ProtocolAdapter::opFinished);
    connect(session, &Mtp::Session::opSent, this, &ProtocolAdapter::opSent);
    connect(session, &Mtp::Session::opProgressed, this, &ProtocolAdapter::opProgressed);
    connect(session, &Mtp::Session::clockErrorChanged, this, &ProtocolAdapter::clockErrorChanged);
    m_session->start();
}

void MtpAdapter::stop()
{
    if (!m_session)
        return;
    // We may be called from one of its signals: it ends now and dies later.
    Mtp::Session *session = m_session.release();
    session->stop();
    session->disconnect(this);
    session->deleteLater();
}

void MtpAdapter::submit(const LocalId &opId, const Command &command)
{
    if (m_session)
        m_session->submit(opId, command);
    else if (!isDurable(command) && !isHint(command))
        Q_EMIT opFinished(opId, OpResult::rejected(FailureKind::Network, true));
}

void MtpAdapter::reconcile(const QList<PendingOp> &pending)
{
    if (m_session)
        m_session->reconcile(pending);
}

void MtpAdapter::cancel(const LocalId &opId)
{
    if (m_session)
        m_session->cancel(opId);
}

CapabilitySet MtpAdapter::capabilities() const
{
    return m_session ? m_session->capabilities() : CapabilitySet();
}

CapabilitySet MtpAdapter::capabilities(const QString &flowId) const
{
    return m_session ? m_session->capabilities(flowId) : CapabilitySet();
}

void MtpAdapter::reconnectNow()
{
    if (m_session)
        m_session->reconnectNow();
}

} // namespace Morelia
