// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "protocol/mtp/historyloader.h"
#include "protocol/mtp/knowledge.h"
#include "protocol/mtp/links.h"
#include "protocol/mtp/outgoingcontent.h"
#include "protocol/mtp/reconciler.h"
#include "protocol/mtp/submitter.h"

namespace Morelia::Mtp {

//! Carries out commands on the server, and sees to it that each one has its result.
class Commands : public QObject
{
    Q_OBJECT

public:
    Commands(Links &links, HistoryFetcher &history, BackFill &backFill, Knowledge &known, const Self &self,
        AttachmentStore &files, Clock &clock, QObject *parent = nullptr);

    //! Takes what the store holds. ownIds: the person lets messages carry ids of their own.
    void load(const SyncState &state, bool ownIds) { m_carriers.load(state, ownIds); }
    //! The parts of a message that the server can keep, as far as they are known.
    const Carriers &carriers() const { return m_carriers; }
    //! The server tells which replies are unfinished (capability `edits`).
    void setSaysMore(bool says) { m_reconciler.setSaysMore(says); }
    //! True while signed in; else commands that are not durable are refused.
    void setOnline(bool online) { m_online = online; }

    //! Anything but hints.
    void submit(const LocalId &opId, const Command &command);
    void cancel(const LocalId &opId) { m_submitter.cancel(opId); }
    void reconcile(const QList<PendingOp> &pending) { m_reconciler.reconcile(pending); }
    //! Drops the commands that reconcile() was asked about. Call it before the links are closed.
    void stop() { m_reconciler.stop(); }
    //! Rejects every command that still waits for its result. Call it after the links were closed.
    void giveUp();

Q_SIGNALS:
    void sent(const Morelia::LocalId &opId, qint64 serverTimeMs);
    void progressed(const Morelia::LocalId &opId, int percent);
    void finished(const Morelia::LocalId &opId, const Morelia::OpResult &result);
    void batchReady(const Morelia::DeltaBatch &batch);
    //! A message or flow was made: the news will say where it stands.
    void newsExpected();
    //! A message was changed.
    void changed(const QString &flowId, const QString &remoteId);
    //! Flows that may have a history.
    void flowsFound(const QStringList &flowIds);
    //! The account is gone from the server.
    void accountDeleted();
    //! carriers() has changed.
    void carriersChanged();

private:
    void submitOnline(const LocalId &opId, const Command &command);
    void finish(const LocalId &opId, const OpResult &result);

    Carriers m_carriers;
    DropCounter m_drops;
    OutgoingContent m_outgoing;
    const RequestBuilder m_requests;
    Submitter m_submitter;
    HistoryLoader m_loader;
    Reconciler m_reconciler;
    QSet<LocalId> m_promised; //!< commands that are not durable: their result must come from here
    bool m_online = false;
};

} // namespace Morelia::Mtp
