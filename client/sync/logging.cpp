// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/sync/logging.h"

namespace Morelia {

Q_LOGGING_CATEGORY(logSync, "morelia.client.sync", QtInfoMsg)
Q_LOGGING_CATEGORY(logAccounts, "morelia.client.accounts", QtInfoMsg)

} // namespace Morelia
