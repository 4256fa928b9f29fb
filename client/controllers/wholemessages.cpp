// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/wholemessages.h"

#include "models/store/store.h"

#include <algorithm>

namespace Morelia {

QFuture<Result<QList<WholeMessage>>> wholeMessages(
    Store &store, QObject &context, const FlowRef &flow, const QSet<LocalId> &ids)
{
    using Whole = Result<QList<WholeMessage>>;
    using Bodies = Result<QHash<LocalId, Body>>;
    // Asked together: reads are answered in the order of the calls.
    QFuture<Bodies> bodies = store.originalBodies(flow, ids);
    return store.messagesById(flow, ids)
        .then(&context,
            [bodies, &context](const Result<QList<MessageRow>> &rows) mutable {
                return bodies.then(&context, [rows](const Bodies &originals) -> Whole {
                    if (!rows || !originals)
                        return failed(rows ? originals.error() : rows.error());
                    QList<WholeMessage> whole;
                    for (const MessageRow &row : *rows)
                        whole.append({row, originals->value(row.localId)});
                    std::ranges::reverse(whole); // they come newest first
                    return whole;
                });
            })
        .unwrap();
}

} // namespace Morelia
