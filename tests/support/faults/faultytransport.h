// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/faults/faultynetwork.h"

#include <memory>

namespace Morelia::Test {

//! One link across a FaultyNetwork.
class FaultyTransport final : public Transport
{
    Q_OBJECT

public:
    FaultyTransport(FaultyNetwork &network, std::unique_ptr<Transport> real);
    ~FaultyTransport() override;

    void open(const QUrl &url) override;
    void send(const QByteArray &text) override;
    void ping() override;
    void close() override;
    void abort() override;

    //! Breaks; closed() follows a moment later.
    void cut(InFlight requests);

private:
    void listen();
    void leave(const QByteArray &late = {});
    void closeSoon(const CloseReason &reason);

    FaultyNetwork &m_network;
    Transport *m_real; // ours until leave()
    std::unique_ptr<Timer> m_closing;
    CloseReason m_reason;
};

} // namespace Morelia::Test
