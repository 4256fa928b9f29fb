// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/delta.h"
#include "models/entities/session.h"

#include <QObject>

namespace Morelia {

//! The seam between Morelia and a server protocol: one object per account, living on the network thread.
//! Everything that crosses it is a value. Ids of servers are opaque on this side of it.
class ProtocolAdapter : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    //! Connects and keeps connected until stop(). syncState is what the store holds of this account.
    virtual void start(const Morelia::AccountConfig &config, const Morelia::Secrets &secrets,
        const Morelia::Entry &entry, const Morelia::SyncState &syncState) = 0;

    //! Ends all connections. Durable commands without an answer are reported as Unknown, if sent, or not at all; others
    //! as rejected for want of a network.
    virtual void stop() = 0;

    //! Carries out a command; opFinished() reports durable ones, CreateFlow, DeleteAccount, LoadHistory and MarkRead
    //! exactly once. A command that the capabilities rule out is rejected as Unsupported. Durable commands of one flow
    //! keep their order; MarkRead and SetTyping pass those that wait.
    virtual void submit(const Morelia::LocalId &opId, const Morelia::Command &command) = 0;

    //! Looks on the server for each command: opFinished() says Accepted (it is there) or NotApplied (send it again).
    virtual void reconcile(const QList<Morelia::PendingOp> &pending) = 0;

    //! Capabilities of the account on this server, as far as they are known.
    virtual CapabilitySet capabilities() const = 0;

    //! The same, narrowed to one flow.
    virtual CapabilitySet capabilities(const QString &flowId) const = 0;

    //! The person or the system says that the network may be back: try at once.
    virtual void reconnectNow() = 0;

Q_SIGNALS:
    void stateChanged(const Morelia::SessionStatus &status);
    //! After each sign-in, and when capabilities change.
    void identified(const Morelia::Identity &identity);
    void deltas(const Morelia::DeltaBatch &batch);
    //! Only while online; what was said before a link was lost is forgotten with it.
    void transient(const Morelia::Transient &event);
    void opFinished(const Morelia::LocalId &opId, const Morelia::OpResult &result);
    //! The command has left for the server at this server time (0 when unknown): from now on a lost link makes it Unknown.
    void opSent(const Morelia::LocalId &opId, qint64 serverTimeMs);
    //! How far this computer's clock is ahead of the server's, in milliseconds (negative: behind); 0 while both agree to a
    //! few minutes. Told when it changes.
    void clockErrorChanged(qint64 errorMs);
};

} // namespace Morelia
