// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/store/outboxtable.h"

#include "models/store/contentcodec.h"
#include "models/store/rowplaces.h"

using namespace Qt::StringLiterals;

namespace Morelia {

OutboxTable::OutboxTable(SealedDatabase &database)
    : m_database(database)
{}

void OutboxTable::insert(const OutboxRecord &record)
{
    const OutboxItem &item = record.item;
    const QByteArray sealed =
        m_database.seal(ContentCodec::encode({item.command, item.failure.detail}), outboxPlace(item.opId));
    Statement statement = m_database.prepare(
        "INSERT INTO outbox(op_id, account_id, message_id, state, attempts, first_tried_ms, failure_kind, retryable,"
        " sealed) VALUES(?, ?, nullif(?, 0), ?, ?, ?, ?, ?, ?)"_L1);
    statement.bind(item.opId, item.account, record.message, item.state, item.attempts, item.firstTriedMs,
        item.failure.kind, item.failure.retryable, sealed);
    statement.run();
}

void OutboxTable::update(const OutboxRecord &record)
{
    const OutboxItem &item = record.item;
    const QByteArray sealed =
        m_database.seal(ContentCodec::encode({item.command, item.failure.detail}), outboxPlace(item.opId));
    Statement statement = m_database.prepare(
        "UPDATE outbox SET state = ?, attempts = ?, first_tried_ms = ?, failure_kind = ?, retryable = ?, sealed = ?"
        " WHERE op_id = ?"_L1);
    statement.bind(
        item.state, item.attempts, item.firstTriedMs, item.failure.kind, item.failure.retryable, sealed, item.opId);
    statement.run();
}

void OutboxTable::remove(const LocalId &opId)
{
    m_database.prepare("DELETE FROM outbox WHERE op_id = ?"_L1).bind(opId).run();
}

void OutboxTable::removeFor(MessageRowId message)
{
    m_database.prepare("DELETE FROM outbox WHERE message_id = ?"_L1).bind(message).run();
}

void OutboxTable::redirect(MessageRowId from, MessageRowId to)
{
    m_database.prepare("UPDATE outbox SET message_id = ? WHERE message_id = ?"_L1).bind(to, from).run();
}

std::optional<OutboxRecord> OutboxTable::find(const LocalId &opId)
{
    Statement statement = m_database.prepare(
        "SELECT op_id, account_id, message_id, state, attempts, first_tried_ms, failure_kind, retryable, sealed"
        " FROM outbox WHERE op_id = ?"_L1);
    return statement.bind(opId).next() ? read(statement) : std::nullopt;
}

std::optional<OutboxRecord> OutboxTable::newestFor(MessageRowId message)
{
    Statement statement = m_database.prepare(
        "SELECT op_id, account_id, message_id, state, attempts, first_tried_ms, failure_kind, retryable, sealed"
        " FROM outbox WHERE message_id = ? ORDER BY position DESC LIMIT 1"_L1);
    return statement.bind(message).next() ? read(statement) : std::nullopt;
}

QList<OutboxItem> OutboxTable::all(AccountId account)
{
    QList<OutboxItem> items;
    Statement statement = m_database.prepare(
        "SELECT op_id, account_id, message_id, state, attempts, first_tried_ms, failure_kind, retryable, sealed"
        " FROM outbox WHERE account_id = ? ORDER BY position"_L1);
    statement.bind(account);
    while (statement.next()) {
        if (const std::optional<OutboxRecord> record = read(statement))
            items.append(record->item);
    }
    return items;
}

void OutboxTable::doubtSending()
{
    m_database
        .prepare("UPDATE message SET state = ? WHERE state = ?"
                 " AND id IN (SELECT message_id FROM outbox WHERE state = ?)"_L1)
        .bind(DeliveryState::Unknown, DeliveryState::Sending, DeliveryState::Sending)
        .run();
    m_database.prepare("UPDATE outbox SET state = ? WHERE state = ?"_L1)
        .bind(DeliveryState::Unknown, DeliveryState::Sending)
        .run();
}

std::optional<OutboxRecord> OutboxTable::read(const Statement &statement) const
{
    OutboxRecord record;
    OutboxItem &item = record.item;
    item.opId = statement.text(0);
    const auto map = m_database.unseal(statement.blob(8), outboxPlace(item.opId));
    const auto content = map ? ContentCodec::decodeOutbox(*map) : std::nullopt;
    if (!content)
        return std::nullopt;
    item.account = statement.integer(1);
    record.message = statement.integer(2);
    item.command = content->command;
    item.state = static_cast<DeliveryState>(statement.integer(3));
    item.attempts = static_cast<int>(statement.integer(4));
    item.firstTriedMs = statement.integer(5);
    item.failure.kind = static_cast<FailureKind>(statement.integer(6));
    item.failure.retryable = statement.flag(7);
    item.failure.detail = content->failureDetail;
    return record;
}

} // namespace Morelia
