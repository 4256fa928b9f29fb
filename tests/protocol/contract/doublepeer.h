// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/protocol/contract/contractpeer.h"
#include "tests/support/protocol/stockdouble.h"
#include "tests/support/protocol/virtualclock.h"

namespace Morelia::Test {

//! The stock double on virtual time.
class DoublePeer final : public ContractPeer
{
public:
    explicit DoublePeer(StockDouble::Stack stack) { m_server.setStack(stack); }

    bool start() override;
    bool stop() override;
    TransportFactory transports() override { return m_server.transports(); }
    Clock &clock() override { return m_clock; }
    QUrl url() const override;
    bool waitFor(const std::function<bool()> &condition) override;
    QStringList holds(const QString &login, const QString &flowId) override;

private:
    VirtualClock m_clock;
    StockDouble m_server{m_clock};
};

} // namespace Morelia::Test
