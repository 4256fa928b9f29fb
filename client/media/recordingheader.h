// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QSize>

namespace Morelia {

//! The formats of sounds and videos that Morelia plays, told by content and never by name. Whatever else players know, such
//! as play lists, may name addresses that they would ask.
enum class RecordingFormat : quint8 {
    None,
    Matroska, //!< WebM too
    Mp4,      //!< QuickTime too
    Ogg,
    Mp3,
    Flac,
    Wav,
};

//! Format of a sound or a video by its bytes. They may lie: decode with limits all the same.
struct RecordingHeader
{
    RecordingFormat format = RecordingFormat::None;
    bool isVideo = false;
    QSize size = {}; //!< pixels of a video as it is shown; empty when it is not told

    //! True for a known format.
    bool isValid() const { return format != RecordingFormat::None; }
};

//! Most pixels of a video that is played.
inline constexpr qint64 maxVideoPixels = 9'000'000;

//! Reads what the bytes of a file are, without decoding; None for all but sounds and videos.
RecordingHeader readRecordingHeader(QByteArrayView bytes);

} // namespace Morelia
