// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/entities/entities.h"

using namespace Qt::StringLiterals;

namespace Morelia::Test {

Message message(const QString &remoteId, OrderKey order, const QString &text, const QString &sender)
{
    Message message;
    message.remoteId = remoteId;
    message.flowId = u"f"_s;
    message.senderId = sender;
    message.order = order;
    message.createdMs = 1'700'000'000'000 + order * 1000;
    message.body.text = text;
    return message;
}

Flow chat()
{
    Flow flow;
    flow.remoteId = u"f"_s;
    flow.kind = FlowKind::Chat;
    flow.ownerId = u"me"_s;
    flow.memberIds = {u"me"_s, u"ann"_s};
    flow.createdMs = 1'700'000'000'000;
    flow.capabilities = Capability::SendText;
    return flow;
}

Flow group(const QString &id)
{
    Flow flow;
    flow.remoteId = id;
    flow.kind = FlowKind::Group;
    flow.title = u"Garden"_s;
    flow.ownerId = u"ann"_s;
    flow.memberIds = {u"ann"_s, u"bob"_s, u"me"_s};
    return flow;
}

User user(const QString &id, const QString &name)
{
    User user;
    user.remoteId = id;
    user.login = id;
    user.name = name;
    return user;
}

} // namespace Morelia::Test
