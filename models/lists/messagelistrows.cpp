// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/lists/messagelistmodel.h"
#include "models/lists/rowpatch.h"

#include <utility>

// The part of MessageListModel that changes rows and tells the views.
namespace Morelia {

namespace {

QList<LocalId> messageKeys(const QList<MessageRow> &rows)
{
    QList<LocalId> keys;
    keys.reserve(rows.size());
    for (const MessageRow &row : rows)
        keys.append(row.localId);
    return keys;
}

} // namespace

void MessageListModel::assign(const QList<MessageRow> &target)
{
    m_surroundings.oldestIsFirst = m_reachesOldest;
    const QList<RowStep> steps = rowSteps(messageKeys(rows()), messageKeys(target));
    for (const RowStep &step : steps) {
        switch (step.kind) {
        case RowStep::Kind::Remove:
            removeItems(step.first, step.count);
            break;
        case RowStep::Kind::Insert:
            insertItems(step.first, step.count, target);
            break;
        case RowStep::Kind::Move:
            moveItem(step.first, step.to);
            break;
        }
    }
    for (int row = 0; row < m_items.size(); ++row) {
        if (m_items[row].row != target[row])
            updateItem(row, {target[row], m_items[row].decoration});
    }
    refresh(0, static_cast<int>(m_items.size()) - 1);
}

void MessageListModel::insertItems(int first, int count, const QList<MessageRow> &target)
{
    beginInsertRows({}, first, first + count - 1);
    for (int row = first; row < first + count; ++row)
        m_items.insert(row, {target[row], {}});
    for (int row = first; row < first + count; ++row)
        m_items[row].decoration = decorationOf(row);
    if (m_visible && m_visible->first > 0 && first <= m_visible->first)
        m_visible = RowSpan{m_visible->first + count, m_visible->last + count};
    endInsertRows();
}

void MessageListModel::removeItems(int first, int count)
{
    beginRemoveRows({}, first, first + count - 1);
    m_items.remove(first, count);
    if (m_visible && first + count <= m_visible->first)
        m_visible = RowSpan{m_visible->first - count, m_visible->last - count};
    endRemoveRows();
}

void MessageListModel::moveItem(int from, int to)
{
    beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
    m_items.move(from, to);
    endMoveRows();
}

void MessageListModel::updateItem(int row, const MessageItem &item)
{
    const MessageItem old = std::exchange(m_items[row], item);
    QList<int> roles;
    for (int role = LocalIdRole; role <= ShowAuthorRole; ++role) {
        if (value(old, role) != value(item, role))
            roles.append(role);
    }
    if (roles.contains(TextRole))
        roles.append(Qt::DisplayRole);
    if (!roles.isEmpty())
        Q_EMIT dataChanged(index(row), index(row), roles);
}

void MessageListModel::refresh(int first, int last)
{
    for (int row = first; row <= last; ++row) {
        const MessageDecoration decoration = decorationOf(row);
        if (m_items[row].decoration != decoration)
            updateItem(row, {m_items[row].row, decoration});
    }
}

MessageDecoration MessageListModel::decorationOf(int row) const
{
    const MessageRow *older = row + 1 < m_items.size() ? &m_items[row + 1].row : nullptr;
    const MessageRow *newer = row > 0 ? &m_items[row - 1].row : nullptr;
    return decorate(older, m_items[row].row, newer, m_surroundings);
}

void MessageListModel::evict()
{
    const int count = static_cast<int>(m_items.size());
    const RowSpan visible = m_visible.value_or(RowSpan());
    const int spareOlder = count - 1 - visible.last;
    const int spareNewer = visible.first;
    if (spareOlder >= spareNewer)
        evictOldest(qMin(spareOlder, count - m_window));
    else
        evictNewest(qMin(spareNewer, count - m_window));
}

void MessageListModel::evictOldest(int count)
{
    if (count <= 0)
        return;
    setEdges(false, m_reachesNewest, 0);
    removeItems(static_cast<int>(m_items.size()) - count, count);
    m_surroundings.oldestIsFirst = false;
    refresh(static_cast<int>(m_items.size()) - 1, static_cast<int>(m_items.size()) - 1);
}

void MessageListModel::evictNewest(int count)
{
    if (count <= 0)
        return;
    setEdges(m_reachesOldest, false, m_gapBefore);
    removeItems(0, count);
    refresh(0, 0);
}

} // namespace Morelia
