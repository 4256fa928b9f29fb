// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <QtTypes>

namespace Morelia {

//! The time of an own message, once a server has it: that of its writing, so that it does not jump when the message has
//! waited for a link. A clock of this computer that is clearly wrong, because the message came there before it was
//! written or after the present, gives way to the server's. All in milliseconds; 0 is unknown.
constexpr qint64 ownTime(qint64 writtenMs, qint64 serverMs, qint64 nowMs)
{
    constexpr qint64 toleranceMs = 2 * 60 * 1000;
    if (serverMs <= 0)
        return writtenMs;
    const bool clockIsWrong = writtenMs > serverMs + toleranceMs || nowMs < serverMs - toleranceMs;
    return writtenMs > 0 && !clockIsWrong ? writtenMs : serverMs;
}

} // namespace Morelia
