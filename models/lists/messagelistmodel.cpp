// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/lists/messagelistmodel.h"

#include "models/lists/rowpatch.h"

#include <QSet>

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
    return find(m_items, [&](const MessageItem &item) {
        return std::ranges::any_of(item.rows, [&](const MessageRow &row) { return row.localId == localId; });
    });
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

// Keeps the order of the rows.
AlbumValue MessageListModel::albumOf(const QList<MessageRow> &rows) const
{
    if (rows.size() < 2)
        return {};
    QList<MessageValue> values;
    QList<AlbumPlace> places;
    for (const MessageRow &row : rows) {
        values.append(valueOf(row));
        places.append(row.album.value_or(AlbumPlace()));
    }
    return albumValue(values, places);
}

void MessageListModel::refreshTexts()
{
    assign(m_window.rows(), true);
}

void MessageListModel::setVisibleRows(int first, int last)
{
    if (first >= 0 && first <= last && last < count())
        m_window.setVisibleRows(static_cast<int>(windowRow(first)), static_cast<int>(windowRow(last + 1)) - 1);
}

// Row in the window of the newest message of a row, or behind the last one.
qsizetype MessageListModel::windowRow(int row) const
{
    qsizetype before = 0;
    for (int i = 0; i < row; ++i)
        before += m_items[i].rows.size();
    return before;
}

void MessageListModel::clear()
{
    beginResetModel();
    m_items.clear();
    endResetModel();
    m_historyAsked = 0;
}

QList<MessageListModel::Target> MessageListModel::targets(const QList<MessageRow> &rows) const
{
    QSet<LocalId> known;
    for (const MessageItem &item : m_items)
        known.insert(item.key);
    QList<Target> targets;
    const auto add = [&](const QList<MessageRow> &block) {
        // A row stays the same one whichever of its messages come and go beside the one that names it.
        const auto named =
            std::ranges::find_if(block, [&](const MessageRow &row) { return known.contains(row.localId); });
        targets.append({(named == block.cend() ? block.constLast() : *named).localId, block});
    };
    // Pictures that are not shown have rows of their own, which say what they are.
    const QList<RowBlock> blocks = m_picturesHeld ? QList<RowBlock>() : rowBlocks(rows);
    for (const RowBlock &block : blocks)
        add(rows.sliced(block.first, block.count));
    for (qsizetype row = 0; m_picturesHeld && row < rows.size(); ++row)
        add({rows[row]});
    return targets;
}

// anew: also rows that are the same have other texts.
void MessageListModel::assign(const QList<MessageRow> &rows, bool anew)
{
    const QList<Target> target = targets(rows);
    const QList<RowStep> steps = rowSteps(keysOf(m_items, [](const MessageItem &item) { return item.key; }),
        keysOf(target, [](const Target &each) { return each.key; }));
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
        if (anew || m_items[row].rows != target[row].rows)
            setRows(row, target[row].rows);
    }
    refreshDecorations();
}

void MessageListModel::insertItems(int first, int count, const QList<Target> &targets)
{
    beginInsertRows({}, first, first + count - 1);
    for (int row = first; row < first + count; ++row) {
        MessageItem item{targets[row].key, targets[row].rows, valueOf(targets[row].rows.constLast()), {}};
        item.decoration.album = albumOf(item.rows);
        m_items.insert(row, item);
    }
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

void MessageListModel::setRows(int row, const QList<MessageRow> &rows)
{
    MessageItem &item = m_items[row];
    item.rows = rows;
    const MessageValue old = std::exchange(item.value, valueOf(item.oldest()));
    AlbumValue album = albumOf(rows);
    QList<int> roles;
    if (std::exchange(item.decoration.album, album) != album)
        roles.append(DecorationRole);
    if (item.value != old)
        roles.append(MessageRole);
    if (item.value.localId != old.localId)
        roles.append(LocalIdRole);
    if (item.value.body.text != old.body.text)
        roles.append(Qt::DisplayRole);
    if (!roles.isEmpty())
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
    const MessageRow *older = row + 1 < count() ? &m_items[row + 1].newest() : nullptr;
    const MessageSurroundings surroundings{
        m_window.kind(), m_window.firstUnread(), m_days.today(), m_window.reachesOldest()};
    MessageDecoration decoration = decorate(older, m_items[row].rows, surroundings);
    decoration.album = m_items[row].decoration.album;
    return decoration;
}

} // namespace Morelia
