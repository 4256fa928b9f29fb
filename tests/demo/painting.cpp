// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/demo/painting.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPainterPath>
#include <QRandomGenerator>

#include <cmath>
#include <numbers>

namespace Morelia::Demo {

using namespace Qt::StringLiterals;

namespace {

struct Motif
{
    QLatin1StringView name;
    QRgb above;
    QRgb below; // of the sky, at the horizon
    QRgb near;
    QRgb light; // sun or moon
    bool water;
    bool stars;
};

constexpr Motif motifs[] = {
    {"river"_L1, 0xff7fb2e5, 0xffe9f3f7, 0xff2f6b3a, 0xfffff3c4, true, false},
    {"evening"_L1, 0xff46396b, 0xfff2a65a, 0xff3a2b45, 0xffffe0a3, true, false},
    {"harbour"_L1, 0xff9fb8c4, 0xffe6e2d6, 0xff4b5a66, 0xfffdfaf0, true, false},
    {"hills"_L1, 0xff8cc4e8, 0xfff6e7c8, 0xff3f6b4f, 0xfffff6d8, false, false},
    {"night"_L1, 0xff0b1026, 0xff2a3b66, 0xff0a0f1c, 0xfff4f1de, false, true},
};

const Motif &motifOf(const QString &name)
{
    for (const Motif &motif : motifs) {
        if (motif.name == name)
            return motif;
    }
    return motifs[3];
}

QColor mixed(QRgb one, QRgb other, double share)
{
    const QColor a(one);
    const QColor b(other);
    return QColor::fromRgbF(static_cast<float>(a.redF() + (b.redF() - a.redF()) * share),
        static_cast<float>(a.greenF() + (b.greenF() - a.greenF()) * share),
        static_cast<float>(a.blueF() + (b.blueF() - a.blueF()) * share));
}

// A range of hills across the picture.
QPainterPath range(QRandomGenerator &random, double base, double height)
{
    const double slow = 1 + random.generateDouble() * 2;
    const double quick = 5 + random.generateDouble() * 6;
    const double shift = random.generateDouble() * 2 * std::numbers::pi;
    QPainterPath path(QPointF(0, paintingHeight));
    for (int x = 0; x <= paintingWidth; x += 4) {
        const double at = shift + 2 * std::numbers::pi * x / paintingWidth;
        path.lineTo(x, base - height * (0.6 * std::sin(slow * at) + 0.25 * std::sin(quick * at)));
    }
    path.lineTo(paintingWidth, paintingHeight);
    return path;
}

void paintWater(QPainter &painter, const Motif &motif, QRandomGenerator &random)
{
    constexpr int shore = paintingHeight * 3 / 4;
    QLinearGradient depth(0, shore, 0, paintingHeight);
    depth.setColorAt(0, mixed(motif.below, motif.above, 0.4));
    depth.setColorAt(1, mixed(motif.above, motif.near, 0.6));
    painter.fillRect(0, shore, paintingWidth, paintingHeight - shore, depth);
    QColor gleam(motif.light);
    gleam.setAlphaF(0.35F);
    painter.setPen(QPen(gleam, 2));
    for (int i = 0; i < 120; ++i) {
        const int y = shore + 6 + random.bounded(paintingHeight - shore - 12);
        const int x = random.bounded(paintingWidth);
        painter.drawLine(x, y, x + 10 + random.bounded(70), y);
    }
    painter.setPen(Qt::NoPen);
}

} // namespace

QByteArray paint(const QString &motif)
{
    const Motif &look = motifOf(motif);
    // A hash of Qt differs from run to run.
    quint32 seed = 7;
    for (const QChar c : motif)
        seed = seed * 31 + c.unicode();
    QRandomGenerator random(seed);
    QImage image(paintingWidth, paintingHeight, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    QLinearGradient sky(0, 0, 0, paintingHeight * 0.7);
    sky.setColorAt(0, QColor(look.above));
    sky.setColorAt(1, QColor(look.below));
    painter.fillRect(image.rect(), sky);
    painter.setBrush(QColor(look.light));
    for (int i = 0; look.stars && i < 260; ++i) {
        const double size = 0.7 + random.generateDouble() * 1.6;
        painter.drawEllipse(QPointF(random.bounded(paintingWidth), random.bounded(paintingHeight * 2 / 3)), size, size);
    }
    painter.drawEllipse(QPointF(paintingWidth * (0.2 + random.generateDouble() * 0.6), paintingHeight * 0.28), 46, 46);
    constexpr int ranges = 4;
    for (int i = 0; i < ranges; ++i) {
        const double share = static_cast<double>(i + 1) / ranges;
        painter.setBrush(mixed(look.below, look.near, 0.25 + share * 0.75));
        painter.drawPath(range(random, paintingHeight * (0.5 + i * 0.1), 110.0 - i * 18));
        if (look.water && i == ranges - 2)
            paintWater(painter, look, random);
    }
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "JPG", 85);
    return bytes;
}

} // namespace Morelia::Demo
