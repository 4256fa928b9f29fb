// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/methods/handlers.h"

#include <algorithm>
#include <array>

namespace Morelia::Server {
namespace {

using Wire::Method;

constexpr std::array methodTable{
    MethodEntry{.method = Method::RegisterUser, .signedIn = false, .writes = false, .handler = Methods::registerUser},
    MethodEntry{
        .method = Method::Authentication, .signedIn = false, .writes = false, .handler = Methods::authentication},
    MethodEntry{.method = Method::PingPong, .signedIn = true, .writes = false, .handler = Methods::pingPong},
    MethodEntry{.method = Method::GetUpdate, .signedIn = true, .writes = false, .handler = Methods::getUpdate},
    MethodEntry{.method = Method::AllFlow, .signedIn = true, .writes = false, .handler = Methods::allFlow},
    MethodEntry{.method = Method::AddFlow, .signedIn = true, .writes = true, .handler = Methods::addFlow},
    MethodEntry{.method = Method::SendMessage, .signedIn = true, .writes = true, .handler = Methods::sendMessage},
    MethodEntry{.method = Method::AllMessages, .signedIn = true, .writes = false, .handler = Methods::allMessages},
    MethodEntry{.method = Method::UserInfo, .signedIn = true, .writes = false, .handler = Methods::userInfo},
    MethodEntry{.method = Method::EditedMessage, .signedIn = true, .writes = true, .handler = Methods::editedMessage},
    MethodEntry{.method = Method::DeleteMessage, .signedIn = true, .writes = true, .handler = Methods::deleteMessage},
    MethodEntry{.method = Method::DeleteUser, .signedIn = true, .writes = false, .handler = Methods::deleteUser},
};

} // namespace

const MethodEntry &methodEntry(Method method)
{
    return *std::ranges::find(methodTable, method, &MethodEntry::method);
}

} // namespace Morelia::Server
