// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/store/watchedflows.h"

#include "models/store/logging.h"
#include "models/store/messagereader.h"

#include <utility>

namespace Morelia {

WatchedFlows::WatchedFlows(FaultHook fault)
    : m_fault(std::move(fault))
{}

FlowWatch WatchedFlows::watch(const FlowRef &ref)
{
    const std::lock_guard lock(m_mutex);
    m_watches.removeIf([](const auto &entry) { return entry.value().expired(); });
    std::weak_ptr<const FlowRef> &known = m_watches[ref];
    FlowWatch watch = known.lock();
    if (!watch) {
        watch = std::make_shared<const FlowRef>(ref);
        known = watch;
    }
    return watch;
}

bool WatchedFlows::isWatched(const FlowRef &ref)
{
    const std::lock_guard lock(m_mutex);
    const auto watch = m_watches.constFind(ref);
    return watch != m_watches.cend() && !watch->expired();
}

void WatchedFlows::addRows(SealedDatabase &database, StoreChanges &changes)
{
    for (auto it = changes.messages.cbegin(); it != changes.messages.cend(); ++it) {
        if (it->size() > mostRows || !isWatched(it.key()))
            continue;
        if (m_fault && m_fault(StoreOperation::MessagesById))
            continue;
        try {
            PersonBook names(database, it.key().account);
            changes.rows.insert(it.key(), MessageReader(database, it.key(), names).byId(*it));
        } catch (const SqlError &error) {
            qCWarning(lcStore) << "what was written cannot be read:" << error.what();
        }
    }
}

} // namespace Morelia
