// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/delta.h"
#include "models/entities/session.h"

#include <QObject>

namespace Morelia {

//! The seam between Morelia and a server protocol: one object for each account.
//!
//! Threads: the factory makes it on the interface's thread; after that every call comes on the network's thread, and
//! every signal is sent from there. Nothing here may block: answers come as signals.
//! Values: everything that crosses the seam is one. Ids of servers, places of messages and cursors are made by the
//! adapter and opaque to all others. Times are Unix milliseconds by the server's clock. Texts and names are passed on as
//! the server has them; they are cleaned above.
//! tests/protocol/contract has the contract as tests.
class ProtocolAdapter : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    //! Connects, makes the account first where entry is a SignUp, and keeps connected until stop(): after a lost link it
    //! tries again by itself, with growing pauses. Only where the person must act (NeedsUser) it waits for
    //! reconnectNow() or the next start().
    //! config has the account's settings, and userId once it is known. syncState is what the store holds: the adapter
    //! reports everything that came after its cursors; without cursors it reports everything, history as firstSync. A
    //! start while it runs is a stop() and a start.
    virtual void start(const Morelia::AccountConfig &config, const Morelia::Secrets &secrets,
        const Morelia::Entry &entry, const Morelia::SyncState &syncState) = 0;

    //! Ends all connections, before it returns. Durable commands without an answer are reported as Unknown, if sent, or
    //! not at all; others as rejected for want of a network. The state becomes Offline, and then no signal comes until
    //! the next start(). May be called from a slot of a signal.
    virtual void stop() = 0;

    //! Carries out a command. opFinished() follows once for SendMessage, EditMessage, DeleteMessage, ReactToMessage,
    //! CreateFlow, DeleteAccount, LoadHistory and MarkRead, possibly before this returns; the other commands are hints without a
    //! result. A command that the capabilities rule out is rejected as Unsupported. Durable commands of one flow keep
    //! their order; MarkRead and SetTyping pass those that wait.
    //! Without a connection commands are rejected as Network, retryable; durable ones may wait for it instead. While
    //! stopped, durable ones and hints are dropped without a result: they are submitted again after the next start().
    virtual void submit(const Morelia::LocalId &opId, const Morelia::Command &command) = 0;

    //! Looks on the server whether commands with an Unknown fate were carried out; never repeats them. opFinished()
    //! follows once for each: Accepted (it is there), NotApplied (it is not there: submit it again), Rejected as
    //! Poison (it has ended the link too often), or Unknown (it cannot be said yet: ask again later). A message that was
    //! looked for too early and then sent again must still be one message: both copies have its localId. While stopped
    //! nothing happens.
    virtual void reconcile(const QList<Morelia::PendingOp> &pending) = 0;

    //! Takes a submitted command back of which the server cannot have all: opFinished() follows with NotApplied. One that
    //! has left whole goes on to its result, and one that is not known stays so; nothing is told of either.
    virtual void cancel(const Morelia::LocalId &opId) = 0;

    //! Capabilities of the account on this server, as far as they are known; none while stopped.
    virtual CapabilitySet capabilities() const = 0;

    //! The same, narrowed to one flow; none for an unknown one.
    virtual CapabilitySet capabilities(const QString &flowId) const = 0;

    //! The person or the system says that the network may be back: tries at once, also after NeedsUser. An open
    //! link may have died unseen and may be replaced. While stopped nothing happens.
    virtual void reconnectNow() = 0;

Q_SIGNALS:
    //! The state of the connection, when it changed: Connecting, SigningIn, Syncing, Online in this order; Waiting or
    //! NeedsUser, with the failure, where one of these steps fails. Online once all users and flows were given to
    //! deltas(); older messages may follow. NeedsUser with Credentials, NotFound or Forbidden: the server refuses the
    //! account; with LoginTaken: a SignUp needs another login.
    void stateChanged(const Morelia::SessionStatus &status);
    //! After each sign-in, before its first deltas(), and when capabilities, limits or secrets change.
    void identified(const Morelia::Identity &identity);
    //! Facts with the cursors behind them, to be stored in the order of the signals. A fact may be reported twice, and
    //! after a failed write all since the last stored cursor are: then start() is called anew. A message may come before
    //! its flow and its sender; the flow is shown once its FlowSeen has come. Orders rise along the flow, from firstOrder on.
    //! RangeKnown comes with the messages of the range, or after them.
    void deltas(const Morelia::DeltaBatch &batch);
    //! Only while online; what others did before a link was lost is forgotten with it.
    void transient(const Morelia::Transient &event);
    //! The result of submit() or reconcile(). Unknown: the command was sent and the link was lost before an answer. The
    //! message or flow that was made also comes in deltas(), before or after.
    void opFinished(const Morelia::LocalId &opId, const Morelia::OpResult &result);
    //! The command has left for the server at this server time (0 when unknown): from now on a lost link makes it Unknown.
    void opSent(const Morelia::LocalId &opId, qint64 serverTimeMs);
    //! So much of a durable command has left, 0 to 100: a large one takes its time. Below 100 cancel() may still take it
    //! back. Comes between opSent() and opFinished(), or never.
    void opProgressed(const Morelia::LocalId &opId, int percent);
    //! How far this computer's clock is ahead of the server's, in milliseconds (negative: behind); 0 while both agree to a
    //! few minutes. Told when it changes.
    void clockErrorChanged(qint64 errorMs);
};

} // namespace Morelia
