// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/store/migrations.h"

#include <array>

namespace Morelia {

namespace {

// The choices of the person, see FlowChoices.
constexpr std::array choicesV3{
    "ALTER TABLE flow ADD COLUMN pin_rank INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE flow ADD COLUMN muted_until_ms INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE flow ADD COLUMN archived INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE flow ADD COLUMN marked_unread INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE flow ADD COLUMN notifications INTEGER NOT NULL DEFAULT 0",
};

} // namespace

void addChoicesV3(SqlConnection &connection)
{
    executeAll(connection, choicesV3);
}

} // namespace Morelia
