// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/delta.h"
#include "protocol/mtp/historyfetcher.h"
#include "protocol/mtp/loadbudget.h"
#include "protocol/mtp/newstranslator.h"
#include "protocol/mtp/presence.h"

#include <map>

namespace Morelia::Mtp {

//! Keeps open flows fresh: edits and deletions do not show in the news of a stock server, so the newest page and the
//! part on the screen are read again when a flow is opened and from time to time. Files come with each page (32): where
//! there are some, usually only the messages behind them are read again.
class FlowWatcher : public QObject
{
    Q_OBJECT

public:
    static constexpr Milliseconds interval = 15s;
    static constexpr Milliseconds awayInterval = 60s; //!< while the person is away
    //! Limit for reading pages with large files again, for all open flows together.
    static constexpr qint64 bytesPerMinute = 300'000;
    //! Smaller pages are not counted.
    static constexpr qint64 lightBytes = 60'000;
    //! Limit for reading the tail of a large page again each time.
    static constexpr qint64 tailBytes = 30'000;

    FlowWatcher(HistoryFetcher &history, NewsTranslator &news, const FlowBook &flows, Clock &clock, LoadBudget &budget,
        const Presence &presence, QObject *parent = nullptr);

    //! oldestShown: place of the oldest message on the screen, or somewhat older; 0 at the newest, or when not known.
    //! Call it again when that changes.
    void open(const QString &flowId, OrderKey oldestShown);
    void close(const QString &flowId);
    void closeAll();
    bool isOpen(const QString &flowId) const { return m_views.contains(flowId); }
    QStringList openFlows() const;
    //! Looks at every open flow again, after a time without a link.
    void lookAgain();
    //! The pace may have changed: waits are measured anew.
    void reschedule();
    //! Looks at one flow now, unless its newest page is due anyway.
    void look(const QString &flowId);
    //! With pushes one look at each part is enough.
    void setPush(bool on) { m_push = on; }
    //! Reads one message again.
    void refresh(const QString &flowId, const QString &remoteId);
    //! The newest page of a flow has come for another reader: with pushes it is not read again on this link, else the
    //! later the larger it was.
    void noteNewest(const PageResult &result);

Q_SIGNALS:
    void batchReady(const Morelia::DeltaBatch &batch);

private:
    struct View
    {
        std::unique_ptr<Timer> timer;
        OrderKey oldestShown = 0;
        qint64 restedMs = 0;     //!< when the present wait began
        qint64 partEnd = 0;      //!< offset up to which the next piece of what is shown goes, where one is not enough
        bool shownIsDue = false; //!< it had to wait for its turn
    };

    Milliseconds pause() const;
    void spend(const QString &flowId, qint64 bytes);
    bool isDue(const QString &flowId) const;
    void onTimeout(const QString &flowId);
    void lookWhereCheap(const QString &flowId);
    void onNewest(const QString &flowId, const PageResult &result);
    void lookBeyondNewest(const QString &flowId);
    void lookAtTail(const QString &flowId, qsizetype count);
    void lookAtShown(const QString &flowId, View &view);
    void rest(const QString &flowId);
    void onPage(const PageResult &result);

    HistoryFetcher &m_history;
    NewsTranslator &m_news;
    const FlowBook &m_flows;
    Clock &m_clock;
    LoadBudget &m_budget;
    const Presence &m_presence;
    std::map<QString, View> m_views;
    QHash<QString, qint64> m_newestStart; //!< by flow: offset with which the newest page began that came on this link
    QHash<QString, qint64> m_paidMs;      //!< by flow: when pages may be read again, by the steady clock
    QuestionScope m_questions;
    bool m_push = false;
};

} // namespace Morelia::Mtp
