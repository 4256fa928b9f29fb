// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/base/sql/migration.h"

#include "models/base/sql/sqlconnection.h"

#include <QVariant>

using namespace Qt::StringLiterals;

namespace Morelia {

int storedSchemaVersion(SqlConnection &connection)
{
    return connection.value(u"PRAGMA user_version"_s).toInt();
}

void migrate(SqlConnection &connection, std::span<const Migration> steps, int version)
{
    const int stored = storedSchemaVersion(connection);
    for (const Migration &step : steps) {
        if (step.version <= stored || step.version > version)
            continue;
        Transaction transaction(connection, Transaction::Kind::Write);
        step.apply(connection);
        connection.execute(u"PRAGMA user_version = %1"_s.arg(step.version));
        transaction.commit();
    }
}

} // namespace Morelia
