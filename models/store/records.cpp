// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/store/records.h"

namespace Morelia {

bool StoreChanges::isEmpty() const
{
    return !accounts && users.isEmpty() && flows.isEmpty() && messages.isEmpty() && receipts.isEmpty()
        && ranges.isEmpty() && !outbox;
}

void StoreChanges::unite(const StoreChanges &other)
{
    accounts = accounts || other.accounts;
    users.unite(other.users);
    flows.unite(other.flows);
    for (auto it = other.messages.cbegin(); it != other.messages.cend(); ++it)
        messages[it.key()].unite(it.value());
    receipts.unite(other.receipts);
    ranges.unite(other.ranges);
    outbox = outbox || other.outbox;
}

} // namespace Morelia
