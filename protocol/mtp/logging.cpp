// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/mtp/logging.h"

namespace Morelia {

Q_LOGGING_CATEGORY(lcMtp, "morelia.protocol.mtp", QtWarningMsg)

} // namespace Morelia
