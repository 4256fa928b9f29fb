// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "protocol/mtp/link.h"

namespace Morelia::Mtp {

//! The two links of an account to its server: one for everything that matters, and an expendable one to read pages.
struct Links
{
    Links(const TransportFactory &transports, Clock &time, const RandomSource &random)
        : clock(time)
        , main(transports, time, random, clock)
        , probe(transports, time, random, clock)
    {}

    ServerClock clock;
    Link main;
    Link probe;
};

} // namespace Morelia::Mtp
