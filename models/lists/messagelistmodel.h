// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/lists/daywatch.h"
#include "models/lists/messagefeed.h"
#include "models/lists/messageitem.h"
#include "models/store/records.h"

#include <QAbstractListModel>
#include <QSet>

#include <optional>

namespace Morelia {

class Store;

//! A bounded window over the messages of one flow, newest first (row 0 lies at the bottom of the screen).
//! Rows leave the window only on the side away from the visible rows, in signals of their own.
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
    //! Messages of others that came beyond the newer end of the window.
    Q_PROPERTY(int unreadBelow READ unreadBelow NOTIFY unreadBelowChanged)

public:
    enum Role {
        LocalIdRole = Qt::UserRole + 1, //!< key of the row
        RemoteIdRole,                   //!< id on the server; empty while the server does not know the message
        OrderRole,                      //!< place in the flow, for loadAround()
        SenderIdRole,                   //!< id of the author
        SenderNameRole,                 //!< cleaned
        InitialsRole,                   //!< letters for the avatar
        ColorIndexRole,                 //!< place in the palette
        OutgoingRole,                   //!< our own message
        TextRole,                       //!< cleaned for a plain-text item
        TimeMsRole,                     //!< Unix milliseconds; 0 when unknown
        TimeTextRole,                   //!< hour and minute; empty when unknown
        StateRole,                      //!< int of DeliveryState
        FailureKindRole,                //!< int of FailureKind
        FailureDetailRole,              //!< cleaned words of the server
        RetryableRole,                  //!< trying again may help
        OpIdRole,                       //!< command for this message that is not confirmed; for retry and discard
        EditedRole,                     //!< the text was changed
        DeletedRole,                    //!< deleted for everyone
        GroupStartRole,                 //!< first of a group of one author's messages
        GroupEndRole,                   //!< last of such a group
        DateHeaderRole,                 //!< text over the first message of a day, else empty
        UnreadLineRole,                 //!< first unread message when the flow was opened
        ReplyToIdRole,                  //!< id on the server of the answered message; empty without one
        ReplyAuthorRole,                //!< cleaned; empty while the answered message is not here
        ReplyTextRole,                  //!< one cleaned line of the answered message
        ReplyOrderRole,                 //!< its place; 0 while it is not here
        ReplyDeletedRole,               //!< it was deleted
        FileKindRole,                   //!< int of AttachmentKind; -1 without a file
        FileNameRole,                   //!< cleaned; a word such as "Picture" where none came
        FileSizeTextRole,               //!< "1.2 MB"; empty when unknown
        FileKeyRole,                    //!< key of the bytes; empty when they cannot be read
        FileBrokenRole,                 //!< there is a file that cannot be read
        PictureWidthRole,               //!< pixels; 0 when unknown
        PictureHeightRole,              //!< pixels; 0 when unknown
        ShowAuthorRole,                 //!< the author's name belongs over this message
    };
    Q_ENUM(Role)

    static constexpr int defaultWindow = 200;

    //! First and last row of a part of the list.
    struct RowSpan
    {
        int first = 0;
        int last = 0;
    };

    //! Store and clock must outlive the model.
    MessageListModel(Store &store, Clock &clock, QObject *parent = nullptr, int window = defaultWindow);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    //! Opens a flow at its first unread message, else at its end; an invalid ref empties the list.
    void setFlow(const FlowRef &ref);
    const FlowRef &flow() const { return m_feed.flow(); }

    bool isLoaded() const { return m_loaded; }
    bool isAtNewest() const { return m_reachesNewest; }
    bool canFetchOlder() const { return m_loaded && (!m_reachesOldest || m_gapBefore > 0); }
    bool canFetchNewer() const { return m_loaded && !m_reachesNewest; }
    int unreadBelow() const { return m_unreadBelow; }
    //! Why the store could not be read last time; what was read before stays.
    const std::optional<Error> &error() const { return m_feed.error(); }
    QString errorText() const { return m_feed.errorText(); }

    //! Reads now what could not be read.
    Q_INVOKABLE void retry();
    //! Shows the messages around a place.
    Q_INVOKABLE void loadAround(qint64 order);
    Q_INVOKABLE void loadNewest();
    //! Gets older messages: from the store, and through historyWanted() where the store has none.
    Q_INVOKABLE void fetchOlder();
    Q_INVOKABLE void fetchNewer();
    //! Tells which rows are on the screen, so that they are never the ones to leave.
    Q_INVOKABLE void setVisibleRows(int first, int last);
    //! Row of a message; -1 when it is not in the window.
    Q_INVOKABLE int rowOf(const QString &localId) const;
    //! Row under the unread line; -1 without one in the window.
    Q_INVOKABLE int unreadLineRow() const;
    //! Makes every text anew: in another language.
    void refreshTexts();

Q_SIGNALS:
    void loadedChanged();
    void edgesChanged();
    void unreadBelowChanged();
    void errorChanged();
    //! The server should be asked for messages older than a place.
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

    QList<MessageRow> rows() const;
    void assign(const QList<MessageRow> &target);
    void insertItems(int first, int count, const QList<MessageRow> &target);
    void removeItems(int first, int count);
    void moveItem(int from, int to);
    void updateItem(int row, const MessageItem &item);
    void refresh(int first, int last);
    MessageDecoration decorationOf(int row) const;
    void evict();
    void evictOldest(int count);
    void evictNewest(int count);

    void setLoaded(bool loaded);
    void setEdges(bool reachesOldest, bool reachesNewest, OrderKey gapBefore);
    void setUnreadBelow(int count);
    QVariant value(const MessageItem &item, int role) const;
    static QVariant replyValue(const MessageRow &row, int role);
    static QVariant fileValue(const MessageRow &row, int role);
    static QVariant decorationValue(const MessageDecoration &decoration, int role);

    void refreshTimes();

    MessageFeed m_feed;
    DayWatch m_days;
    int m_window = defaultWindow;
    QList<MessageItem> m_items;
    MessageSurroundings m_surroundings;
    bool m_opened = false;                   // what is to know before the first page is known
    std::optional<MessageQuery> m_firstPage; // asked for before that
    bool m_loaded = false;
    bool m_reachesOldest = false;
    bool m_reachesNewest = false;
    OrderKey m_gapBefore = 0;
    OrderKey m_historyAsked = 0; // by fetchMore(), which views call again and again
    int m_unreadBelow = 0;
    std::optional<RowSpan> m_visible; // nothing as long as nobody tells
};

} // namespace Morelia
