// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/delta.h"
#include "protocol/mtp/flowwatcher.h"
#include "protocol/mtp/historyreader.h"
#include "protocol/mtp/loadbudget.h"
#include "protocol/mtp/newsreader.h"

namespace Morelia::Mtp {

//! Reads the newest pages of flows that nobody looks at again, one now and then when there is nothing else to do: edits
//! and deletions do not show in the news of a stock server.
class Sweeper : public QObject
{
    Q_OBJECT

public:
    static constexpr Milliseconds interval = 60s;

    Sweeper(HistoryReader &history, NewsReader &news, const FlowWatcher &watcher, const FlowBook &flows, Clock &clock,
        LoadBudget &budget, QObject *parent = nullptr);

    void start();
    void stop();

Q_SIGNALS:
    void batchReady(const Morelia::DeltaBatch &batch);

private:
    void sweep();
    void onPage(const QString &flowId, const PageResult &result);
    QString nextFlow() const;

    HistoryReader &m_history;
    NewsReader &m_news;
    const FlowWatcher &m_watcher;
    const FlowBook &m_flows;
    LoadBudget &m_budget;
    std::unique_ptr<Timer> m_timer;
    QString m_last;
    QuestionScope m_questions;
};

} // namespace Morelia::Mtp
