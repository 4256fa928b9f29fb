// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/media/pictureheader.h"

#include <QByteArray>
#include <QImage>
#include <QSize>

namespace Morelia {

//! Decodes the first picture of PNG, JPEG, GIF or WebP data from others, told by content, turned as the camera said.
//! A bound makes it smaller, never larger. Without one the size stays, but a JPEG of more than maxPicturePixels comes
//! smaller. A null image for everything else, for what is damaged and for what isShowable() refuses. Blocks: use it on a
//! thread of work.
QImage decodePicture(const QByteArray &bytes, const QSize &bound = {}, qsizetype maxBytes = maxPictureBytes);

//! The picture as PNG data; empty when it cannot be written.
QByteArray encodePng(const QImage &picture);

//! The picture as JPEG data, which knows no transparency; quality: 0 to 100. Empty when it cannot be written.
QByteArray encodeJpeg(const QImage &picture, int quality);

} // namespace Morelia
