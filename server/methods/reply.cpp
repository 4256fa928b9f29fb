// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/methods/reply.h"

#include "protocol/mtp/wire/schema.h"

#include <tuple>
#include <type_traits>

namespace Morelia::Server {

using namespace Qt::StringLiterals;

namespace {

struct CodeText
{
    QLatin1StringView status;
    QLatin1StringView detail;
};

CodeText textOf(Code code)
{
    switch (code) {
    case Code::Ok:
        return {"OK"_L1, "Request fulfilled, document follows"_L1};
    case Code::Created:
        return {"Created"_L1, "Document created"_L1};
    case Code::Partial:
        return {"Partial Content"_L1, "Partial content follows"_L1};
    case Code::BadRequest:
        return {"Bad Request"_L1, "The request cannot be fulfilled as it is"_L1};
    case Code::Unauthorized:
        return {"Unauthorized"_L1, "The credentials are not valid"_L1};
    case Code::Forbidden:
        return {"Forbidden"_L1, "Not allowed for this user"_L1};
    case Code::NotFound:
        return {"Not Found"_L1, "Nothing matches"_L1};
    case Code::MethodNotAllowed:
        return {"Method Not Allowed"_L1, "No such method, or not in this state"_L1};
    case Code::Conflict:
        return {"Conflict"_L1, "The login is taken"_L1};
    case Code::Unsupported:
        return {"Unsupported Media Type"_L1, "The frame does not follow the protocol"_L1};
    case Code::TooMany:
        return {"Too Many Requests"_L1, "More than the server allows"_L1};
    case Code::VersionNotSupported:
        return {"Version Not Supported"_L1, "The server speaks version 1.0"_L1};
    case Code::Unknown:
        break;
    }
    return {"Unknown Error"_L1, "The server could not do it; try again later"_L1};
}

template <typename Value>
void fillNulls(Value &)
{}

template <Wire::HasSchema Value>
void fillNulls(Value &value);

template <typename Entry>
void fillNulls(QList<Entry> &entries)
{
    for (Entry &entry : entries)
        fillNulls(entry);
}

template <Wire::HasSchema Value>
void fillNulls(Value &value)
{
    const auto fill = [&value](const auto &member) {
        auto &field = value.*member.pointer;
        using FieldType = std::remove_reference_t<decltype(field)>;
        if (field.isAbsent())
            field = FieldType::null();
        else if (field.hasValue())
            fillNulls(*field);
    };
    std::apply([&](const auto &...members) { (fill(members), ...); }, Wire::Schema<Value>::members);
    // The protocol has this member, but no server sends it.
    if constexpr (std::is_same_v<Value, Wire::UserData>)
        value.time_created = {};
}

Wire::Field<QString> orNull(const QString &text)
{
    return text.isNull() ? Wire::Field<QString>::null() : Wire::Field<QString>(text);
}

} // namespace

Wire::Envelope toEnvelope(const Reply &reply, const QString &type, qint64 now)
{
    const CodeText text = textOf(reply.code);
    Wire::Envelope envelope;
    envelope.type = reply.anonymous ? u"error"_s : type;
    envelope.jsonapi = Wire::JsonApi{.version = u"1.0"_s, .revision = u"17"_s};
    envelope.meta = reply.meta.isNull() ? Wire::Field<QJsonValue>::null() : Wire::Field<QJsonValue>(reply.meta);
    if (reply.data) {
        envelope.data = *reply.data;
        if (envelope.data->time.isAbsent())
            envelope.data->time = now;
    }
    envelope.errors = Wire::ErrorInfo{.code = static_cast<qint64>(reply.code),
        .status = QString(text.status),
        .time = now,
        .detail = reply.detail.isEmpty() ? QString(text.detail) : reply.detail};
    fillNulls(envelope);
    return envelope;
}

QString toToken(const Place &place)
{
    return QStringList{QString::number(int(place.list)), QString::number(place.time), QString::number(place.id)}.join(
        u'.');
}

std::optional<Place> placeFrom(const QString &token)
{
    const QStringList parts = token.split(u'.');
    bool isList = false;
    bool isTime = false;
    bool isId = false;
    const int list = parts.value(0).toInt(&isList);
    const qint64 time = parts.value(1).toLongLong(&isTime);
    const RowId id = parts.value(2).toLongLong(&isId);
    const bool good = parts.size() == 3 && isList && isTime && isId && list >= 0 && list <= int(Place::List::Messages);
    return good ? std::optional(Place{Place::List(list), time, id}) : std::nullopt;
}

Wire::UserData toWire(const UserRow &user, bool withLogin)
{
    Wire::UserData data;
    data.uuid = user.uuid;
    if (withLogin)
        data.login = user.isDeleted() ? u"User deleted"_s : user.login;
    data.username = orNull(user.username);
    data.is_bot = false;
    data.avatar = orNull(user.avatar);
    data.bio = orNull(user.bio);
    return data;
}

Wire::FlowData toWire(const FlowRow &flow)
{
    Wire::FlowData data;
    data.uuid = flow.uuid;
    data.time = flow.created;
    data.type = flow.type;
    data.title = orNull(flow.title);
    data.info = orNull(flow.info);
    data.owner = flow.ownerUuid;
    data.users = QList<QString>(flow.users);
    return data;
}

Wire::MessageData toWire(const MessageRow &message)
{
    Wire::MessageData data;
    data.uuid = message.uuid;
    data.text = orNull(message.text);
    data.from_user = message.senderUuid;
    data.from_flow = message.flowUuid;
    data.time = message.time;
    data.file_picture = orNull(message.attachments[0]);
    data.file_video = orNull(message.attachments[1]);
    data.file_audio = orNull(message.attachments[2]);
    data.file_document = orNull(message.attachments[3]);
    data.emoji = orNull(message.attachments[4]);
    if (message.editedTime)
        data.edited_time = *message.editedTime;
    data.edited_status = message.edited;
    return data;
}

} // namespace Morelia::Server
