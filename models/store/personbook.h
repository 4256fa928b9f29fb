// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/ids.h"
#include "models/store/usertable.h"

#include <QHash>

namespace Morelia {

//! How the people of an account are shown; reads each once.
class PersonBook
{
public:
    PersonBook(SealedDatabase &database, AccountId account);

    //! The cleaned name; empty for people who are unknown or have none.
    QString name(const QString &userId) { return find(userId).name; }
    //! Key of the picture in the AttachmentStore; empty without one.
    QString picture(const QString &userId) { return find(userId).picture; }

private:
    struct Person
    {
        QString name;
        QString picture;
    };

    const Person &find(const QString &userId);

    UserTable m_users;
    AccountId m_account = 0;
    QHash<QString, Person> m_people;
};

} // namespace Morelia
