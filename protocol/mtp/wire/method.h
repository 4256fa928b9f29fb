// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace Morelia::Wire {

//! The twelve methods of MTP 1.0.
enum class Method : quint8 {
    RegisterUser,
    Authentication,
    PingPong,
    GetUpdate,
    AllFlow,
    AddFlow,
    SendMessage,
    AllMessages,
    UserInfo,
    EditedMessage,
    DeleteMessage,
    DeleteUser,
};

//! Name on the wire by revision 17.
QString methodName(Method method);

//! Method of a frame's type; takes the spellings `auth` and `ping-pong` of revisions before 17 too.
std::optional<Method> methodFromName(const QString &name);

inline constexpr qint64 maxFrameBytes = qint64{16} * 1024 * 1024; //!< of a stock server, for requests
inline constexpr int pageSize = 100; //!< messages a page of all_messages, entries of user_info

} // namespace Morelia::Wire
