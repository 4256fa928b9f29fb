// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/systemclock.h"
#include "server/server.h"
#include "tests/protocol/contract/contractpeer.h"

#include <QTemporaryDir>

namespace Morelia::Test {

//! Morelia's own server behind real sockets.
class ServerPeer final : public ContractPeer
{
public:
    bool start() override;
    bool stop() override;
    TransportFactory transports() override;
    Clock &clock() override { return m_clock; }
    QUrl url() const override { return m_url; }
    bool waitFor(const std::function<bool()> &condition) override;
    QStringList holds(const QString &login, const QString &flowId) override;

private:
    SystemClock m_clock;
    QTemporaryDir m_folder;
    std::unique_ptr<Server::Server> m_server;
    QUrl m_url;
};

} // namespace Morelia::Test
