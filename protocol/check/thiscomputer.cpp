// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/check/thiscomputer.h"

#include <QHostAddress>
#include <QNetworkInterface>
#include <QUrl>

namespace Morelia::Check {

using namespace Qt::StringLiterals;

bool isThisComputer(const QUrl &url)
{
    const QString host = url.host();
    if (host.compare("localhost"_L1, Qt::CaseInsensitive) == 0)
        return true;
    const QHostAddress address(host);
    return !address.isNull() && (address.isLoopback() || QNetworkInterface::allAddresses().contains(address));
}

} // namespace Morelia::Check
