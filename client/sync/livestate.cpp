// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/sync/livestate.h"

#include "models/lists/words.h"
#include "models/store/store.h"

#include <algorithm>
#include <utility>

namespace Morelia {

LiveState::LiveState(AccountId account, Store &store, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_account(account)
    , m_store(store)
    , m_clock(clock)
{}

LiveState::~LiveState() = default;

void LiveState::take(const Transient &event)
{
    if (const auto *typing = std::get_if<TypingSeen>(&event)) {
        if (typing->forMs > 0)
            takeTyping(*typing);
        else
            endTyping(typing->flowId, typing->userId);
        return;
    }
    const auto &seen = std::get<PresenceSeen>(event);
    if (seen.userId.isEmpty() || presence(seen.userId) == seen)
        return;
    m_presence.insert(seen.userId, seen);
    Q_EMIT presenceChanged(seen.userId);
}

void LiveState::clear()
{
    if (m_timer)
        m_timer->stop();
    const QHash<QString, QList<Writer>> writers = std::exchange(m_writers, {});
    for (auto it = writers.cbegin(); it != writers.cend(); ++it)
        Q_EMIT writersChanged(it.key());
    const QHash<QString, PresenceSeen> presence = std::exchange(m_presence, {});
    for (auto it = presence.cbegin(); it != presence.cend(); ++it)
        Q_EMIT presenceChanged(it.key());
}

QStringList LiveState::writers(const QString &flowId) const
{
    QStringList names;
    const QList<Writer> writers = m_writers.value(flowId);
    for (const Writer &writer : writers) {
        if (!writer.name.isEmpty())
            names.append(writer.name);
    }
    return names;
}

std::optional<PresenceSeen> LiveState::presence(const QString &userId) const
{
    const auto it = m_presence.constFind(userId);
    return it == m_presence.cend() ? std::nullopt : std::optional(*it);
}

void LiveState::takeTyping(const TypingSeen &seen)
{
    if (seen.flowId.isEmpty() || seen.userId.isEmpty())
        return;
    QList<Writer> &writers = m_writers[seen.flowId];
    const qint64 untilMs = m_clock.monotonicMs() + qMin(seen.forMs, qint64{longestTyping.count()});
    const auto known = std::ranges::find(writers, seen.userId, &Writer::userId);
    if (known != writers.end()) {
        known->untilMs = untilMs;
    } else if (writers.size() < mostWriters) {
        writers.append({.userId = seen.userId, .name = {}, .untilMs = untilMs});
        readName(seen.flowId, seen.userId);
    }
    waitForNext();
}

void LiveState::readName(const QString &flowId, const QString &userId)
{
    m_store.user(m_account, userId).then(this, [this, flowId, userId](const Result<User> &user) {
        const auto flow = m_writers.find(flowId);
        if (flow == m_writers.end())
            return;
        const auto writer = std::ranges::find(*flow, userId, &Writer::userId);
        if (writer == flow->end() || !writer->name.isEmpty())
            return;
        writer->name = displayName(user.value_or(User()));
        Q_EMIT writersChanged(flowId);
    });
}

void LiveState::endTyping(const QString &flowId, const QString &userId)
{
    const auto flow = m_writers.find(flowId);
    if (flow == m_writers.end() || flow->removeIf([&](const Writer &w) { return w.userId == userId; }) == 0)
        return;
    if (flow->isEmpty())
        m_writers.erase(flow);
    waitForNext();
    Q_EMIT writersChanged(flowId);
}

void LiveState::endDue()
{
    const qint64 now = m_clock.monotonicMs();
    QStringList changed;
    for (auto flow = m_writers.begin(); flow != m_writers.end();) {
        if (flow->removeIf([now](const Writer &w) { return w.untilMs <= now; }) > 0)
            changed.append(flow.key());
        flow = flow->isEmpty() ? m_writers.erase(flow) : std::next(flow);
    }
    waitForNext();
    for (const QString &flowId : std::as_const(changed))
        Q_EMIT writersChanged(flowId);
}

void LiveState::waitForNext()
{
    qint64 next = INT64_MAX;
    for (const QList<Writer> &writers : std::as_const(m_writers)) {
        for (const Writer &writer : writers)
            next = qMin(next, writer.untilMs);
    }
    if (next == INT64_MAX) {
        if (m_timer)
            m_timer->stop();
        return;
    }
    if (!m_timer) {
        m_timer = m_clock.makeTimer();
        connect(m_timer.get(), &Timer::timeout, this, &LiveState::endDue);
    }
    m_timer->start(Milliseconds(qMax(qint64{0}, next - m_clock.monotonicMs())));
}

} // namespace Morelia
