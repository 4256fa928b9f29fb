// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/store/migrations.h"

#include <array>

namespace Morelia {

namespace {

constexpr std::array deletionsV7{
    // deleted_up_to: place of the newest message when the flow was deleted in this profile; NULL: it never was.
    // deleted_until_ms: the latest time of a message then. What is neither later in place nor in time stays away.
    "ALTER TABLE flow ADD COLUMN deleted_up_to INTEGER",
    "ALTER TABLE flow ADD COLUMN deleted_until_ms INTEGER NOT NULL DEFAULT 0",
    // Single messages that were deleted in this profile, and may come from the server again.
    R"sql(CREATE TABLE message_deleted_here(
        flow_id INTEGER NOT NULL REFERENCES flow ON DELETE CASCADE,
        remote_id TEXT NOT NULL,
        PRIMARY KEY(flow_id, remote_id)) WITHOUT ROWID)sql",
};

} // namespace

void addDeletionsV7(SqlConnection &connection)
{
    executeAll(connection, deletionsV7);
}

} // namespace Morelia
