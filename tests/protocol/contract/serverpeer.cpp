// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/protocol/contract/serverpeer.h"

#include "protocol/transport/websockettransport.h"
#include "tests/protocol/contract/adaptercontract.h"
#include "tests/server/wsclient.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Morelia::Test {

TransportFactory ServerPeer::transports()
{
    return [] { return std::make_unique<WebSocketTransport>(); };
}

bool ServerPeer::waitFor(const std::function<bool()> &condition)
{
    return QTest::qWaitFor(condition, 20s);
}

QStringList ServerPeer::holds(const QString &login, const QString &flowId)
{
    WsClient client(url());
    if (!client.waitForOpen())
        return {};
    const QJsonObject reply =
        client.askAs(u"authentication"_s, {{u"login"_s, login}, {u"password"_s, credentialOf(login)}});
    const QJsonObject self = firstOf(reply, u"user"_s);
    const Account account{self["uuid"_L1].toString(), self["auth_id"_L1].toString(), login};
    const QJsonObject range{{u"uuid"_s, flowId}, {u"message_start"_s, 0}, {u"message_end"_s, 100}};
    const QJsonObject page = client.ask(u"all_messages"_s, account, {{u"time"_s, 0}, {u"flow"_s, QJsonArray{range}}});
    QStringList texts;
    const QJsonArray messages = listOf(page, u"message"_s);
    for (const auto &message : messages)
        texts.append(message["text"_L1].toString());
    return texts;
}

} // namespace Morelia::Test
