// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace Morelia {

//! Longest edge, in pixels, of a picture that was made smaller.
inline constexpr int smallerEdge = 2'048;

//! A PNG or JPEG picture of this computer with at most smallerEdge on each side: as JPEG, or as PNG where something shines through it.
//! Everything else, and what would not become smaller, comes back as it is. Blocks: use it on a thread of work.
QByteArray smallerPicture(const QByteArray &bytes);

} // namespace Morelia
