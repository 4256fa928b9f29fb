// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/sync/adapterhandle.h"
#include "protocol/transport/transport.h"

namespace Morelia {

class AttachmentStore;
class Clock;

//! Links over real sockets.
TransportFactory webSockets();

//! The adapters of all protocols that this build knows: "mtp". The clock and the files must outlive them.
AdapterFactory builtInProtocols(TransportFactory transports, Clock &clock, AttachmentStore &files);

} // namespace Morelia
