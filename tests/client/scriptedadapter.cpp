// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/client/scriptedadapter.h"

#include "protocol/mtp/mtpfactory.h"

namespace Morelia::Test {

namespace {

class ScriptedAdapter final : public ProtocolAdapter
{
public:
    explicit ScriptedAdapter(AdapterScript &script)
        : m_script(script)
    {}

    void start(
        const AccountConfig &config, const Secrets &secrets, const Entry &entry, const SyncState &syncState) override
    {
        tell([=](AdapterScript &script) {
            script.starts.append(config);
            script.secrets.append(secrets);
            script.entries.append(entry);
            script.syncStates.append(syncState);
        });
    }

    void stop() override
    {
        tell([](AdapterScript &script) { ++script.stops; });
    }

    void submit(const LocalId &opId, const Command &command) override
    {
        tell([=](AdapterScript &script) { script.submitted.append({opId, command}); });
    }

    void reconcile(const QList<PendingOp> &pending) override
    {
        tell([=](AdapterScript &script) { script.reconciled.append(pending); });
    }

    void cancel(const LocalId &opId) override
    {
        tell([=](AdapterScript &script) { script.cancelled.append(opId); });
    }

    CapabilitySet capabilities() const override { return {}; }
    CapabilitySet capabilities(const QString & /*flowId*/) const override { return {}; }

    void reconnectNow() override
    {
        tell([](AdapterScript &script) { ++script.reconnects; });
    }

private:
    template <typename Function>
    void tell(const Function &function)
    {
        QMetaObject::invokeMethod(
            &m_script, [&script = m_script, function] { function(script); }, Qt::QueuedConnection);
    }

    AdapterScript &m_script;
};

class ScriptedFactory final : public MtpFactory
{
public:
    ScriptedFactory(AdapterScript &script, TransportFactory transports, Clock &clock, AttachmentStore &files)
        : MtpFactory(std::move(transports), clock, files)
        , m_script(script)
    {}

    std::unique_ptr<ProtocolAdapter> makeAdapter() const override { return m_script.makeAdapter(); }

private:
    AdapterScript &m_script;
};

} // namespace

std::unique_ptr<ProtocolAdapter> AdapterScript::makeAdapter()
{
    auto adapter = std::make_unique<ScriptedAdapter>(*this);
    m_adapter = adapter.get();
    return adapter;
}

ProtocolMaker AdapterScript::protocols(TransportFactory transports)
{
    return [this, transports = std::move(transports)](Clock &clock, AttachmentStore &files) {
        Protocols::Factories factories;
        factories.push_back(std::make_unique<ScriptedFactory>(*this, transports, clock, files));
        return factories;
    };
}

QList<AdapterScript::Submitted> AdapterScript::durable() const
{
    QList<Submitted> found;
    for (const Submitted &entry : submitted) {
        if (isDurable(entry.command))
            found.append(entry);
    }
    return found;
}

template <typename Function>
void AdapterScript::speak(const Function &function)
{
    QMetaObject::invokeMethod(m_adapter, [adapter = m_adapter, function] { function(*adapter); }, Qt::QueuedConnection);
}

void AdapterScript::enter(SessionState state, const Failure &failure, qint64 retryAtMs)
{
    speak([=](ProtocolAdapter &adapter) {
        Q_EMIT adapter.stateChanged({.state = state, .failure = failure, .retryAtMs = retryAtMs});
    });
}

void AdapterScript::identify(const Identity &identity)
{
    speak([=](ProtocolAdapter &adapter) { Q_EMIT adapter.identified(identity); });
}

void AdapterScript::deliver(const DeltaBatch &batch)
{
    speak([=](ProtocolAdapter &adapter) { Q_EMIT adapter.deltas(batch); });
}

void AdapterScript::sent(const LocalId &opId, qint64 serverTimeMs)
{
    speak([=](ProtocolAdapter &adapter) { Q_EMIT adapter.opSent(opId, serverTimeMs); });
}

void AdapterScript::progress(const LocalId &opId, int percent)
{
    speak([=](ProtocolAdapter &adapter) { Q_EMIT adapter.opProgressed(opId, percent); });
}

void AdapterScript::tell(const Transient &event)
{
    speak([=](ProtocolAdapter &adapter) { Q_EMIT adapter.transient(event); });
}

void AdapterScript::tellClockError(qint64 errorMs)
{
    speak([=](ProtocolAdapter &adapter) { Q_EMIT adapter.clockErrorChanged(errorMs); });
}

void AdapterScript::finish(const LocalId &opId, const OpResult &result)
{
    speak([=](ProtocolAdapter &adapter) { Q_EMIT adapter.opFinished(opId, result); });
}

void AdapterScript::accept(const LocalId &opId, const QString &remoteId, OrderKey order, qint64 timeMs)
{
    finish(opId,
        {.status = OpResult::Status::Accepted, .remoteId = remoteId, .order = order, .timeMs = timeMs, .failure = {}});
}

void AdapterScript::lose(const LocalId &opId)
{
    finish(opId, {.status = OpResult::Status::Unknown, .remoteId = {}, .order = 0, .timeMs = 0, .failure = {}});
}

void AdapterScript::giveBack(const LocalId &opId)
{
    finish(opId, {.status = OpResult::Status::NotApplied, .remoteId = {}, .order = 0, .timeMs = 0, .failure = {}});
}

void AdapterScript::reject(const LocalId &opId, FailureKind kind, bool retryable)
{
    finish(opId, OpResult::rejected(kind, retryable));
}

} // namespace Morelia::Test
