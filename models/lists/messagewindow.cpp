// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/lists/messagewindow.h"

#include "models/lists/quotes.h"

#include <algorithm>
#include <utility>

namespace Morelia {

MessageWindow::MessageWindow(Store &store, Clock &clock, int size, QObject *parent)
    : QObject(parent)
    , m_feed(store, clock, [this] { return window(); })
    , m_size(qMax(1, size))
{
    connect(&m_feed, &MessageFeed::opened, this, &MessageWindow::open);
    connect(&m_feed, &MessageFeed::pageRead, this, &MessageWindow::takePage);
    connect(&m_feed, &MessageFeed::olderRead, this, &MessageWindow::takeOlder);
    connect(&m_feed, &MessageFeed::newerRead, this, &MessageWindow::takeNewer);
    connect(&m_feed, &MessageFeed::windowRead, this, &MessageWindow::takeWindow);
    connect(&m_feed, &MessageFeed::changesRead, this, &MessageWindow::takeChanges);
    connect(&m_feed, &MessageFeed::errorChanged, this, &MessageWindow::errorChanged);
}

void MessageWindow::setFlow(const FlowRef &ref)
{
    clear();
    m_kind = FlowKind::Chat;
    m_firstUnread = 0;
    m_opened = false;
    m_firstPage.reset();
    m_feed.setFlow(ref);
    if (ref.isValid())
        m_feed.open();
}

void MessageWindow::clear()
{
    m_rows.clear();
    m_visible.reset();
    Q_EMIT cleared();
    setLoaded(false);
    setEdges(false, false, 0);
}

void MessageWindow::open(FlowKind kind, OrderKey firstUnread)
{
    m_kind = kind;
    m_firstUnread = firstUnread;
    m_opened = true;
    if (const auto page = std::exchange(m_firstPage, std::nullopt))
        m_feed.readPage(*page);
    else if (firstUnread > 0)
        m_feed.readPage({firstUnread, m_size / 4, m_size - m_size / 4 - 1});
    else
        m_feed.readPage({newestAnchor, m_size, 0});
}

void MessageWindow::jump(const MessageQuery &query)
{
    if (!flow().isValid())
        return;
    clear();
    if (m_opened)
        m_feed.readPage(query);
    else
        m_firstPage = query;
}

void MessageWindow::loadAround(OrderKey order)
{
    jump({order, m_size / 2, m_size - m_size / 2 - 1});
}

void MessageWindow::loadNewest()
{
    if (m_loaded && m_reachesNewest)
        return;
    jump({newestAnchor, m_size, 0});
}

void MessageWindow::fetchOlder()
{
    if (!m_loaded)
        return;
    if (!m_reachesOldest)
        m_feed.readOlder();
    else if (m_gapBefore > 0)
        Q_EMIT historyWanted(m_gapBefore);
}

void MessageWindow::fetchNewer()
{
    if (canFetchNewer())
        m_feed.readNewer();
}

void MessageWindow::setVisibleRows(int first, int last)
{
    if (first >= 0 && first <= last && last < count())
        m_visible = RowSpan{first, last};
}

MessageFeed::Window MessageWindow::window() const
{
    MessageFeed::Window window;
    window.step = qMax(1, m_size / 4);
    window.oldest = count() > 0 ? m_rows.last().order : newestAnchor;
    window.newest = count() > 0 ? m_rows.first().order : newestAnchor;
    for (const MessageRow &row : m_rows) {
        window.people.insert(row.senderId);
        window.people.unite(row.reactorIds);
        window.quotes = window.quotes || row.replyOrder != 0;
    }
    // A person who reads further up must keep the rows on the screen, however much comes at the other end.
    const bool follows = m_reachesNewest && (!m_visible || m_visible->first <= m_size / 4);
    if (follows || count() == 0)
        window.all = {newestAnchor, m_size, 0};
    else
        window.all = {window.newest, count() - 1, 0};
    return window;
}

void MessageWindow::takePage(const MessagePage &page)
{
    setEdges(page.reachesOldest, page.reachesNewest, page.gapBefore);
    setRows(page.rows);
    setLoaded(true);
    if (page.hasGap)
        Q_EMIT historyWanted(page.gapBefore);
}

void MessageWindow::takeOlder(const MessagePage &page)
{
    QList<MessageRow> target = m_rows;
    QSet<LocalId> known;
    for (const MessageRow &row : std::as_const(target))
        known.insert(row.localId);
    for (const MessageRow &row : page.rows) {
        if (!known.contains(row.localId))
            target.append(row);
    }
    setEdges(page.reachesOldest, m_reachesNewest, page.gapBefore);
    setRows(target);
    const int spare = m_visible ? m_visible->first : count();
    evictNewest(qMin(spare, count() - m_size));
    if (page.hasGap)
        Q_EMIT historyWanted(page.gapBefore);
}

void MessageWindow::takeNewer(const MessagePage &page)
{
    QList<MessageRow> target = page.rows;
    QSet<LocalId> known;
    for (const MessageRow &row : page.rows)
        known.insert(row.localId);
    for (const MessageRow &row : std::as_const(m_rows)) {
        if (!known.contains(row.localId))
            target.append(row);
    }
    setEdges(m_reachesOldest, page.reachesNewest, m_gapBefore);
    setRows(target);
    const int spare = m_visible ? count() - 1 - m_visible->last : count();
    evictOldest(qMin(spare, count() - m_size));
}

void MessageWindow::takeWindow(const MessagePage &page)
{
    // History may bring a page without any message: the person asked for those before it.
    const bool moved = page.hasGap && page.reachesOldest && page.gapBefore < m_gapBefore;
    const bool broughtNothing = moved && (page.rows.isEmpty() || page.rows.last().order >= m_gapBefore);
    setEdges(page.reachesOldest, page.reachesNewest, page.gapBefore);
    setRows(page.rows);
    evict();
    if (broughtNothing)
        Q_EMIT historyWanted(page.gapBefore);
}

void MessageWindow::takeChanges(const QSet<LocalId> &ids, const QList<MessageRow> &changed)
{
    QList<MessageRow> target = m_rows;
    QSet<LocalId> missing = ids;
    for (const MessageRow &row : changed)
        missing.remove(row.localId);
    QSet<QString> gone; // by the ids under which replies name them
    for (const MessageRow &row : std::as_const(target)) {
        if (missing.remove(row.localId))
            gone.insert(row.remoteId);
    }
    target.removeIf([&](const MessageRow &row) { return ids.contains(row.localId); });
    for (const MessageRow &row : changed) {
        if (!isInside(row))
            continue;
        const auto place =
            std::ranges::find_if(target, [&](const MessageRow &other) { return other.order <= row.order; });
        target.insert(place, row);
    }
    followOriginals(target, changed, gone);
    setRows(target);
    evict();
    // A removed message that was not in the window may be quoted here; only the store knows.
    if (!missing.isEmpty() && hasQuotes(target))
        m_feed.readWindow();
}

bool MessageWindow::isInside(const MessageRow &row) const
{
    if (m_rows.isEmpty())
        return true;
    const bool newEnough = m_reachesOldest || row.order >= m_rows.last().order;
    const bool oldEnough = m_reachesNewest || row.order <= m_rows.first().order;
    return newEnough && oldEnough;
}

void MessageWindow::setRows(const QList<MessageRow> &target)
{
    const LocalId first = m_visible ? m_rows.value(m_visible->first).localId : LocalId();
    m_rows = target;
    followVisible(first);
    Q_EMIT rowsChanged();
}

void MessageWindow::followVisible(const LocalId &first)
{
    // At the newest end the view stays there, whatever comes.
    if (!m_visible || m_visible->first == 0)
        return;
    const auto it = std::ranges::find(std::as_const(m_rows), first, &MessageRow::localId);
    if (it == m_rows.cend())
        return;
    const int shift = static_cast<int>(it - m_rows.cbegin()) - m_visible->first;
    m_visible = RowSpan{m_visible->first + shift, m_visible->last + shift};
}

void MessageWindow::evict()
{
    const RowSpan visible = m_visible.value_or(RowSpan());
    const int spareOlder = count() - 1 - visible.last;
    const int spareNewer = visible.first;
    if (spareOlder >= spareNewer)
        evictOldest(qMin(spareOlder, count() - m_size));
    else
        evictNewest(qMin(spareNewer, count() - m_size));
}

void MessageWindow::evictOldest(int count)
{
    if (count <= 0)
        return;
    setEdges(false, m_reachesNewest, 0);
    setRows(m_rows.first(m_rows.size() - count));
}

void MessageWindow::evictNewest(int count)
{
    if (count <= 0)
        return;
    setEdges(m_reachesOldest, false, m_gapBefore);
    setRows(m_rows.sliced(count));
}

void MessageWindow::setLoaded(bool loaded)
{
    if (std::exchange(m_loaded, loaded) == loaded)
        return;
    Q_EMIT loadedChanged();
    Q_EMIT edgesChanged();
}

void MessageWindow::setEdges(bool reachesOldest, bool reachesNewest, OrderKey gapBefore)
{
    const bool same = m_reachesOldest == reachesOldest && m_reachesNewest == reachesNewest && m_gapBefore == gapBefore;
    m_reachesOldest = reachesOldest;
    m_reachesNewest = reachesNewest;
    m_gapBefore = gapBefore;
    if (!same)
        Q_EMIT edgesChanged();
}

} // namespace Morelia
