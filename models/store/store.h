// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/base/result.h"
#include "models/base/secretkey.h"
#include "models/entities/delta.h"
#include "models/store/records.h"
#include "models/store/sharedpage.h"
#include "models/store/storechanges.h"
#include "models/store/storeoptions.h"

#include <QFuture>
#include <QObject>

#include <memory>
#include <optional>

namespace Morelia {

//! The sealed cache of everything that the user sees, and the outbox.
//!
//! Threads: every function may be called from any thread and returns at once. Writes run one after the other on the
//! writer's thread, reads on the reader's, each in the order of the calls; a read sees every write whose future had
//! finished before the call. Futures finish on those threads, so continue them with `.then(context, …)`. Signals come on
//! the thread of this object.
//! Calls before open() wait for it; without it they end in NotOpen when the store goes.
//! Errors: a write that fails leaves everything as it was. Where the disk is to blame, the store goes on in memory, and
//! health says MemoryOnly; where another program holds the file, it waits a while, and then the error is Busy. A row that
//! cannot be opened is marked as damaged in its value, where it has such a field; else the error is Damaged. Any call may
//! end in one of the errors of the disk (see ErrorKind); below are named those that a caller can expect besides.
//! Units: times are Unix milliseconds; those of messages by the server's clock.
class Store : public QObject
{
    Q_OBJECT

public:
    //! directory is made (mode 0700) where it is missing. key seals the rows. clock is asked for the time of day, on the
    //! writer's thread.
    Store(QString directory, const SecretKey &key, const Clock &clock, const StoreOptions &options = {},
        QObject *parent = nullptr);
    //! Finishes what was asked for, then ends both threads.
    ~Store() override;

    //! Opens, checks the key and migrates; once. Good or MemoryOnly, or why nothing is open: WrongKey, TooNew, Busy.
    //! Commands found in Sending become Unknown.
    [[nodiscard]] QFuture<Result<StoreHealth>> open();
    //! At this moment; Closed before open(). From any thread.
    StoreHealth health() const;

    //! Gives the new id; the id in its config is ignored.
    [[nodiscard]] QFuture<Result<AccountId>> addAccount(const StoredAccount &account);
    //! Takes what the server told about itself and about us, and the token in it. NotFound without such an account,
    //! Damaged for one that cannot be read.
    [[nodiscard]] QFuture<Result<>> setIdentity(AccountId account, const Identity &identity);
    //! Replaces all that is stored of the account itself. NotFound without such an account.
    [[nodiscard]] QFuture<Result<>> updateAccount(const StoredAccount &account);
    //! Takes the own profile: name, words and the key of a picture; gives it with its revision. A flow gets it by a
    //! TellProfile. NotFound before the first sign-in.
    [[nodiscard]] QFuture<Result<ProfileCard>> setProfile(AccountId account, const ProfileCard &card);
    //! Removes the account with its flows, messages, drafts and commands. NotFound without such an account.
    [[nodiscard]] QFuture<Result<>> removeAccount(AccountId account);
    //! Also those that cannot be used, see StoredAccount::damaged.
    [[nodiscard]] QFuture<Result<QList<StoredAccount>>> accounts();

    //! Stores facts and cursors in one transaction: after a crash both or none are there. NotFound without the account.
    //! stream numbers the runs of an adapter, upwards: after a batch that failed, later ones of its run are Refused, for
    //! what they build on is missing; the next run starts from syncState(). 0 belongs to no run.
    [[nodiscard]] QFuture<Result<>> apply(AccountId account, const DeltaBatch &batch, quint64 stream = 0);
    //! Cursors and flows to start an adapter with, saved messages left out; empty ones for an unknown account.
    [[nodiscard]] QFuture<Result<SyncState>> syncState(AccountId account);

    //! Puts a durable command into the outbox (on disk before the future finishes) and shows its effect:
    //! an own message in Queued for SendMessage. A reaction takes the place of those that wait for the same sign, and one
    //! that changes nothing is OutboxItem::settled. So is a TellProfile where the flow has had the profile; its card is the
    //! stored one. An edit or a deletion takes the place of those that wait or have failed
    //! for its message. In saved messages everything is done by the same write, and settled. Gives the row; Refused for a
    //! command that is not durable, or without its account.
    [[nodiscard]] QFuture<Result<OutboxItem>> enqueue(AccountId account, const LocalId &opId, const Command &command);
    //! The same for several commands of one flow, all or none; draftAfter takes the place of the flow's draft with them.
    //! departure is that of the first.
    [[nodiscard]] QFuture<Result<QList<OutboxItem>>> enqueue(AccountId account, const QList<NewCommand> &commands,
        const std::optional<Draft> &draftAfter = {}, Departure departure = Departure::Later);
    //! All commands that are not confirmed, oldest first. A damaged one is made anew from its message. Without a message
    //! it is Failed, and has no flow where that is unknown too.
    [[nodiscard]] QFuture<Result<QList<OutboxItem>>> outbox(AccountId account);
    //! How many they are; 0 for an unknown account.
    [[nodiscard]] QFuture<Result<int>> countUnsent(AccountId account);
    //! Moves a command to Queued, Sending or Unknown; Sending counts an attempt.
    //! NotFound for a command that is not there (any more); the next two then have nothing to do.
    [[nodiscard]] QFuture<Result<>> setOutboxState(const LocalId &opId, DeliveryState state);
    //! Keeps the server's time at which a command was put on the wire, the first one. A power cut may lose it.
    [[nodiscard]] QFuture<Result<>> noteSent(const LocalId &opId, qint64 serverTimeMs);
    //! Takes the result of a command: Accepted leaves the outbox and turns its message to Sent (edits and deletions are
    //! applied), Rejected becomes Failed (a reaction, and one that a later one superseded, leaves), Unknown becomes Unknown, NotApplied becomes Queued.
    [[nodiscard]] QFuture<Result<>> finish(const LocalId &opId, const OpResult &result);
    //! Removes a failed or queued command and the message that it would have made; Refused for one on its way.
    [[nodiscard]] QFuture<Result<>> discard(const LocalId &opId);

    //! Every flow of the set that servers have told about, and saved messages in which something was kept; in any order.
    [[nodiscard]] QFuture<Result<QList<FlowRow>>> flows(FlowSet set = FlowSet::All);
    //! The part of a long list that is seen first: the pinned ones and those with the latest activity, archived ones
    //! only where there is room; the latest first. No requests of strangers.
    [[nodiscard]] QFuture<Result<QList<FlowRow>>> latestFlows(int count);
    //! NotFound for a flow that no server has told about. Saved messages are there as soon as their account is.
    [[nodiscard]] QFuture<Result<FlowRow>> flow(const FlowRef &ref);
    //! The chat of two people with this one; NotFound when there is none. The oldest where a server keeps several.
    [[nodiscard]] QFuture<Result<FlowRef>> chatWith(AccountId account, const QString &userId);
    //! Rows around a place, newest first. An empty page for an unknown flow.
    [[nodiscard]] QFuture<Result<MessagePage>> messages(const FlowRef &ref, const MessageQuery &query);
    //! The given messages as they are now, newest first; unknown ids are left out.
    [[nodiscard]] QFuture<Result<QList<MessageRow>>> messagesById(const FlowRef &ref, const QSet<LocalId> &ids);
    //! Messages with something shared. Looks through a part of a long flow at a time. An empty page for an unknown flow.
    [[nodiscard]] QFuture<Result<SharedPage>> shared(const FlowRef &ref, const SharedQuery &query);
    //! How many messages with a picture lie in a part of the flow, those left out whose deletion waits. Looks through a part
    //! of a long flow at a time. 0 for an unknown flow.
    [[nodiscard]] QFuture<Result<PictureCount>> countPictures(const FlowRef &ref, const PictureRange &range);
    //! Everyone known on the account, by name; deleted people are left out.
    [[nodiscard]] QFuture<Result<QList<User>>> users(AccountId account);
    //! One of them, also a deleted one. NotFound when nothing but the id is known.
    [[nodiscard]] QFuture<Result<User>> user(AccountId account, const QString &userId);
    //! Own remote id on the account, without its secrets; empty before the first sign-in. NotFound without the account.
    [[nodiscard]] QFuture<Result<QString>> ownId(AccountId account);
    //! Members of a flow, in the server's order; those of whom nothing is known have only their id. Empty for an unknown
    //! flow.
    [[nodiscard]] QFuture<Result<QList<User>>> members(const FlowRef &ref);
    //! The message that the server knows under an id, without its quote; NotFound when it is not here.
    [[nodiscard]] QFuture<Result<MessageRow>> messageByRemoteId(const FlowRef &ref, const QString &remoteId);
    //! The newest own message of the flow that can be edited; NotFound when there is none.
    [[nodiscard]] QFuture<Result<MessageRow>> lastOwnMessage(const FlowRef &ref);
    //! Order of the oldest unread message; NotFound when everything is read.
    [[nodiscard]] QFuture<Result<OrderKey>> firstUnread(const FlowRef &ref);
    //! Order of the first message at or after a time; newestAnchor when there is none.
    [[nodiscard]] QFuture<Result<OrderKey>> orderAt(const FlowRef &ref, qint64 timeMs);
    //! Words of a message as they were written, for editing and copying: not cleaned, never for the screen. NotFound for an
    //! unknown message.
    [[nodiscard]] QFuture<Result<Body>> originalBody(const FlowRef &ref, const LocalId &localId);
    //! The same of several; unknown and damaged ones are left out.
    [[nodiscard]] QFuture<Result<QHash<LocalId, Body>>> originalBodies(const FlowRef &ref, const QSet<LocalId> &ids);

    //! Requests of strangers on an account, 0 for all, in one state: Asking or Declined; at most count rows, the latest
    //! first. See FlowRequest.
    [[nodiscard]] QFuture<Result<RequestPage>> requests(
        AccountId account, int count, FlowRequest state = FlowRequest::Asking);
    //! The server is about to be asked for a flow: no request, also where its answer is lost. NotFound without the account.
    [[nodiscard]] QFuture<Result<>> noteMaking(AccountId account, const CreateFlow &wish);
    //! The server has made that flow, or has not, and flowId is empty. NotFound without the account.
    [[nodiscard]] QFuture<Result<>> noteMade(AccountId account, const CreateFlow &wish, const QString &flowId);
    //! Answers a request. NotFound for an unknown flow, Refused for an ordinary one, but to accept it or to block a chat.
    [[nodiscard]] QFuture<Result<>> answer(const FlowRef &ref, RequestAnswer answer);
    //! Of all accounts, in any order.
    [[nodiscard]] QFuture<Result<QList<BlockedPerson>>> blockedPeople();
    //! Conversations with the person come back: as requests, where the own user has not written. NotFound for somebody
    //! who is not blocked.
    [[nodiscard]] QFuture<Result<>> unblock(AccountId account, const QString &userId);

    //! Moves the person's read mark, forward only and at most to the newest message of the server. A flow that was marked
    //! as unread by hand is not any more. Does nothing for an unknown flow.
    [[nodiscard]] QFuture<Result<>> markRead(const FlowRef &ref, OrderKey upTo);
    //! Keeps what the person chooses for a flow. A new pin is the last one; archived and pinned exclude each other, the
    //! change wins. NotFound for an unknown flow.
    [[nodiscard]] QFuture<Result<>> choose(const FlowRef &ref, const FlowChange &change);
    //! Deletes the messages and the draft of a flow from this profile, and brings none of them back from the server. The flow
    //! leaves the list until something is written there. Messages that have not reached the server stay. Those of a long
    //! flow are removed from the disk bit by bit afterwards, also after a restart. NotFound for an unknown flow.
    [[nodiscard]] QFuture<Result<>> deleteHere(const FlowRef &ref);
    //! The same for single messages; those of which a command waits stay, too. Gives how many stayed.
    [[nodiscard]] QFuture<Result<int>> deleteHere(const FlowRef &ref, const QSet<LocalId> &ids);
    //! Removes a part of what deleteHere() has put aside; true while there is more. The store does it by itself.
    [[nodiscard]] QFuture<Result<bool>> sweep();
    //! Replaces the flow's draft; an empty one removes it. NotFound for an unknown flow: then the draft is not kept.
    //! leaving: texts given to enqueue(), which has not answered yet; those that it refused are put before the draft.
    [[nodiscard]] QFuture<Result<>> saveDraft(
        const FlowRef &ref, const Draft &draft, const QList<LeavingDraft> &leaving = {});
    //! The flow's draft; an empty one where there is none.
    [[nodiscard]] QFuture<Result<Draft>> draft(const FlowRef &ref);
    //! How many flows of the account have a draft, of words or of files alone; 0 for an unknown account.
    [[nodiscard]] QFuture<Result<int>> countDrafts(AccountId account);
    //! How many saved messages the account has, see savedflow.h; 0 for an unknown account.
    [[nodiscard]] QFuture<Result<int>> countSaved(AccountId account);

    //! Pictures of smileys that may go along with a message of the flow, which has not had them: those of these hashes,
    //! then those that earlier messages used. Empty for an unknown flow.
    [[nodiscard]] QFuture<Result<QList<SmileyPicture>>> dueSmileys(const FlowRef &ref, const QStringList &hashes);

    //! Keys in the AttachmentStore that messages, drafts, commands and smileys name; an error when that cannot be said for sure.
    [[nodiscard]] QFuture<Result<QSet<QString>>> fileKeys();

    //! While the watch lives, changed() brings the rows of the flow's changed messages along, see StoreChanges::rows.
    [[nodiscard]] FlowWatch watch(const FlowRef &ref);

Q_SIGNALS:
    //! One for each write that changed something, in the order of the writes, after the transaction.
    void changed(const Morelia::StoreChanges &changes);
    //! Also told by open().
    void healthChanged(Morelia::StoreHealth health);

private:
    void sweepAll();

    struct Private; // keeps SQLite, threads and tables out of the sources that only ask
    std::unique_ptr<Private> d;
};

} // namespace Morelia
