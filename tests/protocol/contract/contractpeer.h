// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "protocol/transport/transport.h"

#include <QStringList>

#include <functional>

namespace Morelia::Test {

//! A server that adapters are held to their contract on.
class ContractPeer
{
public:
    ContractPeer() = default;
    virtual ~ContractPeer() = default;
    Q_DISABLE_COPY_MOVE(ContractPeer)

    //! Starts, or starts again with everything that it held. False when it cannot.
    virtual bool start() = 0;
    //! Ends, and with it every link.
    virtual bool stop() = 0;

    virtual TransportFactory transports() = 0;
    virtual Clock &clock() = 0;
    virtual QUrl url() const = 0;

    //! Lets time pass until the condition holds; false when it never does.
    virtual bool waitFor(const std::function<bool()> &condition) = 0;
    //! Texts of the flow in the order in which the server holds them. login is one of its members.
    virtual QStringList holds(const QString &login, const QString &flowId) = 0;
};

} // namespace Morelia::Test
