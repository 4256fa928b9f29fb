// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/sync/retrypolicy.h"
#include "client/sync/smileycourier.h"
#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/store/records.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QSet>

#include <functional>

namespace Morelia {

class AdapterHandle;
class Store;

//! Carries the outbox of one account to its adapter: in order and one at a time per flow, each step on disk before it
//! is taken. A command with unknown fate is looked for on the server before anything else of its flow goes. Failed
//! writes of the store are repeated until they succeed.
class OutboxSender : public QObject
{
    Q_OBJECT

public:
    //! All of them must outlive the sender.
    OutboxSender(AccountId account, Store &store, Clock &clock, AdapterHandle &adapter, RetryPolicy policy = {},
        QObject *parent = nullptr);

    //! Reads what earlier runs left. Call once, before the first setOnline().
    void load();
    //! True when the next command of a flow may leave as soon as it is stored: then the store marks it as being sent in
    //! the same write. No other command of the flow leaves until release().
    [[nodiscard]] bool reserve(const QString &flowId);
    //! The store has answered.
    void release(const QString &flowId) { m_reserved.remove(flowId); }
    //! Takes a command that the store has just put into the outbox.
    void add(const OutboxItem &item);
    //! Commands leave only while online.
    void setOnline(bool online);
    //! The adapter's result for a command. False when the command is not from the outbox.
    [[nodiscard]] bool finish(const LocalId &opId, const OpResult &result);
    //! The adapter has put the command on the wire at this server time (0 when unknown).
    void noteSent(const LocalId &opId, qint64 serverTimeMs);
    //! The server showed own messages: those that wait to be looked for are confirmed.
    void noteSeen(const QList<LocalId> &localIds);
    //! The adapter was stopped: the fate of unanswered commands is unknown now.
    void forgetInFlight();

    //! Sends a failed command again; false when there is none with this id.
    [[nodiscard]] bool retry(const LocalId &opId);
    //! Drops a failed or queued command; false when there is none with this id, or it is on its way.
    [[nodiscard]] bool discard(const LocalId &opId);
    //! The same for one on its way, as soon as it is sure that the server has not got it. Does nothing where it has.
    void cancel(const LocalId &opId);

    //! The adapter says how much of a command has left.
    void noteProgress(const LocalId &opId, int percent);
    //! The command of a flow of which a part has left, and not all.
    struct Leaving
    {
        LocalId opId; //!< empty for none
        int percent = 0;
    };
    Leaving leaving(const QString &flowId) const;

Q_SIGNALS:
    void loaded();
    //! After each reading or writing: an error while one of them is still to be made again.
    void stored(const Morelia::Result<> &outcome);
    //! The server has a message.
    void messageAccepted(const QString &flowId);
    //! leaving() has changed.
    void leavingChanged(const QString &flowId);

private:
    struct Entry
    {
        OutboxItem item;
        bool busy = false;      // the store or the adapter works on it
        bool cancelled = false; // the person wants it gone
        int refusals = 0;
        qint64 notBeforeMs = 0; // by Clock::monotonicMs()
    };

    using Write = std::function<QFuture<Result<>>()>;

    void takeStored(const QList<OutboxItem> &items);
    void insert(const OutboxItem &item);
    void erase(const LocalId &opId);
    void pump(const QString &flowId);
    void pumpAll();
    void pumpLater(Entry &entry, int delayMs);
    void send(Entry &entry);
    void submit(const LocalId &opId);
    void submitCompleted(const LocalId &opId, int attempt, const SendMessage &message);
    void takeBack(const LocalId &opId);
    Entry *sendingEntry(const LocalId &opId, int attempt);
    void reconcile(Entry &entry);
    void drop(const LocalId &opId);
    void refuse(Entry &entry, const OpResult &result);
    void settle(const LocalId &opId, const OpResult &result);
    void setState(const LocalId &opId, DeliveryState state);
    void keep(const LocalId &opId, const Write &write);
    //! what: a command's id, or a key of m_troubles.
    void noteStored(const QString &what, const Result<> &outcome);

    const AccountId m_account;
    Store &m_store;
    Clock &m_clock;
    AdapterHandle &m_adapter;
    SmileyCourier m_smileys;
    const RetryPolicy m_policy;
    QHash<LocalId, Entry> m_entries; // failed ones stay here, outside of the lanes
    QHash<QString, QList<LocalId>> m_lanes;
    QHash<QString, Leaving> m_leaving;   // by flow
    QHash<LocalId, quint64> m_unwritten; // the latest write for each command that is not done yet
    quint64 m_writes = 0;
    QHash<QString, Error> m_troubles;
    QSet<QString> m_reserved;
    bool m_loaded = false;
    bool m_online = false;
};

} // namespace Morelia
