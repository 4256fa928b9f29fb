// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/unreadline.h"

#include "models/lists/messagelistmodel.h"
#include "models/store/store.h"

namespace Morelia {

UnreadLine::UnreadLine(const FlowRef &flow, Store &store, MessageListModel &messages, QObject *parent)
    : QObject(parent)
    , m_flow(flow)
    , m_store(store)
    , m_messages(messages)
{
    connect(&store, &Store::changed, this, [this](const StoreChanges &changes) {
        if (!m_active && !m_moved && changes.arrived.contains(m_flow))
            move();
    });
}

void UnreadLine::setActive(bool active)
{
    m_active = active;
    m_moved = false;
}

void UnreadLine::move()
{
    m_moved = true;
    m_store.firstUnread(m_flow).then(this, [this](const Result<OrderKey> &first) {
        if (first)
            m_messages.moveUnreadLine(*first);
        else
            m_moved = false; // the next arrival tries again
    });
}

} // namespace Morelia
