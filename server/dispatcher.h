// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "server/auth/sessions.h"
#include "server/methods/changes.h"
#include "server/methods/handlers.h"

#include <QObject>

#include <functional>

namespace Morelia::Server {

class ClientSocket;
class GroupCommit;
class PasswordHasher;
class Pusher;
class Storage;

//! Takes each request to its method, and the reply back to its socket once it is durable.
class Dispatcher : public QObject
{
    Q_OBJECT

public:
    Dispatcher(const ServerConfig &config, const Clock &clock, Storage &storage, GroupCommit &commit,
        PasswordHasher &hasher, Pusher &pusher, QObject *parent = nullptr);

    //! Answers one frame of a socket; null bytes stand for a binary frame.
    void handle(ClientSocket *socket, const QByteArray &frame);
    //! Writes something of the server's own, and tells of it like of a request. Nothing is left of what fails.
    void act(const std::function<void(const Services &)> &action);

Q_SIGNALS:
    //! A request came with valid credentials.
    void asked(Morelia::Server::ClientSocket *socket, const Morelia::Server::UserRow &caller);
    //! These changes are durable, and those concerned have been told.
    void changed(const Morelia::Server::Changes &changes);

private:
    //! Unix seconds.
    qint64 now() const { return m_clock.wallMs() / 1000; }
    Outcome outcomeOf(Request &request);
    Outcome run(bool writes, const std::function<Outcome(const Services &)> &method);
    void tellLater(const Changes &changes);
    void announce(const Changes &changes);
    void hashFor(ClientSocket *socket, const QString &type, PasswordTask task);
    void settle(ClientSocket *socket, const Request &request, Reply &reply) const;
    void deliver(ClientSocket *socket, const QString &type, const Reply &reply);

    const ServerConfig &m_config;
    const Clock &m_clock;
    Storage &m_storage;
    GroupCommit &m_commit;
    PasswordHasher &m_hasher;
    Pusher &m_pusher;
    Authenticator m_authenticator;
    Changes m_untold; //!< of the open transaction
};

} // namespace Morelia::Server
