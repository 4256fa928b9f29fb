// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/command.h"
#include "protocol/transport/closereason.h"

namespace Morelia::Mtp {

//! The meaning of a status code of the server; None for 2xx. detail is cut to 500 characters.
Failure failureOf(qint64 code, const QString &detail);

//! The meaning of the end of a link.
Failure failureOf(const CloseReason &reason);

} // namespace Morelia::Mtp
