// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>

#include <optional>

namespace Morelia {

//! When a command that the server refused for the moment goes out again.
struct RetryPolicy
{
    QList<int> delaysMs{1'000, 2'000, 5'000, 10'000, 30'000, 60'000, 60'000, 60'000};
    //! Pause before looking again for a command whose fate stayed unknown while the link was up.
    int lookAgainMs = 2'000;
    //! Pause before something that the store could not do is tried again.
    int storeAgainMs = 2'000;

    //! Delay in milliseconds before the next try after so many refusals; nothing when it is time to give up.
    std::optional<int> delayAfter(int refusals) const
    {
        if (refusals < 1 || refusals > delaysMs.size())
            return std::nullopt;
        return delaysMs.at(refusals - 1);
    }
};

} // namespace Morelia
