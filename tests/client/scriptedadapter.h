// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/core/protocols.h"
#include "protocol/adapter.h"
#include "protocol/transport/transport.h"

#include <QObject>

namespace Morelia::Test {

//! Makes one adapter that does what a test says and keeps what it was asked for. Lives on the test's thread; the adapter
//! lives wherever the product moves it.
class AdapterScript : public QObject
{
    Q_OBJECT

public:
    struct Submitted
    {
        LocalId opId;
        Command command;
    };

    //! The adapter; call once for each account, the verbs below speak through the latest one.
    std::unique_ptr<ProtocolAdapter> makeAdapter();
    //! One protocol with the address, the form and the secrets of MTP, whose adapters are makeAdapter().
    ProtocolMaker protocols(TransportFactory transports);

    //! Calls by the product, in order.
    QList<AccountConfig> starts;
    QList<Secrets> secrets; //!< see Mtp::Credentials
    QList<Entry> entries;
    QList<SyncState> syncStates;
    QList<Submitted> submitted;
    QList<PendingOp> reconciled;
    QList<LocalId> cancelled;
    int stops = 0;
    int reconnects = 0;

    //! Submitted commands that live in the outbox.
    QList<Submitted> durable() const;
    //! Submitted commands of one type.
    template <typename T>
    QList<T> commands() const
    {
        QList<T> found;
        for (const Submitted &entry : submitted) {
            if (const auto *command = std::get_if<T>(&entry.command))
                found.append(*command);
        }
        return found;
    }

    //! Verbs: what the adapter says.
    void enter(SessionState state, const Failure &failure = {}, qint64 retryAtMs = 0);
    void identify(const Identity &identity);
    void deliver(const DeltaBatch &batch);
    void sent(const LocalId &opId, qint64 serverTimeMs);
    void progress(const LocalId &opId, int percent);
    void tell(const Transient &event);
    void tellClockError(qint64 errorMs);
    void finish(const LocalId &opId, const OpResult &result);
    void accept(const LocalId &opId, const QString &remoteId, OrderKey order, qint64 timeMs = 1'700'000'000'000);
    void lose(const LocalId &opId);
    //! The server has not got it.
    void giveBack(const LocalId &opId);
    void reject(const LocalId &opId, FailureKind kind, bool retryable);

private:
    template <typename Function>
    void speak(const Function &function);

    ProtocolAdapter *m_adapter = nullptr;
};

} // namespace Morelia::Test
