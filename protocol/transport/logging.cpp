// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/transport/logging.h"

namespace Morelia {

Q_LOGGING_CATEGORY(lcTransport, "morelia.protocol.transport", QtWarningMsg)
Q_LOGGING_CATEGORY(lcFrames, "morelia.protocol.frames", QtWarningMsg)
Q_LOGGING_CATEGORY(lcSession, "morelia.protocol.session", QtWarningMsg)

} // namespace Morelia
