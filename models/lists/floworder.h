// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/store/records.h"

namespace Morelia {

//! The order of a list of flows: pinned ones as they were pinned, then the latest activity first.
bool comesFirst(const FlowRow &a, const FlowRow &b);

//! The next flow with something unread below the open one (step 1) or above it (step -1), also from the other end. rows
//! come in any order; muted ones are passed over. nowMs: Unix time by this computer. An invalid ref where all is read.
FlowRef nextUnread(QList<FlowRow> rows, const FlowRef &open, int step, qint64 nowMs);

} // namespace Morelia
