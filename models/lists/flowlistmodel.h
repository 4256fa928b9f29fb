// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/base/result.h"
#include "models/lists/daywatch.h"
#include "models/lists/flowtotals.h"
#include "models/lists/mutewatch.h"
#include "models/lists/patchedlistmodel.h"
#include "models/lists/readretry.h"
#include "models/lists/requestfeed.h"
#include "models/store/records.h"

#include <QFuture>
#include <QHash>
#include <QSet>

#include <optional>
#include <utility>

namespace Morelia {

class Store;
struct StoreChanges;

//! The flows of every account, the pinned ones in their order, then the latest activity first. Archived ones have a
//! list of their own, and so have requests of strangers, which count nowhere else. Lives on the interface's thread,
//! reads its top first and follows the store by itself: rows come and move in steps, each keeps its key. A failed
//! read leaves the rows and is repeated until it succeeds.
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
    //! Only unread flows are in the list, and the open one, which does not go when it is read.
    Q_PROPERTY(bool unreadOnly READ isUnreadOnly WRITE setUnreadOnly NOTIFY unreadOnlyChanged)
    //! How many flows that leaves out.
    Q_PROPERTY(int leftOut READ leftOut NOTIFY leftOutChanged)
    //! The list shows the archived flows in place of the others. Ends with the last of them.
    Q_PROPERTY(bool inArchive READ isInArchive WRITE setInArchive NOTIFY inArchiveChanged)
    //! The list shows the latest requests of strangers in place of the others. Ends with the last one.
    Q_PROPERTY(bool inRequests READ isInRequests WRITE setInRequests NOTIFY inRequestsChanged)
    //! How many requests wait, of the account that is shown.
    Q_PROPERTY(int requestCount READ requestCount NOTIFY requestsChanged)
    //! How many flows are archived, of the account that is shown.
    Q_PROPERTY(int archivedCount READ archivedCount NOTIFY archiveChanged)
    //! Sum of their unread messages; muted ones do not count.
    Q_PROPERTY(int archivedUnread READ archivedUnread NOTIFY archiveChanged)
    //! Sum of the unread messages of all flows, shown or not; muted ones do not count.
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
        PictureRole,                      //!< key of the picture of a chat's other person; empty for none
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
        PinnedRole,                       //!< it stands above those that are not
        MutedRole,                        //!< nothing of it is told at the moment
        MentionsRole,                     //!< number of unread messages that name the account's own user
        MarkedUnreadRole,                 //!< marked as unread by hand
        ArchivedRole,                     //!< it is in the archive
        NotificationsRole,                //!< int of FlowNotifications
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
    void setShownAccount(AccountId account);
    bool isUnreadOnly() const { return m_unreadOnly; }
    void setUnreadOnly(bool unreadOnly);
    int leftOut() const { return m_leftOut; }
    bool isInArchive() const { return m_inArchive; }
    void setInArchive(bool inArchive);
    bool isInRequests() const { return m_inRequests; }
    void setInRequests(bool inRequests);
    int requestCount() const { return m_requests.total(); }
    int archivedCount() const { return m_totals.archived; }
    int archivedUnread() const { return m_totals.archivedUnread; }
    int totalUnread() const { return m_totals.unread; }
    const QVariantMap &unreadByAccount() const { return m_totals.unreadByAccount; }
    //! Why the store could not be read last time; rows read before stay.
    const std::optional<Error> &error() const { return m_retry.error() ? m_retry.error() : m_requests.error(); }
    QString errorText() const { return m_retry.error() ? m_retry.errorText() : m_requests.errorText(); }
    bool isComplete() const { return m_complete; }
    //! To be told from outside: the store alone does not know whether a server has more.
    void setComplete(bool complete);

    //! Row of a flow; -1 when it is not there.
    int rowOf(const FlowRef &ref) const;
    //! Row of the open flow; -1 without one.
    Q_INVOKABLE int currentRow() const { return rowOf(m_current); }
    //! Every flow that was read, in the list or not, in any order; no requests.
    QList<FlowRow> all() const { return m_inRequests ? m_hidden : m_rows + m_hidden; }
    //! The row; an invalid ref outside of the list.
    FlowRow at(int row) const { return m_rows.value(row); }
    //! The flow so many rows below the open one, at most the last or the first; the first where none is open. An invalid
    //! ref in an empty list.
    FlowRef neighbour(int step) const;
    //! The next flow with something unread below the open one (step 1) or above it (step -1), also from the other end;
    //! muted and archived ones are passed over. An invalid ref where all is read.
    FlowRef nextUnread(int step) const;
    //! A flow was marked as unread by hand; of any account, also an archived one.
    bool isMarkedUnread(const FlowRef &ref) const;
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
    //! all() may give something else.
    void allChanged();
    void shownAccountChanged();
    void unreadOnlyChanged();
    void leftOutChanged();
    void inArchiveChanged();
    void inRequestsChanged();
    void requestsChanged();
    void archiveChanged();
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
    bool isShown(const FlowRow &row) const;
    bool isOfShownAccount(const FlowRow &row) const;
    bool isLeftOut(const FlowRow &row) const;
    void takeRequests();
    void assign(QList<FlowRow> ordinary);
    void updateTotals();
    void endMutes();
    QVariant value(const FlowRow &row, int role) const;
    void refreshTimes();
    void tellRow(int row, Role role);

    Store &m_store;
    Clock &m_clock;
    DayWatch m_days;
    MuteWatch m_mutes;
    ReadRetry m_retry;
    RequestFeed m_requests;
    QList<FlowRow> m_rows;
    QList<FlowRow> m_hidden; // of the accounts that are not shown, and those on the other side of a door
    AccountId m_shownAccount = 0;
    bool m_unreadOnly = false;
    int m_leftOut = 0;
    bool m_inArchive = false;
    bool m_inRequests = false;
    FlowRef m_current;
    QHash<FlowRef, QStringList> m_writers;
    QSet<std::pair<AccountId, QString>> m_online;
    QSet<FlowRef> m_stale; // rows to read again
    bool m_allStale = true;
    bool m_reading = false;
    bool m_loaded = false;
    bool m_whole = false; // all flows were read, not only the beginning
    bool m_complete = false;
    FlowTotals m_totals;
};

} // namespace Morelia
