// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/command.h"
#include "models/entities/message.h"
#include "models/store/records.h"

#include <QByteArray>
#include <QCborMap>
#include <QString>

#include <optional>

// The sealed columns, table by table. A null string is left out of the map and comes back as null.
namespace Morelia::ContentCodec {

//! The sealed part of a message.
struct MessageContent
{
    Body body;
    QString replyToId;
    QByteArray raw;
    bool withheld = false;
    std::optional<Origin> origin = {};
    std::optional<AlbumPlace> album = {};

    friend bool operator==(const MessageContent &, const MessageContent &) = default;
};

//! The sealed part of a command in the outbox.
struct OutboxContent
{
    Command command;
    QString failureDetail;
};

QCborMap encode(const StoredAccount &account);
void decode(const QCborMap &map, StoredAccount &account);

QCborMap encode(const User &user);
void decode(const QCborMap &map, User &user);

QCborMap encode(const Flow &flow);
void decode(const QCborMap &map, Flow &flow);

QCborMap encode(const MessageContent &content);
MessageContent decodeMessage(const QCborMap &map);

QCborMap encode(const Attachment &attachment);
void decode(const QCborMap &map, Attachment &attachment);

QCborMap encode(const Draft &draft);
Draft decodeDraft(const QCborMap &map);

//! Only for durable commands; others give an empty map.
QCborMap encode(const OutboxContent &content);
//! Nothing for a command that this version does not know.
std::optional<OutboxContent> decodeOutbox(const QCborMap &map);

//! The sealed part of a reaction: its value.
QCborMap encodeText(const QString &text);
QString decodeText(const QCborMap &map);

} // namespace Morelia::ContentCodec
