// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/base/clock.h"

#include <functional>

namespace Morelia {

//! Calls action once after a delay, on the calling thread, which must be that of context; never when context went first.
//! The clock must outlive context.
void later(Clock &clock, Milliseconds delay, QObject *context, std::function<void()> action);

} // namespace Morelia
