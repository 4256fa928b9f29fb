// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/store/migrations.h"

#include <array>

namespace Morelia {

namespace {

// Requests of strangers, see FlowRequest.
constexpr std::array requestsV8{
    // request: FlowRequest. request_ms: since when, by this computer. asker: the mark of who asked; NULL where nobody did
    "ALTER TABLE flow ADD COLUMN request INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE flow ADD COLUMN request_ms INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE flow ADD COLUMN asker TEXT",
    // The list finds the ordinary ones among however many others, and the latest requests.
    "CREATE INDEX flow_request ON flow(request, request_ms, account_id)",
    "CREATE INDEX flow_asker ON flow(asker) WHERE asker IS NOT NULL",
    // mark: stands for account and person. asked: how often. declined_ms: by this computer; 0 while they are not.
    // sealed: id of the person
    R"sql(CREATE TABLE asker(
        account_id INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
        mark TEXT NOT NULL,
        asked INTEGER NOT NULL,
        declined_ms INTEGER NOT NULL,
        blocked INTEGER NOT NULL,
        sealed BLOB NOT NULL,
        PRIMARY KEY(account_id, mark)) WITHOUT ROWID)sql",
    "CREATE INDEX asker_blocked ON asker(account_id) WHERE blocked = 1",
};

} // namespace

void addRequestsV8(SqlConnection &connection)
{
    executeAll(connection, requestsV8);
}

} // namespace Morelia
