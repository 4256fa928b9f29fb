// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/message.h"
#include "models/entities/profilecard.h"
#include "models/entities/smiley.h"

namespace Morelia::Mtp {

//! An entry of a flow's log: a message, or a reaction to the one that it answers, or a profile card of its sender.
struct LoggedMessage : Message
{
    QString reaction; //!< the sign; empty for a message
    bool takesBack = false;
    std::optional<ProfileCard> card = {};
    SmileyPicture smiley = {}; //!< the picture that came along; its key is empty where it is not what its hash says
};

} // namespace Morelia::Mtp
