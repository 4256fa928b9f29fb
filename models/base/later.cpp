// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/base/later.h"

#include <utility>

namespace Morelia {

void later(Clock &clock, Milliseconds delay, QObject *context, std::function<void()> action)
{
    Timer *timer = clock.makeTimer().release();
    timer->setParent(context);
    QObject::connect(timer, &Timer::timeout, context, [timer, action = std::move(action)] {
        timer->deleteLater();
        action();
    });
    timer->start(delay);
}

} // namespace Morelia
