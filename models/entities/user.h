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

    friend bool operator==(const User &, const User &) = default;
};

} // namespace Morelia
