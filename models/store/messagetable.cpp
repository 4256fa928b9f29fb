// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/store/messagetable.h"

#include "models/store/jsonlist.h"
#include "models/store/plausibletime.h"
#include "models/store/rowplaces.h"

using namespace Qt::StringLiterals;

namespace Morelia {

MessageTable::MessageTable(SealedDatabase &database)
    : m_database(database)
{}

std::optional<MessageRecord> MessageTable::findRemote(qint64 flow, const QString &remoteId)
{
    if (remoteId.isEmpty())
        return std::nullopt;
    Statement statement = m_database.prepare(
        "SELECT id, flow_id, local_id, remote_id, sender_id, outgoing, order_key, created_ms, state, edited, edited_ms,"
        " deleted, names_me, sealed FROM message WHERE flow_id = ? AND remote_id = ?"_L1);
    return statement.bind(flow, remoteId).next() ? std::optional(read(statement)) : std::nullopt;
}

std::optional<MessageRecord> MessageTable::findLocal(qint64 flow, const LocalId &localId)
{
    if (localId.isEmpty())
        return std::nullopt;
    Statement statement = m_database.prepare(
        "SELECT id, flow_id, local_id, remote_id, sender_id, outgoing, order_key, created_ms, state, edited, edited_ms,"
        " deleted, names_me, sealed FROM message WHERE flow_id = ? AND local_id = ?"_L1);
    return statement.bind(flow, localId).next() ? std::optional(read(statement)) : std::nullopt;
}

std::optional<MessageRecord> MessageTable::find(MessageRowId message)
{
    Statement statement = m_database.prepare(
        "SELECT id, flow_id, local_id, remote_id, sender_id, outgoing, order_key, created_ms, state, edited, edited_ms,"
        " deleted, names_me, sealed FROM message WHERE id = ?"_L1);
    return statement.bind(message).next() ? std::optional(read(statement)) : std::nullopt;
}

MessageRecord MessageTable::read(const Statement &statement) const
{
    MessageRecord record;
    record.id = statement.integer(0);
    record.flow = statement.integer(1);
    record.localId = statement.text(2);
    record.remoteId = statement.text(3);
    record.senderId = statement.text(4);
    record.outgoing = statement.flag(5);
    record.order = statement.integer(6);
    record.createdMs = statement.integer(7);
    record.state = static_cast<DeliveryState>(statement.integer(8));
    record.edited = statement.flag(9);
    record.editedMs = statement.integer(10);
    record.deleted = statement.flag(11);
    record.namesMe = statement.flag(12);
    const auto content = m_database.unseal(statement.blob(13), messagePlace(record.flow, record.localId));
    record.damaged = !content;
    if (content)
        record.content = ContentCodec::decodeMessage(*content);
    return record;
}

MessageRowId MessageTable::insert(const MessageRecord &record)
{
    const QByteArray sealed =
        m_database.seal(ContentCodec::encode(record.content), messagePlace(record.flow, record.localId));
    Statement statement = m_database.prepare(
        "INSERT INTO message(flow_id, local_id, remote_id, sender_id, outgoing, order_key, created_ms, state, edited,"
        " edited_ms, deleted, names_me, sealed) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"_L1);
    statement.bind(record.flow, record.localId).nullable(record.remoteId);
    statement.bind(record.senderId, record.outgoing, record.order, record.createdMs, record.state, record.edited,
        record.editedMs, record.deleted, record.namesMe, sealed);
    return statement.run() > 0 ? statement.lastInsertId() : 0;
}

void MessageTable::update(const MessageRecord &record)
{
    const QByteArray sealed =
        m_database.seal(ContentCodec::encode(record.content), messagePlace(record.flow, record.localId));
    Statement statement = m_database.prepare(
        "UPDATE message SET remote_id = ?, sender_id = ?, outgoing = ?, order_key = ?, created_ms = ?, state = ?,"
        " edited = ?, edited_ms = ?, deleted = ?, names_me = ?, sealed = ? WHERE id = ?"_L1);
    statement.nullable(record.remoteId);
    statement.bind(record.senderId, record.outgoing, record.order, record.createdMs, record.state, record.edited,
        record.editedMs, record.deleted, record.namesMe, sealed, record.id);
    statement.run();
}

void MessageTable::remove(MessageRowId message)
{
    m_database.prepare("DELETE FROM message WHERE id = ?"_L1).bind(message).run();
}

void MessageTable::setState(MessageRowId message, DeliveryState state)
{
    m_database.prepare("UPDATE message SET state = ? WHERE id = ?"_L1).bind(state, message).run();
}

int MessageTable::count(qint64 flow)
{
    Statement statement = m_database.prepare("SELECT count(*) FROM message WHERE flow_id = ? AND deleted = 0"_L1);
    return statement.bind(flow).next() ? static_cast<int>(statement.integer(0)) : 0;
}

qint64 MessageTable::newestTime(qint64 flow)
{
    Statement statement = m_database.prepare(
        "SELECT created_ms FROM message WHERE flow_id = ? ORDER BY order_key DESC, id DESC LIMIT 1"_L1);
    return statement.bind(flow).next() ? plausibleTime(statement.integer(0)) : 0;
}

qint64 MessageTable::timeBefore(qint64 flow, OrderKey order)
{
    Statement statement = m_database.prepare("SELECT created_ms FROM message WHERE flow_id = ? AND order_key < ?"
                                             " ORDER BY order_key DESC, id DESC LIMIT 1"_L1);
    return statement.bind(flow, order).next() ? plausibleTime(statement.integer(0)) : 0;
}

OrderKey MessageTable::nextPendingOrder(qint64 flow)
{
    Statement statement =
        m_database.prepare("SELECT max(order_key) FROM message WHERE flow_id = ? AND order_key >= ?"_L1);
    return statement.bind(flow, firstPendingOrder).next() && !statement.isNull(0) ? statement.integer(0) + 1
                                                                                  : firstPendingOrder;
}

QString MessageTable::mainRemoteId(qint64 flow, const QString &remoteId)
{
    Statement statement = m_database.prepare("SELECT m.remote_id FROM message_alias a JOIN message m"
                                             " ON m.id = a.message_id WHERE a.flow_id = ? AND a.remote_id = ?"_L1);
    return statement.bind(flow, remoteId).next() ? statement.text(0) : remoteId;
}

bool MessageTable::isAlias(qint64 flow, const QString &remoteId)
{
    return m_database.prepare("SELECT 1 FROM message_alias WHERE flow_id = ? AND remote_id = ?"_L1)
        .bind(flow, remoteId)
        .next();
}

void MessageTable::addAlias(qint64 flow, const QString &remoteId, MessageRowId message)
{
    m_database
        .prepare("INSERT INTO message_alias(flow_id, remote_id, message_id) VALUES(?, ?, ?) ON CONFLICT DO NOTHING"_L1)
        .bind(flow, remoteId, message)
        .run();
}

void MessageTable::addVersion(const MessageRecord &record)
{
    qint64 version = 1;
    {
        Statement statement = m_database.prepare("SELECT max(version) FROM message_version WHERE message_id = ?"_L1);
        if (statement.bind(record.id).next())
            version = statement.integer(0) + 1;
    }
    const QByteArray sealed = m_database.seal(ContentCodec::encode(record.content), versionPlace(record.id, version));
    const qint64 since = record.edited ? record.editedMs : record.createdMs;
    m_database.prepare("INSERT INTO message_version(message_id, version, edited_ms, sealed) VALUES(?, ?, ?, ?)"_L1)
        .bind(record.id, version, since, sealed)
        .run();
}

void MessageTable::removeVersions(MessageRowId message)
{
    m_database.prepare("DELETE FROM message_version WHERE message_id = ?"_L1).bind(message).run();
}

void MessageTable::putAttachments(MessageRowId message, const QList<Attachment> &attachments)
{
    m_database.prepare("DELETE FROM attachment WHERE message_id = ?"_L1).bind(message).run();
    qint64 position = 0;
    for (const Attachment &attachment : attachments) {
        const QByteArray sealed = m_database.seal(ContentCodec::encode(attachment), attachmentPlace(message, position));
        m_database
            .prepare("INSERT INTO attachment(message_id, position, kind, size, width, height, sealed)"
                     " VALUES(?, ?, ?, ?, ?, ?, ?)"_L1)
            .bind(message, position, attachment.kind, attachment.size, attachment.width, attachment.height, sealed)
            .run();
        ++position;
    }
}

QList<Attachment> MessageTable::attachments(MessageRowId message)
{
    return attachments(QList<MessageRowId>{message}).value(message);
}

QHash<MessageRowId, QList<Attachment>> MessageTable::attachments(const QList<MessageRowId> &messages)
{
    QHash<MessageRowId, QList<Attachment>> attachments;
    Statement statement = m_database.prepare("SELECT message_id, position, kind, size, width, height, sealed"
                                             " FROM attachment WHERE message_id IN (SELECT value FROM json_each(?))"
                                             " ORDER BY message_id, position"_L1);
    statement.bind(jsonList(messages));
    while (statement.next()) {
        const MessageRowId message = statement.integer(0);
        const auto content = m_database.unseal(statement.blob(6), attachmentPlace(message, statement.integer(1)));
        // A damaged one keeps its place until the server shows the message again.
        Attachment attachment;
        if (content)
            ContentCodec::decode(*content, attachment);
        attachment.kind = static_cast<AttachmentKind>(statement.integer(2));
        attachment.size = statement.integer(3);
        attachment.width = static_cast<int>(statement.integer(4));
        attachment.height = static_cast<int>(statement.integer(5));
        attachments[message].append(attachment);
    }
    return attachments;
}

} // namespace Morelia
