// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <stdexcept>

namespace Morelia::Server {

//! The database refused a statement (an SqlError), or what is in it is damaged. Handlers let it pass; the dispatcher
//! answers 520.
using StorageError = std::runtime_error;

} // namespace Morelia::Server
