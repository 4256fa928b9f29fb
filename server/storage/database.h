// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <exception>
#include <initializer_list>
#include <memory>

namespace Morelia::Server {

//! The database refused a statement: no space, a broken file. Handlers let it pass; the dispatcher answers 520.
class StorageError : public std::exception
{
public:
    explicit StorageError(const QString &text)
        : m_text(text.toUtf8())
    {}
    const char *what() const noexcept override { return m_text.constData(); }

private:
    QByteArray m_text;
};

//! One SQLite connection with its prepared statements. Belongs to the thread that opened it.
class Database
{
public:
    Database();
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

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
    QHash<QString, std::shared_ptr<QSqlQuery>> m_prepared;
};

//! People's strings as SQLite keeps every one of them: it drops a byte order mark and replaces noncharacters in its own
//! text. Null stays null.
QByteArray content(const QString &text);

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
    //! A string that was bound by content().
    QString content(int column) const;
    qint64 insertedRow() const { return m_query.lastInsertId().toLongLong(); }

private:
    QSqlQuery &m_query;
};

} // namespace Morelia::Server
