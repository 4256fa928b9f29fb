// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/storage/database.h"

namespace Morelia::Server {

using namespace Qt::StringLiterals;

void Database::open(const QString &path)
{
    m_connection = std::make_unique<SqlConnection>(path, SqlConnection::Mode::ReadWrite);
    execute(u"PRAGMA foreign_keys=ON"_s);
}

void Database::makeDurable()
{
    execute(u"PRAGMA journal_mode=WAL"_s);
    execute(u"PRAGMA synchronous=FULL"_s);
}

Statement::Statement(Database &database, const QString &sql, std::initializer_list<QVariant> values)
    : m_seal(database.seal())
    , m_run(database.connection().prepare(sql))
{
    for (const QVariant &value : values)
        m_run.bindValue(value);
    m_run.run();
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
