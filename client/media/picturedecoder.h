// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QImage>
#include <QSize>

namespace Morelia {

//! Most pixels that a picture may have to be decoded.
inline constexpr qint64 maxPicturePixels = 25'000'000;

//! Most bytes that a picture may have to be decoded.
inline constexpr qsizetype maxPictureBytes = qsizetype{12} * 1024 * 1024;

//! Decodes the first picture of PNG, JPEG, GIF or WebP data from others, told by content, turned as the camera said.
//! A bound makes it smaller, never larger; an empty one leaves the size. A null image for everything else, for what is
//! damaged and for what has more than maxPicturePixels or maxPictureBytes. Blocks: use it on a thread of work.
QImage decodePicture(const QByteArray &bytes, const QSize &bound = {});

//! The picture as PNG data; empty when it cannot be written.
QByteArray encodePng(const QImage &picture);

} // namespace Morelia
