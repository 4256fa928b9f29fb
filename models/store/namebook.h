// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/ids.h"
#include "models/store/usertable.h"

#include <QHash>

namespace Morelia {

//! Cleaned names of the people of an account; reads each once.
class NameBook
{
public:
    NameBook(SealedDatabase &database, AccountId account);

    //! The cleaned name; empty for people who are unknown or have none.
    QString name(const QString &userId);

private:
    UserTable m_users;
    AccountId m_account = 0;
    QHash<QString, QString> m_names;
};

} // namespace Morelia
