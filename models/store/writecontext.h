// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/store/records.h"
#include "models/store/sealeddatabase.h"
#include "models/store/storechanges.h"

namespace Morelia {

//! For one write: the database with its open transaction, and the notes of its changes.
struct WriteContext
{
    SealedDatabase &database;
    StoreChanges &changes;
    qint64 nowMs = 0; //!< Unix time by this computer

    //! Notes that a message changed or came, and its flow's row with it.
    void noteMessage(const FlowRef &flow, const LocalId &localId) const
    {
        changes.flows.insert(flow);
        changes.messages[flow].insert(localId);
    }
};

} // namespace Morelia
