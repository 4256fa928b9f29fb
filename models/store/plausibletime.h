// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <QtTypes>

namespace Morelia {

//! The time as given; 0 (unknown) before 1970 and after the year 9999. Never measured by this computer's clock: that
//! one may be wrong.
inline qint64 plausibleTime(qint64 timeMs)
{
    constexpr qint64 last = 253'402'300'799'999;
    return timeMs < 0 || timeMs > last ? 0 : timeMs;
}

} // namespace Morelia
