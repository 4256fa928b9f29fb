// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/message.h"
#include "models/entities/smiley.h"

namespace Morelia::Mtp {

//! An entry of a flow's log: a message, or a reaction to the one that it answers.
struct LoggedMessage : Message
{
    QString reaction; //!< the sign; empty for a message
    bool takesBack = false;
    SmileyPicture smiley = {}; //!< the picture that came along; its key is empty where it is not what its hash says
};

} // namespace Morelia::Mtp
