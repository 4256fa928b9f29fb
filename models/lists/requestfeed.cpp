// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/lists/requestfeed.h"

#include "models/store/store.h"

#include <algorithm>
#include <utility>

namespace Morelia {

RequestFeed::RequestFeed(Store &store, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_retry(clock)
{
    connect(&m_retry, &ReadRetry::errorChanged, this, &RequestFeed::errorChanged);
    connect(&m_retry, &ReadRetry::due, this, &RequestFeed::read);
    connect(&store, &Store::changed, this, [this](const StoreChanges &changes) {
        if (concerns(changes))
            read();
    });
    read();
}

bool RequestFeed::concerns(const StoreChanges &changes) const
{
    if (changes.accounts || changes.requests)
        return true;
    return !changes.flows.isEmpty()
        && std::ranges::any_of(m_page.rows, [&changes](const FlowRow &row) { return changes.flows.contains(row.ref); });
}

void RequestFeed::setAccount(AccountId account)
{
    if (std::exchange(m_account, account) != account)
        read();
}

void RequestFeed::retry()
{
    if (m_retry.error())
        read();
}

void RequestFeed::read()
{
    if (!m_turn.begin())
        return;
    m_store.requests(m_account, mostRows).then(this, [this](const Result<RequestPage> &page) {
        const bool again = m_turn.end();
        if (!page) {
            m_retry.noteFailure(page.error());
            return;
        }
        m_retry.noteSuccess();
        if (std::exchange(m_page, *page) != *page)
            Q_EMIT changed();
        if (again)
            read();
    });
}

} // namespace Morelia
