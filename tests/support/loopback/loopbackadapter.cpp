// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/loopback/loopbackadapter.h"

#include "tests/support/loopback/loopbackhub.h"

#include <utility>

namespace Morelia::Test {

LoopbackAdapter::LoopbackAdapter(LoopbackHub &hub)
    : m_hub(hub)
{
    connect(this, &ProtocolAdapter::opFinished, this, [this](const LocalId &opId) {
        m_asked.remove(opId);
        m_durable.remove(opId);
    });
}

LoopbackAdapter::~LoopbackAdapter()
{
    m_hub.leave(*this);
}

Secrets LoopbackAdapter::secretsOf(const QString &login)
{
    return {.value = "loop " + login.toUtf8()};
}

void LoopbackAdapter::start(
    const AccountConfig &config, const Secrets &secrets, const Entry & /*entry*/, const SyncState & /*syncState*/)
{
    m_config = config;
    if (secrets == secretsOf(config.login))
        connectNow();
    else
        Q_EMIT stateChanged({.state = SessionState::NeedsUser,
            .failure = {.kind = FailureKind::Credentials, .retryable = false, .detail = {}}});
}

void LoopbackAdapter::connectNow()
{
    if (m_online)
        return;
    Q_EMIT stateChanged({.state = SessionState::Connecting, .failure = {}});
    m_online = m_hub.join(*this, m_config.login, ++m_session);
    if (!m_online)
        Q_EMIT stateChanged({.state = SessionState::NeedsUser,
            .failure = {.kind = FailureKind::NotFound, .retryable = false, .detail = {}}});
}

void LoopbackAdapter::leave()
{
    m_hub.leave(*this);
    ++m_session;
    m_online = false;
    const QSet<LocalId> asked = std::exchange(m_asked, {});
    const QSet<LocalId> durable = std::exchange(m_durable, {});
    for (const LocalId &opId : asked) {
        OpResult unknown;
        unknown.status = OpResult::Status::Unknown;
        Q_EMIT opFinished(opId, durable.contains(opId) ? unknown : OpResult::rejected(FailureKind::Network, true));
    }
}

void LoopbackAdapter::stop()
{
    leave();
    Q_EMIT stateChanged({.state = SessionState::Offline, .failure = {}});
}

void LoopbackAdapter::lose()
{
    leave();
    Q_EMIT stateChanged(
        {.state = SessionState::Waiting, .failure = {.kind = FailureKind::Network, .retryable = true, .detail = {}}});
}

void LoopbackAdapter::reconnectNow()
{
    if (!m_config.login.isEmpty())
        connectNow();
}

void LoopbackAdapter::submit(const LocalId &opId, const Command &command)
{
    if (!isHint(command))
        m_asked.insert(opId);
    if (isDurable(command))
        m_durable.insert(opId);
    if (m_online)
        m_hub.take(*this, opId, command);
    else if (!isHint(command))
        Q_EMIT opFinished(opId, OpResult::rejected(FailureKind::Network, true));
}

void LoopbackAdapter::reconcile(const QList<PendingOp> &pending)
{
    for (const PendingOp &op : pending) {
        const OrderKey order = m_hub.find(flowOf(op.command), op.opId);
        OpResult result;
        result.status = order > 0 ? OpResult::Status::Accepted : OpResult::Status::NotApplied;
        result.order = order;
        Q_EMIT opFinished(op.opId, result);
    }
}

CapabilitySet LoopbackAdapter::capabilities() const
{
    return CapabilitySet(Capability::SendText) | Capability::Push | Capability::Receipts | Capability::Presence
        | Capability::Typing | Capability::React | Capability::Looks;
}

CapabilitySet LoopbackAdapter::capabilities(const QString & /*flowId*/) const
{
    return capabilities();
}

void LoopbackAdapter::hear(int session, std::function<void(ProtocolAdapter &)> event)
{
    QMetaObject::invokeMethod(
        this,
        [this, session, event = std::move(event)] {
            if (session == m_session)
                event(*this);
        },
        Qt::QueuedConnection);
}

} // namespace Morelia::Test
