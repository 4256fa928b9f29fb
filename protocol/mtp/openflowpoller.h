// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/delta.h"
#include "protocol/mtp/flowwatcher.h"
#include "protocol/mtp/link.h"
#include "protocol/mtp/newstranslator.h"
#include "protocol/mtp/pollpace.h"
#include "protocol/mtp/requestbuilder.h"

#include <QHash>

namespace Morelia::Mtp {

//! Asks for the messages of open flows alone, where asking for all news is costly: a stock server lists all its users
//! with each answer. The question begins at the newest known message, so the answer is never empty and never kills the
//! link.
class OpenFlowPoller : public QObject
{
    Q_OBJECT

public:
    //! A flow whose question loses the link each time is not asked alone for so long: its messages are gone from the
    //! server, or the server does not count the newest one. The news of all flows go on.
    static constexpr Milliseconds brokenTime = 10min;

    OpenFlowPoller(Link &link, NewsTranslator &news, FlowWatcher &watcher, const FlowBook &flows, const Self &self,
        Clock &clock, const Presence &presence, RandomSource random, QObject *parent = nullptr);

    //! The pace may have changed: the wait is measured anew.
    void reschedule();
    //! useful: asking for all news is costly now.
    void setUseful(bool useful);
    void start();
    void stop();

Q_SIGNALS:
    void batchReady(const Morelia::DeltaBatch &batch);

private:
    //! Links lost in a row while a flow was being asked for.
    struct Drops
    {
        int count = 0;
        qint64 lastMs = 0; //!< by the steady clock
    };

    void schedule();
    void askAll();
    void ask(const QString &flowId, qint64 time);
    void onReply(const QString &flowId, const Reply &reply);
    bool isWorthAsking(const QString &flowId) const;
    void noteDrop(const QString &flowId);

    Link &m_link;
    NewsTranslator &m_news;
    FlowWatcher &m_watcher;
    const FlowBook &m_flows;
    RequestBuilder m_requests;
    const Clock &m_clock;
    PollPace m_pace;
    std::unique_ptr<Timer> m_timer;
    QHash<QString, Drops> m_drops; //!< by flow
    QuestionScope m_questions;
    qint64 m_restedMs = 0; //!< when the present wait began
    bool m_useful = false;
    bool m_running = false;
};

} // namespace Morelia::Mtp
