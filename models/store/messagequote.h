// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/store/records.h"

namespace Morelia {

//! Fills what a reply shows of the message that it answers.
void setQuote(MessageRow &reply, const MessageRow &original);

//! The answered message is not here (any more): only its id stays.
void clearQuote(MessageRow &reply);

} // namespace Morelia
