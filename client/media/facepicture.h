// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QImage>

namespace Morelia {

//! The middle of a picture of this computer as a small one for a face, turned as the camera said and without what the camera wrote; empty
//! for what cannot be shown. Blocks: use it on a thread of work.
QByteArray facePicture(const QByteArray &picture);

//! The middle of a picture as a circle of this many pixels; a null image for none.
QImage roundPicture(const QImage &picture, int diameter);

} // namespace Morelia
