// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/media/picturedecoder.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImageReader>
#include <QImageWriter>
#include <QTransform>

namespace Morelia {

namespace {

constexpr int defaultQuality = -1; // of QImageWriter

QByteArray readerFormat(PictureFormat format)
{
    switch (format) {
    case PictureFormat::Png:
        return "png";
    case PictureFormat::Jpeg:
        return "jpeg";
    case PictureFormat::Gif:
        return "gif";
    case PictureFormat::WebP:
        return "webp";
    case PictureFormat::None:
        break;
    }
    return {};
}

qint64 pixels(const QSize &size)
{
    return qint64{size.width()} * size.height();
}

QSize reduced(const QSize &size, const QSize &bound)
{
    if (bound.isEmpty() || (size.width() <= bound.width() && size.height() <= bound.height()))
        return size;
    return size.scaled(bound, Qt::KeepAspectRatio).expandedTo({1, 1});
}

// The most eighths of a size that may be decoded: the JPEG library leaves out the rest before it makes pixels.
QSize affordable(const QSize &size)
{
    QSize part = size;
    for (int eighths = 7; eighths > 0 && pixels(part) > maxPicturePixels; --eighths)
        part = QSize(size.width() * eighths / 8, size.height() * eighths / 8);
    return part;
}

// As the camera was held. Qt itself overlooks some ways to write it down.
QImage upright(const QImage &picture, int orientation)
{
    const QTransform right = QTransform().rotate(90);
    switch (orientation) {
    case 2:
        return picture.mirrored(true, false);
    case 3:
        return picture.mirrored(true, true);
    case 4:
        return picture.mirrored(false, true);
    case 5:
        return picture.mirrored(false, true).transformed(right);
    case 6:
        return picture.transformed(right);
    case 7:
        return picture.mirrored(true, false).transformed(right);
    case 8:
        return picture.transformed(QTransform().rotate(-90));
    default:
        return picture;
    }
}

// Qt paints the numbers of a picture as they are; those of another colour space mean other colours.
QImage inScreenColours(const QImage &picture)
{
    const QColorSpace screen(QColorSpace::SRgb);
    if (!picture.colorSpace().isValid() || picture.colorSpace() == screen)
        return picture;
    const auto format = picture.hasAlphaChannel() ? QImage::Format_ARGB32 : QImage::Format_RGB32;
    const QImage converted = picture.convertedToColorSpace(screen, format);
    return converted.isNull() ? picture : converted;
}

QByteArray encode(const QImage &picture, const char *format, int quality)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    writer.setQuality(quality);
    return writer.write(picture) ? buffer.data() : QByteArray();
}

} // namespace

QImage decodePicture(const QByteArray &bytes, const QSize &bound, qsizetype maxBytes)
{
    const PictureHeader header = readPictureHeader(bytes);
    if (bytes.size() > maxBytes || header.format == PictureFormat::None)
        return {};
    if (!header.size.isEmpty() && !isShowable(header, bytes.size(), maxBytes))
        return {};
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, readerFormat(header.format));
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(false);
    // Check the size of Qt's reader too: it may differ from our header's in a damaged file.
    const QSize size = reader.size();
    if (size.isEmpty() || pixels(size) > maxPixelsOf(header))
        return {};
    const bool turned = header.orientation >= firstTurnedOrientation;
    const QSize target = reduced(affordable(size), turned ? bound.transposed() : bound);
    if (target != size)
        reader.setScaledSize(target);
    return upright(inScreenColours(reader.read()), header.orientation);
}

QByteArray encodePng(const QImage &picture)
{
    return encode(picture, "png", defaultQuality);
}

QByteArray encodeJpeg(const QImage &picture, int quality)
{
    return encode(picture, "jpeg", quality);
}

} // namespace Morelia
