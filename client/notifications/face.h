// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPixmap>
#include <QString>

namespace Morelia {

//! Pixels of a face's edge; desktops make it smaller.
inline constexpr int faceEdge = 96;

//! A round face as the window draws it: initials, white on one of the tones.
QPixmap face(const QString &initials, int tone);

} // namespace Morelia
