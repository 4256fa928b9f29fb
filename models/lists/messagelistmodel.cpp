// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/lists/messagelistmodel.h"

#include "models/lists/rowpatch.h"

#include <algorithm>
#include <utility>

namespace Morelia {

namespace {

template <typename Rows, typename KeyOf>
QList<LocalId> keysOf(const Rows &rows, KeyOf keyOf)
{
    QList<LocalId> keys;
    keys.reserve(rows.size());
    for (const auto &row : rows)
        keys.append(keyOf(row));
    return keys;
}

// Row of the first item that fits, or -1.
template <typename Fits>
int find(const QList<MessageItem> &items, Fits fits)
{
    const auto it = std::ranges::find_if(items, fits);
    return it == items.cend() ? -1 : static_cast<int>(it - items.cbegin());
}

} // namespace

MessageListModel::MessageListModel(Store &store, Clock &clock, QObject *parent, int window)
    : QAbstractListModel(parent)
    , m_window(store, clock, window)
    , m_days(clock)
{
    connect(&m_days, &DayWatch::changed, this, &MessageListModel::refreshTexts);
    connect(&m_window, &MessageWindow::cleared, this, &MessageListModel::clear);
    connect(&m_window, &MessageWindow::rowsChanged, this, [this] { assign(m_window.rows()); });
    connect(&m_window, &MessageWindow::loadedChanged, this, &MessageListModel::loadedChanged);
    connect(&m_window, &MessageWindow::edgesChanged, this, &MessageListModel::edgesChanged);
    connect(&m_window, &MessageWindow::errorChanged, this, &MessageListModel::errorChanged);
    connect(&m_window, &MessageWindow::historyWanted, this, &MessageListModel::historyWanted);
}

int MessageListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant MessageListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const MessageItem &item = m_items[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return item.value.body.text;
    case LocalIdRole:
        return item.value.localId;
    case MessageRole:
        return QVariant::fromValue(item.value);
    case DecorationRole:
        return QVariant::fromValue(item.decoration);
    default:
        return {};
    }
}

QHash<int, QByteArray> MessageListModel::roleNames() const
{
    return {
        {LocalIdRole, "localId"},
        {MessageRole, "message"},
        {DecorationRole, "decoration"},
    };
}

bool MessageListModel::canFetchMore(const QModelIndex &parent) const
{
    // Views ask again and again: the same gap is not reported twice to them.
    return !parent.isValid() && canFetchOlder()
        && (!m_window.reachesOldest() || m_window.gapBefore() != m_historyAsked);
}

void MessageListModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    if (m_window.reachesOldest())
        m_historyAsked = m_window.gapBefore();
    fetchOlder();
}

void MessageListModel::setFlow(const FlowRef &ref)
{
    m_window.setFlow(ref);
}

int MessageListModel::rowOf(const QString &localId) const
{
    return find(m_items, [&](const MessageItem &item) { return item.value.localId == localId; });
}

int MessageListModel::unreadLineRow() const
{
    return find(m_items, [](const MessageItem &item) { return item.decoration.unreadLine; });
}

void MessageListModel::moveUnreadLine(OrderKey order)
{
    if (order == m_window.firstUnread())
        return;
    m_window.setFirstUnread(order);
    refreshDecorations();
    Q_EMIT unreadLineMoved();
}

void MessageListModel::setPicturesHeld(bool held)
{
    if (std::exchange(m_picturesHeld, held) != held)
        refreshTexts();
}

MessageValue MessageListModel::valueOf(const MessageRow &row) const
{
    MessageValue value = messageValue(row);
    if (m_picturesHeld) {
        value.file.held = true;
        value.senderPicture.clear();
        for (Span &span : value.body.spans)
            span.picture.clear();
    }
    return value;
}

void MessageListModel::refreshTexts()
{
    for (int row = 0; row < count(); ++row)
        setRow(row, m_items[row].row);
    refreshDecorations();
}

void MessageListModel::clear()
{
    beginResetModel();
    m_items.clear();
    endResetModel();
    m_historyAsked = 0;
}

void MessageListModel::assign(const QList<MessageRow> &target)
{
    const QList<RowStep> steps = rowSteps(keysOf(m_items, [](const MessageItem &item) { return item.value.localId; }),
        keysOf(target, [](const MessageRow &row) { return row.localId; }));
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
    for (int row = 0; row < count(); ++row) {
        if (m_items[row].row != target[row])
            setRow(row, target[row]);
    }
    refreshDecorations();
}

void MessageListModel::insertItems(int first, int count, const QList<MessageRow> &target)
{
    beginInsertRows({}, first, first + count - 1);
    for (int row = first; row < first + count; ++row)
        m_items.insert(row, {target[row], valueOf(target[row]), {}});
    for (int row = first; row < first + count; ++row)
        m_items[row].decoration = decorationOf(row);
    endInsertRows();
}

void MessageListModel::removeItems(int first, int count)
{
    beginRemoveRows({}, first, first + count - 1);
    m_items.remove(first, count);
    endRemoveRows();
}

void MessageListModel::moveItem(int from, int to)
{
    beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
    m_items.move(from, to);
    endMoveRows();
}

void MessageListModel::setRow(int row, const MessageRow &data)
{
    MessageItem &item = m_items[row];
    item.row = data;
    const MessageValue old = std::exchange(item.value, valueOf(data));
    if (item.value == old)
        return;
    QList<int> roles{MessageRole};
    if (item.value.body.text != old.body.text)
        roles.append(Qt::DisplayRole);
    Q_EMIT dataChanged(index(row), index(row), roles);
}

void MessageListModel::refreshDecorations()
{
    for (int row = 0; row < count(); ++row) {
        const MessageDecoration decoration = decorationOf(row);
        if (std::exchange(m_items[row].decoration, decoration) != decoration)
            Q_EMIT dataChanged(index(row), index(row), {DecorationRole});
    }
}

MessageDecoration MessageListModel::decorationOf(int row) const
{
    const MessageRow *older = row + 1 < count() ? &m_items[row + 1].row : nullptr;
    const MessageSurroundings surroundings{
        m_window.kind(), m_window.firstUnread(), m_days.today(), m_window.reachesOldest()};
    return decorate(older, m_items[row].row, surroundings);
}

} // namespace Morelia
