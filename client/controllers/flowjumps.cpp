// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/flowjumps.h"

#include "models/lists/messagelistmodel.h"
#include "models/store/store.h"

namespace Morelia {

FlowJumps::FlowJumps(const FlowRef &flow, Store &store, MessageListModel &messages, QObject *parent)
    : QObject(parent)
    , m_flow(flow)
    , m_store(store)
    , m_messages(messages)
{
    connect(&messages, &MessageListModel::loadedChanged, this, &FlowJumps::showWanted);
    connect(&messages, &MessageListModel::rowsInserted, this, &FlowJumps::showWanted);
}

void FlowJumps::toNewest()
{
    ++m_jump;
    m_wanted = 0;
    if (canGoBack()) {
        m_starts.clear();
        Q_EMIT canGoBackChanged();
    }
    m_messages.loadNewest();
    Q_EMIT rowWanted(0);
}

void FlowJumps::toFirstUnread()
{
    const int jump = ++m_jump;
    const int line = m_messages.unreadLineRow();
    if (line >= 0) {
        m_wanted = 0;
        Q_EMIT rowWanted(line);
        return;
    }
    m_store.firstUnread(m_flow).then(this, [this, jump](const Result<OrderKey> &order) {
        if (jump != m_jump)
            return;
        if (order)
            go(*order);
        else if (order.error().kind == ErrorKind::NotFound)
            toNewest();
        else
            Q_EMIT failed(order.error());
    });
}

void FlowJumps::toDate(const QDate &day)
{
    if (!day.isValid())
        return;
    m_store.orderAt(m_flow, day.startOfDay().toMSecsSinceEpoch())
        .then(this, [this, jump = ++m_jump](const Result<OrderKey> &order) {
            if (jump != m_jump)
                return;
            if (!order)
                Q_EMIT failed(order.error());
            else if (*order == newestAnchor)
                toNewest();
            else
                go(*order);
        });
}

void FlowJumps::toOriginal(const LocalId &reply)
{
    m_store.messagesById(m_flow, {reply}).then(this, [this, jump = ++m_jump](const Result<QList<MessageRow>> &rows) {
        if (jump != m_jump)
            return;
        if (!rows) {
            Q_EMIT failed(rows.error());
            return;
        }
        if (rows->isEmpty() || rows->constFirst().replyOrder == 0)
            return;
        m_starts.append(rows->constFirst().order);
        go(rows->constFirst().replyOrder);
        Q_EMIT canGoBackChanged();
    });
}

void FlowJumps::toMessage(const LocalId &message)
{
    m_store.messagesById(m_flow, {message}).then(this, [this, jump = ++m_jump](const Result<QList<MessageRow>> &rows) {
        if (jump != m_jump)
            return;
        if (!rows)
            Q_EMIT failed(rows.error());
        else if (rows->isEmpty())
            Q_EMIT failed(Error{ErrorKind::NotFound});
        else
            go(rows->constFirst().order);
    });
}

void FlowJumps::back()
{
    if (!canGoBack())
        return;
    ++m_jump;
    go(m_starts.takeLast());
    Q_EMIT canGoBackChanged();
}

void FlowJumps::go(OrderKey order)
{
    m_wanted = order;
    if (rowAt(order) >= 0)
        showWanted();
    else
        m_messages.loadAround(order);
}

void FlowJumps::showWanted()
{
    if (m_wanted == 0 || !m_messages.isLoaded())
        return;
    const int row = rowAt(m_wanted);
    if (row < 0)
        return;
    m_wanted = 0;
    Q_EMIT rowWanted(row);
}

// Row of the message at a place, or of the next older one; -1 when the window does not reach it.
int FlowJumps::rowAt(OrderKey order) const
{
    for (int i = 0; i < m_messages.rowCount(); ++i) {
        const MessageItem &item = m_messages.item(i);
        if (item.oldest().order <= order)
            return i == 0 && item.newest().order < order && !m_messages.isAtNewest() ? -1 : i;
    }
    return -1;
}

} // namespace Morelia
