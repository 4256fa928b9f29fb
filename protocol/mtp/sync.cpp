// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/mtp/sync.h"

#include <algorithm>

namespace Morelia::Mtp {
namespace {

template <typename Fact>
bool has(const DeltaBatch &batch)
{
    return std::ranges::any_of(batch.deltas, [](const Delta &delta) { return std::holds_alternative<Fact>(delta); });
}

} // namespace

Sync::Sync(Links &links, Knowledge &known, const Self &self, Clock &clock, const RandomSource &random, QObject *parent)
    : QObject(parent)
    , m_link(links.main)
    , m_known(known)
    , m_presence(clock)
    , m_budget(clock)
    , m_history(links.probe, self, clock, m_budget)
    , m_firstSync(m_link, known.news, known.flows, self)
    , m_poller(m_link, m_history, known.news, known.flows, self, clock, m_budget, m_presence, random)
    , m_watcher(m_history, known.news, known.flows, clock, m_budget, m_presence)
    , m_backFill(m_history, known.news, known.flows, m_watcher, clock)
    , m_openFlows(m_link, known.news, m_watcher, known.flows, self, clock, m_presence, random)
    , m_sweeper(m_history, known.news, m_watcher, known.flows, clock, m_budget)
    , m_directory(m_link, known.news, self, clock)
{
    connectParts();
}

void Sync::connectParts()
{
    connect(&m_firstSync, &FirstSync::batchReady, this, &Sync::batchReady);
    connect(&m_firstSync, &FirstSync::finished, &m_poller, &Poller::start);
    connect(&m_firstSync, &FirstSync::failed, this, &Sync::failed);
    connect(&m_poller, &Poller::batchReady, this, &Sync::onNews);
    connect(&m_poller, &Poller::flowsFound, &m_backFill, &BackFill::wake);
    connect(&m_poller, &Poller::cursorUseless, this, [this] { m_known.flows.forgetCursor(); });
    connect(&m_poller, &Poller::caughtUp, this, &Sync::onCaughtUp);
    connect(&m_poller, &Poller::costlyChanged, &m_openFlows, &OpenFlowPoller::setUseful);
    connect(&m_watcher, &FlowWatcher::batchReady, this, &Sync::batchReady);
    connect(&m_backFill, &BackFill::batchReady, this, &Sync::batchReady);
    connect(&m_backFill, &BackFill::pageRead, &m_watcher, &FlowWatcher::noteNewest);
    connect(&m_openFlows, &OpenFlowPoller::batchReady, this, &Sync::onNews);
    connect(&m_sweeper, &Sweeper::batchReady, this, &Sync::batchReady);
    connect(&m_directory, &UserDirectory::batchReady, this, &Sync::batchReady);
}

void Sync::start(const ConnectionOptions &options, const Extensions &extensions)
{
    m_push = extensions.push;
    m_poller.setPush(extensions.push);
    m_poller.setSaysMore(extensions.edits);
    m_watcher.setPush(extensions.push);
    m_history.start(options);
    m_watcher.lookAgain();
    if (m_known.flows.cursor())
        m_poller.start();
    else
        m_firstSync.start();
}

void Sync::pause()
{
    m_history.pause();
    m_backFill.pause();
    m_firstSync.stop();
    m_poller.stop();
    m_openFlows.stop();
    m_sweeper.stop();
    m_directory.stop();
}

void Sync::stop()
{
    pause();
    m_watcher.closeAll();
    m_backFill.stop();
    m_history.stop();
}

void Sync::openFlow(const OpenFlow &command)
{
    m_watcher.open(command.flowId, command.oldestShown);
    m_backFill.tryAgain(command.flowId);
}

void Sync::setAttention(const SetAttention &command)
{
    m_presence.attend(command.level, Milliseconds(command.idleMs));
    m_poller.reschedule();
    m_openFlows.reschedule();
    m_watcher.reschedule();
}

void Sync::expectNews()
{
    m_presence.stir();
    if (!m_push)
        m_poller.pollNow();
}

void Sync::takePush(const Wire::Envelope &envelope)
{
    const News news = m_known.news.readPush(envelope.data.valueOr({}), offsetsOf(envelope.meta));
    if (!news.batch.deltas.isEmpty())
        onNews(news.batch);
    if (!news.newFlows.isEmpty())
        m_backFill.wake();
    if (!news.unplaced.isEmpty())
        m_poller.pollNow();
}

void Sync::onCaughtUp()
{
    Q_EMIT caughtUp();
    m_known.news.setPagesFollow(false);
    m_backFill.start();
    if (!m_push) {
        m_openFlows.start();
        m_sweeper.start();
    }
    m_directory.fill();
}

void Sync::onNews(const DeltaBatch &batch)
{
    Q_EMIT batchReady(batch);
    // A talk goes on.
    if (has<MessageSeen>(batch) || has<PersonReacted>(batch))
        m_presence.stir();
    // There may be new people, whose logins the news of a stock server leave out.
    if (has<UserSeen>(batch))
        m_directory.fill();
}

} // namespace Morelia::Mtp
