// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace Morelia {

//! Most bytes of the picture of a smiley.
inline constexpr qsizetype maxSmileyBytes = qsizetype{32} * 1024;

//! The picture of a smiley.
struct SmileyPicture
{
    QString hash;     //!< the first 8 bytes of its SHA-256, 16 hexadecimal digits
    QString cacheKey; //!< key of the bytes in the AttachmentStore

    friend bool operator==(const SmileyPicture &, const SmileyPicture &) = default;
};

//! SmileyPicture::hash of a picture.
QString smileyHash(const QByteArray &picture);

} // namespace Morelia
