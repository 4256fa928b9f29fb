// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/coreclient/jsonrows.h"

#include <array>

namespace Morelia::Test {

using namespace Qt::StringLiterals;

QJsonObject toJson(const FlowRow &row)
{
    return {
        {u"flow"_s, row.ref.flowId},
        {u"title"_s, row.title},
        {u"kind"_s, static_cast<int>(row.kind)},
        {u"unread"_s, row.unread},
        {u"lastText"_s, row.lastText},
        {u"members"_s, row.memberCount},
    };
}

QJsonObject toJson(const MessageRow &row)
{
    return {
        {u"localId"_s, row.localId},
        {u"remoteId"_s, row.remoteId},
        {u"order"_s, QString::number(row.order)},
        {u"sender"_s, row.senderName},
        {u"text"_s, row.body.text},
        {u"state"_s, nameOf(row.state)},
        {u"outgoing"_s, row.outgoing},
        {u"edited"_s, row.edited},
        {u"deleted"_s, row.deleted},
    };
}

QJsonObject toJson(const User &user)
{
    return {{u"user"_s, user.remoteId}, {u"login"_s, user.login}, {u"name"_s, user.name}};
}

QString nameOf(DeliveryState state)
{
    static constexpr std::array names{
        "none"_L1, "queued"_L1, "sending"_L1, "unknown"_L1, "sent"_L1, "received"_L1, "read"_L1, "failed"_L1};
    return names.at(static_cast<std::size_t>(state));
}

QString nameOf(SessionState state)
{
    static constexpr std::array names{
        "offline"_L1, "connecting"_L1, "signingIn"_L1, "syncing"_L1, "online"_L1, "waiting"_L1, "needsUser"_L1};
    return names.at(static_cast<std::size_t>(state));
}

} // namespace Morelia::Test
