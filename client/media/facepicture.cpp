// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/media/facepicture.h"

#include "client/media/picturedecoder.h"
#include "models/entities/profilecard.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace Morelia {

namespace {

constexpr int keptEdge = 256;
constexpr int bestQuality = 90;
constexpr int qualityStep = 15;

// The largest square.
QImage middleOf(const QImage &picture)
{
    const int edge = std::min(picture.width(), picture.height());
    return picture.copy((picture.width() - edge) / 2, (picture.height() - edge) / 2, edge, edge);
}

} // namespace

QByteArray facePicture(const QByteArray &picture)
{
    // More than is needed: the shorter side of a wide picture shall still have enough.
    const QImage whole = decodePicture(picture, {keptEdge * 4, keptEdge * 4}, maxOwnPictureBytes);
    if (whole.isNull())
        return {};
    const QImage middle = middleOf(whole);
    const QImage small = middle.width() > keptEdge
        ? middle.scaled(keptEdge, keptEdge, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        : middle;
    // JPEG knows no transparency: it would come out black.
    QImage face(small.size(), QImage::Format_RGB32);
    face.fill(Qt::white);
    QPainter(&face).drawImage(0, 0, small);
    for (int quality = bestQuality; quality > 0; quality -= qualityStep) {
        QByteArray bytes = encodeJpeg(face, quality);
        if (!bytes.isEmpty() && bytes.size() <= maxCardPictureBytes)
            return bytes;
    }
    return {};
}

QImage roundPicture(const QImage &picture, int diameter)
{
    if (picture.isNull())
        return {};
    QImage round(diameter, diameter, QImage::Format_ARGB32_Premultiplied);
    round.fill(Qt::transparent);
    QPainter painter(&round);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath outline;
    outline.addEllipse(round.rect());
    painter.fillPath(
        outline, QBrush(middleOf(picture).scaled(round.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation)));
    return round;
}

} // namespace Morelia
