// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/mtp/firstsync.h"

#include "protocol/mtp/statuscodes.h"

#include <algorithm>
#include <utility>

namespace Morelia::Mtp {
FirstSync::FirstSync(
    Link &link, HistoryReader &history, NewsReader &news, FlowBook &flows, const Self &self, QObject *parent)
    : QObject(parent)
    , m_link(link)
    , m_history(history)
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
    emitBatch(m_news.readUsers(data).batch, true);
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
    emitBatch(m_news.readFlows(reply.data()).batch, true);
    if (const QString next = nextPartOf(reply.envelope.meta); !next.isEmpty()) {
        askFlows(next);
        return;
    }
    const QStringList ids = m_flows.flowIds();
    if (ids.isEmpty())
        finish();
    // All are open before the first is asked: an answer that comes at once is not the last.
    QList<PageHandler> handlers;
    for (const QString &id : ids) {
        // New messages in flows that the store knows already are unread.
        const bool isHistory = !m_known.contains(id);
        handlers.append({m_questions, [this, isHistory](const PageResult &result) { onPage(result, isHistory); }});
    }
    for (const QString &id : ids)
        m_history.readNewest(id, -1, Priority::Poll, handlers.takeFirst());
}

void FirstSync::onPage(const PageResult &result, bool isHistory)
{
    // A flow whose page cannot be read is tried again when it is opened.
    if (!result.failure)
        emitBatch(m_news.readPage(result.page, result.offsets, true), isHistory);
    if (m_questions.isEmpty())
        finish();
}

void FirstSync::finish()
{
    m_flows.advance(m_startTime, m_startTime + 1);
    DeltaBatch batch;
    batch.cursors = m_flows.takeCursors();
    batch.firstSync = true;
    Q_EMIT batchReady(batch);
    Q_EMIT finished();
}

void FirstSync::emitBatch(DeltaBatch batch, bool isHistory)
{
    if (batch.deltas.isEmpty())
        return;
    batch.firstSync = isHistory;
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
