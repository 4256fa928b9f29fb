// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <QLoggingCategory>

namespace Morelia {

//! Everything of the store. Never logs texts, names or secrets.
Q_DECLARE_LOGGING_CATEGORY(lcStore)

} // namespace Morelia
