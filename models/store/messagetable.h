// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/ids.h"
#include "models/entities/message.h"
#include "models/store/contentcodec.h"
#include "models/store/records.h"
#include "models/store/sealeddatabase.h"

#include <QHash>
#include <QList>

#include <optional>

namespace Morelia {

//! Row of a message inside the database.
using MessageRowId = qint64;

//! A row of table message.
struct MessageRecord
{
    MessageRowId id = 0;
    qint64 flow = 0;
    LocalId localId;
    QString remoteId;
    QString senderId;
    bool outgoing = false;
    OrderKey order = 0;
    qint64 createdMs = 0;
    DeliveryState state = DeliveryState::None;
    bool edited = false;
    qint64 editedMs = 0;
    bool deleted = false;
    bool namesMe = false; //!< somebody else's words name the account's own user
    ContentCodec::MessageContent content;
    bool damaged = false; //!< the content could not be opened

    //! True for an own message that the server has not confirmed.
    bool isUnconfirmed() const { return state != DeliveryState::None && state != DeliveryState::Sent; }

    friend bool operator==(const MessageRecord &, const MessageRecord &) = default;
};

//! Tables message, message_alias, message_version and attachment.
class MessageTable
{
public:
    explicit MessageTable(SealedDatabase &database);

    std::optional<MessageRecord> findRemote(qint64 flow, const QString &remoteId);
    std::optional<MessageRecord> findLocal(qint64 flow, const LocalId &localId);
    std::optional<MessageRecord> find(MessageRowId message);

    //! Adds a row. Returns its id; 0 when the remote or the local id is there already.
    MessageRowId insert(const MessageRecord &record);
    //! Writes everything but flow and local id, which never change.
    void update(const MessageRecord &record);
    void remove(MessageRowId message);
    void setState(MessageRowId message, DeliveryState state);

    //! Number of messages of a flow, tombstones left out.
    int count(qint64 flow);
    //! Time of the last message of a flow; 0 when it is unknown, or without any.
    qint64 newestTime(qint64 flow);
    //! The time of the message before a place; 0 where there is none.
    qint64 timeBefore(qint64 flow, OrderKey order);

    //! Place for the next own message that the server has not placed.
    OrderKey nextPendingOrder(qint64 flow);

    //! The remote id under which the message is kept that has this one; the same one for an unknown message.
    QString mainRemoteId(qint64 flow, const QString &remoteId);
    //! True when the remote id is a further one of a message that has another.
    bool isAlias(qint64 flow, const QString &remoteId);
    void addAlias(qint64 flow, const QString &remoteId, MessageRowId message);

    //! Keeps the present text of a message as an earlier version.
    void addVersion(const MessageRecord &record);
    void removeVersions(MessageRowId message);

    void putAttachments(MessageRowId message, const QList<Attachment> &attachments);
    QList<Attachment> attachments(MessageRowId message);
    //! Of many messages with one query; those without any are left out.
    QHash<MessageRowId, QList<Attachment>> attachments(const QList<MessageRowId> &messages);

private:
    MessageRecord read(const Statement &statement) const;

    SealedDatabase &m_database;
};

} // namespace Morelia
