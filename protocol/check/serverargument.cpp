// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/check/serverargument.h"

#include "protocol/transport/transport.h"

#include <QHostAddress>
#include <QNetworkInterface>

namespace Morelia::Check {

using namespace Qt::StringLiterals;

ServerArgument readServerArgument(const QStringList &positional, const QString &footprint, bool anywhere)
{
    if (positional.size() != 1)
        return {.refusal = u"One address is needed, for example ws://127.0.0.1:8000/ws. See --help."_s};
    QUrl server(positional.constFirst(), QUrl::StrictMode);
    const QString scheme = server.scheme();
    if (!server.isValid() || server.host().isEmpty() || (scheme != "ws"_L1 && scheme != "wss"_L1))
        return {.refusal = u"Not an address of a server: it looks like ws://127.0.0.1:8000/ws."_s};
    if (!anywhere && !isThisComputer(server))
        return {.refusal = u"%1 is not this computer. This would make %2 there, and leave them. "
                           "Add --yes-this-server if that server may be used so."_s.arg(server.host(), footprint)};
    if (server.path().isEmpty())
        server.setPath(u"/ws"_s);
    return {.server = server};
}

bool isThisComputer(const QUrl &url)
{
    const QHostAddress address(url.host());
    return isLoopback(url) || (!address.isNull() && QNetworkInterface::allAddresses().contains(address));
}

} // namespace Morelia::Check
