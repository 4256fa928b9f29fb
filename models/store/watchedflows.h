// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/ids.h"
#include "models/store/records.h"
#include "models/store/storechanges.h"
#include "models/store/storeoptions.h"

#include <QHash>

#include <memory>
#include <mutex>

namespace Morelia {

class SealedDatabase;

//! The flows that somebody looks at. The writer reads the rows that it has just changed in them and sends them along with
//! its notice, so that a message reaches the screen without a further read.
class WatchedFlows
{
public:
    //! More rows than this are not sent along: reading the window again is cheaper.
    static constexpr qsizetype mostRows = 64;

    //! fault is asked before each reading.
    explicit WatchedFlows(FaultHook fault);

    //! From any thread. The flow is watched as long as the watch lives.
    [[nodiscard]] FlowWatch watch(const FlowRef &ref);
    //! Puts the rows of watched flows into the notice of a write that is done. Where they cannot be read there are none.
    void addRows(SealedDatabase &database, StoreChanges &changes);

private:
    bool isWatched(const FlowRef &ref);

    const FaultHook m_fault;
    std::mutex m_mutex;
    QHash<FlowRef, std::weak_ptr<const FlowRef>> m_watches; // guarded
};

} // namespace Morelia
