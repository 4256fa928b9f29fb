// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/delta.h"
#include "protocol/mtp/flowwatcher.h"
#include "protocol/mtp/historyfetcher.h"
#include "protocol/mtp/loadbudget.h"
#include "protocol/mtp/newstranslator.h"

namespace Morelia::Mtp {

//! Reads the newest pages of flows that are not open again, one now and then when there is nothing else to do: edits
//! and deletions do not show in the news of a stock server.
class Sweeper : public QObject
{
    Q_OBJECT

public:
    static constexpr Milliseconds interval = 60s;
    //! Limit for pages with large files.
    static constexpr qint64 bytesPerMinute = 150'000;
    //! Smaller pages do not count towards the limit.
    static constexpr qint64 lightBytes = 100'000;

    Sweeper(HistoryFetcher &history, NewsTranslator &news, const FlowWatcher &watcher, const FlowBook &flows,
        Clock &clock, LoadBudget &budget, QObject *parent = nullptr);

    void start();
    void stop();

Q_SIGNALS:
    void batchReady(const Morelia::DeltaBatch &batch);

private:
    void sweep();
    void onPage(const QString &flowId, const PageResult &result);
    QString nextFlow() const;
    bool isAffordable(const QString &flowId) const;

    HistoryFetcher &m_history;
    NewsTranslator &m_news;
    const FlowWatcher &m_watcher;
    const FlowBook &m_flows;
    LoadBudget &m_budget;
    std::unique_ptr<Timer> m_timer;
    const Clock &m_clock;
    QString m_last;
    qint64 m_paidMs = 0; //!< when a large page may be read again, by the steady clock
    QuestionScope m_questions;
};

} // namespace Morelia::Mtp
