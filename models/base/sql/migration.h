// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/base/sql/sqlconnection.h"

#include <array>
#include <cstddef>
#include <span>

namespace Morelia {

//! One step of a schema: brings a database to version. A released step never changes; new ones are added at the end.
struct Migration
{
    int version = 0;
    void (*apply)(SqlConnection &connection) = nullptr;
};

//! For a static_assert beside the steps.
template <std::size_t count>
consteval bool versionsRise(const std::array<Migration, count> &steps)
{
    for (std::size_t i = 0; i < count; ++i) {
        if (steps[i].version != static_cast<int>(i) + 1)
            return false;
    }
    return count > 0;
}

//! Runs the statements of a step. Throws SqlError.
template <typename Statements>
void executeAll(SqlConnection &connection, const Statements &statements)
{
    for (const auto &statement : statements)
        connection.execute(QLatin1StringView(statement));
}

//! Version of the schema in a database; 0 in an empty one. Throws SqlError.
int storedSchemaVersion(SqlConnection &connection);

//! Applies what is missing up to a version, each step in a transaction of its own. Throws SqlError.
void migrate(SqlConnection &connection, std::span<const Migration> steps, int version);

} // namespace Morelia
