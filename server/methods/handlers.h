// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/auth/passwordhasher.h"
#include "server/config.h"
#include "server/methods/changes.h"
#include "server/methods/reply.h"
#include "server/methods/request.h"

#include <functional>
#include <variant>

namespace Morelia::Server {

class Storage;

//! The dependencies of the methods.
struct Services
{
    Storage &storage;
    const ServerConfig &config;
    qint64 now;       //!< Unix seconds
    Changes &changes; //!< to be told to others when the reply is a success
};

//! Work for the password hasher, and what to answer when it is done.
struct PasswordTask
{
    enum class Kind : quint8 { Hash, Verify };
    Kind kind = Kind::Hash;
    QString password;
    QByteArray stored;
    std::function<Reply(const Services &, const PasswordResult &)> then;
};

using Outcome = std::variant<Reply, PasswordTask>;

//! The methods of MTP. Each may throw StorageError; its writes are undone when its reply is no success.
namespace Methods {

Outcome registerUser(const Request &request, const Services &services);
Outcome authentication(const Request &request, const Services &services);
Outcome deleteUser(const Request &request, const Services &services);
Outcome pingPong(const Request &request, const Services &services);
Outcome userInfo(const Request &request, const Services &services);
Outcome getUpdate(const Request &request, const Services &services);
Outcome allFlow(const Request &request, const Services &services);
Outcome addFlow(const Request &request, const Services &services);
Outcome sendMessage(const Request &request, const Services &services);
Outcome allMessages(const Request &request, const Services &services);
Outcome editedMessage(const Request &request, const Services &services);
Outcome deleteMessage(const Request &request, const Services &services);

} // namespace Methods

//! The access of a method, and whether it writes.
struct MethodEntry
{
    Wire::Method method;
    bool signedIn; //!< with valid credentials only; else without them only
    bool writes;
    Outcome (*handler)(const Request &, const Services &);
};

//! The entry of a method in the dispatch table.
const MethodEntry &methodEntry(Wire::Method method);

} // namespace Morelia::Server
