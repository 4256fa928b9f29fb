// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/store/logging.h"

namespace Morelia {

Q_LOGGING_CATEGORY(lcStore, "morelia.store", QtInfoMsg)

} // namespace Morelia
