// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <QString>

// Names of files: for the screen and for this computer's disk.
namespace Morelia {

//! Longest result of safeFileName() in bytes of UTF-8.
inline constexpr int maxFileNameBytes = 150;

//! The last part of a name from others, safe for every file system and to read: no path, no control, direction or
//! invisible characters, none of \/:*?"<>|, no leading dots, no name of a device, at most maxFileNameBytes with the
//! ending kept. Empty when nothing is left.
QString safeFileName(const QString &name);

//! The same for the screen alone: the dot of a hidden file stays.
QString shownFileName(const QString &name);

//! True when a system would run a file of this name, or show it as a page that runs, instead of only showing it.
bool isProgramName(const QString &name);

} // namespace Morelia
