// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/attachmentstore.h"
#include "models/entities/session.h"
#include "protocol/mtp/delivery.h"
#include "protocol/mtp/firstsync.h"
#include "protocol/mtp/flowwatcher.h"
#include "protocol/mtp/historyloader.h"
#include "protocol/mtp/openflowpoller.h"
#include "protocol/mtp/poller.h"
#include "protocol/mtp/reconciler.h"
#include "protocol/mtp/signin.h"
#include "protocol/mtp/submitter.h"
#include "protocol/mtp/sweeper.h"
#include "protocol/mtp/userdirectory.h"

namespace Morelia::Mtp {

//! What a session needs of the world.
struct Environment
{
    TransportFactory transports;
    Clock &clock;
    AttachmentStore &files;
    RandomSource random;
};

//! One account from start to stop: joins the parts and keeps the state that the person sees.
class Session : public QObject
{
    Q_OBJECT

public:
    Session(const Environment &environment, const AccountConfig &config, const Secrets &secrets, const Entry &entry,
        const SyncState &state);

    void start();
    //! Commands that were sent and not answered end as Unknown.
    void stop();
    void submit(const LocalId &opId, const Command &command);
    void reconcile(const QList<PendingOp> &pending);
    void reconnectNow();
    CapabilitySet capabilities() const;
    CapabilitySet capabilities(const QString &flowId) const;

Q_SIGNALS:
    void stateChanged(const Morelia::SessionStatus &status);
    void identified(const Morelia::Identity &identity);
    void deltas(const Morelia::DeltaBatch &batch);
    void opFinished(const Morelia::LocalId &opId, const Morelia::OpResult &result);
    void opSent(const Morelia::LocalId &opId, qint64 serverTimeMs);

private:
    void connectLinks();
    void connectSync();
    void connectCommands();
    void beginSignIn();
    void onSignedIn(const Extensions &extensions);
    void onRefused(const Failure &failure);
    void onLost(const CloseReason &reason, qint64 retryAtMs);
    void stopReading();
    void onUnauthorized();
    void onPushed(const Wire::Envelope &envelope);
    void onNews(const DeltaBatch &batch);
    void setState(SessionState state, const Failure &failure = {}, qint64 retryAtMs = 0);
    void emitIdentity();
    void onCarriersChanged();
    void emitCapabilities(const QList<Cursor> &cursors);
    void submitOnline(const LocalId &opId, const Command &command);
    void finish(const LocalId &opId, const OpResult &result);
    void setAttention(SetAttention::Level level);

    ConnectionOptions m_options;
    Self m_self;
    ServerClock m_serverClock;
    LoadBudget m_budget;
    FlowBook m_flows;
    DropCounter m_drops;
    Link m_main;
    Link m_probe;
    NewsReader m_news;
    Carriers m_carriers;
    Delivery m_delivery;
    SignIn m_signIn;
    HistoryReader m_history;
    FirstSync m_firstSync;
    Poller m_poller;
    FlowWatcher m_watcher;
    OpenFlowPoller m_openFlows;
    Sweeper m_sweeper;
    UserDirectory m_directory;
    HistoryLoader m_loader;
    Submitter m_submitter;
    Reconciler m_reconciler;
    Extensions m_extensions;
    SessionStatus m_status;
    QSet<LocalId> m_promised; //!< commands that are not kept anywhere: their result must come from here
    bool m_signedIn = false;
    bool m_renewed = false;
};

} // namespace Morelia::Mtp
