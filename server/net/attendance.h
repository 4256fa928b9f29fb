// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/storage/rows.h"

#include <QHash>
#include <QMap>
#include <QObject>

namespace Morelia::Server {

class ClientSocket;

//! The people connected: for each socket the account that last asked something over it.
class Attendance : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void note(ClientSocket *client, const UserRow &caller);
    void forget(ClientSocket *client);
    //! Names, as their owners wrote them, by login.
    QMap<QString, QString> names() const;

Q_SIGNALS:
    void changed();

private:
    struct Person
    {
        QString login;
        QString name;

        friend bool operator==(const Person &, const Person &) = default;
    };

    QHash<ClientSocket *, Person> m_people;
};

} // namespace Morelia::Server
