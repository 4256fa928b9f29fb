// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <QLoggingCategory>

namespace Morelia {

Q_DECLARE_LOGGING_CATEGORY(lcMtp) //!< morelia.protocol.mtp: what the adapter decides

} // namespace Morelia
