// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/client/pictures.h"

#include <QBuffer>
#include <QImageWriter>
#include <QtEndian>

namespace Morelia::Test {

namespace {

template <typename Number>
QByteArray big(Number number)
{
    QByteArray bytes(sizeof(Number), '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

template <typename Number>
QByteArray little(Number number)
{
    QByteArray bytes(sizeof(Number), '\0');
    qToLittleEndian(number, bytes.data());
    return bytes;
}

quint32 pngCheck(const QByteArray &bytes)
{
    quint32 crc = 0xFFFFFFFF;
    for (const char byte : bytes) {
        crc ^= static_cast<quint8>(byte);
        for (int i = 0; i < 8; ++i)
            crc = (crc & 1) != 0 ? crc >> 1 ^ 0xEDB88320 : crc >> 1;
    }
    return ~crc;
}

} // namespace

QByteArray pngChunk(const QByteArray &type, const QByteArray &body)
{
    return big(static_cast<quint32>(body.size())) + type + body + big(pngCheck(type + body));
}

QByteArray png(const QSize &size, const QByteArray &extra)
{
    const QByteArray head = big(static_cast<quint32>(size.width())) + big(static_cast<quint32>(size.height()))
        + QByteArray("\x01\0\0\0\0", 5);
    const qsizetype line = 1 + (qsizetype{size.width()} + 7) / 8;
    // qCompress puts a length of its own in front.
    const QByteArray pixels = qCompress(QByteArray(line * size.height(), '\0'), 9).sliced(4);
    return QByteArray("\x89PNG\r\n\x1a\n", 8) + pngChunk("IHDR", head) + extra + pngChunk("IDAT", pixels)
        + pngChunk("IEND", {});
}

QByteArray jpegSegment(quint8 marker, const QByteArray &body)
{
    return QByteArray(1, '\xFF') + char(marker) + big(static_cast<quint16>(body.size() + 2)) + body;
}

QByteArray exif(int orientation, const QByteArray &place, bool littleEndian)
{
    const auto word = [&](quint16 number) { return littleEndian ? little(number) : big(number); };
    const auto number = [&](quint32 value) { return littleEndian ? little(value) : big(value); };
    QByteArray tiff = littleEndian ? QByteArray("II") : QByteArray("MM");
    tiff += word(42) + number(8) + word(2);
    tiff += word(0x010E) + word(2) + number(static_cast<quint32>(place.size())) + number(38);
    tiff += word(0x0112) + word(3) + number(1) + word(static_cast<quint16>(orientation)) + word(0);
    tiff += number(0) + place;
    return QByteArray("Exif\0\0", 6) + tiff;
}

QByteArray jpegHead(const QSize &size, const QByteArray &segments)
{
    const QByteArray frame = "\x08" + big(static_cast<quint16>(size.height())) + big(static_cast<quint16>(size.width()))
        + QByteArray("\x01\x01\x11\0", 4);
    return "\xFF\xD8" + segments + jpegSegment(0xC0, frame);
}

QByteArray jpeg(const QSize &size, const QByteArray &segments, const QByteArray &behind)
{
    const QByteArray scan = jpegSegment(0xDA, QByteArray("\x01\x01\0\0\x3F\0", 6));
    return jpegHead(size, segments) + scan + QByteArray("data\xFF\0more\xFF\xD0", 12) + "\xFF\xD9" + behind;
}

QByteArray webp(const QByteArray &chunks)
{
    return "RIFF" + little(static_cast<quint32>(chunks.size() + 4)) + "WEBP" + chunks;
}

QByteArray webpChunk(const QByteArray &type, const QByteArray &body)
{
    return type + little(static_cast<quint32>(body.size())) + body + QByteArray(body.size() & 1, '\0');
}

QByteArray webpCanvas(const QSize &size, char flags)
{
    return flags + QByteArray(3, '\0') + little(static_cast<quint32>(size.width() - 1)).first(3)
        + little(static_cast<quint32>(size.height() - 1)).first(3);
}

QByteArray gif(const QSize &size, const QList<int> &colours, int delay)
{
    const auto twoBytes = [](int value) { return QByteArray(1, char(value & 0xff)) + char(value >> 8); };
    const QByteArray dimensions = twoBytes(size.width()) + twoBytes(size.height());
    QByteArray file =
        "GIF89a" + dimensions + QByteArray("\xf1\0\0", 3) + QByteArray("\0\0\0\xff\0\0\0\xff\0\xff\xff\xff", 12);
    constexpr int clear = 4;
    constexpr int end = 5;
    for (const int colour : colours) {
        QByteArray data;
        int bits = 0;
        int held = 0;
        const auto put = [&](int code) {
            held |= code << bits;
            for (bits += 3; bits >= 8; bits -= 8, held >>= 8)
                data.append(char(held & 0xff));
        };
        // Cleared before every second pixel, so that codes stay three bits long.
        for (int pixel = 0; pixel < size.width() * size.height(); ++pixel) {
            if (pixel % 2 == 0)
                put(clear);
            put(colour);
        }
        put(end);
        data.append(char(held & 0xff));
        file += QByteArray("\x21\xf9\x04\0", 4) + twoBytes(delay) + QByteArray("\0\0", 2);
        file += QByteArray("\x2c\0\0\0\0", 5) + dimensions + QByteArray("\0\x02", 2);
        for (qsizetype at = 0; at < data.size(); at += 255) {
            const QByteArray block = data.mid(at, 255);
            file += char(block.size()) + block;
        }
        file.append('\0');
    }
    return file + ';';
}

QByteArray encoded(const QImage &image, const char *format, int quality)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    writer.setQuality(quality);
    return writer.write(image) ? buffer.data() : QByteArray();
}

QImage noise(const QSize &size)
{
    QImage image(size, QImage::Format_RGB32);
    quint32 state = 1;
    for (int y = 0; y < size.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < size.width(); ++x) {
            state = state * 1664525U + 1013904223U;
            line[x] = 0xff000000U | (state >> 8U);
        }
    }
    return image;
}

QByteArray written(const QSize &size, const char *format)
{
    QImage picture(size, QImage::Format_RGB32);
    picture.fill(Qt::red);
    return encoded(picture, format);
}

} // namespace Morelia::Test
