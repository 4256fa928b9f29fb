// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace Morelia::Demo {

//! A landscape as a JPEG file of 1200 × 800 pixels, painted here so that no photo of anybody is needed. Known motifs:
//! river, evening, harbour, hills, night; every other word gives the hills in other shapes.
QByteArray paint(const QString &motif);

inline constexpr int paintingWidth = 1200;
inline constexpr int paintingHeight = 800;

} // namespace Morelia::Demo
