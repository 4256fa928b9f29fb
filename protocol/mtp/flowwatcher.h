// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/delta.h"
#include "protocol/mtp/historyreader.h"
#include "protocol/mtp/newsreader.h"

#include <map>

namespace Morelia::Mtp {

//! Keeps the flows that somebody looks at fresh: edits and deletions do not show in the news of a stock server, so the
//! newest page is read again when a flow is opened and from time to time.
class FlowWatcher : public QObject
{
    Q_OBJECT

public:
    static constexpr Milliseconds interval = 20s;

    FlowWatcher(
        HistoryReader &history, NewsReader &news, const FlowBook &flows, Clock &clock, QObject *parent = nullptr);

    void open(const QString &flowId);
    void close(const QString &flowId);
    void closeAll();
    //! Looks at every open flow again, after a time without a link.
    void lookAgain();
    //! With pushes a look at opening is enough.
    void setPush(bool on) { m_push = on; }
    //! Reads the newest page of flows with a history that is not known yet; it counts as read.
    void discover(const QStringList &flowIds);
    //! Reads one message again.
    void refresh(const QString &flowId, const QString &remoteId);

Q_SIGNALS:
    void batchReady(const Morelia::DeltaBatch &batch);

private:
    void look(const QString &flowId);
    void onPage(const PageResult &result, bool firstSync);

    HistoryReader &m_history;
    NewsReader &m_news;
    const FlowBook &m_flows;
    Clock &m_clock;
    std::map<QString, std::unique_ptr<Timer>> m_timers;
    bool m_push = false;
};

} // namespace Morelia::Mtp
