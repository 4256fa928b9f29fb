// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <QEventLoop>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace Morelia::Check {

//! Lets events run until the condition holds, looked at after each of the sender's signals. False when time is up.
template <typename Sender, typename Signal, typename Condition>
bool waitUntil(Sender *sender, Signal signal, std::chrono::milliseconds patience, const Condition &condition)
{
    if (condition())
        return true;
    QEventLoop loop;
    QTimer deadline;
    deadline.setSingleShot(true);
    QObject::connect(&deadline, &QTimer::timeout, &loop, &QEventLoop::quit);
    QObject::connect(sender, signal, &loop, [&] {
        if (condition())
            loop.quit();
    });
    deadline.start(patience);
    loop.exec();
    return condition();
}

} // namespace Morelia::Check
