// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "protocol/transport/transport.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <optional>

namespace Morelia::Test {

//! The outcome of a link to each address.
struct TransportScript
{
    //! Nothing as a reason means that a server opens the link; an address that is not here refuses.
    QHash<QString, std::optional<CloseReason>> places;
    //! Addresses that never answer.
    QSet<QString> silent;
    //! Addresses that were tried, in order.
    QStringList tried;
    //! Messages that went out over any link.
    QList<QByteArray> sent;

    TransportFactory factory();
};

} // namespace Morelia::Test
