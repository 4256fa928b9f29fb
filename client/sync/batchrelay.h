// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/sync/adapterhandle.h"

#include <QObject>

#include <mutex>
#include <utility>

namespace Morelia {

//! Stands between an adapter and its handle, on the adapter's thread: gives what must be stored straight to the store,
//! in order, and tells how it went.
class BatchRelay : public QObject
{
    Q_OBJECT

public:
    BatchRelay(BatchStep step, AdapterSinks sinks, QObject *parent)
        : QObject(parent)
        , m_step(std::move(step))
        , m_sinks(std::move(sinks))
    {}

    //! The run of the adapter to which batches belong from now on.
    void setStream(quint64 stream)
    {
        const std::lock_guard lock(m_mutex);
        m_stream = stream;
        m_isRunning = true;
    }

    //! The run is over: an identity that comes late from it is dropped. From any thread.
    void endStream()
    {
        const std::lock_guard lock(m_mutex);
        m_isRunning = false;
    }

    //! Gives nothing more to the store; from any thread.
    void close()
    {
        const std::lock_guard lock(m_mutex);
        m_sinks = {};
    }

    void take(const Morelia::DeltaBatch &batch)
    {
        DeltaBatch completed = batch;
        if (m_step)
            m_step(completed);
        QList<SeenMessage> seen;
        for (const Delta &delta : std::as_const(completed.deltas)) {
            const auto *message = std::get_if<MessageSeen>(&delta);
            if (message && !message->message.localId.isEmpty())
                seen.append({message->message.localId, message->message.senderId});
        }
        const std::lock_guard lock(m_mutex);
        if (!m_sinks.batch)
            return;
        m_sinks.batch(completed, m_stream).then(this, [this, seen, stream = m_stream](const Result<> &outcome) {
            Q_EMIT stored(stream, outcome, seen);
        });
    }

    void takeIdentity(const Morelia::Identity &identity)
    {
        const std::lock_guard lock(m_mutex);
        if (!m_isRunning)
            return;
        if (m_sinks.identity)
            m_sinks.identity(identity).then(this, [this](const Result<> &outcome) { Q_EMIT identityStored(outcome); });
        Q_EMIT identified(m_stream, identity);
    }

    void takeState(const Morelia::SessionStatus &status)
    {
        const std::lock_guard lock(m_mutex);
        Q_EMIT stateChanged(m_stream, status);
    }

Q_SIGNALS:
    void stateChanged(quint64 stream, const Morelia::SessionStatus &status);
    void stored(quint64 stream, const Morelia::Result<> &outcome, const QList<Morelia::SeenMessage> &seen);
    void identified(quint64 stream, const Morelia::Identity &identity);
    void identityStored(const Morelia::Result<> &outcome);

private:
    const BatchStep m_step;
    std::mutex m_mutex;
    AdapterSinks m_sinks;     // guarded
    quint64 m_stream = 0;     // guarded
    bool m_isRunning = false; // guarded
};

} // namespace Morelia
