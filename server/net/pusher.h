// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/methods/changes.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace Morelia::Server {

class ClientSocket;
class Storage;

//! Tells the sockets that asked for it what changed for their users.
class Pusher : public QObject
{
    Q_OBJECT

public:
    //! frameBytes: of one push, about; a single row may be larger.
    Pusher(Storage &storage, qint64 frameBytes, QObject *parent = nullptr);

    //! Watches a socket; it gets pushes from the moment when it switches them on.
    void watch(ClientSocket *client);
    void forget(ClientSocket *client);

    //! Sends what has changed, each flow's part to its members only. The changes are durable.
    void publish(const Changes &changes, qint64 now);

private:
    void update(ClientSocket *client);
    void publishUsers(const QSet<RowId> &users, qint64 now);
    void publishFlow(RowId flow, bool flowChanged, const QList<RowId> &messages, qint64 now);
    void send(const QList<ClientSocket *> &clients, const QString &frame);

    Storage &m_storage;
    const qint64 m_frameBytes;
    QHash<RowId, QSet<ClientSocket *>> m_clients; //!< of each user
    QHash<ClientSocket *, RowId> m_users;         //!< of each client in m_clients
};

} // namespace Morelia::Server
