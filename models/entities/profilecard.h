// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <QString>

namespace Morelia {

//! Most UTF-16 units of a card's name and of what it says about its person.
inline constexpr qsizetype maxCardNameChars = 64;
inline constexpr qsizetype maxCardBioChars = 500;
//! Most bytes of a card's picture.
inline constexpr qsizetype maxCardPictureBytes = qsizetype{32} * 1024;

//! The profile that a person tells others in messages. Where it says something, that goes before what the server says.
struct ProfileCard
{
    qint64 revision = 0;  //!< rises with each card of a person; the highest one counts; 0 for none
    QString name = {};    //!< as it came; clean it before showing
    QString bio = {};     //!< the same
    QString picture = {}; //!< key of the bytes in the AttachmentStore; empty for none

    friend bool operator==(const ProfileCard &, const ProfileCard &) = default;
};

} // namespace Morelia
