// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/store/records.h"

namespace Morelia {

namespace {

template <typename Key, typename Value>
void uniteSets(QHash<Key, QSet<Value>> &into, const QHash<Key, QSet<Value>> &other)
{
    for (auto it = other.cbegin(); it != other.cend(); ++it)
        into[it.key()].unite(it.value());
}

} // namespace

bool StoreChanges::isEmpty() const
{
    return !accounts && users.isEmpty() && flows.isEmpty() && messages.isEmpty() && receipts.isEmpty()
        && ranges.isEmpty() && !outbox;
}

void StoreChanges::unite(const StoreChanges &other)
{
    accounts = accounts || other.accounts;
    uniteSets(users, other.users);
    flows.unite(other.flows);
    uniteSets(messages, other.messages);
    uniteSets(arrived, other.arrived);
    receipts.unite(other.receipts);
    ranges.unite(other.ranges);
    outbox = outbox || other.outbox;
}

} // namespace Morelia
