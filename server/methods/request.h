// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "protocol/mtp/wire/method.h"
#include "protocol/mtp/wire/types.h"
#include "server/methods/features.h"
#include "server/methods/reply.h"
#include "server/storage/rows.h"

#include <QByteArray>

#include <optional>
#include <variant>

namespace Morelia::Server {

//! A frame that follows the protocol: version 1.0 and at least one entry in data.user.
struct Request
{
    QString type;                       //!< as the client spelled it
    std::optional<Wire::Method> method; //!< none when the type is unknown
    Wire::Data data;
    QJsonValue meta;
    bool signedIn = false; //!< the frame carries valid credentials
    UserRow caller{};      //!< whose; methods that need a caller are not called without
    Features features{};   //!< what is on for its socket

    const Wire::UserData &user() const { return data.user->constFirst(); }
    //! First entry of the list, or nullptr.
    const Wire::FlowData *flow() const;
    const Wire::MessageData *message() const;
};

//! Reads a frame. Anything else than a request is answered with the refusal that comes back.
std::variant<Request, Reply> parseRequest(const QByteArray &frame);

} // namespace Morelia::Server
