// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/behind/behindthestore.h"

#include <QSqlDatabase>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace Morelia::Test {

bool changeBehindTheStore(const QString &folder, const QString &sql)
{
    bool good = false;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"behind"_s);
        database.setDatabaseName(folder + u"/cache.sqlite"_s);
        good = database.open();
        QSqlQuery query(database);
        good = good && query.exec(sql);
    }
    QSqlDatabase::removeDatabase(u"behind"_s);
    return good;
}

} // namespace Morelia::Test
