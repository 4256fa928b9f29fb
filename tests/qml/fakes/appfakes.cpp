// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/qml/fakes/appfakes.h"

namespace Morelia {

AppController::AppController(QObject *parent)
    : Recorder(parent)
{
    m_accounts.setRows({QVariantMap{{QStringLiteral("connection"), QVariant::fromValue(&m_connection)}}});
}

void AppController::closeFlow()
{
    record("closeFlow");
    setProperty("flow", QVariant::fromValue<FlowController *>(nullptr));
}

} // namespace Morelia
