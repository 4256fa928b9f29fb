// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "protocol/factory.h"
#include "protocol/session/serverprobe.h"

#include <functional>

namespace Morelia::Mtp {

//! Tries the places where a server may be, one after the other.
class ServerSearch final : public Morelia::ServerSearch
{
    Q_OBJECT

public:
    ServerSearch(TransportFactory transports, Clock &clock, QList<QUrl> candidates,
        std::function<ServerPlace(const QUrl &url)> placeOf);

    void start() override;

private:
    ServerProbe m_probe;
    const QList<QUrl> m_candidates;
};

} // namespace Morelia::Mtp
