// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/flow.h"
#include "models/entities/message.h"
#include "models/entities/user.h"
#include "protocol/wire/types.h"

#include <optional>

namespace Morelia::Mtp {

//! Place of a message by its offset in the flow: offsets never move and begin at 0.
constexpr OrderKey orderOf(qint64 offset)
{
    return firstOrder + offset;
}

//! The reverse of orderOf().
constexpr qint64 offsetOf(OrderKey order)
{
    return order - firstOrder;
}

//! Nothing when there is no id. A deleted account is recognised by what the server leaves of it.
std::optional<User> toUser(const Wire::UserData &data);

//! Nothing when id or type are missing or not known. selfId decides what may be done in it.
std::optional<Flow> toFlow(const Wire::FlowData &data, const QString &selfId);

//! Nothing when the ids of message or flow are missing. The place is set by the caller.
std::optional<Message> toMessage(const Wire::MessageData &data);

//! What one may do in a flow of this kind; only its owner writes into a channel.
CapabilitySet flowCapabilities(FlowKind kind, const QString &ownerId, const QString &selfId);

} // namespace Morelia::Mtp
