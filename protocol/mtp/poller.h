// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "protocol/mtp/historyfetcher.h"
#include "protocol/mtp/link.h"
#include "protocol/mtp/loadbudget.h"
#include "protocol/mtp/newstranslator.h"
#include "protocol/mtp/pollpace.h"
#include "protocol/mtp/requestbuilder.h"

namespace Morelia::Mtp {

//! Asks for news since the cursor, again and again, at a pace; reads pages where the places of messages are unclear.
class Poller : public QObject
{
    Q_OBJECT

public:
    //! Cursors without news behind them are worth storing only now and then.
    static constexpr Milliseconds cursorInterval = 60s;

    Poller(Link &link, HistoryFetcher &history, NewsTranslator &news, FlowBook &flows, const Self &self, Clock &clock,
        LoadBudget &budget, const Presence &presence, RandomSource random);

    void setPush(bool on) { m_pace.setPush(on); }
    //! The server tells when a reply has only part of the news.
    void setSaysMore(bool says) { m_saysMore = says; }

    //! Polls at once, then at its pace. Needs a cursor.
    void start();
    //! Ends its questions.
    void stop();
    //! Brings the next poll forward.
    void pollNow();
    //! The pace may have changed: the wait is measured anew.
    void reschedule();

Q_SIGNALS:
    void batchReady(const Morelia::DeltaBatch &batch);
    //! The first poll since start() was answered.
    void caughtUp();
    //! The news since the cursor are too much for one frame, or the server refuses: begin afresh.
    void cursorUseless();
    void flowsFound(const QStringList &flowIds);
    //! costly: answers are large even without news.
    void costlyChanged(bool costly);

private:
    void ask();
    void onReply(qint64 askedTime, const Reply &reply);
    void onLost(const Reply &reply);
    void take(qint64 askedTime, const Reply &reply);
    void measure(const Reply &reply);
    void repair(const QStringList &flowIds);
    void onRepaired(const PageResult &result);
    void schedule();

    Link &m_link;
    HistoryFetcher &m_history;
    NewsTranslator &m_news;
    FlowBook &m_flows;
    RequestBuilder m_requests;
    Clock &m_clock;
    LoadBudget &m_budget;
    PollPace m_pace;
    std::unique_ptr<Timer> m_timer;
    QuestionScope m_questions;
    qint64 m_cursorsSavedMs = 0;
    qint64 m_restedMs = 0; //!< when the present wait began
    QString m_part;        //!< token of the part that is asked for next; empty for the first
    int m_timeouts = 0;
    int m_unreadable = 0;
    int m_repairs = 0;
    bool m_running = false;
    bool m_alone = true; //!< no page was on its way when we asked
    bool m_again = false;
    bool m_caughtUp = false;
    bool m_saysMore = false;
};

} // namespace Morelia::Mtp
