// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "protocol/mtp/flowroom.h"
#include "protocol/mtp/link.h"
#include "protocol/mtp/loadbudget.h"
#include "protocol/mtp/pageresult.h"
#include "protocol/mtp/requestbuilder.h"
#include "protocol/mtp/tailsearch.h"

#include <optional>

namespace Morelia::Mtp {

using PageHandler = QuestionScope::Handler<PageResult>;

//! Reads pages of flows over a link of its own, which may die: a stock server drops the socket that asks for the
//! messages of an empty flow. The link opens when there is something to read and closes when there was nothing for a
//! while.
class HistoryFetcher : public QObject
{
    Q_OBJECT

public:
    static constexpr Milliseconds idleTime = 60s;
    //! A message that could not be read even alone is not asked for again before this.
    static constexpr Milliseconds unreadableTime = 10min;

    HistoryFetcher(Link &probe, const Self &self, Clock &clock, LoadBudget &budget, QObject *parent = nullptr);

    //! Where to connect when something is asked for; starts to read what waits.
    void start(const ConnectionOptions &options);
    //! Holds everything back; a question on its way ends as lost and is asked again after start().
    void pause();
    //! Forgets all questions; they were never asked.
    void stop();

    //! Nothing is asked for or waits.
    bool isIdle() const;

    //! Messages with offsets in [start, start + count); count is at most Wire::pageSize. Of a page that is too
    //! large only the newest part comes; of a flow that is too large and comes whole or not at all (14), only its newest
    //! messages: see Page::withheld.
    void readPage(const QString &flowId, qint64 start, int count, Priority priority, PageHandler done);
    //! Messages made at this server time in seconds or later, up to a page; there must be one. done is called with an
    //! answer that says so; a question that was lost is not repeated.
    void readSince(const QString &flowId, qint64 time, Priority priority, const ReplyHandler &done);
    //! The newest messages, up to a page; guess is the log's length if it is known, else -1.
    void readNewest(const QString &flowId, qint64 guess, Priority priority, const PageHandler &done);

private:
    //! A page may take so many bytes where that is not known before: most of it is on its way then.
    static constexpr qint64 patientBytes = 12 * FlowRoom::comfortableBytes;
    //! The same for the newest page, for which somebody waits.
    static constexpr qint64 impatientBytes = 3 * FlowRoom::comfortableBytes;
    //! An answer that tells little may be chance.
    static constexpr int partsThatTellSize = 2;

    struct Job
    {
        QString flowId;
        qint64 start = 0;
        int count = 0;
        int wanted = 0; //!< at first: while the count shrinks the end stays
        Priority priority = Priority::BackFill;
        PageHandler done;
        qint64 mostBytes = patientBytes; //!< a page of more than so many gets smaller
        bool needsLength = false;        //!< of the flow: the newest page is meant, and where it begins is not known
        int drops = 0;
        int timeouts = 0;
        PageResult kept = {};                  //!< came already, right before the start
        int parts = 0;                         //!< that it came in
        std::optional<TailSearch> search = {}; //!< where the flow is too large as a whole
        PageResult tail = {};                  //!< the best that was found
    };
    using JobPtr = std::shared_ptr<Job>;

    PageHandler toEnd(const QString &flowId, Priority priority, int tries, const PageHandler &done);
    void ask(const JobPtr &job);
    void askWith(
        const JobPtr &job, const FrameMaker &frame, void (HistoryFetcher::*take)(const JobPtr &, const Reply &));
    void askForLess(const JobPtr &job, qint64 count);
    void askForRest(const JobPtr &job, qint64 came);
    void finish(const JobPtr &job);
    void askForCount(const JobPtr &job);
    void onCount(const JobPtr &job, const Reply &reply);
    void askForTail(const JobPtr &job);
    void onTail(const JobPtr &job, const Reply &reply);
    void finishTail(const JobPtr &job);
    void onReply(const JobPtr &job, const Reply &reply);
    void onLost(const JobPtr &job, const Reply &reply);
    void onTooLarge(const JobPtr &job);
    void withhold(const JobPtr &job);
    [[nodiscard]] bool goRoundWithheld(const JobPtr &job);
    void wake();

    Link &m_probe;
    RequestBuilder m_requests;
    const Clock &m_clock;
    LoadBudget &m_budget;
    ConnectionOptions m_options;
    std::unique_ptr<Timer> m_idleTimer;
    QList<JobPtr> m_paused;
    QHash<QString, FlowRoom> m_rooms; //!< by flow; times by the steady clock
    bool m_running = false;
};

} // namespace Morelia::Mtp
