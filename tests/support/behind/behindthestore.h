// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Morelia::Test {

//! Runs sql on the file of a closed store, as a failing disk might change it. False when it cannot.
[[nodiscard]] bool changeBehindTheStore(const QString &folder, const QString &sql);

} // namespace Morelia::Test
