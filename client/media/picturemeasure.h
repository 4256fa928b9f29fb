// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/entities/delta.h"

namespace Morelia {

class AttachmentStore;

//! Writes the size in pixels into pictures that came without a believable one, read from their first bytes, so that a
//! list can keep room for them. Reads the media cache: call it on a thread of work.
void measurePictures(DeltaBatch &batch, const AttachmentStore &files);

} // namespace Morelia
