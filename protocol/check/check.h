// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <QLatin1StringView>
#include <QString>

#include <span>

namespace Morelia::Check {

class Bench;

//! One question about a server. The answer is put into a few words, and these are compared.
struct Check
{
    QLatin1StringView name;  //!< group.what
    QLatin1StringView title; //!< what is done
    //! Does it and says what was seen. input: as in the table.
    QString (*observe)(Bench &bench, QLatin1StringView input) = nullptr;
    QLatin1StringView documented;   //!< what the protocol wants; several are separated by " | "
    QLatin1StringView release = {}; //!< what the release of 2023 does; empty: the same
    int quirk = 0;                  //!< number of the release's quirk that this shows; 0: none
    QLatin1StringView input = {};
    bool heavy = false; //!< takes long or leaves much behind: only on demand
};

//! A quirk that no client can see on its own socket, and why.
struct UnseenQuirk
{
    int quirk = 0;
    QLatin1StringView reason;
};

using Checks = std::span<const Check>;

Checks serverChecks();
Checks frameChecks();
Checks malformedChecks();
Checks gapChecks();
Checks versionChecks();
Checks registerChecks();
Checks signInChecks();
Checks userChecks();
Checks flowChecks();
Checks messageChecks();
Checks attachmentChecks();
Checks changeChecks();
Checks historyChecks();
Checks pageChecks();
Checks updateChecks();

} // namespace Morelia::Check
