// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/store/cursortable.h"

#include "models/store/contentcodec.h"

using namespace Qt::StringLiterals;

namespace Morelia {

namespace {

RowPlace cursorPlace(AccountId account, const QString &scope, const QString &key)
{
    return RowPlace("sync_cursor"_L1, account, scope, key);
}

} // namespace

CursorTable::CursorTable(SealedDatabase &database)
    : m_database(database)
{}

void CursorTable::put(AccountId account, const Cursor &cursor)
{
    if (cursor.value.isEmpty()) {
        m_database.prepare("DELETE FROM sync_cursor WHERE account_id = ? AND scope = ? AND cursor_key = ?"_L1)
            .bind(account, cursor.scope, cursor.key)
            .run();
        return;
    }
    const QByteArray sealed =
        m_database.seal(ContentCodec::encodeText(cursor.value), cursorPlace(account, cursor.scope, cursor.key));
    m_database
        .prepare("INSERT INTO sync_cursor(account_id, scope, cursor_key, sealed) VALUES(?, ?, ?, ?)"
                 " ON CONFLICT(account_id, scope, cursor_key) DO UPDATE SET sealed = excluded.sealed"_L1)
        .bind(account, cursor.scope, cursor.key, sealed)
        .run();
}

bool CursorTable::hasSynced(AccountId account)
{
    return m_database.prepare("SELECT 1 FROM sync_cursor WHERE account_id = ? AND scope = 'account' LIMIT 1"_L1)
        .bind(account)
        .next();
}

QList<Cursor> CursorTable::all(AccountId account)
{
    QList<Cursor> cursors;
    Statement statement =
        m_database.prepare("SELECT scope, cursor_key, sealed FROM sync_cursor WHERE account_id = ?"_L1);
    statement.bind(account);
    while (statement.next()) {
        Cursor cursor{statement.text(0), statement.text(1), {}};
        const auto content = m_database.unseal(statement.blob(2), cursorPlace(account, cursor.scope, cursor.key));
        // Without its cursor the adapter asks for the facts again; those that are here are merged.
        if (!content)
            continue;
        cursor.value = ContentCodec::decodeText(*content);
        cursors.append(cursor);
    }
    return cursors;
}

} // namespace Morelia
