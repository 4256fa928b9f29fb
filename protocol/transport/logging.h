// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <QLoggingCategory>

namespace Morelia {

Q_DECLARE_LOGGING_CATEGORY(lcTransport) //!< morelia.protocol.transport: sockets coming and going
Q_DECLARE_LOGGING_CATEGORY(lcFrames)    //!< morelia.protocol.frames: every frame, without its secrets
Q_DECLARE_LOGGING_CATEGORY(lcSession)   //!< morelia.protocol.session: links, requests, retries

} // namespace Morelia
