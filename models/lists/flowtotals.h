// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/store/records.h"

#include <QVariantMap>

#include <initializer_list>

namespace Morelia {

//! What a list of flows adds up to.
struct FlowTotals
{
    int unread = 0;              //!< messages of all flows; muted ones do not count
    QVariantMap unreadByAccount; //!< the same of each account that has any, by account id
    int archived = 0;            //!< flows of the account that is shown
    int archivedUnread = 0;      //!< messages in them; muted ones do not count
    qint64 firstMuteEnd = mutedForGood;

    //! Of the rows of several lists. shownAccount: 0 for all. nowMs: Unix time by this computer.
    static FlowTotals of(std::initializer_list<const QList<FlowRow> *> lists, AccountId shownAccount, qint64 nowMs);
};

} // namespace Morelia
