// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Morelia::Server {

struct Services;
struct UserRow;

//! Puts a new account into the group of all accounts, and makes that group with the first one. Nothing without a title
//! in the configuration. Throws StorageError.
void joinLobby(const UserRow &user, const Services &services);

} // namespace Morelia::Server
