// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/notifications/face.h"

#include "client/notifications/facetones.h"

#include <QFont>
#include <QPainter>

#include <cstdlib>

namespace Morelia {

QPixmap face(const QString &initials, int tone)
{
    QPixmap pixmap(faceEdge, faceEdge);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(faceTones.at(static_cast<std::size_t>(std::abs(tone)) % faceTones.size())));
    painter.drawEllipse(pixmap.rect());
    QFont font;
    font.setPixelSize(faceEdge * 2 / 5);
    font.setWeight(QFont::Medium);
    painter.setFont(font);
    painter.setPen(Qt::white);
    painter.drawText(pixmap.rect(), Qt::AlignCenter, initials);
    return pixmap;
}

} // namespace Morelia
