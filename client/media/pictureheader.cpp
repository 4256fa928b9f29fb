// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/media/pictureheader.h"

#include "client/media/jpegsegments.h"

#include <QtEndian>

namespace Morelia {

namespace {

constexpr QByteArrayView pngMark("\x89PNG\r\n\x1a\n", 8);
constexpr QByteArrayView exifMark("Exif\0\0", 6);

// Number of Number's width at a place; 0 beyond the end.
template <typename Number>
Number littleEndian(QByteArrayView bytes, qsizetype at)
{
    return at >= 0 && at + qsizetype(sizeof(Number)) <= bytes.size() ? qFromLittleEndian<Number>(bytes.data() + at)
                                                                     : Number{0};
}

template <typename Number>
Number bigEndian(QByteArrayView bytes, qsizetype at)
{
    return at >= 0 && at + qsizetype(sizeof(Number)) <= bytes.size() ? qFromBigEndian<Number>(bytes.data() + at)
                                                                     : Number{0};
}

QSize sizeOf(quint32 width, quint32 height)
{
    constexpr quint32 most = 1'000'000;
    return width <= most && height <= most ? QSize(int(width), int(height)) : QSize();
}

QSize pngSize(QByteArrayView bytes)
{
    // A file that was cut off has no end.
    if (bytes.size() < 24 || bytes.sliced(12, 4) != "IHDR" || bytes.lastIndexOf("IEND") < 0)
        return {};
    return sizeOf(bigEndian<quint32>(bytes, 16), bigEndian<quint32>(bytes, 20));
}

// Size of a colour table in bytes, by the flags that announce it.
qsizetype gifColours(quint8 flags)
{
    return (flags & 0x80) != 0 ? qsizetype{3} << ((flags & 7) + 1) : 0;
}

// Size of the first picture, for files whose screen has none: its descriptor follows the extensions.
QSize gifFrameSize(QByteArrayView bytes)
{
    const auto byte = [&](qsizetype at) { return littleEndian<quint8>(bytes, at); };
    qsizetype at = 13 + gifColours(byte(10));
    while (byte(at) == '!') {
        at += 2;
        while (byte(at) != 0)
            at += 1 + byte(at);
        ++at;
    }
    return byte(at) == ',' ? sizeOf(littleEndian<quint16>(bytes, at + 5), littleEndian<quint16>(bytes, at + 7))
                           : QSize();
}

QSize gifSize(QByteArrayView bytes)
{
    const QSize screen = sizeOf(littleEndian<quint16>(bytes, 6), littleEndian<quint16>(bytes, 8));
    return screen.isEmpty() ? gifFrameSize(bytes) : screen;
}

quint32 threeBytes(QByteArrayView bytes, qsizetype at)
{
    return littleEndian<quint16>(bytes, at) | quint32(littleEndian<quint8>(bytes, at + 2)) << 16;
}

QSize webpSize(QByteArrayView bytes)
{
    constexpr quint32 fourteenBits = 0x3FFF;
    if (bytes.size() < 30)
        return {};
    const QByteArrayView chunk = bytes.sliced(12, 4);
    if (chunk == "VP8X")
        return sizeOf(threeBytes(bytes, 24) + 1, threeBytes(bytes, 27) + 1);
    if (chunk == "VP8L" && bytes[20] == '\x2F') {
        const quint32 bits = littleEndian<quint32>(bytes, 21);
        return sizeOf((bits & fourteenBits) + 1, (bits >> 14 & fourteenBits) + 1);
    }
    if (chunk == "VP8 " && bytes.sliced(23, 3) == QByteArrayView("\x9D\x01\x2A", 3))
        return sizeOf(littleEndian<quint16>(bytes, 26) & fourteenBits, littleEndian<quint16>(bytes, 28) & fourteenBits);
    return {};
}

// Frames that decoders read: lossless and hierarchical ones are no pictures to anybody.
bool startsFrame(quint8 marker)
{
    return (marker >= 0xC0 && marker <= 0xC2) || marker == 0xC9 || marker == 0xCA;
}

bool isProgressive(quint8 marker)
{
    return marker == 0xC2 || marker == 0xCA;
}

PictureHeader jpegHeader(QByteArrayView bytes)
{
    int orientation = 0;
    JpegSegments segments(bytes);
    while (const std::optional<JpegSegment> segment = segments.next()) {
        if (segment->marker == JpegSegment::app1 && orientation == 0)
            orientation = exifOrientation(segment->body);
        if (!startsFrame(segment->marker))
            continue;
        const QSize size = sizeOf(bigEndian<quint16>(segment->body, 3), bigEndian<quint16>(segment->body, 1));
        return {PictureFormat::Jpeg, orientation >= firstTurnedOrientation ? size.transposed() : size,
            isProgressive(segment->marker), orientation};
    }
    return {PictureFormat::Jpeg, {}};
}

} // namespace

int exifOrientation(QByteArrayView segment)
{
    constexpr quint16 orientationTag = 0x0112;
    constexpr qsizetype entrySize = 12;
    if (!segment.startsWith(exifMark))
        return 0;
    const QByteArrayView tiff = segment.sliced(exifMark.size());
    const bool little = tiff.startsWith("II");
    if (!little && !tiff.startsWith("MM"))
        return 0;
    const auto word = [&](qsizetype at) {
        return little ? littleEndian<quint16>(tiff, at) : bigEndian<quint16>(tiff, at);
    };
    const qsizetype directory = little ? littleEndian<quint32>(tiff, 4) : bigEndian<quint32>(tiff, 4);
    const int entries = word(directory);
    for (int i = 0; i < entries; ++i) {
        const qsizetype entry = directory + 2 + i * entrySize;
        if (entry + entrySize > tiff.size())
            return 0;
        if (word(entry) == orientationTag) {
            const int orientation = word(entry + 8);
            return orientation <= 8 ? orientation : 0;
        }
    }
    return 0;
}

qint64 maxPixelsOf(const PictureHeader &header)
{
    if (header.format != PictureFormat::Jpeg)
        return maxPicturePixels;
    return header.isProgressive ? maxProgressivePixels : maxJpegPixels;
}

bool isShowable(const PictureHeader &header, qsizetype bytes, qsizetype maxBytes)
{
    return header.isValid() && bytes <= maxBytes
        && qint64{header.size.width()} * header.size.height() <= maxPixelsOf(header);
}

PictureHeader readPictureHeader(QByteArrayView bytes)
{
    if (bytes.startsWith(pngMark))
        return {PictureFormat::Png, pngSize(bytes)};
    if (bytes.startsWith("\xFF\xD8\xFF"))
        return jpegHeader(bytes);
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        return {PictureFormat::Gif, gifSize(bytes)};
    if (bytes.startsWith("RIFF") && bytes.size() >= 12 && bytes.sliced(8, 4) == "WEBP")
        return {PictureFormat::WebP, webpSize(bytes)};
    return {};
}

} // namespace Morelia
