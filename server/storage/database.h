// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/storage/contentseal.h"
#include "server/storage/storageerror.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <initializer_list>
#include <memory>

namespace Morelia::Server {

//! One SQLite connection with its prepared statements. Belongs to the thread that opened it.
class Database
{
public:
    Database();
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    //! Seals content from now on; key as for ContentSeal. Before the first statement.
    void useKey(const QByteArray &key) { m_seal = std::make_unique<ContentSeal>(key); }
    const ContentSeal &seal() const { return *m_seal; }

    //! Opens or makes the file, and changes nothing in it. Throws StorageError.
    void open(const QString &path);
    //! From now on each commit survives a power cut, and readers do not wait. Throws StorageError.
    void makeDurable();
    //! Runs one statement without results. Throws StorageError.
    void execute(const QString &sql);
    //! The prepared statement for this text, made at its first use. Throws StorageError.
    QSqlQuery &prepared(const QString &sql);

private:
    const QString m_connection;
    QSqlDatabase m_database;
    std::unique_ptr<ContentSeal> m_seal = std::make_unique<ContentSeal>();
    QHash<QString, std::shared_ptr<QSqlQuery>> m_prepared;
};

//! One run of a prepared statement; gives it back when it goes out of scope.
class Statement
{
public:
    //! Binds by place and runs. Throws StorageError.
    Statement(Database &database, const QString &sql, std::initializer_list<QVariant> values = {});
    ~Statement() { m_query.finish(); }
    Q_DISABLE_COPY_MOVE(Statement)

    bool next() { return m_query.next(); }
    QString text(int column) const { return m_query.value(column).toString(); }
    qint64 integer(int column) const { return m_query.value(column).toLongLong(); }
    QByteArray bytes(int column) const { return m_query.value(column).toByteArray(); }
    bool isNull(int column) const { return m_query.isNull(column); }
    //! A string that ContentSeal made fit for the disk. Throws StorageError when it is damaged.
    QString content(int column) const;
    qint64 insertedRow() const { return m_query.lastInsertId().toLongLong(); }

private:
    const ContentSeal &m_seal;
    QSqlQuery &m_query;
};

} // namespace Morelia::Server
