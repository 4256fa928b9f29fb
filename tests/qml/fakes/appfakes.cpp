// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/qml/fakes/appfakes.h"

namespace Morelia {

void AppController::closeFlow()
{
    record("closeFlow");
    setProperty("flow", QVariant::fromValue<FlowController *>(nullptr));
}

} // namespace Morelia
