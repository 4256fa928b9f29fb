// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/store/migrations.h"

#include <array>

// Ids, times, numbers, flags and order lie open, because SQLite works with them; everything that somebody wrote lies in
// the column "sealed" of its row (see Sealer). order_key is Morelia::OrderKey; times are Unix milliseconds.
namespace Morelia {

namespace {

constexpr std::array accountTablesV1{
    R"sql(CREATE TABLE key_check(
        id INTEGER PRIMARY KEY CHECK(id = 1),
        sealed BLOB NOT NULL))sql",

    // sealed: protocol, server, realm, login, secrets, what the server told about itself
    R"sql(CREATE TABLE account(
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        user_id TEXT NOT NULL,
        capabilities INTEGER NOT NULL,
        on_this_computer INTEGER NOT NULL,
        sealed BLOB NOT NULL))sql",

    // sealed: value
    R"sql(CREATE TABLE sync_cursor(
        account_id INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
        scope TEXT NOT NULL,
        cursor_key TEXT NOT NULL,
        sealed BLOB NOT NULL,
        PRIMARY KEY(account_id, scope, cursor_key)) WITHOUT ROWID)sql",

    // sealed: login, name, bio
    R"sql(CREATE TABLE user(
        id INTEGER PRIMARY KEY,
        account_id INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
        remote_id TEXT NOT NULL,
        is_bot INTEGER NOT NULL,
        is_deleted INTEGER NOT NULL,
        last_seen_ms INTEGER NOT NULL DEFAULT 0,
        trust INTEGER NOT NULL DEFAULT 0,
        sealed BLOB NOT NULL,
        UNIQUE(account_id, remote_id)))sql",
};

constexpr std::array flowTablesV1{
    // present: 0 while only messages of it were seen. sealed: title, info
    R"sql(CREATE TABLE flow(
        id INTEGER PRIMARY KEY,
        account_id INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
        remote_id TEXT NOT NULL,
        kind INTEGER NOT NULL,
        owner_id TEXT NOT NULL,
        created_ms INTEGER NOT NULL,
        capabilities INTEGER NOT NULL,
        member_count INTEGER NOT NULL,
        present INTEGER NOT NULL,
        read_up_to INTEGER NOT NULL DEFAULT 0,
        unread INTEGER NOT NULL DEFAULT 0,
        muted INTEGER NOT NULL DEFAULT 0,
        archived INTEGER NOT NULL DEFAULT 0,
        pin_rank INTEGER NOT NULL DEFAULT 0,
        sealed BLOB NOT NULL,
        UNIQUE(account_id, remote_id)))sql",

    R"sql(CREATE TABLE member(
        flow_id INTEGER NOT NULL REFERENCES flow ON DELETE CASCADE,
        user_id TEXT NOT NULL,
        position INTEGER NOT NULL,
        role INTEGER NOT NULL DEFAULT 0,
        received_up_to INTEGER NOT NULL DEFAULT 0,
        read_up_to INTEGER NOT NULL DEFAULT 0,
        left_ms INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY(flow_id, user_id)) WITHOUT ROWID)sql",
    "CREATE INDEX member_user ON member(user_id)",

    // Between low and high nothing is missing.
    R"sql(CREATE TABLE known_range(
        flow_id INTEGER NOT NULL REFERENCES flow ON DELETE CASCADE,
        low INTEGER NOT NULL,
        high INTEGER NOT NULL,
        PRIMARY KEY(flow_id, low)) WITHOUT ROWID)sql",

    R"sql(CREATE TABLE deleted_range(
        flow_id INTEGER NOT NULL REFERENCES flow ON DELETE CASCADE,
        low INTEGER NOT NULL,
        high INTEGER NOT NULL,
        deletion INTEGER NOT NULL,
        PRIMARY KEY(flow_id, low, high)) WITHOUT ROWID)sql",

    R"sql(CREATE TABLE pin(
        flow_id INTEGER NOT NULL REFERENCES flow ON DELETE CASCADE,
        remote_id TEXT NOT NULL,
        rank INTEGER NOT NULL,
        PRIMARY KEY(flow_id, remote_id)) WITHOUT ROWID)sql",

    // sealed: text, answered message
    R"sql(CREATE TABLE draft(
        flow_id INTEGER PRIMARY KEY REFERENCES flow ON DELETE CASCADE,
        sealed BLOB NOT NULL))sql",
};

constexpr std::array messageTablesV1{
    // sealed: text, answered message, what came over the wire
    R"sql(CREATE TABLE message(
        id INTEGER PRIMARY KEY,
        flow_id INTEGER NOT NULL REFERENCES flow ON DELETE CASCADE,
        local_id TEXT NOT NULL,
        remote_id TEXT,
        sender_id TEXT NOT NULL,
        outgoing INTEGER NOT NULL,
        order_key INTEGER NOT NULL,
        created_ms INTEGER NOT NULL,
        state INTEGER NOT NULL,
        edited INTEGER NOT NULL,
        edited_ms INTEGER NOT NULL,
        deleted INTEGER NOT NULL,
        sealed BLOB NOT NULL,
        UNIQUE(flow_id, local_id),
        UNIQUE(flow_id, remote_id)))sql",
    "CREATE INDEX message_order ON message(flow_id, order_key DESC, id DESC, outgoing, deleted)",
    "CREATE INDEX message_time ON message(flow_id, created_ms)",
    "CREATE INDEX message_own ON message(flow_id, order_key DESC) WHERE outgoing = 1",

    // Further remote ids of one message: a late original and its resend.
    R"sql(CREATE TABLE message_alias(
        flow_id INTEGER NOT NULL REFERENCES flow ON DELETE CASCADE,
        remote_id TEXT NOT NULL,
        message_id INTEGER NOT NULL REFERENCES message ON DELETE CASCADE,
        PRIMARY KEY(flow_id, remote_id)) WITHOUT ROWID)sql",
    "CREATE INDEX message_alias_message ON message_alias(message_id)",

    // An earlier text. sealed: text, what came over the wire
    R"sql(CREATE TABLE message_version(
        message_id INTEGER NOT NULL REFERENCES message ON DELETE CASCADE,
        version INTEGER NOT NULL,
        edited_ms INTEGER NOT NULL,
        sealed BLOB NOT NULL,
        PRIMARY KEY(message_id, version)) WITHOUT ROWID)sql",

    // An edit that came before its message. sealed: text, what came over the wire
    R"sql(CREATE TABLE pending_version(
        flow_id INTEGER NOT NULL REFERENCES flow ON DELETE CASCADE,
        target_remote_id TEXT NOT NULL,
        remote_id TEXT NOT NULL,
        edited_ms INTEGER NOT NULL,
        sealed BLOB NOT NULL,
        PRIMARY KEY(flow_id, target_remote_id, remote_id)) WITHOUT ROWID)sql",

    // user_id is empty where the server only counts. sealed: value
    R"sql(CREATE TABLE reaction(
        message_id INTEGER NOT NULL REFERENCES message ON DELETE CASCADE,
        user_id TEXT NOT NULL,
        slot INTEGER NOT NULL,
        count INTEGER NOT NULL,
        mine INTEGER NOT NULL,
        sealed BLOB NOT NULL,
        PRIMARY KEY(message_id, user_id, slot)) WITHOUT ROWID)sql",

    // sealed: name, type, addresses
    R"sql(CREATE TABLE attachment(
        message_id INTEGER NOT NULL REFERENCES message ON DELETE CASCADE,
        position INTEGER NOT NULL,
        kind INTEGER NOT NULL,
        size INTEGER NOT NULL,
        width INTEGER NOT NULL,
        height INTEGER NOT NULL,
        sealed BLOB NOT NULL,
        PRIMARY KEY(message_id, position)) WITHOUT ROWID)sql",

    // message_id: the message that the command makes, edits or deletes. sealed: command, words of the failure
    R"sql(CREATE TABLE outbox(
        position INTEGER PRIMARY KEY AUTOINCREMENT,
        op_id TEXT NOT NULL UNIQUE,
        account_id INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
        message_id INTEGER REFERENCES message ON DELETE SET NULL,
        state INTEGER NOT NULL,
        attempts INTEGER NOT NULL,
        first_tried_ms INTEGER NOT NULL,
        failure_kind INTEGER NOT NULL,
        retryable INTEGER NOT NULL,
        sealed BLOB NOT NULL))sql",
    "CREATE INDEX outbox_message ON outbox(message_id, position)",
    "CREATE INDEX outbox_account ON outbox(account_id, position)",
};

} // namespace

void createSchemaV1(SqlConnection &connection)
{
    executeAll(connection, accountTablesV1);
    executeAll(connection, flowTablesV1);
    executeAll(connection, messageTablesV1);
}

} // namespace Morelia
