// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/platform/computeridle.h"

#include <KIdleTime>

#include <QGuiApplication>

namespace Morelia {

ComputerIdle::ComputerIdle(QObject *parent)
    : QObject(parent)
{
    // The offscreen platform cannot tell.
    if (QGuiApplication::platformName() == QLatin1StringView("offscreen"))
        return;
    KIdleTime *system = KIdleTime::instance();
    system->addIdleTimeout(std::chrono::milliseconds(idleTime));
    connect(system, &KIdleTime::timeoutReached, this, [this, system] {
        system->catchNextResumeEvent();
        Q_EMIT changed(true);
    });
    connect(system, &KIdleTime::resumingFromIdle, this, [this] { Q_EMIT changed(false); });
}

} // namespace Morelia
