// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/playback/videoconverter.h"

#include <QTransform>
#include <QVideoFrameFormat>

#include <algorithm>
#include <optional>

namespace Morelia {

namespace {

using Format = QVideoFrameFormat;

// Where a form keeps its colours: brightness of each pixel in the first plane, two colours for a few pixels together.
struct YuvLayout
{
    int bluePlane = 1;
    int redPlane = 2;
    int blueOffset = 0; // bytes
    int redOffset = 0;
    int colourStep = 1; // bytes from one colour to the next
    int colourShiftY = 1;
    int bytes = 1;   // of a number
    int dropped = 0; // lowest bits of a number that are left out
};

std::optional<YuvLayout> layoutOf(Format::PixelFormat format)
{
    switch (format) {
    case Format::Format_YUV420P:
        return YuvLayout{};
    case Format::Format_YV12:
        return YuvLayout{.bluePlane = 2, .redPlane = 1};
    case Format::Format_YUV422P:
        return YuvLayout{.colourShiftY = 0};
    case Format::Format_NV12:
        return YuvLayout{.redPlane = 1, .redOffset = 1, .colourStep = 2};
    case Format::Format_NV21:
        return YuvLayout{.redPlane = 1, .blueOffset = 1, .colourStep = 2};
    case Format::Format_P010:
    case Format::Format_P016:
        return YuvLayout{.redPlane = 1, .redOffset = 2, .colourStep = 4, .bytes = 2, .dropped = 8};
    case Format::Format_YUV420P10:
        return YuvLayout{.colourStep = 2, .bytes = 2, .dropped = 2};
    default:
        return {};
    }
}

// Turns brightness and colours into red, green and blue; in 1/65536.
struct Matrix
{
    int black;
    int brightness;
    int redToRed;
    int redToGreen;
    int blueToGreen;
    int blueToBlue;
};

Matrix matrixOf(const Format &format)
{
    const bool isFull = format.colorRange() == Format::ColorRange_Full;
    const int black = isFull ? 0 : 16;
    const double brightness = isFull ? 1 : 255.0 / 219;
    const double colour = isFull ? 1 : 255.0 / 224;
    // Shares of red and blue in brightness, by ITU-R BT.601, BT.709 and BT.2020.
    double red = 0.299;
    double blue = 0.114;
    const bool untoldAndLarge = format.colorSpace() == Format::ColorSpace_Undefined && format.frameHeight() > 576;
    if (format.colorSpace() == Format::ColorSpace_BT709 || untoldAndLarge) {
        red = 0.2126;
        blue = 0.0722;
    } else if (format.colorSpace() == Format::ColorSpace_BT2020) {
        red = 0.2627;
        blue = 0.0593;
    }
    const double green = 1 - red - blue;
    const auto fixed = [](double factor) { return qRound(factor * 65536); };
    return {black, fixed(brightness), fixed(2 * (1 - red) * colour), fixed(-2 * (1 - red) * red / green * colour),
        fixed(-2 * (1 - blue) * blue / green * colour), fixed(2 * (1 - blue) * colour)};
}

// A line of numbers of a plane.
class Line
{
public:
    Line(const QVideoFrame &frame, int plane, int row, int offset, int step, const YuvLayout &layout)
        : m_bytes(frame.bits(plane) + qsizetype(row) * frame.bytesPerLine(plane) + offset)
        , m_step(step)
        , m_wide(layout.bytes == 2)
        , m_dropped(layout.dropped)
    {}

    int at(int place) const
    {
        const uchar *number = m_bytes + qsizetype(place) * m_step;
        return m_wide ? qMin((number[0] | number[1] << 8) >> m_dropped, 255) : *number;
    }

private:
    const uchar *m_bytes;
    int m_step;
    bool m_wide;
    int m_dropped;
};

// Whether a plane has so many lines of so many bytes.
bool isWhole(const QVideoFrame &frame, int plane, qsizetype lines, qsizetype lineBytes)
{
    return plane < frame.planeCount() && frame.bits(plane) && lines > 0 && frame.bytesPerLine(plane) >= lineBytes
        && frame.mappedBytes(plane) >= (lines - 1) * frame.bytesPerLine(plane) + lineBytes;
}

QImage fromYuv(const QVideoFrame &frame, const YuvLayout &layout)
{
    const QSize size = frame.size();
    const qsizetype colourLines = (size.height() + layout.colourShiftY) >> layout.colourShiftY;
    const qsizetype colourBytes = qsizetype((size.width() + 1) / 2) * layout.colourStep;
    if (!isWhole(frame, 0, size.height(), qsizetype(size.width()) * layout.bytes)
        || !isWhole(frame, layout.bluePlane, colourLines, colourBytes)
        || !isWhole(frame, layout.redPlane, colourLines, colourBytes))
        return {};
    QImage picture(size, QImage::Format_RGB32);
    if (picture.isNull())
        return {};
    const Matrix matrix = matrixOf(frame.surfaceFormat());
    const auto channel = [](int fixed) { return std::clamp(fixed >> 16, 0, 255); };
    for (int y = 0; y < size.height(); ++y) {
        auto *pixels = reinterpret_cast<QRgb *>(picture.scanLine(y));
        const int colourRow = y >> layout.colourShiftY;
        const Line bright(frame, 0, y, 0, layout.bytes, layout);
        const Line blues(frame, layout.bluePlane, colourRow, layout.blueOffset, layout.colourStep, layout);
        const Line reds(frame, layout.redPlane, colourRow, layout.redOffset, layout.colourStep, layout);
        for (int x = 0; x < size.width(); ++x) {
            const int light = (bright.at(x) - matrix.black) * matrix.brightness + 32768;
            const int blue = blues.at(x / 2) - 128;
            const int red = reds.at(x / 2) - 128;
            pixels[x] = qRgb(channel(light + red * matrix.redToRed),
                channel(light + red * matrix.redToGreen + blue * matrix.blueToGreen),
                channel(light + blue * matrix.blueToBlue));
        }
    }
    return picture;
}

QImage fromRgb(const QVideoFrame &frame, QImage::Format format)
{
    const QSize size = frame.size();
    const qsizetype lineBytes = (qsizetype(size.width()) * QImage::toPixelFormat(format).bitsPerPixel() + 7) / 8;
    if (format == QImage::Format_Invalid || !isWhole(frame, 0, size.height(), lineBytes))
        return {};
    return QImage(frame.bits(0), size.width(), size.height(), frame.bytesPerLine(0), format).copy();
}

QImage read(const QVideoFrame &frame)
{
    const Format::PixelFormat format = frame.pixelFormat();
    if (const std::optional<YuvLayout> layout = layoutOf(format))
        return fromYuv(frame, *layout);
    return fromRgb(frame, Format::imageFormatFromPixelFormat(format));
}

} // namespace

QImage pictureOf(QVideoFrame frame, QSize bound)
{
    if (frame.size().isEmpty() || !frame.map(QVideoFrame::ReadOnly))
        return {};
    QImage picture = read(frame);
    frame.unmap();
    QTransform turn;
    turn.rotate(static_cast<int>(frame.surfaceFormat().rotation()));
    if (frame.surfaceFormat().isMirrored())
        turn.scale(-1, 1);
    if (!turn.isIdentity())
        picture = picture.transformed(turn);
    if (picture.width() <= bound.width() && picture.height() <= bound.height())
        return picture;
    return picture.scaled(bound, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

} // namespace Morelia
