// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/media/jpegsegments.h"

#include <QtEndian>

namespace Morelia {

namespace {

constexpr quint8 markerStart = 0xFF;
constexpr qsizetype markSize = 2; // also of the length behind it, which counts itself

bool isAlone(quint8 marker)
{
    return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
}

} // namespace

JpegSegments::JpegSegments(QByteArrayView bytes)
    : m_bytes(bytes)
    , m_at(bytes.startsWith("\xFF\xD8") ? markSize : bytes.size())
{}

std::optional<JpegSegment> JpegSegments::next()
{
    qsizetype at = m_at;
    const auto byte = [this](qsizetype place) { return static_cast<quint8>(m_bytes[place]); };
    // Any number of fill bytes may stand before a marker; like other readers, skip stray bytes too.
    const auto isMarker = [&] { return byte(at) == markerStart && byte(at + 1) != markerStart && byte(at + 1) != 0; };
    while (at + markSize <= m_bytes.size() && !isMarker())
        ++at;
    if (at + markSize > m_bytes.size())
        return std::nullopt;
    m_at = at;
    const quint8 marker = byte(at + 1);
    if (marker == JpegSegment::startOfScan || marker == JpegSegment::endOfImage)
        return std::nullopt;
    qsizetype length = 0;
    if (!isAlone(marker)) {
        if (at + 2 * markSize > m_bytes.size())
            return std::nullopt;
        length = qFromBigEndian<quint16>(m_bytes.data() + at + markSize);
        if (length < markSize || at + markSize + length > m_bytes.size())
            return std::nullopt;
    }
    JpegSegment segment;
    segment.marker = marker;
    segment.whole = m_bytes.sliced(m_at, at + markSize + length - m_at);
    if (length > 0)
        segment.body = m_bytes.sliced(at + 2 * markSize, length - markSize);
    m_at = at + markSize + length;
    return segment;
}

} // namespace Morelia
