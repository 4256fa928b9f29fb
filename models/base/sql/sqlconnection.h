// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/base/error.h"

#include <QLatin1StringView>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <stdexcept>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <utility>

namespace Morelia {

//! An error of SQLite. Never leaves the layer that works with the database.
class SqlError : public std::runtime_error
{
public:
    explicit SqlError(const QSqlError &error);

    //! True when the disk is to blame: full, read-only, broken, or no database at all.
    bool isDiskTrouble() const;
    //! As it is told to other layers.
    Error toError() const;

private:
    int m_code = 0;
};

//! One run of a prepared statement. Binds in order; throws SqlError. Ends the run when it goes.
class Statement
{
public:
    explicit Statement(QSqlQuery &query);
    ~Statement();
    Q_DISABLE_COPY_MOVE(Statement)

    //! Strings and blobs are never bound as NULL; nullable() binds NULL for an empty string.
    template <typename... Values>
    Statement &bind(const Values &...values)
    {
        (bindOne(values), ...);
        return *this;
    }
    Statement &nullable(const QString &value);
    //! Binds a value as it is, NULL too.
    Statement &bindValue(const QVariant &value);

    //! Runs it. Returns the number of rows that a write touched.
    int run();
    //! Moves to the next row of the result; runs the statement before the first.
    bool next();

    qint64 integer(int column) const { return m_query.value(column).toLongLong(); }
    bool flag(int column) const { return integer(column) != 0; }
    bool isNull(int column) const { return m_query.isNull(column); }
    QString text(int column) const { return m_query.value(column).toString(); }
    QByteArray blob(int column) const { return m_query.value(column).toByteArray(); }
    qint64 lastInsertId() const { return m_query.lastInsertId().toLongLong(); }

private:
    void bindOne(const QString &value);
    void bindOne(const QByteArray &value);
    void bindOne(qint64 value);
    void bindOne(int value) { bindOne(qint64{value}); }
    void bindOne(bool value) { bindOne(qint64{value}); }
    template <typename Enum>
        requires std::is_enum_v<Enum>
    void bindOne(Enum value)
    {
        bindOne(static_cast<qint64>(value));
    }

    QSqlQuery &m_query;
    int m_bound = 0;
    bool m_running = false;
};

//! A connection to an SQLite file, for the thread that makes it. Keeps its prepared statements.
class SqlConnection
{
public:
    enum class Mode { ReadWrite, ReadOnly };

    //! path ":memory:" lives only as long as the connection. Throws SqlError.
    SqlConnection(const QString &path, Mode mode);
    ~SqlConnection();
    Q_DISABLE_COPY_MOVE(SqlConnection)

    //! The prepared statement for sql, which must be a string literal; so must be a tail that goes behind it.
    Statement prepare(QLatin1StringView sql, QLatin1StringView tail = {});
    //! The same for sql that is composed; one statement is kept for each text.
    Statement prepare(const QString &sql);
    //! Runs sql that is not worth keeping.
    void execute(const QString &sql);
    //! First value of the first row of sql; an invalid one without rows.
    QVariant value(const QString &sql);

private:
    using Words = std::pair<std::string_view, std::string_view>;
    struct WordsHash
    {
        size_t operator()(const Words &words) const noexcept;
    };

    QSqlQuery prepared(const QString &sql);

    QString m_name;
    QSqlDatabase m_database;
    std::unordered_map<Words, QSqlQuery, WordsHash> m_statements; // its nodes stay where they are
    std::unordered_map<QString, QSqlQuery> m_composed;            // so do these
};

//! BEGIN … COMMIT; rolls back when it goes without commit().
class Transaction
{
public:
    enum class Kind { Read, Write };

    Transaction(SqlConnection &connection, Kind kind);
    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)

    void commit();

private:
    SqlConnection &m_connection;
    bool m_open = false;
};

} // namespace Morelia
