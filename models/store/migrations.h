// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <array>
#include <cstddef>

namespace Morelia {

class SqlConnection;

//! One step of the schema: brings a database to version.
struct Migration
{
    int version = 0;
    void (*apply)(SqlConnection &connection) = nullptr;
};

//! The first schema that was released.
void createSchemaV1(SqlConnection &connection);

//! Every step, oldest first. A released step never changes; new ones are added at the end.
inline constexpr std::array migrations{
    Migration{1, &createSchemaV1},
};

template <std::size_t count>
consteval bool versionsRise(const std::array<Migration, count> &steps)
{
    for (std::size_t i = 0; i < count; ++i) {
        if (steps[i].version != static_cast<int>(i) + 1)
            return false;
    }
    return count > 0;
}
static_assert(versionsRise(migrations), "migrations must be numbered 1, 2, 3 …");

inline constexpr int schemaVersion = migrations.back().version;

//! Version of the schema in a database; 0 in an empty one. Throws SqlError.
int storedSchemaVersion(SqlConnection &connection);

//! Applies what is missing up to a version, each step in a transaction of its own. Throws SqlError.
void migrate(SqlConnection &connection, int version = schemaVersion);

} // namespace Morelia
