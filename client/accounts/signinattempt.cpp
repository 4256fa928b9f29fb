// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/signinattempt.h"

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

namespace Morelia {

namespace {

// Slow by intention: on the pool, so that the window stays alive.
QFuture<std::optional<Secrets>> onPool(SecretMaker maker)
{
    auto promise = std::make_shared<QPromise<std::optional<Secrets>>>();
    promise->start();
    const QFuture<std::optional<Secrets>> future = promise->future();
    QThreadPool::globalInstance()->start([promise, maker = std::move(maker)] {
        promise->addResult(maker());
        promise->finish();
    });
    return future;
}

} // namespace

SignInAttempt::SignInAttempt(
    std::unique_ptr<ProtocolAdapter> adapter, EventThread &network, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_adapter(std::move(adapter), network)
    , m_deadline(clock.makeTimer())
{
    connect(&m_adapter, &AdapterHandle::stateChanged, this,
        [this](quint64, const SessionStatus &status) { onStateChanged(status); });
    connect(&m_adapter, &AdapterHandle::identified, this,
        [this](quint64, const Identity &identity) { onIdentified(identity); });
    connect(m_deadline.get(), &Timer::timeout, this,
        [this] { fail({.kind = FailureKind::Network, .retryable = true, .detail = {}}); });
}

void SignInAttempt::start(const AccountConfig &config, SecretMaker secretMaker, const Entry &entry)
{
    m_deadline->start(deadline);
    onPool(std::move(secretMaker)).then(this, [this, config, entry](const std::optional<Secrets> &secrets) {
        if (!secrets)
            fail({.kind = FailureKind::Invalid, .retryable = false, .detail = {}});
        else if (!m_finished)
            m_adapter.start(config, m_secrets = *secrets, entry, {});
    });
}

void SignInAttempt::onStateChanged(const SessionStatus &status)
{
    // A link that has to wait for its next try is a failure here: the person is watching.
    if (status.state == SessionState::NeedsUser || status.state == SessionState::Waiting)
        fail(status.failure ? status.failure : Failure{.kind = FailureKind::Network, .retryable = true, .detail = {}});
}

void SignInAttempt::onIdentified(const Identity &identity)
{
    if (m_finished)
        return;
    m_finished = true;
    m_deadline->stop();
    m_adapter.stop();
    Identity complete = identity;
    if (complete.secrets.isEmpty())
        complete.secrets = m_secrets;
    Q_EMIT succeeded(complete);
}

void SignInAttempt::fail(const Failure &failure)
{
    if (m_finished)
        return;
    m_finished = true;
    m_deadline->stop();
    m_adapter.stop();
    Q_EMIT failed(failure);
}

} // namespace Morelia
