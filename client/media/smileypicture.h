// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/entities/delta.h"

namespace Morelia {

class AttachmentStore;

//! Most pixels of an edge of a smiley's picture: it is drawn as high as a line.
inline constexpr int maxSmileyEdge = 1'024;

//! A picture that can go along with messages as a smiley, by size and header.
bool mayBeSmiley(const QByteArray &picture);

//! Takes the smileys out whose bytes are no such picture. Reads the media cache: call it on a thread of work.
void dropBadSmileys(DeltaBatch &batch, const AttachmentStore &files);

} // namespace Morelia
