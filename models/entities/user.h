// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/profilecard.h"

#include <QString>

namespace Morelia {

//! A person or a bot on a server. A null string means that the server did not say.
struct User
{
    QString remoteId;
    QString login;
    QString name; //!< as chosen by the user; show it only through displayName()
    QString bio;
    bool isBot = false;
    bool isDeleted = false;
    ProfileCard card = {}; //!< never set by the server's view of the person

    //! As the person tells them, else as the server does; not cleaned.
    const QString &toldName() const { return card.name.isEmpty() ? name : card.name; }
    const QString &toldBio() const { return card.bio.isEmpty() ? bio : card.bio; }

    friend bool operator==(const User &, const User &) = default;
};

} // namespace Morelia
