// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/sync/readmarknotes.h"

#include "client/sync/adapterhandle.h"

#include <utility>

namespace Morelia {

ReadMarkNotes::ReadMarkNotes(AdapterHandle &adapter)
    : m_adapter(adapter)
{}

void ReadMarkNotes::mark(const QString &flowId, OrderKey upTo)
{
    Mark &mark = m_marks[flowId];
    mark.wanted = qMax(mark.wanted, upTo);
    tell(flowId);
}

void ReadMarkNotes::setOnline(bool online)
{
    if (std::exchange(m_online, online) == online || !online)
        return;
    const QStringList flows = m_marks.keys();
    for (const QString &flowId : flows)
        tell(flowId);
}

void ReadMarkNotes::tell(const QString &flowId)
{
    Mark &mark = m_marks[flowId];
    if (!m_online || mark.onTheWay != 0 || mark.wanted <= mark.told)
        return;
    mark.onTheWay = mark.wanted;
    const LocalId opId = newLocalId();
    m_asked.insert(opId, flowId);
    m_adapter.submit(opId, MarkRead{.flowId = flowId, .upTo = mark.wanted});
}

bool ReadMarkNotes::finish(const LocalId &opId, const OpResult &result)
{
    if (!m_asked.contains(opId))
        return false;
    const QString flowId = m_asked.take(opId);
    Mark &mark = m_marks[flowId];
    const OrderKey place = std::exchange(mark.onTheWay, 0);
    const bool refused = result.status == OpResult::Status::Rejected && !result.failure.retryable;
    if (result.status == OpResult::Status::Accepted || refused) {
        mark.told = place;
        tell(flowId);
    } else if (mark.wanted > place) {
        tell(flowId);
    }
    return true;
}

void ReadMarkNotes::forgetInFlight()
{
    m_online = false;
    m_asked.clear();
    for (Mark &mark : m_marks)
        mark.onTheWay = 0;
}

} // namespace Morelia
