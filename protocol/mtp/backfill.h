// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/delta.h"
#include "protocol/mtp/flowwatcher.h"
#include "protocol/mtp/historyfetcher.h"
#include "protocol/mtp/newstranslator.h"

#include <QSet>

#include <map>

namespace Morelia::Mtp {

//! Reads the newest page of each flow where it is due: one after the other, open flows first, so that the person does
//! not wait for pages of others. A page may take minutes where a stock server sends large files.
class BackFill : public QObject
{
    Q_OBJECT

public:
    using Done = QuestionScope::Handler<Failure>;

    //! Pages that could not be had are asked for again after so long.
    static constexpr Milliseconds retryTime = 10min;

    BackFill(HistoryFetcher &history, NewsTranslator &news, FlowBook &flows, const FlowWatcher &watcher, Clock &clock,
        QObject *parent = nullptr);

    //! The news are known, and the link has time.
    void start();
    //! Begins with nothing more. A page that was asked for waits for the next link.
    void pause();
    //! Forgets all questions.
    void stop();
    //! Flows may have become due.
    void wake();
    //! The page of this flow is wanted, although it could not be had a while ago.
    void tryAgain(const QString &flowId);
    //! Reads the page of a flow where it is due before all others.
    void read(const QString &flowId, Done done);

Q_SIGNALS:
    void batchReady(const Morelia::DeltaBatch &batch);
    //! The newest page of a flow has come, or one right before those that came.
    void pageRead(const Morelia::Mtp::PageResult &result);

private:
    QString nextFlow() const;
    void ask(const QString &flowId, qint64 end);
    void onPage(const QString &flowId, const PageResult &result);
    void finish(const QString &flowId, const Failure &failure);

    HistoryFetcher &m_history;
    NewsTranslator &m_news;
    FlowBook &m_flows;
    const FlowWatcher &m_watcher;
    std::unique_ptr<Timer> m_retryTimer;
    std::map<QString, QList<Done>> m_wanted; //!< by flow
    QSet<QString> m_failed;
    QuestionScope m_questions;
    bool m_running = false;
};

} // namespace Morelia::Mtp
