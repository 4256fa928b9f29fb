// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/sql/sqlconnection.h"
#include "server/storage/contentseal.h"
#include "server/storage/storageerror.h"

#include <QString>
#include <QVariant>

#include <initializer_list>
#include <memory>

namespace Morelia::Server {

//! The server's SQLite connection and the seal of what people wrote. Belongs to the thread that opened it.
class Database
{
public:
    Database() = default;
    Q_DISABLE_COPY_MOVE(Database)

    //! Seals content from now on; key as for ContentSeal. Before the first statement.
    void useKey(const QByteArray &key) { m_seal = std::make_unique<ContentSeal>(key); }
    const ContentSeal &seal() const { return *m_seal; }

    //! Opens or makes the file, and changes nothing in it. Throws StorageError.
    void open(const QString &path);
    //! From now on each commit survives a power cut, and readers do not wait. Throws StorageError.
    void makeDurable();
    //! Runs one statement without results. Throws StorageError.
    void execute(const QString &sql) { connection().execute(sql); }
    //! The connection made by open().
    SqlConnection &connection() { return *m_connection; }

private:
    std::unique_ptr<SqlConnection> m_connection;
    std::unique_ptr<ContentSeal> m_seal = std::make_unique<ContentSeal>();
};

//! One run of a prepared statement; gives it back when it goes out of scope.
class Statement
{
public:
    //! Binds by place and runs. Throws StorageError.
    Statement(Database &database, const QString &sql, std::initializer_list<QVariant> values = {});
    Q_DISABLE_COPY_MOVE(Statement)

    //! Throws StorageError.
    bool next() { return m_run.next(); }
    QString text(int column) const { return m_run.text(column); }
    qint64 integer(int column) const { return m_run.integer(column); }
    QByteArray bytes(int column) const { return m_run.blob(column); }
    bool isNull(int column) const { return m_run.isNull(column); }
    //! A string that ContentSeal made fit for the disk. Throws StorageError when it is damaged.
    QString content(int column) const;
    qint64 insertedRow() const { return m_run.lastInsertId(); }

private:
    const ContentSeal &m_seal;
    Morelia::Statement m_run;
};

} // namespace Morelia::Server
