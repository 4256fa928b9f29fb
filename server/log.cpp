// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/log.h"

namespace Morelia::Server {

Q_LOGGING_CATEGORY(lcServer, "morelia.server", QtInfoMsg)

} // namespace Morelia::Server
