// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/lists/flowtotals.h"

#include <QMap>

namespace Morelia {

FlowTotals FlowTotals::of(std::initializer_list<const QList<FlowRow> *> lists, AccountId shownAccount, qint64 nowMs)
{
    FlowTotals totals;
    QMap<AccountId, int> unread;
    for (const QList<FlowRow> *rows : lists) {
        for (const FlowRow &row : *rows) {
            const bool muted = row.choices.isMuted(nowMs);
            const int counted = muted ? 0 : row.unread;
            totals.unread += counted;
            if (counted > 0)
                unread[row.ref.account] += counted;
            if (muted)
                totals.firstMuteEnd = qMin(totals.firstMuteEnd, row.choices.mutedUntilMs);
            if (row.choices.archived && (shownAccount == 0 || row.ref.account == shownAccount)) {
                ++totals.archived;
                totals.archivedUnread += counted;
            }
        }
    }
    for (auto it = unread.cbegin(); it != unread.cend(); ++it)
        totals.unreadByAccount.insert(QString::number(it.key()), it.value());
    return totals;
}

} // namespace Morelia
