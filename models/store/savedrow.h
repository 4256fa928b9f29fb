// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/store/records.h"

namespace Morelia {

//! Saved messages of an account before anything of them is stored: they are there all the same.
FlowRow emptySavedRow(AccountId account);

//! True for saved messages that are worth no line of the list: nothing is in them, and nobody has pinned them.
bool isEmptySaved(const FlowRow &row);

} // namespace Morelia
