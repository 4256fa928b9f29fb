// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/delta.h"
#include "protocol/mtp/flowwatcher.h"
#include "protocol/mtp/link.h"
#include "protocol/mtp/newsreader.h"
#include "protocol/mtp/pollpace.h"
#include "protocol/mtp/requestbuilder.h"

#include <QSet>

namespace Morelia::Mtp {

//! Asks for the messages of open flows alone, where asking for all news is dear: a stock server lists all its users with
//! each answer. The question begins at the newest known message, so the answer is never empty and never kills the link.
class OpenFlowPoller : public QObject
{
    Q_OBJECT

public:
    OpenFlowPoller(Link &link, NewsReader &news, FlowWatcher &watcher, const FlowBook &flows, const Self &self,
        Clock &clock, RandomSource random, QObject *parent = nullptr);

    PollPace &pace() { return m_pace; }

    //! Whether it is worth it.
    void setUseful(bool useful);
    void start();
    void stop();

Q_SIGNALS:
    void batchReady(const Morelia::DeltaBatch &batch);

private:
    void schedule();
    void askAll();
    void ask(const QString &flowId, qint64 time);
    void onReply(const QString &flowId, int run, const Reply &reply);

    Link &m_link;
    NewsReader &m_news;
    FlowWatcher &m_watcher;
    const FlowBook &m_flows;
    RequestBuilder m_requests;
    PollPace m_pace;
    std::unique_ptr<Timer> m_timer;
    QSet<QString> m_broken; //!< flows whose question lost the link: their messages are gone from the server
    int m_run = 0;
    int m_pending = 0;
    bool m_useful = false;
    bool m_running = false;
};

} // namespace Morelia::Mtp
