// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/delta.h"
#include "protocol/mtp/historyreader.h"
#include "protocol/mtp/loadbudget.h"
#include "protocol/mtp/newsreader.h"

#include <map>

namespace Morelia::Mtp {

//! Keeps the flows that somebody looks at fresh: edits and deletions do not show in the news of a stock server, so the
//! newest page and the part that is on the screen are read again when a flow is opened and from time to time.
class FlowWatcher : public QObject
{
    Q_OBJECT

public:
    static constexpr Milliseconds interval = 15s;

    FlowWatcher(HistoryReader &history, NewsReader &news, const FlowBook &flows, Clock &clock, LoadBudget &budget,
        QObject *parent = nullptr);

    //! oldestShown: place of the oldest message on the screen, or somewhat older; 0 at the newest, or when not known.
    //! Call it again when that changes.
    void open(const QString &flowId, OrderKey oldestShown);
    void close(const QString &flowId);
    void closeAll();
    bool isOpen(const QString &flowId) const { return m_views.contains(flowId); }
    QStringList openFlows() const;
    //! Looks at every open flow again, after a time without a link.
    void lookAgain();
    //! Looks at one flow now.
    void look(const QString &flowId);
    //! With pushes one look at each part is enough.
    void setPush(bool on) { m_push = on; }
    //! Reads the newest page of flows with a history that is not known yet; it counts as read.
    void discover(const QStringList &flowIds);
    //! Reads one message again.
    void refresh(const QString &flowId, const QString &remoteId);

Q_SIGNALS:
    void batchReady(const Morelia::DeltaBatch &batch);

private:
    struct View
    {
        std::unique_ptr<Timer> timer;
        OrderKey oldestShown = 0;
        qint64 newestStart = 0;  //!< offset with which the newest page began
        qint64 partEnd = 0;      //!< offset up to which the next piece of what is shown goes, where one is not enough
        bool shownIsDue = false; //!< it had to wait for its turn
    };

    void onTimeout(const QString &flowId);
    void onNewest(const QString &flowId, const PageResult &result);
    void lookAtLast(const QString &flowId);
    void lookAtShown(const QString &flowId, View &view);
    void rest(const QString &flowId);
    void onPage(const PageResult &result, bool firstSync);

    HistoryReader &m_history;
    NewsReader &m_news;
    const FlowBook &m_flows;
    Clock &m_clock;
    LoadBudget &m_budget;
    std::map<QString, View> m_views;
    QuestionScope m_questions;
    bool m_push = false;
};

} // namespace Morelia::Mtp
