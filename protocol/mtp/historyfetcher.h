// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "protocol/mtp/link.h"
#include "protocol/mtp/loadbudget.h"
#include "protocol/mtp/newstranslator.h"
#include "protocol/mtp/requestbuilder.h"
#include "protocol/mtp/tailsearch.h"

#include <QMap>

#include <optional>

namespace Morelia::Mtp {

//! Outcome of reading a page: the page, or why there is none. An empty flow is a page without messages.
struct PageResult
{
    Page page;
    Offsets offsets;
    Failure failure;
    qsizetype bytes = 0; //!< of the answer
};

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
    //! Pages of flows with large files are made smaller, to about so many bytes.
    static constexpr qint64 comfortableBytes = qint64{8} * 1024 * 1024;

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
    void readSince(const QString &flowId, qint64 time, Priority priority, ReplyHandler done);
    //! The newest messages, up to a page; guess is the log's length if it is known, else -1.
    void readNewest(const QString &flowId, qint64 guess, Priority priority, PageHandler done);

private:
    struct Job
    {
        QString flowId;
        qint64 start = 0;
        int count = 0;
        int wanted = 0; //!< at first: while the count shrinks the end stays
        Priority priority = Priority::BackFill;
        PageHandler done;
        int drops = 0;
        int timeouts = 0;
        std::optional<TailSearch> search = {}; //!< where the flow is too large as a whole
        PageResult tail = {};                  //!< the best that was found
    };
    using JobPtr = std::shared_ptr<Job>;

    //! How much of a flow can be had at once.
    struct Room
    {
        int comfortable = Wire::pageSize; //!< messages, by what the last ones had
        int possible = Wire::pageSize;    //!< more failed
        qint64 total = -1;                //!< of a flow whose offsets count; -1 where that is not known
        qint64 tailTime = 0;              //!< from when on messages can be had, where all of them cannot; else 0
        qint64 tailUntilMs = 0;           //!< then all of them are tried again
        QMap<qint64, qint64> withheldUntilMs = {}; //!< offsets of messages that cannot be had alone
    };

    void readToEnd(const QString &flowId, qint64 start, int size, Priority priority, const PageHandler &done);
    int pageSizeOf(const QString &flowId) const;
    void ask(const JobPtr &job);
    void askWith(
        const JobPtr &job, const FrameMaker &frame, void (HistoryFetcher::*take)(const JobPtr &, const Reply &));
    void askForLess(const JobPtr &job, int count);
    void askForCount(const JobPtr &job);
    void onCount(const JobPtr &job, const Reply &reply);
    void askForTail(const JobPtr &job);
    void onTail(const JobPtr &job, const Reply &reply);
    void finishTail(const JobPtr &job);
    void learnSize(const QString &flowId, qsizetype bytes, qsizetype messages);
    void onReply(const JobPtr &job, const Reply &reply);
    void onLost(const JobPtr &job, const Reply &reply);
    void onTooLarge(const JobPtr &job);
    void withhold(const JobPtr &job);
    [[nodiscard]] bool goRoundWithheld(const JobPtr &job);
    static PageResult toResult(const Job &job, const Reply &reply);
    void wake();

    Link &m_probe;
    RequestBuilder m_requests;
    const Clock &m_clock;
    LoadBudget &m_budget;
    ConnectionOptions m_options;
    std::unique_ptr<Timer> m_idleTimer;
    QList<JobPtr> m_paused;
    QHash<QString, Room> m_rooms; //!< by flow; times by the steady clock
    bool m_running = false;
};

} // namespace Morelia::Mtp
