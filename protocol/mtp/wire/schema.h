// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "protocol/mtp/wire/types.h"

#include <QLatin1StringView>

#include <tuple>

// One table a type: names and members, read by the decoder and the encoder alike.
namespace Morelia::Wire {

template <typename Owner, typename Value>
struct Member
{
    QLatin1StringView name;
    Field<Value> Owner::*pointer;
};

template <typename Owner, typename Value>
constexpr Member<Owner, Value> member(const char *name, Field<Value> Owner::*pointer)
{
    return {QLatin1StringView(name), pointer};
}

template <typename T>
struct Schema;

template <>
struct Schema<UserData>
{
    static constexpr std::tuple members{
        member("uuid", &UserData::uuid),
        member("login", &UserData::login),
        member("password", &UserData::password),
        member("username", &UserData::username),
        member("is_bot", &UserData::is_bot),
        member("auth_id", &UserData::auth_id),
        member("token_ttl", &UserData::token_ttl),
        member("email", &UserData::email),
        member("avatar", &UserData::avatar),
        member("bio", &UserData::bio),
        member("time_created", &UserData::time_created),
    };
};

template <>
struct Schema<FlowData>
{
    static constexpr std::tuple members{
        member("uuid", &FlowData::uuid),
        member("time", &FlowData::time),
        member("type", &FlowData::type),
        member("title", &FlowData::title),
        member("info", &FlowData::info),
        member("owner", &FlowData::owner),
        member("users", &FlowData::users),
        member("message_start", &FlowData::message_start),
        member("message_end", &FlowData::message_end),
    };
};

template <>
struct Schema<MessageData>
{
    static constexpr std::tuple members{
        member("uuid", &MessageData::uuid),
        member("client_id", &MessageData::client_id),
        member("text", &MessageData::text),
        member("from_user", &MessageData::from_user),
        member("time", &MessageData::time),
        member("from_flow", &MessageData::from_flow),
        member("file_picture", &MessageData::file_picture),
        member("file_video", &MessageData::file_video),
        member("file_audio", &MessageData::file_audio),
        member("file_document", &MessageData::file_document),
        member("emoji", &MessageData::emoji),
        member("edited_time", &MessageData::edited_time),
        member("edited_status", &MessageData::edited_status),
    };
};

template <>
struct Schema<Data>
{
    static constexpr std::tuple members{
        member("time", &Data::time),
        member("flow", &Data::flow),
        member("message", &Data::message),
        member("user", &Data::user),
        member("meta", &Data::meta),
    };
};

template <>
struct Schema<ErrorInfo>
{
    static constexpr std::tuple members{
        member("code", &ErrorInfo::code),
        member("status", &ErrorInfo::status),
        member("time", &ErrorInfo::time),
        member("detail", &ErrorInfo::detail),
    };
};

template <>
struct Schema<JsonApi>
{
    static constexpr std::tuple members{
        member("version", &JsonApi::version),
        member("revision", &JsonApi::revision),
    };
};

template <>
struct Schema<Envelope>
{
    static constexpr std::tuple members{
        member("type", &Envelope::type),
        member("jsonapi", &Envelope::jsonapi),
        member("meta", &Envelope::meta),
        member("data", &Envelope::data),
        member("errors", &Envelope::errors),
    };
};

template <typename T>
concept HasSchema = requires { Schema<T>::members; };

} // namespace Morelia::Wire
