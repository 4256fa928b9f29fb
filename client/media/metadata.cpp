// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/media/metadata.h"

#include "client/media/jpegsegments.h"
#include "client/media/pictureheader.h"

#include <QtEndian>

#include <algorithm>
#include <array>

namespace Morelia {

namespace {

// Parts that change how a picture looks; all others are removed.
constexpr std::array pngKept{QByteArrayView("cHRM"), QByteArrayView("gAMA"), QByteArrayView("iCCP"),
    QByteArrayView("sBIT"), QByteArrayView("sRGB"), QByteArrayView("bKGD"), QByteArrayView("hIST"),
    QByteArrayView("tRNS"), QByteArrayView("pHYs"), QByteArrayView("sPLT"), QByteArrayView("cICP"),
    QByteArrayView("acTL"), QByteArrayView("fcTL"), QByteArrayView("fdAT")};
constexpr std::array webpKept{QByteArrayView("VP8 "), QByteArrayView("VP8L"), QByteArrayView("VP8X"),
    QByteArrayView("ALPH"), QByteArrayView("ANIM"), QByteArrayView("ANMF"), QByteArrayView("ICCP")};

bool isKeptJpeg(const JpegSegment &segment)
{
    constexpr quint8 app0 = 0xE0;
    constexpr quint8 app2 = 0xE2;
    constexpr quint8 app14 = 0xEE;
    constexpr quint8 app15 = 0xEF;
    if (segment.marker == app2)
        return segment.body.startsWith("ICC_PROFILE");
    if (segment.marker == app0)
        return segment.body.startsWith("JFIF");
    const bool isApplication = segment.marker >= app0 && segment.marker <= app15;
    return segment.marker != JpegSegment::comment && (!isApplication || segment.marker == app14);
}

// An Exif segment that says nothing but how to turn the picture.
QByteArray orientationSegment(int orientation)
{
    QByteArray segment("\xFF\xE1\x00\x22"
                       "Exif\0\0MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0",
        36);
    segment[29] = static_cast<char>(orientation);
    return segment;
}

// Place behind the end of the picture whose data start at 0; -1 when there is no end.
qsizetype endOfJpegData(QByteArrayView data)
{
    constexpr quint8 everyMarker = 0xFF;
    qsizetype at = 0;
    while (at + 1 < data.size()) {
        const auto marker = static_cast<quint8>(data[at + 1]);
        const bool isData = static_cast<quint8>(data[at]) != everyMarker || marker == 0 || marker == everyMarker
            || (marker >= 0xD0 && marker <= 0xD7);
        if (isData) {
            ++at;
            continue;
        }
        if (marker == JpegSegment::endOfImage)
            return at + 2;
        if (at + 4 > data.size())
            return -1;
        at += 2 + qMax<qsizetype>(2, qFromBigEndian<quint16>(data.data() + at + 2));
    }
    return -1;
}

QByteArray jpegWithout(const QByteArray &picture)
{
    QByteArray clean("\xFF\xD8");
    int orientation = 0;
    JpegSegments segments(picture);
    QByteArray kept;
    while (const std::optional<JpegSegment> segment = segments.next()) {
        if (segment->marker == JpegSegment::app1 && orientation == 0)
            orientation = exifOrientation(segment->body);
        if (isKeptJpeg(*segment))
            kept += segment->whole;
    }
    const QByteArrayView data = segments.rest();
    const qsizetype end = endOfJpegData(data);
    if (end < 0)
        return picture;
    if (orientation > 1)
        clean += orientationSegment(orientation);
    return clean + kept + data.first(end).toByteArray();
}

QByteArray pngWithout(const QByteArray &picture)
{
    constexpr qsizetype headSize = 8;
    constexpr qsizetype frameSize = 12; // length, type and check sum of a chunk
    QByteArray clean = picture.first(headSize);
    qsizetype at = headSize;
    while (at + frameSize <= picture.size()) {
        const qsizetype size = qFromBigEndian<quint32>(picture.constData() + at) + frameSize;
        if (size > picture.size() - at)
            return picture;
        const QByteArrayView chunk = QByteArrayView(picture).sliced(at, size);
        const QByteArrayView type = chunk.sliced(4, 4);
        const bool isCritical = type[0] >= 'A' && type[0] <= 'Z';
        if (isCritical || std::ranges::find(pngKept, type) != pngKept.end())
            clean += chunk;
        if (type == "IEND")
            return clean;
        at += size;
    }
    return picture;
}

QByteArray webpWithout(const QByteArray &picture)
{
    constexpr qsizetype headSize = 12;
    constexpr char namesMetadata = 0x08 | 0x04; // Exif and XMP, in the flags of VP8X
    QByteArray clean = picture.first(headSize);
    const qsizetype told = qFromLittleEndian<quint32>(picture.constData() + 4) + qsizetype{8};
    const QByteArrayView all = QByteArrayView(picture).first(qMin(told, picture.size()));
    qsizetype at = headSize;
    while (at + 8 <= all.size()) {
        const qsizetype size = qFromLittleEndian<quint32>(all.data() + at + 4);
        const qsizetype padded = 8 + size + (size & 1);
        if (padded > all.size() - at)
            return picture;
        const QByteArrayView chunk = all.sliced(at, padded);
        if (std::ranges::find(webpKept, chunk.first(4)) != webpKept.end()) {
            clean += chunk;
            if (chunk.startsWith("VP8X") && size > 0)
                clean[clean.size() - padded + 8] = static_cast<char>(clean[clean.size() - padded + 8] & ~namesMetadata);
        }
        at += padded;
    }
    if (at != all.size())
        return picture;
    qToLittleEndian(static_cast<quint32>(clean.size() - 8), clean.data() + 4);
    return clean;
}

} // namespace

QByteArray withoutMetadata(const QByteArray &picture)
{
    const PictureHeader header = readPictureHeader(picture);
    if (!header.isValid())
        return picture;
    switch (header.format) {
    case PictureFormat::Jpeg:
        return jpegWithout(picture);
    case PictureFormat::Png:
        return pngWithout(picture);
    case PictureFormat::WebP:
        return webpWithout(picture);
    case PictureFormat::Gif:
    case PictureFormat::None:
        break;
    }
    return picture;
}

} // namespace Morelia
