// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/media/smallerpicture.h"

#include "client/media/picturedecoder.h"
#include "client/media/pictureheader.h"

namespace Morelia {

namespace {

constexpr int quality = 85;

} // namespace

QByteArray smallerPicture(const QByteArray &bytes)
{
    const PictureHeader header = readPictureHeader(bytes);
    // Those of the other formats may move.
    const bool isStill = header.format == PictureFormat::Png || header.format == PictureFormat::Jpeg;
    if (!isStill || !isShowable(header, bytes.size(), maxOwnPictureBytes))
        return bytes;
    const QImage picture = decodePicture(bytes, {smallerEdge, smallerEdge}, maxOwnPictureBytes);
    if (picture.isNull())
        return bytes;
    const QByteArray smaller = picture.hasAlphaChannel() ? encodePng(picture) : encodeJpeg(picture, quality);
    return smaller.isEmpty() || smaller.size() >= bytes.size() ? bytes : smaller;
}

} // namespace Morelia
