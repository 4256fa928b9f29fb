// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/base/result.h"
#include "models/lists/daywatch.h"
#include "models/lists/patchedlistmodel.h"
#include "models/lists/readretry.h"
#include "models/store/records.h"

#include <QFuture>
#include <QHash>
#include <QSet>
#include <QVariantMap>

#include <optional>
#include <utility>

namespace Morelia {

class Store;

//! The flows of every account, the latest activity first. Reads the top of the list first, then the rest.
//! Lives on the interface's thread. It starts to read when it is made, follows the store's notices by itself and never
//! waits: rows come and move in steps, each row keeps its key. A failed read leaves the rows that are there and is
//! repeated until it succeeds.
class FlowListModel : public PatchedListModel
{
    Q_OBJECT
    //! True when the beginning of the list was read; the rest follows.
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY loadedChanged)
    //! Why the store could not be read last time, in words; empty when it could. It is tried again by itself.
    Q_PROPERTY(QString errorText READ errorText NOTIFY errorChanged)
    //! Every account has told all its flows: without rows there are none.
    Q_PROPERTY(bool complete READ isComplete NOTIFY completeChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    //! The account whose flows are in the list; 0 for all.
    Q_PROPERTY(qint64 shownAccount READ shownAccount WRITE setShownAccount NOTIFY shownAccountChanged)
    //! Sum of the unread messages of all flows, shown or not.
    Q_PROPERTY(int totalUnread READ totalUnread NOTIFY totalUnreadChanged)
    //! The same sum of each account that has any, by account id.
    Q_PROPERTY(QVariantMap unreadByAccount READ unreadByAccount NOTIFY unreadByAccountChanged)

public:
    enum Role {
        AccountIdRole = Qt::UserRole + 1, //!< account, half of the key
        FlowIdRole,                       //!< id on the server, other half of the key
        KindRole,                         //!< int of FlowKind
        TitleRole,                        //!< cleaned
        InitialsRole,                     //!< letters for the avatar
        ColorIndexRole,                   //!< place in the palette
        LastTextRole,                     //!< one cleaned line of the newest message
        LastSenderRole,                   //!< cleaned; empty in chats and for own messages
        LastOutgoingRole,                 //!< the newest message is our own
        LastDeletedRole,                  //!< the newest message was deleted
        LastStateRole,                    //!< int of DeliveryState of the newest message
        ActivityMsRole,                   //!< time of the newest message, else of the flow
        TimeTextRole,                     //!< the same as a short text
        UnreadRole,                       //!< number of unread messages
        DraftRole,                        //!< one cleaned line; empty without a draft
        MemberCountRole,                  //!< number of members
        CurrentRole,                      //!< this flow is open
        TypingRole,                       //!< who writes in it at the moment, in words; empty mostly
        OnlineRole,                       //!< the other person of a chat is online
    };
    Q_ENUM(Role)

    //! Store and clock must outlive the model.
    FlowListModel(Store &store, Clock &clock, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    bool isLoaded() const { return m_loaded; }
    int count() const { return static_cast<int>(m_rows.size()); }
    AccountId shownAccount() const { return m_shownAccount; }
    //! Rows of other accounts leave the list at once; 0 shows all.
    void setShownAccount(AccountId account);
    int totalUnread() const { return m_totalUnread; }
    const QVariantMap &unreadByAccount() const { return m_unreadByAccount; }
    //! Why the store could not be read last time; rows read before stay.
    const std::optional<Error> &error() const { return m_retry.error(); }
    //! The same in words of the interface.
    QString errorText() const { return m_retry.errorText(); }
    bool isComplete() const { return m_complete; }
    //! To be told from outside: the store alone does not know whether a server has more.
    void setComplete(bool complete);

    //! Row of a flow; -1 when it is not there.
    int rowOf(const FlowRef &ref) const;
    //! Row of the open flow; -1 without one.
    Q_INVOKABLE int currentRow() const { return rowOf(m_current); }
    //! The row; an invalid ref outside of the list.
    FlowRow at(int row) const { return m_rows.value(row); }
    //! Marks the open flow; an invalid ref marks none.
    void setCurrent(const FlowRef &ref);
    const FlowRef &current() const { return m_current; }
    //! Cleaned names of those who write in a flow at the moment; none ends it. Kept also for flows that are not here yet.
    void setWriters(const FlowRef &ref, const QStringList &names);
    //! Whether a person is online; shown at their chat, and kept like the writers.
    void setOnline(AccountId account, const QString &userId, bool online);
    //! Repeats a failed read now, instead of after its pause. Does nothing when none failed.
    Q_INVOKABLE void retry();
    //! Makes every text anew: in another language.
    void refreshTexts();

Q_SIGNALS:
    void loadedChanged();
    void countChanged();
    void shownAccountChanged();
    void totalUnreadChanged();
    void unreadByAccountChanged();
    void errorChanged();
    void completeChanged();

private:
    void onChanged(const StoreChanges &changes);
    void readNext();
    void readBeginning();
    void readAll();
    template <typename IsWhole>
    void read(QFuture<Result<QList<FlowRow>>> future, IsWhole isWhole);
    FlowRef takeStale();
    void readOne(const FlowRef &ref);
    void assign(QList<FlowRow> target);
    void updateTotals(int oldCount);
    QVariant value(const FlowRow &row, int role) const;
    void refreshTimes();
    void tellRow(int row, Role role);

    Store &m_store;
    DayWatch m_days;
    ReadRetry m_retry;
    QList<FlowRow> m_rows;
    QList<FlowRow> m_hidden; // of the accounts that are not shown
    AccountId m_shownAccount = 0;
    FlowRef m_current;
    QHash<FlowRef, QStringList> m_writers;
    QSet<std::pair<AccountId, QString>> m_online;
    QSet<FlowRef> m_stale; // rows to read again
    bool m_allStale = true;
    bool m_reading = false;
    bool m_loaded = false;
    bool m_whole = false; // all flows were read, not only the beginning
    bool m_complete = false;
    int m_totalUnread = 0;
    QVariantMap m_unreadByAccount;
};

} // namespace Morelia
