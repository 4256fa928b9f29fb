// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QSize>

namespace Morelia {

//! The formats of pictures that Morelia shows, told by content and never by name.
enum class PictureFormat : quint8 { None, Png, Jpeg, Gif, WebP };

//! Most bytes of a picture that is decoded.
inline constexpr qsizetype maxPictureBytes = qsizetype{12} * 1024 * 1024;

//! The same of a picture that the person has chosen here, and which is made smaller before anybody gets it. The limits of
//! its pixels are those of others.
inline constexpr qsizetype maxOwnPictureBytes = qsizetype{64} * 1024 * 1024;

//! Most pixels that are decoded at a time.
inline constexpr qint64 maxPicturePixels = 25'000'000;

//! Most pixels of a JPEG, which can be decoded at an eighth of its size; and of one that has to be kept as a whole
//! meanwhile, because it comes in several passes.
inline constexpr qint64 maxJpegPixels = 200'000'000;
inline constexpr qint64 maxProgressivePixels = 50'000'000;

//! Format and size by the first bytes of a picture. They may lie: decide limits by them, and decode with limits all the same.
struct PictureHeader
{
    PictureFormat format = PictureFormat::None;
    QSize size;                 //!< pixels as it is shown, turned by what the camera said; empty when it is not told
    bool isProgressive = false; //!< a JPEG in several passes
    int orientation = 0;        //!< how the camera was held, as exifOrientation() tells it

    //! True for a known format with a size.
    bool isValid() const { return format != PictureFormat::None && !size.isEmpty(); }
};

//! Reads format and size without decoding; None for everything that is no picture.
PictureHeader readPictureHeader(QByteArrayView bytes);

//! Most pixels that a picture of this kind may have.
qint64 maxPixelsOf(const PictureHeader &header);

//! True where Morelia shows a picture with this header and so many bytes.
bool isShowable(const PictureHeader &header, qsizetype bytes, qsizetype maxBytes = maxPictureBytes);

//! From this one on, width and height change places.
inline constexpr int firstTurnedOrientation = 5;

//! How the camera was held, 1 to 8 by the Exif standard, from the body of a JPEG's APP1 segment; 0 when it is not told.
int exifOrientation(QByteArrayView segment);

} // namespace Morelia
