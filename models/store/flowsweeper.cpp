// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/store/flowsweeper.h"

#include "models/entities/message.h"
#include "models/store/givenreactiontable.h"
#include "models/store/rowplaces.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace Morelia {

FlowSweeper::FlowSweeper(SealedDatabase &database)
    : m_database(database)
{}

bool FlowSweeper::isLong(FlowRowId flow)
{
    return m_database.prepare("SELECT 1 FROM message WHERE flow_id = ? LIMIT 1 OFFSET ?"_L1)
        .bind(flow, longFlow)
        .next();
}

FlowRowId FlowSweeper::putAside(FlowRowId flow)
{
    const QList<MessageRowId> kept = unfinished(flow);
    const FlowRowId copy = copyOf(flow);
    for (const auto &table :
        {u"member"_s, u"known_range"_s, u"flow_smiley"_s, u"flow_profile"_s, u"message_deleted_here"_s}) {
        m_database.connection()
            .prepare(u"UPDATE "_s + table + u" SET flow_id = ? WHERE flow_id = ?"_s)
            .bind(copy, flow)
            .run();
    }
    for (const MessageRowId message : kept)
        moveMessage(message, flow, copy);
    return copy;
}

// With every column, those of later schemas too.
FlowRowId FlowSweeper::copyOf(FlowRowId flow)
{
    QStringList columns;
    QStringList values;
    {
        Statement names = m_database.prepare("SELECT name FROM pragma_table_info('flow') WHERE name <> 'id'"_L1);
        while (names.next()) {
            columns.append(names.text(0));
            // No server's id has a control character.
            values.append(columns.constLast() == "remote_id"_L1 ? u"char(1) || id"_s : columns.constLast());
        }
    }
    const QString list = columns.join(u", ");
    Statement insert = m_database.connection().prepare(
        u"INSERT INTO flow(%1) SELECT %2 FROM flow WHERE id = ?"_s.arg(list, values.join(u", ")));
    insert.bind(flow).run();
    const FlowRowId copy = insert.lastInsertId();
    QString remoteId;
    {
        Statement statement = m_database.prepare("SELECT remote_id FROM flow WHERE id = ?"_L1);
        remoteId = statement.bind(flow).next() ? statement.text(0) : QString();
    }
    m_database
        .prepare("UPDATE flow SET remote_id = char(2) || id, present = 0, request = 0, asker = NULL, swept = 1"
                 " WHERE id = ?"_L1)
        .bind(flow)
        .run();
    m_database.prepare("UPDATE flow SET remote_id = ? WHERE id = ?"_L1).bind(remoteId, copy).run();
    return copy;
}

// Unsent messages sort after all sent ones, so the index finds them without a walk through a long flow.
QList<MessageRowId> FlowSweeper::unfinished(FlowRowId flow)
{
    QList<MessageRowId> messages;
    Statement statement = m_database.prepare(
        "SELECT id FROM message WHERE flow_id = ? AND order_key >= ? AND state NOT IN (?, ?)"
        " UNION SELECT m.id FROM outbox o JOIN message m ON m.id = o.message_id WHERE m.flow_id = ?"_L1);
    statement.bind(flow, firstPendingOrder, DeliveryState::None, DeliveryState::Sent, flow);
    while (statement.next())
        messages.append(statement.integer(0));
    return messages;
}

// Contents are sealed for their places.
void FlowSweeper::moveMessage(MessageRowId message, FlowRowId from, FlowRowId to)
{
    LocalId localId;
    QString remoteId;
    QByteArray sealed;
    {
        Statement statement = m_database.prepare("SELECT local_id, remote_id, sealed FROM message WHERE id = ?"_L1);
        if (!statement.bind(message).next())
            return;
        localId = statement.text(0);
        remoteId = statement.text(1);
        sealed = statement.blob(2);
    }
    if (const auto content = m_database.unseal(sealed, messagePlace(from, localId)))
        sealed = m_database.seal(*content, messagePlace(to, localId));
    m_database.prepare("UPDATE message SET flow_id = ?, sealed = ? WHERE id = ?"_L1).bind(to, sealed, message).run();
    m_database.prepare("UPDATE message_alias SET flow_id = ? WHERE message_id = ?"_L1).bind(to, message).run();
    if (!remoteId.isEmpty())
        GivenReactionTable(m_database).moveToFlow(from, remoteId, to);
}

bool FlowSweeper::hasWork()
{
    return m_database.prepare("SELECT 1 FROM flow INDEXED BY flow_swept WHERE swept = 1 LIMIT 1"_L1).next();
}

bool FlowSweeper::sweep()
{
    FlowRowId flow = 0;
    {
        Statement statement =
            m_database.prepare("SELECT id FROM flow INDEXED BY flow_swept WHERE swept = 1 LIMIT 1"_L1);
        if (!statement.next())
            return false;
        flow = statement.integer(0);
    }
    if (m_database.prepare("DELETE FROM message WHERE id IN (SELECT id FROM message WHERE flow_id = ? LIMIT ?)"_L1)
            .bind(flow, step)
            .run()
        == step)
        return true;
    if (m_database
            .prepare("DELETE FROM given_reaction WHERE flow_id = ? AND (remote_id, user_id, slot) IN"
                     " (SELECT remote_id, user_id, slot FROM given_reaction WHERE flow_id = ? LIMIT ?)"_L1)
            .bind(flow, flow, step)
            .run()
        == step)
        return true;
    m_database.prepare("DELETE FROM flow WHERE id = ?"_L1).bind(flow).run();
    return hasWork();
}

} // namespace Morelia
