// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/sync/profilecourier.h"

#include "models/entities/savedflow.h"
#include "models/store/store.h"

namespace Morelia {

ProfileCourier::ProfileCourier(const StoredAccount &account, Store &store, QObject *parent)
    : QObject(parent)
    , m_account(account)
    , m_store(store)
{
    connect(&store, &Store::changed, this, [this](const StoreChanges &changes) {
        if (changes.users.value(m_account.config.id).contains(m_account.config.userId))
            m_asked.clear();
    });
}

void ProfileCourier::follow(const QString &flowId)
{
    if (isSavedFlow(flowId) || m_asked.contains(flowId))
        return;
    m_asked.insert(flowId);
    m_store.user(m_account.config.id, m_account.config.userId).then(this, [this, flowId](const Result<User> &own) {
        if (own && own->card.revision > 0)
            tell(flowId);
    });
}

void ProfileCourier::tell(const QString &flowId)
{
    const TellProfile command{.localId = {}, .flowId = flowId, .card = {}};
    m_store.enqueue(m_account.config.id, newLocalId(), command)
        .then(this, [this, flowId](const Result<OutboxItem> &item) {
            if (item)
                Q_EMIT queued(*item);
            else
                m_asked.remove(flowId); // the next message tries again
        });
}

} // namespace Morelia
