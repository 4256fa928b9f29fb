// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/profilecard.h"
#include "protocol/mtp/textplaces.h"

namespace Morelia::Mtp {

//! A profile card as a text that anybody can read, and what in it is what; see ENVELOPE.md.
struct ProfileNotice
{
    QString text;
    QList<CardPart> parts;
};

ProfileNotice profileNotice(const ProfileCard &card);

} // namespace Morelia::Mtp
