// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/storage/database.h"

#include <QSqlError>
#include <QUuid>

namespace Morelia::Server {

using namespace Qt::StringLiterals;

Database::Database()
    : m_connection(u"morelia-server-"_s + QUuid::createUuid().toString(QUuid::Id128))
{}

Database::~Database()
{
    m_prepared.clear();
    m_database.close();
    m_database = QSqlDatabase();
    if (QSqlDatabase::contains(m_connection))
        QSqlDatabase::removeDatabase(m_connection);
}

void Database::open(const QString &path)
{
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    m_database.setDatabaseName(path);
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!m_database.open())
        throw StorageError(m_database.lastError().text());
    execute(u"PRAGMA foreign_keys=ON"_s);
}

void Database::makeDurable()
{
    execute(u"PRAGMA journal_mode=WAL"_s);
    execute(u"PRAGMA synchronous=FULL"_s);
}

void Database::execute(const QString &sql)
{
    QSqlQuery query(m_database);
    if (!query.exec(sql))
        throw StorageError(query.lastError().text());
}

QSqlQuery &Database::prepared(const QString &sql)
{
    std::shared_ptr<QSqlQuery> &query = m_prepared[sql];
    if (!query) {
        auto fresh = std::make_shared<QSqlQuery>(m_database);
        fresh->setForwardOnly(true);
        if (!fresh->prepare(sql))
            throw StorageError(fresh->lastError().text());
        query = std::move(fresh);
    }
    return *query;
}

Statement::Statement(Database &database, const QString &sql, std::initializer_list<QVariant> values)
    : m_seal(database.seal())
    , m_query(database.prepared(sql))
{
    int place = 0;
    for (const QVariant &value : values)
        m_query.bindValue(place++, value);
    if (!m_query.exec()) {
        const QString text = m_query.lastError().text();
        m_query.finish();
        throw StorageError(text);
    }
}

QString Statement::content(int column) const
{
    if (isNull(column))
        return {};
    // Qt reads a blob of no bytes as a null one.
    const QByteArray stored = bytes(column);
    return m_seal.open(stored.isNull() ? QByteArray("") : stored);
}

} // namespace Morelia::Server
