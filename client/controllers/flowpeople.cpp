// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/flowpeople.h"

#include "client/accounts/accountmanager.h"
#include "models/lists/words.h"
#include "models/store/store.h"

#include <QCollator>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Morelia {

FlowPeople::FlowPeople(const FlowRef &flow, Store &store, AccountManager &accounts, QObject *parent)
    : QObject(parent)
    , m_flow(flow)
    , m_store(store)
    , m_accounts(accounts)
{
    connect(&m_store, &Store::changed, this, &FlowPeople::noteChanges);
}

void FlowPeople::lookFor(const QString &text)
{
    if (!text.contains(u'@') || std::exchange(m_isKnown, true))
        return;
    m_store.members(m_flow).then(this, [this](const Result<QList<User>> &members) {
        if (!members) {
            m_isKnown = false;
            Q_EMIT failed(members.error());
            return;
        }
        const SyncEngine *engine = m_accounts.engine(m_flow.account);
        const QString ownId = engine ? engine->identity().userId : QString();
        QList<Nameable> people;
        for (const User &member : *members) {
            if (member.remoteId != ownId && !member.isDeleted)
                people.append({member.remoteId, displayName(member), member.card.picture});
        }
        const QCollator collator;
        std::ranges::sort(
            people, [&](const Nameable &a, const Nameable &b) { return collator.compare(a.name, b.name) < 0; });
        if (std::exchange(m_people, people) != people)
            Q_EMIT changed();
    });
}

void FlowPeople::choose(const QString &userId)
{
    m_store.members(m_flow).then(this, [this, userId](const Result<QList<User>> &members) {
        if (!members) {
            Q_EMIT failed(members.error());
            return;
        }
        const auto member = std::ranges::find(*members, userId, &User::remoteId);
        if (member == members->end())
            return;
        prefer(userId);
        Q_EMIT chosen(displayName(*member));
    });
}

void FlowPeople::noteChanges(const StoreChanges &changes)
{
    if (changes.flows.contains(m_flow) || changes.users.contains(m_flow.account))
        m_isKnown = false;
}

} // namespace Morelia
