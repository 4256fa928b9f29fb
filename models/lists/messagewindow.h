// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/lists/messagefeed.h"
#include "models/store/records.h"

#include <QObject>
#include <QSet>

#include <optional>

namespace Morelia {

//! The messages of one flow at hand: a bounded window over the store, newest first, that is read on at its ends and kept
//! in step with the store. Rows leave it only on the side away from those on the screen. Lives on the interface's thread;
//! everything that is asked for comes later, with rowsChanged().
class MessageWindow : public QObject
{
    Q_OBJECT

public:
    //! First and last row of a part of the window.
    struct RowSpan
    {
        int first = 0;
        int last = 0;
    };

    //! Store and clock must outlive this. size: about how many rows are kept.
    MessageWindow(Store &store, Clock &clock, int size, QObject *parent = nullptr);

    //! Opens a flow at its first unread message, else at its end; an invalid ref empties the window.
    void setFlow(const FlowRef &ref);
    const FlowRef &flow() const { return m_feed.flow(); }
    const QList<MessageRow> &rows() const { return m_rows; }
    FlowKind kind() const { return m_kind; }
    //! The oldest unread message when the flow was opened, or where it was moved later; 0 without one.
    OrderKey firstUnread() const { return m_firstUnread; }
    void setFirstUnread(OrderKey order) { m_firstUnread = order; }

    //! The first page is there.
    bool isLoaded() const { return m_loaded; }
    //! Nothing older is in the store; the server may have more, see gapBefore().
    bool reachesOldest() const { return m_reachesOldest; }
    //! The newest message of the flow is in the window.
    bool reachesNewest() const { return m_reachesNewest; }
    //! Where the server has messages that the store lacks; 0 without a gap.
    OrderKey gapBefore() const { return m_gapBefore; }
    bool canFetchOlder() const { return m_loaded && (!m_reachesOldest || m_gapBefore > 0); }
    bool canFetchNewer() const { return m_loaded && !m_reachesNewest; }
    //! Messages of others that came beyond the newer end.
    //! Why the store could not be read last time; rows read before stay.
    const std::optional<Error> &error() const { return m_feed.error(); }
    //! The same in words of the interface.
    QString errorText() const { return m_feed.errorText(); }

    //! Repeats a failed read now, instead of after its pause.
    void retry() { m_feed.retry(); }
    //! Moves the window to the messages around a place, or to the end of the flow: the present rows go at once.
    void loadAround(OrderKey order);
    void loadNewest();
    //! Gets older messages: from the store, and through historyWanted() where the store has none.
    void fetchOlder();
    //! Gets newer messages from the store. Does nothing at the newest.
    void fetchNewer();
    //! Tells which rows are on the screen, so that they are never the ones to leave.
    void setVisibleRows(int first, int last);

Q_SIGNALS:
    //! All rows are gone at once: another flow, or a jump. Others come later.
    void cleared();
    void rowsChanged();
    void loadedChanged();
    void edgesChanged();
    void errorChanged();
    //! The server should be asked for messages older than a place; they come through the store.
    void historyWanted(Morelia::OrderKey before);

private:
    void open(FlowKind kind, OrderKey firstUnread);
    void takePage(const MessagePage &page);
    void takeOlder(const MessagePage &page);
    void takeNewer(const MessagePage &page);
    void takeWindow(const MessagePage &page);
    void takeChanges(const QSet<LocalId> &ids, const QList<MessageRow> &changed);
    void jump(const MessageQuery &query);
    void clear();
    MessageFeed::Window window() const;
    bool isInside(const MessageRow &row) const;
    int count() const { return static_cast<int>(m_rows.size()); }
    void setRows(const QList<MessageRow> &target);
    void followVisible(const LocalId &first);
    void evict();
    void evictOldest(int count);
    void evictNewest(int count);
    void setLoaded(bool loaded);
    void setEdges(bool reachesOldest, bool reachesNewest, OrderKey gapBefore);

    MessageFeed m_feed;
    const int m_size;
    QList<MessageRow> m_rows;
    FlowKind m_kind = FlowKind::Chat;
    OrderKey m_firstUnread = 0;
    bool m_opened = false;                   // the facts needed before the first page were read
    std::optional<MessageQuery> m_firstPage; // asked for before that
    bool m_loaded = false;
    bool m_reachesOldest = false;
    bool m_reachesNewest = false;
    OrderKey m_gapBefore = 0;
    std::optional<RowSpan> m_visible; // nothing before setVisibleRows()
};

} // namespace Morelia
