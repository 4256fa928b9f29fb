// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDeadlineTimer>
#include <QEventLoop>
#include <QFutureWatcher>
#include <QTimer>

#include <chrono>

namespace Morelia::Interop {

//! The result of a future of the store, while events run; a default one when the store refused.
template <typename Value>
Value await(const QFuture<Value> &future)
{
    QEventLoop loop;
    QFutureWatcher<Value> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    loop.exec();
    return future.isCanceled() || future.resultCount() == 0 ? Value{} : future.result();
}

//! Lets events run until the condition holds; it is looked at every few milliseconds. False when time is up.
template <typename Condition>
bool holdsWithin(std::chrono::milliseconds limit, const Condition &condition)
{
    constexpr std::chrono::milliseconds step(20);
    const QDeadlineTimer deadline(limit);
    while (!condition()) {
        if (deadline.hasExpired())
            return false;
        QEventLoop loop;
        QTimer::singleShot(step, &loop, &QEventLoop::quit);
        loop.exec();
    }
    return true;
}

} // namespace Morelia::Interop
