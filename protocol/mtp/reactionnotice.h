// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/command.h"

namespace Morelia::Mtp {

//! The text of a reaction for clients that do not know any, without characters that older ones cannot keep; see
//! ENVELOPE.md.
QString reactionNotice(const ReactToMessage &command);

} // namespace Morelia::Mtp
