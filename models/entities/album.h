// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/message.h"

#include <QList>

#include <optional>

namespace Morelia {

//! As many as are shown in one block; more files than that make several albums.
inline constexpr int maxAlbumParts = 10;

//! Pictures can be parts of an album. Sounds and videos play in rows of their own.
bool mayBeInAlbum(AttachmentKind kind);

//! Albums for files that are sent together, a message each: places in order. Nothing for a file that stays alone.
QList<std::optional<AlbumPlace>> albumPlaces(const QList<Attachment> &files);

//! Albums with names of their own for so many files side by side; nothing for a file that is left alone.
QList<std::optional<AlbumPlace>> newAlbums(qsizetype parts);

} // namespace Morelia
