// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/mtp/historyloader.h"

#include "protocol/mtp/translator.h"

#include <algorithm>

namespace Morelia::Mtp {

HistoryLoader::HistoryLoader(HistoryReader &history, NewsReader &news, const FlowBook &flows, QObject *parent)
    : QObject(parent)
    , m_history(history)
    , m_news(news)
    , m_flows(flows)
{}

void HistoryLoader::load(const LocalId &opId, const LoadHistory &command)
{
    const FlowTrack *track = m_flows.track(command.flowId);
    if (!track) {
        Q_EMIT finished(opId, OpResult::rejected(FailureKind::NotFound, false));
        return;
    }
    const auto done = [this, opId](const PageResult &result) {
        if (result.failure) {
            Q_EMIT finished(
                opId, OpResult::rejected(result.failure.kind, result.failure.retryable, result.failure.detail));
            return;
        }
        DeltaBatch batch = m_news.readPage(result.page, result.offsets, true);
        batch.firstSync = true; // old messages are no news
        if (!batch.deltas.isEmpty())
            Q_EMIT batchReady(batch);
        Q_EMIT finished(opId, {});
    };
    const std::optional<qint64> total = track->total();
    const qint64 end = total ? std::min(offsetOf(command.before), *total) : offsetOf(command.before);
    if (isPendingOrder(command.before) && !total) {
        m_history.readNewest(command.flowId, -1, Priority::OpenFlow, {m_questions, done});
        return;
    }
    // What is older cannot be had.
    const bool isWithheld = !total && track->withheld().contains(0);
    if (end <= 0 || (isWithheld && end <= Wire::pageSize)) {
        Q_EMIT finished(opId, {});
        return;
    }
    const int count = int(std::clamp<qint64>(command.count, 1, std::min<qint64>(end, Wire::pageSize)));
    m_history.readPage(command.flowId, end - count, count, Priority::OpenFlow, {m_questions, done});
}

} // namespace Morelia::Mtp
