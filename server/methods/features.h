// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Morelia::Server {

//! The features that a socket has switched on; see protocol/mtp/EXTENSIONS.md.
struct Features
{
    bool push = false;
    bool offsets = false;
    bool edits = false;
    bool parts = false;
    bool members = false;

    friend bool operator==(const Features &, const Features &) = default;
};

} // namespace Morelia::Server
