// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/media/picturedecoder.h"

#include "client/media/pictureheader.h"

#include <QBuffer>
#include <QImageReader>
#include <QImageWriter>

namespace Morelia {

namespace {

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

bool isDecodable(const QSize &size)
{
    return !size.isEmpty() && qint64{size.width()} * size.height() <= maxPicturePixels;
}

QSize reduced(const QSize &size, const QSize &bound)
{
    if (bound.isEmpty() || (size.width() <= bound.width() && size.height() <= bound.height()))
        return size;
    return size.scaled(bound, Qt::KeepAspectRatio).expandedTo({1, 1});
}

} // namespace

QImage decodePicture(const QByteArray &bytes, const QSize &bound)
{
    const PictureHeader header = readPictureHeader(bytes);
    if (bytes.size() > maxPictureBytes || !isDecodable(header.size))
        return {};
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, readerFormat(header.format));
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!isDecodable(size))
        return {};
    const bool turned = reader.transformation().testFlag(QImageIOHandler::TransformationRotate90);
    const QSize target = reduced(size, turned ? bound.transposed() : bound);
    if (target != size)
        reader.setScaledSize(target);
    return reader.read();
}

QByteArray encodePng(const QImage &picture)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "png");
    return writer.write(picture) ? buffer.data() : QByteArray();
}

} // namespace Morelia
