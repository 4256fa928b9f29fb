// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/base/clock.h"

namespace Morelia {

//! The computer's own clock. Usable on any thread; its timers belong to the thread that makes them.
class SystemClock final : public Clock
{
public:
    qint64 monotonicMs() const override;
    qint64 wallMs() const override;
    std::unique_ptr<Timer> makeTimer() override;
};

} // namespace Morelia
