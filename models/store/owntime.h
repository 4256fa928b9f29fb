// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <QtTypes>

namespace Morelia {

//! The time of an own message, once a server has it: the time of its writing, so that it does not jump when the message
//! waited for a link. Where this computer's clock is clearly wrong (the message came to the server before it was written,
//! or was written in the future), the server's time counts. All in milliseconds; 0 is unknown.
constexpr qint64 ownTime(qint64 writtenMs, qint64 serverMs, qint64 nowMs)
{
    constexpr qint64 toleranceMs = qint64{2} * 60 * 1000;
    if (serverMs <= 0)
        return writtenMs;
    const bool clockIsWrong = writtenMs > serverMs + toleranceMs || nowMs < serverMs - toleranceMs;
    return writtenMs > 0 && !clockIsWrong ? writtenMs : serverMs;
}

} // namespace Morelia
