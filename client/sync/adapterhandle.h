// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"
#include "protocol/adapter.h"

#include <QFuture>
#include <QObject>

#include <functional>
#include <memory>

namespace Morelia {

class BatchRelay;
class EventThread;

//! Completes what an adapter tells before it reaches the interface's thread; called on the network thread.
using BatchStep = std::function<void(DeltaBatch &batch)>;

//! Takes what must be stored; called on the network thread, in order.
struct AdapterSinks
{
    std::function<QFuture<Result<>>(const DeltaBatch &batch, quint64 stream)> batch;
    std::function<QFuture<Result<>>(const Identity &identity)> identity;
};

//! A message that a batch showed, by the id that its writer gave it.
struct SeenMessage
{
    LocalId localId;
    QString senderId;
};

//! A protocol adapter seen from the interface's thread: calls are posted to the network thread, signals come back.
//! Outlive the handle with the thread; the adapter ends there some time after the handle.
class AdapterHandle : public QObject
{
    Q_OBJECT

public:
    //! Without sinks nothing is stored. They are not called any more when the handle is gone.
    AdapterHandle(std::unique_ptr<ProtocolAdapter> adapter, EventThread &thread, BatchStep onArrival = {},
        AdapterSinks sinks = {}, QObject *parent = nullptr);
    ~AdapterHandle() override;

    //! See ProtocolAdapter. stream numbers this run.
    void start(const AccountConfig &config, const Secrets &secrets, const Entry &entry, const SyncState &syncState,
        quint64 stream = 0);
    void stop();
    //! Nothing of saved messages goes through; it has no result.
    void submit(const LocalId &opId, const Command &command);
    void reconcile(const QList<PendingOp> &pending);
    void cancel(const LocalId &opId);
    void reconnectNow();

Q_SIGNALS:
    //! The state of a run.
    void stateChanged(quint64 stream, const Morelia::SessionStatus &status);
    //! The identity that the server gave us in a run.
    void identified(quint64 stream, const Morelia::Identity &identity);
    //! How storing a batch of a run went.
    void stored(quint64 stream, const Morelia::Result<> &outcome, const QList<Morelia::SeenMessage> &seen);
    //! How storing the latest identity went.
    void identityStored(const Morelia::Result<> &outcome);
    void transient(const Morelia::Transient &event);
    void opFinished(const Morelia::LocalId &opId, const Morelia::OpResult &result);
    void opSent(const Morelia::LocalId &opId, qint64 serverTimeMs);
    void opProgressed(const Morelia::LocalId &opId, int percent);
    void clockErrorChanged(qint64 errorMs);

private:
    ProtocolAdapter *m_adapter; // lives and dies on m_thread
    BatchRelay *m_relay;        // with it
    EventThread &m_thread;
};

} // namespace Morelia
