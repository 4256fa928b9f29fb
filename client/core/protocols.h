// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/accounts/protocols.h"

#include <functional>

namespace Morelia {

class AttachmentStore;
class Clock;

//! Makes the protocols of a core on its clock and its files.
using ProtocolMaker = std::function<Protocols::Factories(Clock &clock, AttachmentStore &files)>;

//! All protocols that this build knows, over real sockets. The one place that knows them by name.
ProtocolMaker networkProtocols();

} // namespace Morelia
