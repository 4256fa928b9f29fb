// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "protocol/mtp/wire/field.h"

#include <QJsonValue>
#include <QList>
#include <QString>

// Objects of MTP 1.0 revision 17. Member names are the protocol's.
namespace Morelia::Wire {

//! `data.user[]`. In register_user and authentication it carries login and password, elsewhere uuid and auth_id.
struct UserData
{
    Field<QString> uuid;
    Field<QString> login;
    Field<QString> password;
    Field<QString> username;
    Field<bool> is_bot;
    Field<QString> auth_id;
    Field<qint64> token_ttl;
    Field<QString> email;
    Field<QString> avatar;
    Field<QString> bio;
    Field<qint64> time_created;

    friend bool operator==(const UserData &, const UserData &) = default;
};

//! `data.flow[]`. message_start and message_end are offsets into the flow.
struct FlowData
{
    Field<QString> uuid;
    Field<qint64> time;
    Field<QString> type;
    Field<QString> title;
    Field<QString> info;
    Field<QString> owner;
    Field<QList<QString>> users;
    Field<qint64> message_start;
    Field<qint64> message_end;

    friend bool operator==(const FlowData &, const FlowData &) = default;
};

//! `data.message[]`. Times are Unix seconds of the server.
struct MessageData
{
    Field<QString> uuid;
    Field<qint64> client_id;
    Field<QString> text;
    Field<QString> from_user;
    Field<qint64> time;
    Field<QString> from_flow;
    Field<QString> file_picture;
    Field<QString> file_video;
    Field<QString> file_audio;
    Field<QString> file_document;
    Field<QString> emoji;
    Field<qint64> edited_time;
    Field<bool> edited_status;

    friend bool operator==(const MessageData &, const MessageData &) = default;
};

struct Data
{
    Field<qint64> time;
    Field<QList<FlowData>> flow;
    Field<QList<MessageData>> message;
    Field<QList<UserData>> user;
    Field<QJsonValue> meta;

    friend bool operator==(const Data &, const Data &) = default;
};

struct ErrorInfo
{
    Field<qint64> code;
    Field<QString> status;
    Field<qint64> time;
    Field<QString> detail;

    friend bool operator==(const ErrorInfo &, const ErrorInfo &) = default;
};

struct JsonApi
{
    Field<QString> version;
    Field<QString> revision;

    friend bool operator==(const JsonApi &, const JsonApi &) = default;
};

//! One frame, in either direction.
struct Envelope
{
    Field<QString> type;
    Field<JsonApi> jsonapi;
    Field<QJsonValue> meta;
    Field<Data> data;
    Field<ErrorInfo> errors;

    friend bool operator==(const Envelope &, const Envelope &) = default;
};

} // namespace Morelia::Wire
