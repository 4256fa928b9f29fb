// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/net/attendance.h"

namespace Morelia::Server {

void Attendance::note(ClientSocket *client, const UserRow &caller)
{
    const Person person{caller.login, caller.username};
    Person &known = m_people[client];
    if (known == person)
        return;
    known = person;
    Q_EMIT changed();
}

void Attendance::forget(ClientSocket *client)
{
    if (m_people.remove(client))
        Q_EMIT changed();
}

QMap<QString, QString> Attendance::names() const
{
    QMap<QString, QString> names;
    for (const Person &person : m_people)
        names.insert(person.login, person.name);
    return names;
}

} // namespace Morelia::Server
