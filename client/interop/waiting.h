// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"

#include <QDeadlineTimer>
#include <QDebug>
#include <QEventLoop>
#include <QFutureWatcher>
#include <QTimer>

#include <chrono>

namespace Morelia::Interop {

//! The value of a future of the store, while events run. Where the store fails, that is said, and a default value lets
//! the step fail that needs it.
template <typename Value>
Value await(const QFuture<Result<Value>> &future)
{
    QEventLoop loop;
    QFutureWatcher<Result<Value>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    loop.exec();
    Result<Value> result = failed(ErrorKind::NotOpen);
    if (!future.isCanceled() && future.resultCount() > 0)
        result = future.result();
    if (!result)
        qCritical() << "the store of this device failed:" << result.error();
    return result.value_or(Value{});
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
