// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/lists/floworder.h"

#include <algorithm>
#include <iterator>

namespace Morelia {

bool comesFirst(const FlowRow &a, const FlowRow &b)
{
    if (a.choices.isPinned() != b.choices.isPinned())
        return a.choices.isPinned();
    if (a.choices.pinRank != b.choices.pinRank)
        return a.choices.pinRank < b.choices.pinRank;
    if (a.activityMs != b.activityMs)
        return a.activityMs > b.activityMs;
    // Equal times: any order will do as long as it stays.
    return a.ref.account != b.ref.account ? a.ref.account < b.ref.account : a.ref.flowId < b.ref.flowId;
}

FlowRef nextUnread(QList<FlowRow> rows, const FlowRef &open, int step, qint64 nowMs)
{
    std::ranges::stable_sort(rows, comesFirst);
    if (step < 0)
        std::ranges::reverse(rows);
    // Those behind the open one come first, then those before it.
    const auto current = std::ranges::find(rows, open, &FlowRow::ref);
    if (current != rows.end())
        std::ranges::rotate(rows, std::next(current));
    const auto found = std::ranges::find_if(rows, [&](const FlowRow &row) {
        const bool isUnread = row.unread > 0 || row.choices.markedUnread;
        return isUnread && row.ref != open && !row.choices.isMuted(nowMs);
    });
    return found == rows.end() ? FlowRef() : found->ref;
}

} // namespace Morelia
