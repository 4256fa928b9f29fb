// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/storage/rows.h"

#include <QList>
#include <QMap>
#include <QSet>

namespace Morelia::Server {

//! Changes by requests, to be pushed to others.
struct Changes
{
    QSet<RowId> users;                  //!< new ones and changed profiles
    QSet<RowId> flows;                  //!< new ones and changed members
    QMap<RowId, QList<RowId>> messages; //!< of each flow: new, edited and deleted ones, in order
    QSet<RowId> signedOut;              //!< users whose sessions ended

    void messageChanged(const MessageRow &message)
    {
        QList<RowId> &list = messages[message.flow];
        if (!list.contains(message.id))
            list.append(message.id);
    }

    bool isEmpty() const { return users.isEmpty() && flows.isEmpty() && messages.isEmpty() && signedOut.isEmpty(); }

    void merge(const Changes &other)
    {
        users.unite(other.users);
        flows.unite(other.flows);
        signedOut.unite(other.signedOut);
        for (auto it = other.messages.cbegin(); it != other.messages.cend(); ++it) {
            QList<RowId> &list = messages[it.key()];
            for (const RowId id : it.value()) {
                if (!list.contains(id))
                    list.append(id);
            }
        }
    }
};

} // namespace Morelia::Server
