// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/lists/daywatch.h"
#include "models/lists/messageitem.h"
#include "models/lists/messagewindow.h"

#include <QAbstractListModel>

namespace Morelia {

class Store;

//! The messages of a MessageWindow as a list, newest first (row 0 lies at the bottom of the screen), each with its looks
//! between its neighbours; parts of an album that stand side by side are one row. Lives on the interface's thread and never waits: it follows the store's notices by itself. A
//! failed read leaves the rows that are there and is repeated until it succeeds. Rows keep their keys: they are inserted,
//! removed and moved, and the list is reset only when the flow changes or the window jumps.
class MessageListModel : public QAbstractListModel
{
    Q_OBJECT
    //! True when the first page is there.
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY loadedChanged)
    //! Why the store could not be read last time, in words; empty when it could. It is tried again by itself.
    Q_PROPERTY(QString errorText READ errorText NOTIFY errorChanged)
    //! The newest message of the flow is in the window.
    Q_PROPERTY(bool atNewest READ isAtNewest NOTIFY edgesChanged)
    Q_PROPERTY(bool canFetchOlder READ canFetchOlder NOTIFY edgesChanged)
    Q_PROPERTY(bool canFetchNewer READ canFetchNewer NOTIFY edgesChanged)

public:
    enum Role {
        LocalIdRole = Qt::UserRole + 1, //!< of the MessageValue
        MessageRole,                    //!< a MessageValue: of the oldest message of the row
        DecorationRole,                 //!< a MessageDecoration: what the row looks like because of those beside it
    };
    Q_ENUM(Role)

    //! Rows at hand; further ones are read as the person scrolls.
    static constexpr int defaultWindow = 200;

    //! Store and clock must outlive the model.
    MessageListModel(Store &store, Clock &clock, QObject *parent = nullptr, int window = defaultWindow);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    //! A row, and its value; it must exist.
    const MessageItem &item(int row) const { return m_items[row]; }
    const MessageValue &message(int row) const { return m_items[row].value; }
    //! For views that fetch by themselves: as fetchOlder(), but the server is asked about one gap only once.
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    //! Opens a flow at its first unread message, else at its end; an invalid ref empties the list.
    void setFlow(const FlowRef &ref);
    const FlowRef &flow() const { return m_window.flow(); }

    bool isLoaded() const { return m_window.isLoaded(); }
    bool isAtNewest() const { return m_window.reachesNewest(); }
    bool canFetchOlder() const { return m_window.canFetchOlder(); }
    bool canFetchNewer() const { return m_window.canFetchNewer(); }
    //! Why the store could not be read last time; rows read before stay.
    const std::optional<Error> &error() const { return m_window.error(); }
    //! The same in words of the interface.
    QString errorText() const { return m_window.errorText(); }

    //! Repeats a failed read now, instead of after its pause.
    Q_INVOKABLE void retry() { m_window.retry(); }
    //! Moves the window to the messages around a place: the present rows go at once, the others come later.
    Q_INVOKABLE void loadAround(qint64 order) { m_window.loadAround(order); }
    //! Moves the window to the end of the flow, where it follows new messages.
    Q_INVOKABLE void loadNewest() { m_window.loadNewest(); }
    //! Gets older messages: from the store, and through historyWanted() where the store has none. Calls while the
    //! store is being read count as one.
    Q_INVOKABLE void fetchOlder() { m_window.fetchOlder(); }
    //! Gets newer messages from the store. Does nothing at the newest.
    Q_INVOKABLE void fetchNewer() { m_window.fetchNewer(); }
    //! Tells which rows are on the screen, so that they are never the ones to leave.
    Q_INVOKABLE void setVisibleRows(int first, int last);
    //! Row of a message; -1 when it is not in the window.
    Q_INVOKABLE int rowOf(const QString &localId) const;
    //! Row under the unread line; -1 without one in the window.
    Q_INVOKABLE int unreadLineRow() const;
    //! The unread line stands above this message from now on.
    void moveUnreadLine(OrderKey order);
    //! Pictures of messages and of smileys are not shown by themselves: those of a stranger.
    void setPicturesHeld(bool held);
    //! Makes every text anew: in another language, or on another day.
    void refreshTexts();

Q_SIGNALS:
    void loadedChanged();
    void edgesChanged();
    void errorChanged();
    void unreadLineMoved();
    //! The server should be asked for messages older than a place; they come through the store.
    void historyWanted(Morelia::OrderKey before);

private:
    struct Target
    {
        LocalId key;
        QList<MessageRow> rows;
    };

    MessageValue valueOf(const MessageRow &row) const;
    AlbumValue albumOf(const QList<MessageRow> &rows) const;
    void clear();
    void assign(const QList<MessageRow> &rows, bool anew = false);
    QList<Target> targets(const QList<MessageRow> &rows) const;
    void insertItems(int first, int count, const QList<Target> &targets);
    void removeItems(int first, int count);
    void moveItem(int from, int to);
    void setRows(int row, const QList<MessageRow> &rows);
    qsizetype windowRow(int row) const;
    void refreshDecorations();
    MessageDecoration decorationOf(int row) const;
    int count() const { return static_cast<int>(m_items.size()); }

    MessageWindow m_window;
    DayWatch m_days;
    QList<MessageItem> m_items;
    bool m_picturesHeld = false;
    OrderKey m_historyAsked = 0; // by fetchMore(), which views call again and again
};

} // namespace Morelia
