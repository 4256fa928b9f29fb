// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLoggingCategory>

namespace Morelia::Server {

//! morelia.server: what the server does; never texts of messages, credentials or tokens.
Q_DECLARE_LOGGING_CATEGORY(lcServer)

} // namespace Morelia::Server
