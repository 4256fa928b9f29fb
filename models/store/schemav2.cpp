// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/store/migrations.h"

#include <array>

namespace Morelia {

namespace {

// Nothing has ever written them.
constexpr std::array unusedInV1{
    "DROP TABLE pin",
    "DROP TABLE deleted_range",
    "DROP TABLE pending_version",
    "ALTER TABLE user DROP COLUMN last_seen_ms",
    "ALTER TABLE user DROP COLUMN trust",
    "ALTER TABLE flow DROP COLUMN muted",
    "ALTER TABLE flow DROP COLUMN archived",
    "ALTER TABLE flow DROP COLUMN pin_rank",
    "ALTER TABLE member DROP COLUMN role",
    "ALTER TABLE member DROP COLUMN left_ms",
};

} // namespace

void dropUnusedOfV1(SqlConnection &connection)
{
    executeAll(connection, unusedInV1);
}

} // namespace Morelia
