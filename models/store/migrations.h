// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/base/sql/migration.h"

#include <array>

namespace Morelia {

//! The first schema that was released.
void createSchemaV1(SqlConnection &connection);

//! Takes away the tables and columns that no version has written.
void dropUnusedOfV1(SqlConnection &connection);

//! Gives flows what the person chooses for them.
void addChoicesV3(SqlConnection &connection);

//! Gives the signs that persons give to messages a table.
void addReactionsV4(SqlConnection &connection);

//! Marks the messages that name the account's own user.
void addMentionsV5(SqlConnection &connection);

//! Gives pictures of smileys a table, and which flows have had them.
void addSmileysV6(SqlConnection &connection);

//! Lets flows and single messages be deleted in this profile alone.
void addDeletionsV7(SqlConnection &connection);

//! Marks flows as requests of strangers, and gives those who ask a table.
void addRequestsV8(SqlConnection &connection);

//! Tells flows that this profile made from those of which a server says so, and lets long flows be deleted bit by bit.
void addMadeHereAndSweepingV9(SqlConnection &connection);

//! Keeps which flows have had the own profile.
void addProfilesV10(SqlConnection &connection);

//! Every step of the store's schema, oldest first.
inline constexpr std::array migrations{
    Migration{1, &createSchemaV1},
    Migration{2, &dropUnusedOfV1},
    Migration{3, &addChoicesV3},
    Migration{4, &addReactionsV4},
    Migration{5, &addMentionsV5},
    Migration{6, &addSmileysV6},
    Migration{7, &addDeletionsV7},
    Migration{8, &addRequestsV8},
    Migration{9, &addMadeHereAndSweepingV9},
    Migration{10, &addProfilesV10},
};
static_assert(versionsRise(migrations), "migrations must be numbered 1, 2, 3 …");

inline constexpr int schemaVersion = migrations.back().version;

//! Brings a store to a version. Throws SqlError.
inline void migrate(SqlConnection &connection, int version = schemaVersion)
{
    migrate(connection, migrations, version);
}

} // namespace Morelia
