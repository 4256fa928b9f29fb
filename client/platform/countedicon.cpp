// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/platform/countedicon.h"

#include <QFont>
#include <QFontMetricsF>
#include <QPainter>
#include <QPixmap>

#include <array>

namespace Morelia {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array traySizes{16, 22, 24, 32, 48, 64};
constexpr qreal badgeHeight = 0.62;             // of the icon's
constexpr QColor badgeGround(0xc0, 0x1c, 0x28); // white on it: 6.2 : 1

} // namespace

QIcon countedIcon(const QIcon &icon, int count)
{
    if (count <= 0)
        return icon;
    const QString number = count > 99 ? u"99+"_s : QString::number(count);
    QIcon counted;
    for (const int size : traySizes) {
        QPixmap pixmap = icon.pixmap(QSize(size, size), 1.0);
        if (pixmap.isNull()) {
            pixmap = QPixmap(size, size);
            pixmap.fill(Qt::transparent);
        }
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        QFont font;
        font.setBold(true);
        const qreal height = pixmap.height() * badgeHeight;
        font.setPixelSize(qMax(1, qRound(height * 0.85)));
        qreal width = QFontMetricsF(font).horizontalAdvance(number) + height * 0.3;
        // A long number gets smaller letters: cut, it would be a wrong one.
        if (width > pixmap.width()) {
            font.setPixelSize(qMax(1, qFloor(font.pixelSize() * pixmap.width() / width)));
            width = pixmap.width();
        }
        const QRectF badge(pixmap.width() - qMax(width, height), pixmap.height() - height, qMax(width, height), height);
        painter.setPen(Qt::NoPen);
        painter.setBrush(badgeGround);
        painter.drawRoundedRect(badge, height / 2, height / 2);
        painter.setFont(font);
        painter.setPen(Qt::white);
        painter.drawText(badge, Qt::AlignCenter, number);
        painter.end();
        counted.addPixmap(pixmap);
    }
    return counted;
}

} // namespace Morelia
