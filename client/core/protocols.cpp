// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/core/protocols.h"

#include "protocol/mtp/mtpfactory.h"
#include "protocol/transport/websockettransport.h"

namespace Morelia {

ProtocolMaker networkProtocols()
{
    return [](Clock &clock, AttachmentStore &files) {
        const TransportFactory webSockets = [] { return std::make_unique<WebSocketTransport>(); };
        Protocols::Factories factories;
        factories.push_back(std::make_unique<MtpFactory>(webSockets, clock, files));
        return factories;
    };
}

} // namespace Morelia
