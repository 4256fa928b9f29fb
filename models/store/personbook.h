// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/ids.h"
#include "models/store/usertable.h"

#include <QHash>

namespace Morelia {

//! How a person is shown.
struct ShownPerson
{
    QString name;    //!< cleaned; empty for people who are unknown or have none
    QString picture; //!< key in the AttachmentStore; empty without one

    ShownPerson() = default;
    explicit ShownPerson(const User &user);
};

//! How the people of an account are shown; reads each once.
class PersonBook
{
public:
    PersonBook(SealedDatabase &database, AccountId account);

    QString name(const QString &userId) { return find(userId).name; }
    QString picture(const QString &userId) { return find(userId).picture; }

private:
    const ShownPerson &find(const QString &userId);

    UserTable m_users;
    AccountId m_account = 0;
    QHash<QString, ShownPerson> m_people;
};

} // namespace Morelia
