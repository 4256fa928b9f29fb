// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "protocol/mtp/backfill.h"
#include "protocol/mtp/extensions.h"
#include "protocol/mtp/firstsync.h"
#include "protocol/mtp/flowwatcher.h"
#include "protocol/mtp/knowledge.h"
#include "protocol/mtp/links.h"
#include "protocol/mtp/openflowpoller.h"
#include "protocol/mtp/poller.h"
#include "protocol/mtp/presence.h"
#include "protocol/mtp/sweeper.h"
#include "protocol/mtp/userdirectory.h"

namespace Morelia::Mtp {

//! Brings the server's data to the store and keeps it fresh: owns the parts that ask by themselves, and decides which
//! of them work.
class Sync : public QObject
{
    Q_OBJECT

public:
    Sync(Links &links, Knowledge &known, const Self &self, Clock &clock, const RandomSource &random,
        QObject *parent = nullptr);

    //! Reads pages, for other parts too.
    HistoryFetcher &history() { return m_history; }
    BackFill &backFill() { return m_backFill; }

    //! On a link that is signed in: goes on from the cursor, or begins with a first synchronisation.
    void start(const ConnectionOptions &options, const Extensions &extensions);
    //! Ends the questions of this link. Keeps which flows are open.
    void pause();
    //! Ends everything.
    void stop();

    void openFlow(const OpenFlow &command);
    void closeFlow(const QString &flowId) { m_watcher.close(flowId); }
    void setAttention(const SetAttention &command);
    //! Something has just been changed by us, and the news will tell of it.
    void expectNews();
    //! A message has just been changed by us.
    void refresh(const QString &flowId, const QString &remoteId) { m_watcher.refresh(flowId, remoteId); }
    //! Flows were found that may have a history.
    void discover() { m_backFill.wake(); }
    void takePush(const Wire::Envelope &envelope);

Q_SIGNALS:
    void batchReady(const Morelia::DeltaBatch &batch);
    //! Everything on the server when this link began is known now.
    void caughtUp();
    //! The server's news cannot be read over this link.
    void failed(const Morelia::Failure &failure);

private:
    void connectParts();
    void onCaughtUp();
    void onNews(const DeltaBatch &batch);

    Link &m_link;
    Knowledge &m_known;
    Presence m_presence;
    LoadBudget m_budget;
    HistoryFetcher m_history;
    FirstSync m_firstSync;
    Poller m_poller;
    FlowWatcher m_watcher;
    BackFill m_backFill;
    OpenFlowPoller m_openFlows;
    Sweeper m_sweeper;
    UserDirectory m_directory;
    bool m_push = false;
};

} // namespace Morelia::Mtp
