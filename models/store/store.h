// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/delta.h"
#include "models/store/records.h"
#include "models/store/secretkey.h"

#include <QFuture>
#include <QObject>

#include <memory>
#include <optional>

namespace Morelia {

//! The sealed cache of everything that the user sees, and the outbox. A facade: writes run one after the other on the
//! writer's thread, reads on the reader's; futures finish there, so continue them with `.then(context, …)`.
//! Times are Unix milliseconds. A write that fails leaves everything as it was and turns health to MemoryOnly where
//! the disk is to blame; what was written before stays readable.
class Store : public QObject
{
    Q_OBJECT

public:
    //! directory is made (mode 0700) where it is missing. key seals the rows.
    Store(QString directory, SecretKey key, QObject *parent = nullptr);
    //! Finishes what was asked for, then ends both threads.
    ~Store() override;

    //! Bytes that the file may take at most, 0 for no limit. Beyond it the disk counts as full. Call it before open().
    void setQuota(qint64 bytes);

    //! Opens, checks the key and migrates. Commands found in Sending become Unknown.
    QFuture<StoreHealth> open();
    StoreHealth health() const;

    QFuture<AccountId> addAccount(const StoredAccount &account);
    QFuture<void> updateAccount(const StoredAccount &account);
    QFuture<void> removeAccount(AccountId account);
    QFuture<QList<StoredAccount>> accounts();

    //! Stores facts and cursors in one transaction. Rows come before cursors: after a crash both or none are there.
    QFuture<void> apply(AccountId account, const DeltaBatch &batch);
    QFuture<SyncState> syncState(AccountId account);

    //! Puts a durable command into the outbox (on disk before the future finishes) and shows its effect:
    //! an own message in Queued for SendMessage. Returns the row.
    QFuture<OutboxItem> enqueue(AccountId account, const LocalId &opId, const Command &command);
    //! Everything that is not confirmed, oldest first.
    QFuture<QList<OutboxItem>> outbox(AccountId account);
    //! Moves a command to Queued, Sending or Unknown; Sending counts an attempt. serverTimeMs 0 keeps what is stored.
    QFuture<void> setOutboxState(const LocalId &opId, DeliveryState state, qint64 serverTimeMs = 0);
    //! Takes the result of a command: Accepted leaves the outbox and turns its message to Sent (edits and deletions are
    //! applied), Rejected becomes Failed, Unknown becomes Unknown, NotApplied becomes Queued.
    QFuture<void> finish(const LocalId &opId, const OpResult &result);
    //! Removes a failed or queued command and the message that it would have made.
    QFuture<void> discard(const LocalId &opId);

    QFuture<QList<FlowRow>> flows();
    //! The flow's row; an invalid ref when it is not known.
    QFuture<FlowRow> flow(const FlowRef &ref);
    QFuture<MessagePage> messages(const FlowRef &ref, const MessageQuery &query);
    //! The given messages as they are now; unknown ids are left out.
    QFuture<QList<MessageRow>> messagesById(const FlowRef &ref, const QSet<LocalId> &ids);
    //! Everyone known on the account, by name; deleted people are left out.
    QFuture<QList<User>> users(AccountId account);
    QFuture<QList<User>> members(const FlowRef &ref);
    //! The message that the server knows under an id, without its quote; an empty localId when it is not here.
    QFuture<MessageRow> messageByRemoteId(const FlowRef &ref, const QString &remoteId);
    //! The newest own message of the flow that can be edited; an empty localId when there is none.
    QFuture<MessageRow> lastOwnMessage(const FlowRef &ref);
    //! Order of the oldest unread message; 0 when everything is read.
    QFuture<OrderKey> firstUnread(const FlowRef &ref);
    //! Order of the first message at or after a time; newestAnchor when there is none.
    QFuture<OrderKey> orderAt(const FlowRef &ref, qint64 timeMs);
    //! Text of a message as it was written, for editing and copying: not cleaned, never for the screen.
    QFuture<QString> originalText(const FlowRef &ref, const LocalId &localId);
    QFuture<QList<MessageVersion>> versions(const FlowRef &ref, const LocalId &localId);

    //! Only moves forward.
    QFuture<void> markRead(const FlowRef &ref, OrderKey upTo);
    QFuture<void> saveDraft(const FlowRef &ref, const Draft &draft);
    QFuture<Draft> draft(const FlowRef &ref);

    //! Keys in the AttachmentStore that messages, drafts and commands name; nothing when that cannot be said for sure.
    QFuture<std::optional<QSet<QString>>> fileKeys();

Q_SIGNALS:
    void changed(const Morelia::StoreChanges &changes);
    void healthChanged(Morelia::StoreHealth health);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Morelia
