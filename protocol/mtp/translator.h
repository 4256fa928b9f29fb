// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/delta.h"
#include "protocol/mtp/loggedmessage.h"
#include "protocol/mtp/wire/types.h"

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

//! Nothing when there is no id. Recognises a deleted account by the name and bio that the server gives it.
std::optional<User> toUser(const Wire::UserData &data);

//! Nothing when id or type are missing or not known. The caller sets the capabilities.
std::optional<Flow> toFlow(const Wire::FlowData &data);

//! Nothing when the ids of message or flow are missing. The place is set by the caller, and the bytes of attachments by
//! AttachmentDecoder.
std::optional<LoggedMessage> toMessage(const Wire::MessageData &data);

//! What an entry of the log says: a message, what somebody does to another one, or a profile.
Delta factOf(const LoggedMessage &entry);

//! The same, and the picture of a smiley that came along.
void appendFacts(const LoggedMessage &entry, QList<Delta> &facts);

//! The string that holds an attachment of this kind.
const Wire::Field<QString> &attachmentField(const Wire::MessageData &data, AttachmentKind kind);
Wire::Field<QString> &attachmentField(Wire::MessageData &data, AttachmentKind kind);

//! Our capabilities in a flow of this kind; only its owner writes into a channel.
CapabilitySet flowCapabilities(FlowKind kind, const QString &ownerId, const QString &selfId);

} // namespace Morelia::Mtp
