// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QImage>
#include <QList>
#include <QSize>

// Pictures made byte by byte, so that tests can lie in them.
namespace Morelia::Test {

//! A chunk of a PNG file.
QByteArray pngChunk(const QByteArray &type, const QByteArray &body);
//! A whole one-colour PNG picture of a bit a pixel; extra chunks go behind its head.
QByteArray png(const QSize &size, const QByteArray &extra = {});
//! A segment of a JPEG file.
QByteArray jpegSegment(quint8 marker, const QByteArray &body);
//! Body of an Exif segment that turns the picture and names a place.
QByteArray exif(int orientation, const QByteArray &place, bool littleEndian = false);
//! Head of a JPEG file up to its picture data, with segments in front of the size.
QByteArray jpegHead(const QSize &size, const QByteArray &segments = {});
//! A small JPEG file that looks whole unless it is decoded.
QByteArray jpeg(const QSize &size, const QByteArray &segments = {}, const QByteArray &behind = {});
//! A WebP file of chunks.
QByteArray webp(const QByteArray &chunks);
QByteArray webpChunk(const QByteArray &type, const QByteArray &body);
//! Body of a VP8X chunk.
QByteArray webpCanvas(const QSize &size, char flags);
//! A GIF of one-colour frames, black, red, green or white by number, each shown for so many hundredths of a second.
QByteArray gif(const QSize &size, const QList<int> &colours, int delay);
//! A picture as Qt writes it; quality: 0 to 100, or Qt's own choice.
QByteArray encoded(const QImage &image, const char *format, int quality = -1);
//! Pixels without any order, always the same: hardly a format makes them shorter.
QImage noise(const QSize &size);
//! A red picture as Qt writes it.
QByteArray written(const QSize &size, const char *format);

} // namespace Morelia::Test
