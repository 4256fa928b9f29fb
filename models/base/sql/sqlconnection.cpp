// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/base/sql/sqlconnection.h"

#include <QHash>
#include <QSqlError>
#include <QUuid>

#include <functional>

using namespace Qt::StringLiterals;

namespace Morelia {

SqlError::SqlError(const QSqlError &error)
    : std::runtime_error(error.text().toStdString())
    , m_code(error.nativeErrorCode().toInt())
{}

bool SqlError::isDiskTrouble() const
{
    switch (toError().kind) {
    case ErrorKind::DiskFull:
    case ErrorKind::ReadOnly:
    case ErrorKind::Broken:
    case ErrorKind::Damaged:
        return true;
    default:
        return false;
    }
}

Error SqlError::toError() const
{
    // SQLite's primary codes.
    static const QHash<int, ErrorKind> kinds{
        {3, ErrorKind::ReadOnly},  // SQLITE_PERM
        {5, ErrorKind::Busy},      // SQLITE_BUSY
        {6, ErrorKind::Busy},      // SQLITE_LOCKED
        {8, ErrorKind::ReadOnly},  // SQLITE_READONLY
        {10, ErrorKind::Broken},   // SQLITE_IOERR
        {11, ErrorKind::Damaged},  // SQLITE_CORRUPT
        {13, ErrorKind::DiskFull}, // SQLITE_FULL
        {14, ErrorKind::Broken},   // SQLITE_CANTOPEN
        {15, ErrorKind::Busy},     // SQLITE_PROTOCOL: the locks could not be had
        {26, ErrorKind::Damaged},  // SQLITE_NOTADB
    };
    constexpr int primaryMask = 0xFF;
    return {kinds.value(m_code & primaryMask, ErrorKind::Internal), QString::fromUtf8(what())};
}

Statement::Statement(QSqlQuery &query)
    : m_query(query)
{}

Statement::~Statement()
{
    // An unfinished run keeps its snapshot, and with it the write-ahead log, alive.
    m_query.finish();
}

void Statement::bindOne(const QString &value)
{
    m_query.bindValue(m_bound++, value.isNull() ? u""_s : value);
}

void Statement::bindOne(const QByteArray &value)
{
    m_query.bindValue(m_bound++, value.isNull() ? QByteArray("", 0) : value);
}

void Statement::bindOne(qint64 value)
{
    m_query.bindValue(m_bound++, value);
}

Statement &Statement::nullable(const QString &value)
{
    m_query.bindValue(m_bound++, value.isEmpty() ? QVariant() : QVariant(value));
    return *this;
}

Statement &Statement::bindValue(const QVariant &value)
{
    m_query.bindValue(m_bound++, value);
    return *this;
}

int Statement::run()
{
    m_running = true;
    if (!m_query.exec())
        throw SqlError(m_query.lastError());
    return m_query.numRowsAffected();
}

bool Statement::next()
{
    if (!m_running)
        run();
    if (m_query.next())
        return true;
    if (m_query.lastError().isValid())
        throw SqlError(m_query.lastError());
    return false;
}

SqlConnection::SqlConnection(const QString &path, Mode mode)
    : m_name(QUuid::createUuid().toString())
    , m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name))
{
    QString options = u"QSQLITE_BUSY_TIMEOUT=5000;QSQLITE_OPEN_URI"_s;
    if (mode == Mode::ReadOnly)
        options += u";QSQLITE_OPEN_READONLY"_s;
    m_database.setConnectOptions(options);
    m_database.setDatabaseName(path);
    if (m_database.open())
        return;
    const QSqlError error = m_database.lastError();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
    throw SqlError(error);
}

SqlConnection::~SqlConnection()
{
    m_statements.clear();
    m_composed.clear();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

size_t SqlConnection::WordsHash::operator()(const Words &words) const noexcept
{
    const std::hash<std::string_view> hash;
    return hash(words.first) * 31 + hash(words.second);
}

Statement SqlConnection::prepare(QLatin1StringView sql, QLatin1StringView tail)
{
    const Words key(std::string_view(sql.data(), static_cast<size_t>(sql.size())),
        std::string_view(tail.data(), static_cast<size_t>(tail.size())));
    auto it = m_statements.find(key);
    if (it == m_statements.end())
        it = m_statements.emplace(key, prepared(sql + tail)).first;
    return Statement(it->second);
}

Statement SqlConnection::prepare(const QString &sql)
{
    auto it = m_composed.find(sql);
    if (it == m_composed.end())
        it = m_composed.emplace(sql, prepared(sql)).first;
    return Statement(it->second);
}

QSqlQuery SqlConnection::prepared(const QString &sql)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        throw SqlError(query.lastError());
    return query;
}

void SqlConnection::execute(const QString &sql)
{
    QSqlQuery query(m_database);
    if (!query.exec(sql))
        throw SqlError(query.lastError());
}

QVariant SqlConnection::value(const QString &sql)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(sql))
        throw SqlError(query.lastError());
    return query.next() ? query.value(0) : QVariant();
}

Transaction::Transaction(SqlConnection &connection, Kind kind)
    : m_connection(connection)
{
    connection.execute(kind == Kind::Write ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s);
    m_open = true;
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    try {
        m_connection.execute(u"ROLLBACK"_s);
    } catch (const SqlError &) { // NOLINT(bugprone-empty-catch)
        // SQLite itself rolls back when the disk fails; then there is nothing left to end.
    }
}

void Transaction::commit()
{
    m_connection.execute(u"COMMIT"_s);
    m_open = false;
}

} // namespace Morelia
