// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/livelist.h"

#include "client/accounts/accountmanager.h"
#include "models/lists/flowlistmodel.h"

namespace Morelia {

LiveList::LiveList(AccountManager &accounts, FlowListModel &flows, QObject *parent)
    : QObject(parent)
    , m_accounts(accounts)
    , m_flows(flows)
{
    const auto followAll = [this] {
        const QList<AccountId> ids = m_accounts.ids();
        for (const AccountId id : ids)
            follow(id);
    };
    connect(&accounts, &AccountManager::loaded, this, followAll);
    connect(&accounts, &AccountManager::adopted, this, &LiveList::follow);
    followAll();
}

void LiveList::follow(AccountId account)
{
    const SyncEngine *engine = m_accounts.engine(account);
    if (!engine || m_followed.contains(account))
        return;
    m_followed.insert(account);
    const LiveState *live = &engine->live();
    connect(live, &LiveState::writersChanged, this,
        [this, account, live](const QString &flowId) { m_flows.setWriters({account, flowId}, live->writers(flowId)); });
    connect(live, &LiveState::presenceChanged, this, [this, account, live](const QString &userId) {
        const std::optional<PresenceSeen> seen = live->presence(userId);
        m_flows.setOnline(account, userId, seen && seen->online);
    });
}

} // namespace Morelia
