// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <QLatin1StringView>

// Keys and limits of ENVELOPE.md.
namespace Morelia::Mtp::EnvelopeForm {

enum Key : qint64 {
    IdKey = 1,
    ReplyKey,
    NameKey,
    MimeKey,
    SizeKey,
    WidthKey,
    HeightKey,
    NoticeKey,
    ReactionKey,
    ReactionGoneKey,
    MentionsKey,
    ForwardKey,
    AuthorKey,
    AlbumKey,
    SmileysKey,
    LooksKey,
    SmileyFileKey,
    CardKey,
    CardPartsKey
};

inline constexpr QLatin1StringView envelopePrefix("mx1:");
//! The longest form that every stock server keeps, in characters.
inline constexpr int maxEnvelopeChars = 240;

inline constexpr qsizetype idBytes = 16;
inline constexpr qsizetype maxFileNameChars = 255;
inline constexpr quint64 maxSize = quint64{1} << 53;
inline constexpr quint64 maxRevision = quint64{1} << 53;
inline constexpr quint64 maxPixels = 65535;
inline constexpr qsizetype maxReactionBytes = 64;
inline constexpr qsizetype maxAuthorBytes = 128;
inline constexpr qsizetype smileyFileBytes = 8;
inline constexpr qsizetype maxListEntries = 50;
inline constexpr int minAlbumCount = 2;
inline constexpr int maxAlbumCount = 100;

} // namespace Morelia::Mtp::EnvelopeForm
