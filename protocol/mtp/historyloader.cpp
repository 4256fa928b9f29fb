// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/mtp/historyloader.h"

#include "protocol/mtp/translator.h"

#include <algorithm>

namespace Morelia::Mtp {

HistoryLoader::HistoryLoader(
    HistoryFetcher &history, BackFill &backFill, NewsTranslator &news, const FlowBook &flows, QObject *parent)
    : QObject(parent)
    , m_history(history)
    , m_backFill(backFill)
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
        if (!result.failure) {
            const auto batches = m_news.readPage(result.page, result.offsets, NewsTranslator::PageUse::History);
            for (const DeltaBatch &batch : batches)
                Q_EMIT batchReady(batch);
        }
        finish(opId, result.failure);
    };
    const std::optional<qint64> total = track->total();
    if (track->due && (!total || isPendingOrder(command.before))) {
        m_backFill.read(command.flowId, {m_questions, [this, opId](const Failure &failure) { finish(opId, failure); }});
        return;
    }
    const qint64 end = total ? std::min(offsetOf(command.before), *total) : offsetOf(command.before);
    if (isPendingOrder(command.before) && !total) {
        m_history.readNewest(command.flowId, -1, Priority::OpenFlow, {m_questions, done});
        return;
    }
    // The server cannot hand over the older messages.
    const bool isWithheld = !total && track->withheld().contains(0);
    if (end <= 0 || (isWithheld && end <= Wire::pageSize)) {
        Q_EMIT finished(opId, {});
        return;
    }
    const int count = int(std::clamp<qint64>(command.count, 1, std::min<qint64>(end, Wire::pageSize)));
    m_history.readPage(command.flowId, end - count, count, Priority::OpenFlow, {m_questions, done});
}

void HistoryLoader::finish(const LocalId &opId, const Failure &failure)
{
    Q_EMIT finished(opId, failure ? OpResult::rejected(failure.kind, failure.retryable, failure.detail) : OpResult());
}

} // namespace Morelia::Mtp
