// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/store/outboxtable.h"

#include "models/store/contentcodec.h"
#include "models/store/flowtable.h"
#include "models/store/rowplaces.h"

#include <algorithm>

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

void OutboxTable::removeWaiting(const LocalId &opId)
{
    m_database.prepare("DELETE FROM outbox WHERE op_id = ? AND state IN (?, ?)"_L1)
        .bind(opId, DeliveryState::Queued, DeliveryState::Failed)
        .run();
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
    return statement.bind(opId).next() ? std::optional(read(statement)) : std::nullopt;
}

std::optional<OutboxRecord> OutboxTable::newestFor(MessageRowId message)
{
    Statement statement = m_database.prepare(
        "SELECT op_id, account_id, message_id, state, attempts, first_tried_ms, failure_kind, retryable, sealed"
        " FROM outbox WHERE message_id = ? ORDER BY position DESC LIMIT 1"_L1);
    return statement.bind(message).next() ? std::optional(read(statement)) : std::nullopt;
}

QList<OutboxItem> OutboxTable::all(AccountId account)
{
    QList<OutboxItem> items;
    Statement statement = m_database.prepare(
        "SELECT op_id, account_id, message_id, state, attempts, first_tried_ms, failure_kind, retryable, sealed"
        " FROM outbox WHERE account_id = ? ORDER BY position"_L1);
    statement.bind(account);
    while (statement.next())
        items.append(read(statement).item);
    return items;
}

int OutboxTable::count(AccountId account)
{
    const QList<OutboxItem> items = all(account);
    return static_cast<int>(
        std::ranges::count_if(items, [](const OutboxItem &item) { return !isQuiet(item.command); }));
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

OutboxRecord OutboxTable::read(const Statement &statement) const
{
    OutboxRecord record;
    OutboxItem &item = record.item;
    item.opId = statement.text(0);
    item.account = statement.integer(1);
    record.message = statement.integer(2);
    item.state = static_cast<DeliveryState>(statement.integer(3));
    item.attempts = static_cast<int>(statement.integer(4));
    item.firstTriedMs = statement.integer(5);
    item.failure.kind = static_cast<FailureKind>(statement.integer(6));
    item.failure.retryable = statement.flag(7);
    const auto map = m_database.unseal(statement.blob(8), outboxPlace(item.opId));
    const auto content = map ? ContentCodec::decodeOutbox(*map) : std::nullopt;
    if (content) {
        item.command = content->command;
        item.failure.detail = content->failureDetail;
    } else {
        restore(record);
    }
    return record;
}

// Makes up the command of a damaged row. A send is made anew from its message. The content of an edit or a deletion is
// lost: it becomes a failed edit that changes nothing, for the person to see and to remove.
void OutboxTable::restore(OutboxRecord &record) const
{
    OutboxItem &item = record.item;
    MessageTable messages(m_database);
    const std::optional<MessageRecord> message = record.message != 0 ? messages.find(record.message) : std::nullopt;
    const QString flow = message ? FlowTable(m_database).remoteId(message->flow) : QString();
    if (message && message->remoteId.isEmpty()) {
        const QList<Attachment> files = messages.attachments(message->id);
        item.command = SendMessage{message->localId, flow, message->content.body, message->content.replyToId, files};
        const bool hasFiles =
            std::ranges::none_of(files, [](const Attachment &file) { return file.cacheKey.isEmpty(); });
        if (!message->damaged && hasFiles)
            return;
    } else if (message) {
        item.command = EditMessage{flow, message->remoteId, message->content.body};
    } else {
        item.command = EditMessage{};
    }
    item.state = DeliveryState::Failed;
    item.failure = {};
}

} // namespace Morelia
