// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/mtp/firstsync.h"

#include "protocol/mtp/statuscodes.h"

#include <algorithm>
#include <utility>

namespace Morelia::Mtp {

FirstSync::FirstSync(Link &link, NewsTranslator &news, FlowBook &flows, const Self &self, QObject *parent)
    : QObject(parent)
    , m_link(link)
    , m_news(news)
    , m_flows(flows)
    , m_requests(self)
{}

void FirstSync::start()
{
    stop();
    m_news.reset();
    m_startTime = 0;
    m_known = m_flows.wasSynced() ? m_flows.flowIds() : QStringList();
    askUsers({});
}

// Without a time there are only people in the answer, and the time at which we began.
void FirstSync::askUsers(const QString &part)
{
    ask([this, part] { return m_requests.getUpdate(std::nullopt, part); },
        [this](const Reply &reply) { onUsers(reply); });
}

void FirstSync::askFlows(const QString &part)
{
    ask([this, part] { return m_requests.allFlow(part); }, [this](const Reply &reply) { onFlows(reply); });
}

void FirstSync::stop()
{
    m_questions.reset();
}

void FirstSync::onUsers(const Reply &reply)
{
    if (!reply.isOk()) {
        Q_EMIT failed(reply.failure);
        return;
    }
    const Wire::Data data = reply.data();
    const qint64 time = data.time.valueOr(reply.envelope.errors->time.valueOr(0));
    if (m_startTime == 0)
        m_startTime = std::max<qint64>(1, time - FlowBook::overlapSeconds);
    emitBatch(m_news.readUsers(data).batch);
    if (const QString next = nextPartOf(reply.envelope.meta); !next.isEmpty())
        askUsers(next);
    else
        askFlows({});
}

void FirstSync::onFlows(const Reply &reply)
{
    // A stock server without a single flow says 404.
    if (!reply.isOk() && reply.code != StatusCode::notFound) {
        Q_EMIT failed(reply.failure);
        return;
    }
    emitBatch(m_news.readFlows(reply.data()).batch);
    if (const QString next = nextPartOf(reply.envelope.meta); !next.isEmpty()) {
        askFlows(next);
        return;
    }
    finish();
}

void FirstSync::finish()
{
    const QStringList ids = m_flows.flowIds();
    const std::optional<qint64> saved = m_flows.savedCursor();
    for (const QString &id : ids) {
        FlowTrack *track = m_flows.track(id);
        if (track->due)
            continue;
        // A flow that the store knows may have missed news: its pages tell them, as unread.
        if (saved && m_known.contains(id))
            track->due = FlowTrack::DuePages{*saved, false};
        else
            track->due = FlowTrack::DuePages{m_startTime + FlowBook::overlapSeconds + 1, true};
    }
    m_news.setPagesFollow(!m_flows.wasSynced());
    m_flows.advance(m_startTime, m_startTime + 1);
    DeltaBatch batch;
    batch.cursors = m_flows.takeCursors();
    batch.firstSync = true;
    Q_EMIT batchReady(batch);
    Q_EMIT finished();
}

void FirstSync::emitBatch(DeltaBatch batch)
{
    if (batch.deltas.isEmpty())
        return;
    batch.firstSync = true;
    Q_EMIT batchReady(batch);
}

void FirstSync::ask(FrameMaker frame, std::function<void(const Reply &)> done)
{
    const auto onReply = [done = std::move(done)](const Reply &reply) {
        // After a lost link the session starts this again from the beginning.
        if (!reply.isLost())
            done(reply);
    };
    m_link.ask(Priority::Poll, std::move(frame), {m_questions, onReply});
}

} // namespace Morelia::Mtp
