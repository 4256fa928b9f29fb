// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Morelia {

//! A part of each day, in minutes since midnight by the local clock: from the first minute on, up to the second. It may
//! span midnight; two equal minutes are a whole day.
struct QuietHours
{
    static constexpr int minutesPerDay = 24 * 60;

    int from = 22 * 60;
    int to = 8 * 60;

    constexpr bool isValid() const { return from >= 0 && from < minutesPerDay && to >= 0 && to < minutesPerDay; }
    constexpr bool contains(int minute) const
    {
        return from < to ? minute >= from && minute < to : minute >= from || minute < to;
    }

    friend bool operator==(const QuietHours &, const QuietHours &) = default;
};

} // namespace Morelia
