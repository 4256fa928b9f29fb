// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/lists/quotes.h"

#include "models/store/messagequote.h"

#include <algorithm>

namespace Morelia {

void followOriginals(QList<MessageRow> &rows, const QList<MessageRow> &changed, const QSet<QString> &gone)
{
    QHash<QString, const MessageRow *> originals;
    for (const MessageRow &row : changed)
        originals.insert(row.remoteId, &row);
    for (MessageRow &row : rows) {
        if (row.replyToId.isEmpty() || row.deleted)
            continue;
        if (const MessageRow *original = originals.value(row.replyToId))
            setQuote(row, *original);
        else if (gone.contains(row.replyToId))
            clearQuote(row);
    }
}

bool hasQuotes(const QList<MessageRow> &rows)
{
    return std::ranges::any_of(rows, [](const MessageRow &row) { return row.replyOrder != 0; });
}

} // namespace Morelia
