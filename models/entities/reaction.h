// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <QString>

namespace Morelia {

//! A reaction to a message: of one person, or of several where the server only counts them.
struct Reaction
{
    QString value;  //!< an emoji, as it came; clean it before showing
    QString userId; //!< empty where the server only counts
    int count = 1;
    bool mine = false; //!< this account is among them

    friend bool operator==(const Reaction &, const Reaction &) = default;
};

} // namespace Morelia
