// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/mtp/serversearch.h"

#include "protocol/mtp/failures.h"

namespace Morelia::Mtp {

ServerSearch::ServerSearch(TransportFactory transports, Clock &clock, QList<QUrl> candidates,
    std::function<ServerPlace(const QUrl &url)> placeOf)
    : m_probe(std::move(transports), clock)
    , m_candidates(std::move(candidates))
{
    connect(&m_probe, &ServerProbe::found, this,
        [this, placeOf = std::move(placeOf)](const QUrl &url) { Q_EMIT found(placeOf(url)); });
    connect(&m_probe, &ServerProbe::failed, this, [this](const CloseReason &reason) {
        const FailureKind kind = reason.kind == CloseKind::Tls ? FailureKind::Tls : FailureKind::Network;
        Q_EMIT failed({.kind = kind, .retryable = true, .detail = failureOf(reason).detail});
    });
}

void ServerSearch::start()
{
    m_probe.start(m_candidates);
}

} // namespace Morelia::Mtp
