// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "protocol/check/check.h"

#include <QList>
#include <QStringList>

namespace Morelia::Check {

inline constexpr int quirkCount = 44;

//! All checks in the order in which they run. Pointers stay valid for ever.
QList<const Check *> allChecks();

//! The quirks that no check shows.
std::span<const UnseenQuirk> unseenQuirks();

//! The checks whose names match one of these globs; heavy ones only when named or asked for. No glob: all.
QList<const Check *> selectChecks(const QStringList &globs, bool heavyToo);

} // namespace Morelia::Check
