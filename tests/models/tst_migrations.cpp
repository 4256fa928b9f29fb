// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/sql/sqlconnection.h"
#include "models/store/migrations.h"
#include "tests/support/program/testprogram.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Morelia;

namespace {

// Everything that makes up the schema, in a fixed order.
QStringList schemaOf(SqlConnection &connection)
{
    QStringList schema;
    Statement statement = connection.prepare(
        "SELECT type, name, ifnull(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%' ORDER BY type, name"_L1);
    while (statement.next())
        schema.append(statement.text(0) + u' ' + statement.text(1) + u' ' + statement.text(2).simplified());
    return schema;
}

} // namespace

class MigrationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void migratedEqualsFresh_data();
    void migratedEqualsFresh();
    void secondRunChangesNothing();
    void everyTableSealsWhatWasWritten();
};

void MigrationsTest::migratedEqualsFresh_data()
{
    QTest::addColumn<int>("released");
    for (const Migration &migration : migrations)
        QTest::addRow("from version %d", migration.version) << migration.version;
}

void MigrationsTest::migratedEqualsFresh()
{
    QFETCH(const int, released);
    SqlConnection fresh(u":memory:"_s, SqlConnection::Mode::ReadWrite);
    migrate(fresh);
    SqlConnection old(u":memory:"_s, SqlConnection::Mode::ReadWrite);
    migrate(old, released);
    QCOMPARE(storedSchemaVersion(old), released);
    migrate(old);
    QCOMPARE(storedSchemaVersion(old), schemaVersion);
    QCOMPARE(schemaOf(old), schemaOf(fresh));
    QVERIFY(schemaOf(fresh).size() > 20);
}

void MigrationsTest::secondRunChangesNothing()
{
    SqlConnection connection(u":memory:"_s, SqlConnection::Mode::ReadWrite);
    migrate(connection);
    const QStringList schema = schemaOf(connection);
    migrate(connection);
    QCOMPARE(schemaOf(connection), schema);
}

void MigrationsTest::everyTableSealsWhatWasWritten()
{
    SqlConnection connection(u":memory:"_s, SqlConnection::Mode::ReadWrite);
    migrate(connection);
    // Text columns hold ids and nothing else; a new one must be thought about here.
    const QSet<QString> ids{u"account.user_id"_s, u"sync_cursor.scope"_s, u"sync_cursor.cursor_key"_s,
        u"user.remote_id"_s, u"flow.remote_id"_s, u"flow.owner_id"_s, u"member.user_id"_s, u"message.local_id"_s,
        u"message.remote_id"_s, u"message.sender_id"_s, u"message_alias.remote_id"_s,
        u"message_deleted_here.remote_id"_s, u"reaction.user_id"_s, u"given_reaction.remote_id"_s,
        u"given_reaction.user_id"_s, u"given_reaction.op_id"_s, u"outbox.op_id"_s,
        // Stand for hashes, and tell nothing without the key.
        u"smiley.mark"_s, u"flow_smiley.mark"_s,
        // Stand for people, and tell nothing without the key.
        u"flow.asker"_s, u"asker.mark"_s, u"flow_wish.mark"_s};
    QSet<QString> found;
    Statement statement =
        connection.prepare("SELECT t.name, c.name, c.type FROM sqlite_schema t JOIN pragma_table_info(t.name) c"
                           " WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'"_L1);
    while (statement.next()) {
        const QString column = statement.text(0) + u'.' + statement.text(1);
        if (statement.text(2) == u"TEXT")
            found.insert(column);
        else if (statement.text(2) == u"BLOB")
            QCOMPARE(statement.text(1), u"sealed"_s);
        else
            QCOMPARE(statement.text(2), u"INTEGER"_s);
    }
    QCOMPARE(found, ids);
}

MORELIA_TEST(MigrationsTest)
#include "tst_migrations.moc"
