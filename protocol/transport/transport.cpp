// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/transport/transport.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace Morelia {

bool isLoopback(const QUrl &url)
{
    QString host = url.host().toLower();
    if (host.endsWith(u'.'))
        host.chop(1);
    if (host == "localhost"_L1 || host.endsWith(".localhost"_L1))
        return true;
    const QHostAddress address(host);
    return !address.isNull() && address.isLoopback();
}

bool isReadableOnTheWay(const QUrl &url)
{
    return url.scheme() != "wss"_L1 && !isLoopback(url);
}

} // namespace Morelia
