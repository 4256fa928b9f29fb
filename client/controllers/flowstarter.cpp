// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/flowstarter.h"

#include "client/controllers/settingscontroller.h"
#include "models/store/store.h"

#include <algorithm>

namespace Morelia {

FlowStarter::FlowStarter(Store &store, SettingsController &settings, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_settings(settings)
{
    connect(&store, &Store::changed, this, &FlowStarter::onChanged);
}

void FlowStarter::findLast()
{
    const std::optional<FlowRef> last = m_settings.lastFlow();
    if (!last)
        return;
    m_store.flow(*last).then(this, [this, last = *last](const Result<FlowRow> &row) {
        // After any other error it opens all the same: it shows the error and repeats the read.
        if (row || row.error().kind != ErrorKind::NotFound)
            Q_EMIT lastFound(last);
    });
}

void FlowStarter::findFirst(AccountId account)
{
    m_welcomed = account;
    lookForFirst();
}

void FlowStarter::onChanged(const StoreChanges &changes)
{
    if (m_welcomed != 0 && !changes.flows.isEmpty())
        lookForFirst();
}

void FlowStarter::lookForFirst()
{
    m_store.latestFlows(20).then(this, [this](const Result<QList<FlowRow>> &flows) {
        // The list fails in the same way and shows the error; the next change tries again here.
        if (!flows)
            return;
        const auto fits = [this](const FlowRow &row) {
            const bool isOthers = row.ref.account == m_welcomed && row.kind != FlowKind::Saved;
            return isOthers && row.capabilities.testFlag(Capability::SendText);
        };
        // Somebody who greets a newcomer comes before a group of everybody.
        auto first = std::ranges::find_if(
            *flows, [fits](const FlowRow &row) { return row.kind == FlowKind::Chat && fits(row); });
        if (first == flows->end())
            first = std::ranges::find_if(*flows, fits);
        if (m_welcomed != 0 && first != flows->end())
            Q_EMIT firstFound(first->ref);
    });
}

} // namespace Morelia
