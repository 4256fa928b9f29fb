// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/sync/flowwishes.h"

#include "client/sync/adapterhandle.h"
#include "models/store/store.h"

namespace Morelia {

FlowWishes::FlowWishes(AccountId account, Store &store, AdapterHandle &adapter, QObject *parent)
    : QObject(parent)
    , m_account(account)
    , m_store(store)
    , m_adapter(adapter)
{}

void FlowWishes::make(const LocalId &opId, const CreateFlow &wish)
{
    m_store.noteMaking(m_account, wish).then(this, [this, opId, wish](const Result<> &outcome) {
        Q_EMIT stored(outcome);
        m_asked.insert(opId, wish);
        m_adapter.submit(opId, wish);
    });
}

bool FlowWishes::finish(const LocalId &opId, const OpResult &result)
{
    const auto asked = m_asked.constFind(opId);
    if (asked == m_asked.cend())
        return false;
    const CreateFlow wish = m_asked.take(opId);
    const bool accepted = result.status == OpResult::Status::Accepted;
    // Nobody knows what became of it: the wish stays.
    if (accepted ? result.remoteId.isEmpty() : result.status != OpResult::Status::Rejected) {
        Q_EMIT finished(opId, result);
        return true;
    }
    m_store.noteMade(m_account, wish, accepted ? result.remoteId : QString())
        .then(this, [this, opId, result](const Result<> &outcome) {
            Q_EMIT stored(outcome);
            Q_EMIT finished(opId, result);
        });
    return true;
}

} // namespace Morelia
