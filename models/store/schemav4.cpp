// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/store/migrations.h"

#include <array>

namespace Morelia {

namespace {

constexpr std::array reactionsV4{
    // remote_id: the message, which need not be here yet. order_key: the place of the server's last word; 0 without one.
    // wanted: what the person's command op_id will make of it, 1 given, 0 taken back. op_order: order_key when that command
    // was given. sealed: the sign
    R"sql(CREATE TABLE given_reaction(
        flow_id INTEGER NOT NULL REFERENCES flow ON DELETE CASCADE,
        remote_id TEXT NOT NULL,
        user_id TEXT NOT NULL,
        slot INTEGER NOT NULL,
        order_key INTEGER NOT NULL,
        given INTEGER NOT NULL,
        wanted INTEGER,
        op_id TEXT,
        op_order INTEGER NOT NULL DEFAULT 0,
        sealed BLOB NOT NULL,
        PRIMARY KEY(flow_id, remote_id, user_id, slot)) WITHOUT ROWID)sql",
    "CREATE INDEX given_reaction_op ON given_reaction(op_id) WHERE op_id IS NOT NULL",
};

} // namespace

void addReactionsV4(SqlConnection &connection)
{
    executeAll(connection, reactionsV4);
}

} // namespace Morelia
