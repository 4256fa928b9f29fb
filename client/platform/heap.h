// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Morelia {

//! All threads but the first share a heap, where the system would give one to each. Call it before there is a second thread.
void shareHeap();

} // namespace Morelia
