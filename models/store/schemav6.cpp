// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/store/migrations.h"

#include <array>

namespace Morelia {

namespace {

constexpr std::array smileysV6{
    // mark: stands for account and hash. used_ms: when a message last had the smiley. sealed: hash and key of the picture
    R"sql(CREATE TABLE smiley(
        account_id INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
        mark TEXT NOT NULL,
        used_ms INTEGER NOT NULL,
        sealed BLOB NOT NULL,
        PRIMARY KEY(account_id, mark)) WITHOUT ROWID)sql",
    // had: the picture went through the flow; else a message used the smiley, and its picture is still to go along
    R"sql(CREATE TABLE flow_smiley(
        flow_id INTEGER NOT NULL REFERENCES flow ON DELETE CASCADE,
        mark TEXT NOT NULL,
        had INTEGER NOT NULL,
        PRIMARY KEY(flow_id, mark)) WITHOUT ROWID)sql",
};

} // namespace

void addSmileysV6(SqlConnection &connection)
{
    executeAll(connection, smileysV6);
}

} // namespace Morelia
