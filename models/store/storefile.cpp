// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/store/storefile.h"

#include "models/store/logging.h"
#include "models/store/migrations.h"
#include "models/store/outboxtable.h"

#include <QDir>
#include <QFile>
#include <QUrl>
#include <QVariant>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace Morelia {

namespace {

// Tables that are copied whole, parents first. Messages and their parts follow, up to a limit.
constexpr std::array wholeTables{"account"_L1, "sync_cursor"_L1, "user"_L1, "flow"_L1, "member"_L1, "draft"_L1};
constexpr std::array messageParts{"message_alias"_L1, "message_version"_L1, "reaction"_L1, "attachment"_L1};
constexpr int copiedMessagesPerFlow = 1000;
// Tables that came later, by the first version that has them.
constexpr std::array<std::pair<int, QLatin1StringView>, 5> laterTables{{{4, "given_reaction"_L1}, {6, "smiley"_L1},
    {6, "flow_smiley"_L1}, {7, "message_deleted_here"_L1}, {8, "asker"_L1}}};
// KiB of a connection: enough for the inner pages of the indices. The system keeps the file anyway.
constexpr QLatin1StringView writersCache = "PRAGMA cache_size = -512"_L1;
constexpr QLatin1StringView readersCache = "PRAGMA cache_size = -256"_L1;

} // namespace

StoreFile::StoreFile(QString directory, Sealer sealer, const StoreOptions &options)
    : m_directory(std::move(directory))
    , m_sealer(std::move(sealer))
    , m_options(options)
{}

QString StoreFile::path() const
{
    return QDir(m_directory).filePath(u"cache.sqlite"_s);
}

bool StoreFile::makeDirectory() const
{
    const QDir directory(m_directory);
    if (directory.exists())
        return true;
    return directory.mkpath(u"."_s)
        && QFile::setPermissions(m_directory, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
}

Result<StoreFile::Opened> StoreFile::open() const
{
    if (!m_sealer.isValid())
        return failed(ErrorKind::WrongKey);
    try {
        if (makeDirectory())
            return openFile();
        qCWarning(lcStore, "the folder of the store cannot be made");
    } catch (const SqlError &error) {
        qCWarning(lcStore) << "the store cannot be opened:" << error.what();
        if (!error.isDiskTrouble())
            return failed(error.toError());
    }
    Result<std::unique_ptr<SealedDatabase>> memory = copyToMemory();
    if (!memory)
        return failed(memory.error());
    OutboxTable(**memory).doubtSending();
    return Opened{StoreHealth::MemoryOnly, std::move(*memory)};
}

Result<StoreFile::Opened> StoreFile::openFile() const
{
    auto database = std::make_unique<SealedDatabase>(path(), SqlConnection::Mode::ReadWrite, m_sealer);
    const int version = storedSchemaVersion(database->connection());
    if (version > schemaVersion)
        return failed(ErrorKind::TooNew);
    if (version > 0 && !database->keyFits())
        return failed(ErrorKind::WrongKey);
    configure(*database);
    migrate(database->connection());
    Transaction transaction(database->connection(), Transaction::Kind::Write);
    database->markKey();
    OutboxTable(*database).doubtSending();
    transaction.commit();
    return Opened{StoreHealth::Good, std::move(database)};
}

void StoreFile::configure(SealedDatabase &database) const
{
    SqlConnection &connection = database.connection();
    connection.execute(u"PRAGMA journal_mode = WAL"_s);
    connection.execute(u"PRAGMA secure_delete = ON"_s);
    connection.execute(u"PRAGMA foreign_keys = ON"_s);
    connection.execute(u"PRAGMA temp_store = MEMORY"_s);
    connection.execute(writersCache);
    // The writer tries again until its patience ends.
    constexpr std::chrono::milliseconds longest = std::chrono::seconds(5);
    connection.execute(u"PRAGMA busy_timeout = %1"_s.arg(std::min(longest, m_options.busyPatience).count()));
    if (m_options.quota > 0) {
        const qint64 pageSize = qMax(qint64{512}, connection.value(u"PRAGMA page_size"_s).toLongLong());
        connection.execute(u"PRAGMA max_page_count = %1"_s.arg(qMax(qint64{1}, m_options.quota / pageSize)));
    }
}

std::unique_ptr<SealedDatabase> StoreFile::openForReading() const
{
    auto database = std::make_unique<SealedDatabase>(path(), SqlConnection::Mode::ReadOnly, m_sealer);
    database->connection().execute(u"PRAGMA temp_store = MEMORY"_s);
    database->connection().execute(readersCache);
    return database;
}

Result<std::unique_ptr<SealedDatabase>> StoreFile::copyToMemory() const
{
    try {
        auto database = std::make_unique<SealedDatabase>(u":memory:"_s, SqlConnection::Mode::ReadWrite, m_sealer);
        SqlConnection &memory = database->connection();
        memory.execute(u"PRAGMA temp_store = MEMORY"_s);
        if (const int version = attach(memory); version > 0) {
            // A file that cannot be written keeps its version.
            migrate(memory, version);
            copyTables(memory, version);
            memory.execute(u"DETACH disk"_s);
        }
        migrate(memory);
        memory.execute(u"PRAGMA foreign_keys = ON"_s);
        database->markKey();
        return database;
    } catch (const SqlError &error) {
        qCWarning(lcStore) << "no database in memory:" << error.what();
        return failed(error.toError());
    }
}

int StoreFile::attach(SqlConnection &memory) const
{
    if (!QFile::exists(path()))
        return 0;
    QUrl url = QUrl::fromLocalFile(path());
    // Without write access the write-ahead log's index cannot be made; then the file is read as it lies there.
    for (const QString &options : {u"mode=ro"_s, u"mode=ro&immutable=1"_s}) {
        url.setQuery(options);
        try {
            memory.execute(u"ATTACH '%1' AS disk"_s.arg(url.toString(QUrl::FullyEncoded).replace(u'\'', "''"_L1)));
        } catch (const SqlError &) {
            continue;
        }
        try {
            const int version = memory.value(u"PRAGMA disk.user_version"_s).toInt();
            if (version > 0 && version <= schemaVersion)
                return version;
        } catch (const SqlError &error) {
            qCWarning(lcStore) << "the file cannot be read:" << error.what();
        }
        memory.execute(u"DETACH disk"_s);
    }
    return 0;
}

void StoreFile::copyTables(SqlConnection &memory, int version) const
{
    const auto copy = [&](QLatin1StringView table, const QString &what) {
        try {
            memory.execute(u"INSERT INTO main.%1 SELECT %2"_s.arg(table, what));
        } catch (const SqlError &error) {
            qCWarning(lcStore) << table << "is lost:" << error.what();
        }
    };
    for (const QLatin1StringView table : wholeTables)
        copy(table, u"* FROM disk.%1"_s.arg(table));
    copy("message"_L1,
        u"m.* FROM disk.flow f JOIN disk.message m ON m.flow_id = f.id WHERE m.order_key >= ifnull("
        "(SELECT order_key FROM disk.message WHERE flow_id = f.id ORDER BY order_key DESC LIMIT 1 OFFSET %1), 0)"_s.arg(
            copiedMessagesPerFlow));
    for (const QLatin1StringView table : messageParts)
        copy(table, u"* FROM disk.%1 WHERE message_id IN (SELECT id FROM main.message)"_s.arg(table));
    copy("outbox"_L1, u"* FROM disk.outbox"_s);
    for (const auto &[first, table] : laterTables) {
        if (version >= first)
            copy(table, u"* FROM disk.%1"_s.arg(table));
    }
    // Ranges must not cover the messages that were not copied.
    copy("known_range"_L1,
        u"r.flow_id, max(r.low, ifnull(c.oldest, r.low)), r.high FROM disk.known_range r LEFT JOIN"
        " (SELECT flow_id, min(order_key) oldest FROM main.message GROUP BY flow_id"
        " HAVING count(*) > %1) c ON c.flow_id = r.flow_id WHERE r.high >= ifnull(c.oldest, r.low)"_s.arg(
            copiedMessagesPerFlow));
}

} // namespace Morelia
