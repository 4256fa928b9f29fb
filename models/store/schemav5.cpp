// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/store/migrations.h"

#include <array>

namespace Morelia {

namespace {

// names_me: somebody else's words name the account's own user.
constexpr std::array mentionsV5{
    "ALTER TABLE message ADD COLUMN names_me INTEGER NOT NULL DEFAULT 0",
    "CREATE INDEX message_names_me ON message(flow_id, order_key) WHERE names_me = 1",
};

} // namespace

void addMentionsV5(SqlConnection &connection)
{
    executeAll(connection, mentionsV5);
}

} // namespace Morelia
