// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/guide/lessons.h"

#include <optional>

namespace Morelia::Server {

struct MessageRow;

//! What the sender of a message has tried with it, as it is now; nothing for an empty one and a reaction that was taken
//! back. The message may hold anything.
std::optional<Trial> trialOf(const MessageRow &message);

} // namespace Morelia::Server
