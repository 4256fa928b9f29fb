// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/media/facepicture.h"

#include "client/media/picturedecoder.h"
#include "models/entities/profilecard.h"

#include <QBuffer>
#include <QPainter>

#include <algorithm>

namespace Morelia {

namespace {

constexpr int faceEdge = 256;
constexpr int bestQuality = 90;
constexpr int qualityStep = 15;

} // namespace

QByteArray facePicture(const QByteArray &picture)
{
    // More than is needed: the shorter side of a wide picture shall still have enough.
    const QImage whole = decodePicture(picture, {faceEdge * 4, faceEdge * 4});
    if (whole.isNull())
        return {};
    const int edge = std::min(whole.width(), whole.height());
    const QImage middle = whole.copy((whole.width() - edge) / 2, (whole.height() - edge) / 2, edge, edge);
    const QImage small =
        edge > faceEdge ? middle.scaled(faceEdge, faceEdge, Qt::IgnoreAspectRatio, Qt::SmoothTransformation) : middle;
    // JPEG knows no transparency: it would come out black.
    QImage face(small.size(), QImage::Format_RGB32);
    face.fill(Qt::white);
    QPainter(&face).drawImage(0, 0, small);
    for (int quality = bestQuality; quality > 0; quality -= qualityStep) {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        if (face.save(&buffer, "JPEG", quality) && bytes.size() <= maxCardPictureBytes)
            return bytes;
    }
    return {};
}

} // namespace Morelia
