// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/storage/schema.h"

#include "models/base/sql/migration.h"
#include "server/storage/database.h"

#include <array>

namespace Morelia::Server {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 applicationId = 0x4D6F5331; // "MoS1"

// People's strings are blobs in UTF-8: see ContentSeal.
constexpr std::array version1{
    // login is null when the account was deleted, so that the name is free again.
    QLatin1StringView("CREATE TABLE user ("
                      "id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE, login BLOB UNIQUE, credential BLOB NOT NULL,"
                      "username BLOB, email BLOB, avatar BLOB, bio BLOB, created INTEGER NOT NULL) STRICT"),
    QLatin1StringView("CREATE TABLE session ("
                      "token_hash BLOB PRIMARY KEY, user INTEGER NOT NULL REFERENCES user(id),"
                      "expires INTEGER NOT NULL) STRICT, WITHOUT ROWID"),
    QLatin1StringView("CREATE INDEX session_user ON session(user, expires)"),
    // pair holds the two users of a chat, so that they have only one.
    QLatin1StringView("CREATE TABLE flow ("
                      "id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE, type TEXT NOT NULL, title BLOB, info BLOB,"
                      "owner INTEGER NOT NULL REFERENCES user(id), pair TEXT UNIQUE,"
                      "created INTEGER NOT NULL, changed INTEGER NOT NULL) STRICT"),
    QLatin1StringView("CREATE TABLE member ("
                      "flow INTEGER NOT NULL REFERENCES flow(id), user INTEGER NOT NULL REFERENCES user(id),"
                      "PRIMARY KEY (flow, user)) STRICT, WITHOUT ROWID"),
    QLatin1StringView("CREATE INDEX member_user ON member(user, flow)"),
    QLatin1StringView("CREATE TABLE message ("
                      "id INTEGER PRIMARY KEY, uuid TEXT NOT NULL UNIQUE, flow INTEGER NOT NULL REFERENCES flow(id),"
                      "seq INTEGER NOT NULL, sender INTEGER NOT NULL REFERENCES user(id), time INTEGER NOT NULL,"
                      "edited_time INTEGER, edited INTEGER NOT NULL DEFAULT 0, deleted INTEGER NOT NULL DEFAULT 0,"
                      "text BLOB, file_picture BLOB, file_video BLOB, file_audio BLOB, file_document BLOB, emoji BLOB,"
                      "UNIQUE (flow, seq)) STRICT"),
    QLatin1StringView("CREATE INDEX message_time ON message(flow, time)"),
    QLatin1StringView("CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID"),
};

// For clients that ask for edits since they were away.
constexpr std::array version2{
    QLatin1StringView("CREATE INDEX message_edited ON message(flow, edited_time) WHERE edited_time IS NOT NULL"),
};

// No later change may get a time before one that readers know already.
constexpr std::array version3{
    QLatin1StringView("INSERT OR REPLACE INTO setting(name, value) SELECT 'newest_time',"
                      "coalesce(max(max(time, coalesce(edited_time, time))), 0) FROM message"),
};

constexpr std::array migrations{
    Migration{1,
        [](SqlConnection &connection) {
            executeAll(connection, version1);
            connection.execute(u"PRAGMA application_id = %1"_s.arg(applicationId));
        }},
    Migration{2, [](SqlConnection &connection) { executeAll(connection, version2); }},
    Migration{3, [](SqlConnection &connection) { executeAll(connection, version3); }},
};
static_assert(versionsRise(migrations), "migrations must be numbered 1, 2, 3 …");

} // namespace

FileOwner ownerOf(Database &database)
{
    SqlConnection &connection = database.connection();
    const qint64 application = connection.value(u"PRAGMA application_id"_s).toLongLong();
    if (application == 0 && connection.value(u"SELECT count(*) FROM sqlite_schema"_s).toLongLong() == 0)
        return FileOwner::Nobody;
    if (application != applicationId)
        return FileOwner::Foreign;
    return storedSchemaVersion(connection) > schemaVersion() ? FileOwner::NewerMorelia : FileOwner::Morelia;
}

void migrate(Database &database)
{
    Morelia::migrate(database.connection(), migrations, schemaVersion());
}

int schemaVersion()
{
    return migrations.back().version;
}

} // namespace Morelia::Server
