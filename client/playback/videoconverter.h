// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QVideoFrame>

namespace Morelia {

//! The picture of a frame, turned as it is shown, no larger than a bound; null for forms that no decoder gives. Without the
//! graphics card, as QVideoFrame::toImage() takes it, which must not be used beside the window's thread.
QImage pictureOf(QVideoFrame frame, QSize bound);

} // namespace Morelia
