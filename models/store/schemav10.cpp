// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/store/migrations.h"

#include <array>

namespace Morelia {

namespace {

constexpr std::array profilesV10{
    // revision: of the own profile card that the flow had last, or that its server refused
    R"sql(CREATE TABLE flow_profile(
        flow_id INTEGER NOT NULL PRIMARY KEY REFERENCES flow ON DELETE CASCADE,
        revision INTEGER NOT NULL))sql",
};

} // namespace

void addProfilesV10(SqlConnection &connection)
{
    executeAll(connection, profilesV10);
}

} // namespace Morelia
