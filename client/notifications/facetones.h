// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTypes>

#include <array>

namespace Morelia {

//! The tones of faces, as 0xaarrggbb; the window's are in NamePalette.qml, and a test compares the two.
inline constexpr std::array<quint32, 16> faceTones{0xffa8322a, 0xff8f4a00, 0xff6b5b00, 0xff2f6b1f, 0xff00695c,
    0xff1a5fa8, 0xff5b4ab8, 0xff97327f, 0xffab2858, 0xff394d01, 0xff046677, 0xff313da8, 0xff7f33a5, 0xff633c2e,
    0xff495766, 0xff632c4d};

} // namespace Morelia
