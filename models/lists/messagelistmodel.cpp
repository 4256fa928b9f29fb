// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/lists/messagelistmodel.h"

#include "models/lists/quotes.h"

#include <algorithm>
#include <utility>

namespace Morelia {

MessageListModel::MessageListModel(Store &store, Clock &clock, QObject *parent, int window)
    : QAbstractListModel(parent)
    , m_feed(store, clock, [this] { return this->window(); })
    , m_days(clock)
    , m_window(qMax(1, window))
{
    m_surroundings.today = m_days.today();
    connect(&m_days, &DayWatch::changed, this, &MessageListModel::refreshTimes);
    connect(&m_feed, &MessageFeed::opened, this, &MessageListModel::open);
    connect(&m_feed, &MessageFeed::pageRead, this, &MessageListModel::takePage);
    connect(&m_feed, &MessageFeed::olderRead, this, &MessageListModel::takeOlder);
    connect(&m_feed, &MessageFeed::newerRead, this, &MessageListModel::takeNewer);
    connect(&m_feed, &MessageFeed::windowRead, this, &MessageListModel::takeWindow);
    connect(&m_feed, &MessageFeed::errorChanged, this, &MessageListModel::errorChanged);
    connect(&m_feed, &MessageFeed::changesRead, this, &MessageListModel::takeChanges);
}

bool MessageListModel::canFetchMore(const QModelIndex &parent) const
{
    // Views ask again and again: the same gap is not reported twice to them.
    return !parent.isValid() && canFetchOlder() && (!m_reachesOldest || m_gapBefore != m_historyAsked);
}

void MessageListModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    if (m_reachesOldest)
        m_historyAsked = m_gapBefore;
    fetchOlder();
}

void MessageListModel::setFlow(const FlowRef &ref)
{
    clear();
    m_surroundings = {};
    m_opened = false;
    m_firstPage.reset();
    m_feed.setFlow(ref);
    if (ref.isValid())
        m_feed.open();
}

void MessageListModel::clear()
{
    beginResetModel();
    m_items.clear();
    m_visible.reset();
    endResetModel();
    setLoaded(false);
    setEdges(false, false, 0);
    setUnreadBelow(0);
    m_historyAsked = 0;
}

void MessageListModel::open(FlowKind kind, OrderKey firstUnread)
{
    m_surroundings.kind = kind;
    m_surroundings.firstUnread = firstUnread;
    m_surroundings.today = m_days.today();
    m_opened = true;
    if (const auto page = std::exchange(m_firstPage, std::nullopt))
        m_feed.readPage(*page);
    else if (firstUnread > 0)
        m_feed.readPage({firstUnread, m_window / 4, m_window - m_window / 4 - 1});
    else
        m_feed.readPage({newestAnchor, m_window, 0});
}

void MessageListModel::jump(const MessageQuery &query)
{
    if (!flow().isValid())
        return;
    clear();
    if (m_opened)
        m_feed.readPage(query);
    else
        m_firstPage = query;
}

void MessageListModel::loadAround(qint64 order)
{
    jump({order, m_window / 2, m_window - m_window / 2 - 1});
}

void MessageListModel::loadNewest()
{
    if (m_loaded && m_reachesNewest)
        return;
    jump({newestAnchor, m_window, 0});
}

void MessageListModel::retry()
{
    m_feed.retry();
}

void MessageListModel::fetchOlder()
{
    if (!m_loaded)
        return;
    if (!m_reachesOldest)
        m_feed.readOlder();
    else if (m_gapBefore > 0)
        Q_EMIT historyWanted(m_gapBefore);
}

void MessageListModel::fetchNewer()
{
    if (canFetchNewer())
        m_feed.readNewer();
}

void MessageListModel::setVisibleRows(int first, int last)
{
    if (first >= 0 && first <= last && last < m_items.size())
        m_visible = RowSpan{first, last};
}

void MessageListModel::refreshTexts()
{
    if (m_items.isEmpty())
        return;
    refreshTimes();
    Q_EMIT dataChanged(index(0), index(static_cast<int>(m_items.size()) - 1), {FileNameRole, FileSizeTextRole});
    m_feed.readWindow();
}

void MessageListModel::refreshTimes()
{
    m_surroundings.today = m_days.today();
    if (m_items.isEmpty())
        return;
    refresh(0, static_cast<int>(m_items.size()) - 1);
    Q_EMIT dataChanged(index(0), index(static_cast<int>(m_items.size()) - 1), {TimeTextRole});
}

MessageFeed::Window MessageListModel::window() const
{
    MessageFeed::Window window;
    window.step = qMax(1, m_window / 4);
    const int count = static_cast<int>(m_items.size());
    window.oldest = count > 0 ? m_items.last().row.order : newestAnchor;
    window.newest = count > 0 ? m_items.first().row.order : newestAnchor;
    for (const MessageItem &item : m_items) {
        window.people.insert(item.row.senderId);
        window.quotes = window.quotes || item.row.replyOrder != 0;
    }
    // Who reads further up must keep the rows on the screen, however much comes at the other end.
    const bool follows = m_reachesNewest && (!m_visible || m_visible->first <= m_window / 4);
    if (follows || count == 0)
        window.all = {newestAnchor, m_window, 0};
    else
        window.all = {window.newest, count - 1, 0};
    return window;
}

void MessageListModel::takePage(const MessagePage &page)
{
    setEdges(page.reachesOldest, page.reachesNewest, page.gapBefore);
    assign(page.rows);
    setLoaded(true);
    if (page.hasGap)
        Q_EMIT historyWanted(page.gapBefore);
}

void MessageListModel::takeOlder(const MessagePage &page)
{
    QList<MessageRow> target = rows();
    QSet<LocalId> known;
    for (const MessageRow &row : std::as_const(target))
        known.insert(row.localId);
    for (const MessageRow &row : page.rows) {
        if (!known.contains(row.localId))
            target.append(row);
    }
    setEdges(page.reachesOldest, m_reachesNewest, page.gapBefore);
    assign(target);
    const int spare = m_visible ? m_visible->first : static_cast<int>(m_items.size());
    evictNewest(qMin(spare, static_cast<int>(m_items.size()) - m_window));
    if (page.hasGap)
        Q_EMIT historyWanted(page.gapBefore);
}

void MessageListModel::takeNewer(const MessagePage &page)
{
    QList<MessageRow> target = page.rows;
    QSet<LocalId> known;
    for (const MessageRow &row : page.rows)
        known.insert(row.localId);
    for (const MessageItem &item : std::as_const(m_items)) {
        if (!known.contains(item.row.localId))
            target.append(item.row);
    }
    setEdges(m_reachesOldest, page.reachesNewest, m_gapBefore);
    assign(target);
    const int count = static_cast<int>(m_items.size());
    const int spare = m_visible ? count - 1 - m_visible->last : count;
    evictOldest(qMin(spare, count - m_window));
    if (m_reachesNewest)
        setUnreadBelow(0);
}

void MessageListModel::takeWindow(const MessagePage &page)
{
    setEdges(page.reachesOldest, page.reachesNewest, page.gapBefore);
    assign(page.rows);
    evict();
}

void MessageListModel::takeChanges(const QSet<LocalId> &ids, const QList<MessageRow> &changed)
{
    QList<MessageRow> target = rows();
    QSet<LocalId> shown;
    QSet<LocalId> missing = ids;
    for (const MessageRow &row : changed)
        missing.remove(row.localId);
    QSet<QString> gone; // by the ids under which replies name them
    for (const MessageRow &row : std::as_const(target)) {
        if (ids.contains(row.localId))
            shown.insert(row.localId);
        if (missing.remove(row.localId))
            gone.insert(row.remoteId);
    }
    target.removeIf([&](const MessageRow &row) { return ids.contains(row.localId); });
    int below = 0;
    for (const MessageRow &row : changed) {
        if (isInside(row)) {
            const auto place =
                std::ranges::find_if(target, [&](const MessageRow &other) { return other.order <= row.order; });
            target.insert(place, row);
        } else if (!shown.contains(row.localId) && !row.outgoing && row.order > m_items.first().row.order) {
            ++below;
        }
    }
    followOriginals(target, changed, gone);
    assign(target);
    setUnreadBelow(m_unreadBelow + below);
    evict();
    // What left without having been shown may be quoted here; only the store knows.
    if (!missing.isEmpty() && hasQuotes(target))
        m_feed.readWindow();
}

bool MessageListModel::isInside(const MessageRow &row) const
{
    if (m_items.isEmpty())
        return true;
    const bool newEnough = m_reachesOldest || row.order >= m_items.last().row.order;
    const bool oldEnough = m_reachesNewest || row.order <= m_items.first().row.order;
    return newEnough && oldEnough;
}

void MessageListModel::setLoaded(bool loaded)
{
    if (std::exchange(m_loaded, loaded) == loaded)
        return;
    Q_EMIT loadedChanged();
    Q_EMIT edgesChanged();
}

void MessageListModel::setEdges(bool reachesOldest, bool reachesNewest, OrderKey gapBefore)
{
    const bool same = m_reachesOldest == reachesOldest && m_reachesNewest == reachesNewest && m_gapBefore == gapBefore;
    m_reachesOldest = reachesOldest;
    m_reachesNewest = reachesNewest;
    m_gapBefore = gapBefore;
    if (!same)
        Q_EMIT edgesChanged();
}

void MessageListModel::setUnreadBelow(int count)
{
    if (std::exchange(m_unreadBelow, count) != count)
        Q_EMIT unreadBelowChanged();
}

QList<MessageRow> MessageListModel::rows() const
{
    QList<MessageRow> rows;
    rows.reserve(m_items.size());
    for (const MessageItem &item : m_items)
        rows.append(item.row);
    return rows;
}

} // namespace Morelia
