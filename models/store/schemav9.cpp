// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/store/migrations.h"

#include <array>

namespace Morelia {

namespace {

constexpr std::array madeHereV9{
    // made_here: this profile made the flow. What a server says of an owner may come from a stranger.
    "ALTER TABLE flow ADD COLUMN made_here INTEGER NOT NULL DEFAULT 0",
    "UPDATE flow SET made_here = 1 WHERE request = 0 AND owner_id <> ''"
    " AND owner_id = (SELECT user_id FROM account WHERE account.id = flow.account_id)",
    // request_ms: 0 as long as nobody has written in the request; no list shows it then.
    "UPDATE flow SET request_ms = 0 WHERE request IN (1, 2)"
    " AND NOT EXISTS(SELECT 1 FROM message WHERE message.flow_id = flow.id)",
    // A flow that the server was asked to make, until it has answered. mark: stands for account, kind and members
    R"sql(CREATE TABLE flow_wish(
        account_id INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
        mark TEXT NOT NULL,
        PRIMARY KEY(account_id, mark)) WITHOUT ROWID)sql",
};

constexpr std::array sweepingV9{
    // swept: only holds messages of a flow that was deleted here, until they are removed. Its remote id names nothing.
    "ALTER TABLE flow ADD COLUMN swept INTEGER NOT NULL DEFAULT 0",
    "CREATE INDEX flow_swept ON flow(id) WHERE swept = 1",
};

} // namespace

void addMadeHereAndSweepingV9(SqlConnection &connection)
{
    executeAll(connection, madeHereV9);
    executeAll(connection, sweepingV9);
}

} // namespace Morelia
