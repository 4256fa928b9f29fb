// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/sync/adapterhandle.h"

#include "client/platform/eventthread.h"
#include "client/sync/batchrelay.h"
#include "models/entities/savedflow.h"

#include <utility>

namespace Morelia {

AdapterHandle::AdapterHandle(std::unique_ptr<ProtocolAdapter> adapter, EventThread &thread, BatchStep onArrival,
    AdapterSinks sinks, QObject *parent)
    : QObject(parent)
    , m_adapter(adapter.release())
    , m_relay(new BatchRelay(std::move(onArrival), std::move(sinks), m_adapter))
    , m_thread(thread)
{
    connect(m_adapter, &ProtocolAdapter::stateChanged, m_relay, &BatchRelay::takeState);
    connect(m_relay, &BatchRelay::stateChanged, this, &AdapterHandle::stateChanged);
    connect(m_adapter, &ProtocolAdapter::identified, m_relay, &BatchRelay::takeIdentity);
    connect(m_relay, &BatchRelay::identified, this, &AdapterHandle::identified);
    connect(m_relay, &BatchRelay::identityStored, this, &AdapterHandle::identityStored);
    connect(m_adapter, &ProtocolAdapter::deltas, m_relay, &BatchRelay::take);
    connect(m_relay, &BatchRelay::stored, this, &AdapterHandle::stored);
    connect(m_adapter, &ProtocolAdapter::transient, this, &AdapterHandle::transient);
    connect(m_adapter, &ProtocolAdapter::opFinished, this, &AdapterHandle::opFinished);
    connect(m_adapter, &ProtocolAdapter::opSent, this, &AdapterHandle::opSent);
    connect(m_adapter, &ProtocolAdapter::opProgressed, this, &AdapterHandle::opProgressed);
    connect(m_adapter, &ProtocolAdapter::clockErrorChanged, this, &AdapterHandle::clockErrorChanged);
    m_thread.adopt(m_adapter);
}

AdapterHandle::~AdapterHandle()
{
    m_relay->close();
    m_thread.post([adapter = m_adapter] {
        adapter->stop();
        delete adapter;
    });
}

void AdapterHandle::start(
    const AccountConfig &config, const Secrets &secrets, const Entry &entry, const SyncState &syncState, quint64 stream)
{
    m_thread.post([adapter = m_adapter, relay = m_relay, config, secrets, entry, syncState, stream] {
        relay->setStream(stream);
        adapter->start(config, secrets, entry, syncState);
    });
}

void AdapterHandle::stop()
{
    m_relay->endStream();
    m_thread.post([adapter = m_adapter] { adapter->stop(); });
}

void AdapterHandle::submit(const LocalId &opId, const Command &command)
{
    // The store settles them by itself; this is the gate that keeps them here whatever goes wrong above.
    if (isSavedFlow(flowOf(command)))
        return;
    m_thread.post([adapter = m_adapter, opId, command] { adapter->submit(opId, command); });
}

void AdapterHandle::reconcile(const QList<PendingOp> &pending)
{
    m_thread.post([adapter = m_adapter, pending] { adapter->reconcile(pending); });
}

void AdapterHandle::cancel(const LocalId &opId)
{
    m_thread.post([adapter = m_adapter, opId] { adapter->cancel(opId); });
}

void AdapterHandle::reconnectNow()
{
    m_thread.post([adapter = m_adapter] { adapter->reconnectNow(); });
}

} // namespace Morelia
