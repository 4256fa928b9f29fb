// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/transport/systemtrust.h"

#include <QSslConfiguration>

namespace Morelia {

void releaseSystemTrust()
{
    QSslConfiguration bare = QSslConfiguration::defaultConfiguration();
    bare.setCaCertificates({});
    QSslConfiguration::setDefaultConfiguration(bare);
#if QT_CONFIG(dtls)
    QSslConfiguration bareDatagrams = QSslConfiguration::defaultDtlsConfiguration();
    bareDatagrams.setCaCertificates({});
    QSslConfiguration::setDefaultDtlsConfiguration(bareDatagrams);
#endif
}

} // namespace Morelia
