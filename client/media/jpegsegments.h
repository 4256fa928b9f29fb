// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

#include <optional>

namespace Morelia {

//! A piece of a JPEG file in front of its picture data.
struct JpegSegment
{
    static constexpr quint8 startOfScan = 0xDA;
    static constexpr quint8 endOfImage = 0xD9;
    static constexpr quint8 app1 = 0xE1;  //!< Exif and XMP
    static constexpr quint8 app13 = 0xED; //!< words of picture archives
    static constexpr quint8 comment = 0xFE;

    quint8 marker = 0;
    QByteArrayView body;  //!< without marker and length
    QByteArrayView whole; //!< as it lies in the file
};

//! Walks through the segments of a JPEG file up to the picture data. Ends early where the file is damaged.
class JpegSegments
{
public:
    //! bytes must outlive the walk.
    explicit JpegSegments(QByteArrayView bytes);

    std::optional<JpegSegment> next();
    //! The bytes behind the segments that were given.
    QByteArrayView rest() const { return m_bytes.sliced(m_at); }

private:
    QByteArrayView m_bytes;
    qsizetype m_at = 0;
};

} // namespace Morelia
