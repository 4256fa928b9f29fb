// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/protocols.h"

#include "protocol/mtp/mtpadapter.h"
#include "protocol/session/randomsource.h"
#include "protocol/transport/websockettransport.h"

namespace Morelia {

using namespace Qt::StringLiterals;

TransportFactory webSockets()
{
    return [] { return std::make_unique<WebSocketTransport>(); };
}

AdapterFactory builtInProtocols(TransportFactory transports, Clock &clock, AttachmentStore &files)
{
    return [transports = std::move(transports), &clock, &files](
               const QString &protocol) -> std::unique_ptr<ProtocolAdapter> {
        if (protocol == "mtp"_L1)
            return std::make_unique<MtpAdapter>(transports, clock, files, systemRandom());
        return nullptr;
    };
}

} // namespace Morelia
