// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QSize>

namespace Morelia {

//! The formats of pictures that Morelia shows, told by content and never by name.
enum class PictureFormat : quint8 { None, Png, Jpeg, Gif, WebP };

//! What the first bytes of a picture say. They may lie: decide limits by them, and decode with limits all the same.
struct PictureHeader
{
    PictureFormat format = PictureFormat::None;
    QSize size; //!< pixels as it is shown, turned by what the camera said; empty when it is not told

    //! True for a known format with a size.
    bool isValid() const { return format != PictureFormat::None && !size.isEmpty(); }
};

//! Reads format and size without decoding; None for everything that is no picture.
PictureHeader readPictureHeader(QByteArrayView bytes);

//! How the camera was held, 1 to 8 by the Exif standard, from the body of a JPEG's APP1 segment; 0 when it is not told.
int exifOrientation(QByteArrayView segment);

} // namespace Morelia
