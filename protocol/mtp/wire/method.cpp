// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/mtp/wire/method.h"

#include <algorithm>
#include <array>

namespace Morelia::Wire {
namespace {

struct Spelling
{
    Method method{};
    QLatin1StringView name;
};

// The first spelling of a method is the one that we write.
constexpr std::array spellings{
    Spelling{Method::RegisterUser, QLatin1StringView("register_user")},
    Spelling{Method::Authentication, QLatin1StringView("authentication")},
    Spelling{Method::Authentication, QLatin1StringView("auth")},
    Spelling{Method::PingPong, QLatin1StringView("ping_pong")},
    Spelling{Method::PingPong, QLatin1StringView("ping-pong")},
    Spelling{Method::GetUpdate, QLatin1StringView("get_update")},
    Spelling{Method::AllFlow, QLatin1StringView("all_flow")},
    Spelling{Method::AddFlow, QLatin1StringView("add_flow")},
    Spelling{Method::SendMessage, QLatin1StringView("send_message")},
    Spelling{Method::AllMessages, QLatin1StringView("all_messages")},
    Spelling{Method::UserInfo, QLatin1StringView("user_info")},
    Spelling{Method::EditedMessage, QLatin1StringView("edited_message")},
    Spelling{Method::DeleteMessage, QLatin1StringView("delete_message")},
    Spelling{Method::DeleteUser, QLatin1StringView("delete_user")},
};

} // namespace

QString methodName(Method method)
{
    return std::ranges::find(spellings, method, &Spelling::method)->name;
}

std::optional<Method> methodFromName(const QString &name)
{
    const auto it = std::ranges::find(spellings, name, &Spelling::name);
    return it == spellings.end() ? std::nullopt : std::optional(it->method);
}

} // namespace Morelia::Wire
