// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <QDateTime>

namespace Morelia {

//! The time as given; 0 (unknown) when it lies more than a day ahead of this computer's clock or before 1970.
inline qint64 plausibleTime(qint64 timeMs)
{
    constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;
    return timeMs < 0 || timeMs > QDateTime::currentMSecsSinceEpoch() + dayMs ? 0 : timeMs;
}

} // namespace Morelia
