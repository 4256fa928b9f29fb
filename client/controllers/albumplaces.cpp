// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/controllers/albumplaces.h"

#include <cmath>
#include <numeric>

namespace Morelia {

namespace {

constexpr qsizetype longestRow = 3;

struct Frame
{
    qreal width = 0;
    qreal gap = 0;
    qreal lowest = 0;
    qreal highest = 0;
};

// Width by height. Strips, and pictures whose size nobody has said, get a place in which something can be seen.
qreal ratioOf(const MessageValue &part)
{
    constexpr qreal narrowest = 0.6;
    constexpr qreal widest = 2;
    const FileValue &file = part.file;
    return file.width > 0 && file.height > 0 ? qBound(narrowest, qreal(file.width) / file.height, widest) : 1;
}

// Sizes of the rows, short ones first; three pictures are a large one and two.
QList<qsizetype> rowSizes(qsizetype parts)
{
    if (parts <= 0)
        return {};
    if (parts == longestRow)
        return {1, 2};
    const qsizetype rows = (parts + longestRow - 1) / longestRow;
    QList<qsizetype> sizes(rows, parts / rows);
    for (qsizetype i = 0; i < parts % rows; ++i)
        ++sizes[rows - 1 - i];
    return sizes;
}

// All as high as each other and together as wide as the frame; whole pixels, so that no edge is blurred.
QList<QRectF> rowPlaces(QList<qreal> ratios, qreal top, const Frame &frame)
{
    // Between two wide ones a narrow one would be too small to be hit.
    for (qreal &ratio : ratios)
        ratio = ratios.size() < longestRow ? ratio : qBound(0.8, ratio, 1.5);
    const qreal sum = std::accumulate(ratios.cbegin(), ratios.cend(), qreal(0));
    const qreal room = frame.width - frame.gap * qreal(ratios.size() - 1);
    const qreal height = std::round(qBound(frame.lowest, room / sum, frame.highest));
    QList<QRectF> places;
    qreal left = 0;
    for (qsizetype i = 0; i < ratios.size(); ++i) {
        const bool isLast = i + 1 == ratios.size();
        const qreal width = isLast ? frame.width - left : std::round(room * ratios[i] / sum);
        places.append({left, top, width, height});
        left += width + frame.gap;
    }
    return places;
}

// A high one with two beside it.
QList<QRectF> placesBesideFirst(qreal ratio, const Frame &frame)
{
    const qreal left = std::round((frame.width - frame.gap) * 0.6);
    const qreal right = frame.width - frame.gap - left;
    const qreal height = std::round(qBound(frame.lowest * 2 + frame.gap, left / ratio, frame.highest));
    const qreal half = std::round((height - frame.gap) / 2);
    return {{0, 0, left, height}, {left + frame.gap, 0, right, half},
        {left + frame.gap, half + frame.gap, right, height - half - frame.gap}};
}

} // namespace

AlbumPlaces::AlbumPlaces(QObject *parent)
    : QObject(parent)
{}

QList<QRectF> AlbumPlaces::places(const AlbumValue &album, qreal width, qreal gap, qreal lowest, qreal highest)
{
    const Frame frame{width, gap, lowest, highest};
    QList<qreal> ratios;
    for (const MessageValue &part : album.parts)
        ratios.append(ratioOf(part));
    if (ratios.size() == longestRow && ratios.constFirst() < 1)
        return placesBesideFirst(ratios.constFirst(), frame);
    QList<QRectF> places;
    qreal top = 0;
    const QList<qsizetype> sizes = rowSizes(ratios.size());
    for (const qsizetype size : sizes) {
        places.append(rowPlaces(ratios.sliced(places.size(), size), top, frame));
        top = places.constLast().bottom() + gap;
    }
    return places;
}

} // namespace Morelia
