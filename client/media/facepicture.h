// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace Morelia {

//! The middle of a picture as a small one for a face, turned as the camera said and without what the camera wrote; empty
//! for what cannot be shown. Blocks: use it on a thread of work.
QByteArray facePicture(const QByteArray &picture);

} // namespace Morelia
