// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/entities/delta.h"

namespace Morelia {

class AttachmentStore;

//! Most pixels of an edge of a picture that is drawn small: a smiley or a face.
inline constexpr int maxSmallEdge = 1'024;

//! A picture that can be a smiley or a face, by size and header.
bool isSmallPicture(const QByteArray &picture);

//! Takes the smileys out whose bytes are no such picture, and such faces off their cards. Reads the media
//! cache: call it on a thread of work.
void dropBadPictures(DeltaBatch &batch, const AttachmentStore &files);

} // namespace Morelia
