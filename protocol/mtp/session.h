// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/attachmentstore.h"
#include "models/entities/session.h"
#include "protocol/mtp/commands.h"
#include "protocol/mtp/mtpaccount.h"
#include "protocol/mtp/signin.h"
#include "protocol/mtp/sync.h"

namespace Morelia::Mtp {

//! The dependencies of a session.
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
    Session(const Environment &environment, const AccountSettings &settings, const Self &self, const Entry &entry,
        const SyncState &state);

    void start();
    //! Commands that were sent and not answered end as Unknown.
    void stop();
    void submit(const LocalId &opId, const Command &command);
    void cancel(const LocalId &opId) { m_commands.cancel(opId); }
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
    void opProgressed(const Morelia::LocalId &opId, int percent);
    void clockErrorChanged(qint64 errorMs);

private:
    void connectLinks();
    void connectSync();
    void connectCommands();
    void beginSignIn();
    void onSignedIn(const Extensions &extensions);
    void onRefused(const Failure &failure);
    void onLost(const CloseReason &reason, qint64 retryAtMs);
    void onUnauthorized();
    void setSignedIn(bool signedIn);
    void setState(SessionState state, const Failure &failure = {}, qint64 retryAtMs = 0);
    void emitIdentity();
    void onCarriersChanged();
    void emitCapabilities(const QList<Cursor> &cursors);

    ConnectionOptions m_options;
    Self m_self;
    Links m_links;
    Knowledge m_known;
    SignIn m_signIn;
    Sync m_sync;
    Commands m_commands;
    Extensions m_extensions;
    SessionStatus m_status;
    bool m_signedIn = false;
};

} // namespace Morelia::Mtp
