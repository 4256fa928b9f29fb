// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/readmarks.h"

#include "client/controllers/flowhead.h"
#include "models/lists/messagelistmodel.h"
#include "models/store/store.h"

#include <utility>

namespace Morelia {

ReadMarks::ReadMarks(
    const FlowRef &flow, Store &store, const FlowHead &head, const MessageListModel &messages, QObject *parent)
    : QObject(parent)
    , m_flow(flow)
    , m_store(store)
    , m_head(head)
    , m_messages(messages)
{
    connect(&head, &FlowHead::changed, this, [this] { m_seenUpTo = qMax(m_seenUpTo, m_head.row().readUpTo); });
}

void ReadMarks::noteSeen(OrderKey order)
{
    // Waiting messages are below all that the server has placed: seeing one implies having seen those.
    if (!m_active)
        return;
    if (isPendingOrder(order))
        markAll();
    else
        markUpTo(order);
}

void ReadMarks::markAll()
{
    if (const std::optional<OrderKey> newest = newestPlaced()) {
        markUpTo(*newest);
        return;
    }
    // The list shows older messages and the newest one is still waiting, so only the store knows the newest place.
    m_store.messages(m_flow, Morelia::newestPlaced(1)).then(this, [this](const Result<MessagePage> &page) {
        if (page && !page->rows.isEmpty())
            markUpTo(page->rows.constFirst().order);
    });
}

// Place of the newest message that the server has placed; nothing when only the store knows it.
std::optional<OrderKey> ReadMarks::newestPlaced() const
{
    const OrderKey last = m_head.row().lastOrder;
    const bool told = m_head.isKnown() && !isPendingOrder(last);
    if (!told && !m_messages.isAtNewest())
        return std::nullopt;
    for (int i = 0; i < m_messages.rowCount(); ++i) {
        for (const MessageRow &row : m_messages.item(i).rows) {
            if (!isPendingOrder(row.order))
                return told ? qMax(last, row.order) : row.order;
        }
    }
    return told ? std::optional(last) : std::nullopt;
}

void ReadMarks::markUpTo(OrderKey order)
{
    if (order <= m_seenUpTo)
        return;
    const OrderKey before = std::exchange(m_seenUpTo, order);
    m_store.markRead(m_flow, order).then(this, [this, before, order](const Result<> &stored) {
        // The next noteSeen() tries again.
        if (!stored && m_seenUpTo == order)
            m_seenUpTo = before;
        if (stored)
            Q_EMIT marked(order);
    });
}

} // namespace Morelia
