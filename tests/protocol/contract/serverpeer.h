// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/systemclock.h"
#include "tests/protocol/contract/contractpeer.h"
#include "tests/server/testserver.h"

namespace Morelia::Test {

//! Morelia's own server behind real sockets.
class ServerPeer final : public ContractPeer
{
public:
    bool start() override { return m_server.start().isEmpty(); }
    bool stop() override { return m_server.stop(); }
    TransportFactory transports() override;
    Clock &clock() override { return m_clock; }
    QUrl url() const override { return m_server.url(); }
    bool waitFor(const std::function<bool()> &condition) override;
    QStringList holds(const QString &login, const QString &flowId) override;

private:
    SystemClock m_clock;
    TestServer m_server;
};

} // namespace Morelia::Test
