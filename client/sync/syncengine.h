// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/sync/adapterhandle.h"
#include "client/sync/flowwishes.h"
#include "client/sync/livestate.h"
#include "client/sync/outboxsender.h"
#include "client/sync/profilecourier.h"
#include "client/sync/readmarknotes.h"
#include "client/sync/typingnotes.h"
#include "models/base/result.h"
#include "models/store/records.h"

#include <QFuture>
#include <QHash>
#include <QObject>

#include <optional>

namespace Morelia {

class Clock;
class Store;
class EventThread;

//! Keeps one account in step with its server: facts go into the store in the order in which they came, commands from
//! the store's outbox to the server.
class SyncEngine : public QObject
{
    Q_OBJECT

public:
    //! adapter must not be null. onArrival completes facts before they are stored.
    SyncEngine(StoredAccount account, Store &store, std::unique_ptr<ProtocolAdapter> adapter, EventThread &network,
        Clock &clock, BatchStep onArrival = {}, RetryPolicy policy = {}, QObject *parent = nullptr);
    ~SyncEngine() override;

    //! Reads where the store stopped and connects. Does nothing when it runs already or the account is signed out.
    void start();
    //! Disconnects; start() goes on later.
    void stop();

    //! Takes another address or another secret for the same account, stores it and reconnects where it was running.
    void setAccount(const StoredAccount &account);
    const StoredAccount &account() const { return m_account; }
    const SessionStatus &status() const { return m_status; }
    //! The person has left the account here: it has no secrets and stays offline.
    bool isSignedOut() const { return m_account.secrets.isEmpty(); }
    //! The server refuses the account's secrets. Only new ones help: it is not tried again by itself.
    bool isRefused() const;
    //! How far this computer's clock is ahead of the server's, see ProtocolAdapter; statusChanged() tells.
    qint64 clockErrorMs() const { return m_clockErrorMs; }
    //! Was online since the program started: the store holds every flow of the account.
    bool hasSynced() const { return m_synced; }
    //! Capabilities and limits as the server last said.
    const Identity &identity() const { return m_account.identity; }

    //! Why something of this account could not be stored; nothing once it was. It is tried again until then.
    const std::optional<Error> &storeError() const { return m_storeError; }

    //! Puts durable commands of one flow into the outbox, all or none, and on their way; draftAfter takes the place of
    //! the flow's draft with them. Keep what was written until the store has it. opId of a SendMessage must be its
    //! localId.
    [[nodiscard]] QFuture<Result<QList<OutboxItem>>> enqueue(
        const QList<NewCommand> &commands, const std::optional<Draft> &draftAfter = {});
    [[nodiscard]] QFuture<Result<OutboxItem>> enqueue(const LocalId &opId, const Command &command);
    //! Hands a command that is not durable to the server now; commandFinished() tells its result.
    void execute(const LocalId &opId, const Command &command);
    //! See OutboxSender.
    [[nodiscard]] bool retry(const LocalId &opId) { return m_outbox.retry(opId); }
    [[nodiscard]] bool discard(const LocalId &opId) { return m_outbox.discard(opId); }
    void cancel(const LocalId &opId) { m_outbox.cancel(opId); }
    OutboxSender::Leaving leaving(const QString &flowId) const { return m_outbox.leaving(flowId); }

    //! Keeps a flow fresh while somebody looks at it. oldestShown: place of the oldest message on the screen, or somewhat
    //! older; 0 at the newest. Call it again when that changes.
    void openFlow(const QString &flowId, OrderKey oldestShown = 0);
    void closeFlow(const QString &flowId);
    //! Asks for messages older than a place, as soon as there is a connection; historyLoaded() comes once.
    void loadHistory(const QString &flowId, OrderKey before);
    //! The person has read everything up to a place, and the store knows it. Told where the server has receipts.
    void markRead(const QString &flowId, OrderKey upTo);
    //! See TypingNotes. Told where the server passes it on.
    void noteTyping(const QString &flowId, bool typing);
    //! Typing and presence of others; empty while offline.
    const LiveState &live() const { return m_live; }
    //! How closely the person follows the program; idleMs: since they last did something. Say it again while they do.
    void setAttention(const SetAttention &attention);
    void reconnectNow();

Q_SIGNALS:
    void statusChanged();
    void identityChanged();
    void storeErrorChanged();
    void commandFinished(const Morelia::LocalId &opId, const Morelia::OpResult &result);
    //! leaving() has changed.
    void leavingChanged(const QString &flowId);
    //! told: the server has answered; else it is to be asked again.
    void historyLoaded(const QString &flowId, bool told);

private:
    enum class StorePart : quint8 { Start, Facts, Identity, Account, Outbox, Wishes };
    struct HistoryQuestion
    {
        QString flowId;
        OrderKey before = 0;
    };

    void connectAdapter();
    void begin();
    void startOver(StorePart part, const Error &error);
    AdapterSinks sinks() const;
    void keepAccount();
    void keepAccountLater();
    void noteStored(StorePart part, const Result<> &stored);
    void onStateChanged(quint64 stream, const SessionStatus &status);
    void setStatus(const SessionStatus &status);
    void onIdentified(quint64 stream, const Identity &identity);
    void onStored(quint64 stream, const Result<> &outcome, const QList<SeenMessage> &seen);
    void onOpFinished(const LocalId &opId, const OpResult &result);
    void onTransient(const Transient &event);
    bool can(Capability capability) const { return m_account.identity.capabilities.testFlag(capability); }
    void sendHints();
    void wantHistoryAgain(const HistoryQuestion &question);

    StoredAccount m_account;
    Store &m_store;
    Clock &m_clock;
    AdapterHandle m_adapter;
    const int m_storeAgainMs;
    OutboxSender m_outbox;
    ProfileCourier m_profiles;
    FlowWishes m_wishes;
    ReadMarkNotes m_readMarks;
    TypingNotes m_typingNotes;
    LiveState m_live;
    SessionStatus m_status;
    bool m_running = false;
    quint64 m_stream = 0; // counts the runs of the adapter
    quint64 m_accountWrites = 0;
    QHash<StorePart, Error> m_unstored;
    std::optional<Error> m_storeError;
    bool m_synced = false;
    qint64 m_clockErrorMs = 0;
    QHash<QString, OrderKey> m_openFlows; // with the oldest message shown of each
    SetAttention::Level m_attention = SetAttention::Level::Active;
    qint64 m_attendedMs = 0; // time of the last setAttention(), by Clock::monotonicMs()
    qint64 m_idleMs = 0;     // of the person at that time
    QHash<QString, OrderKey> m_historyWanted;
    QHash<LocalId, HistoryQuestion> m_historyAsked;
};

} // namespace Morelia
