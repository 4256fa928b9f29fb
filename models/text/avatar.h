// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <QString>

namespace Morelia {

//! Number of colours in the palette of names and avatars.
inline constexpr int paletteSize = 16;

//! At most two letters that stand for a name on an avatar; the first sign of names without letters, "?" for empty ones.
QString initials(const QString &name);

//! Place in the palette, the same for the same id on every computer and in every run.
int paletteIndex(const QString &id);

} // namespace Morelia
