// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <functional>

namespace Morelia {

//! Draws from [0, 1). Only for spreading load, never for secrets.
using RandomSource = std::function<double()>;

//! The process-wide generator of Qt; safe on any thread.
RandomSource systemRandom();

} // namespace Morelia
