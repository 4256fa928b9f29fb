// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QMetaType>

#include <functional>
#include <source_location>
#include <type_traits>

//! The one way in which tests wait for an answer. No answer within a minute, or an error, fails the running test at the
//! line that waited, and the message names the answer that was missed.
namespace Morelia::Test {

using Place = std::source_location;

//! The thread's work until the answer is there.
enum class Meanwhile : quint8 {
    Events,  //!< it handles them
    Nothing, //!< for tests in which no event may come between
};

//! Lets the running test fail, saying why.
void failTest(const QString &why, const Place &place = Place::current());
void failTest(const QString &what, const Error &error, const Place &place);

//! Waits until the condition holds, which is looked at after each event and every few milliseconds. False when it does
//! not, after the test has failed with "waited in vain for WHAT".
bool waitUntil(const std::function<bool()> &holds, const QString &what, Place place = Place::current(),
    Meanwhile meanwhile = Meanwhile::Events);

//! The name of a type in messages.
template <typename T>
QString nameOf()
{
    if constexpr (std::is_void_v<T>)
        return QStringLiteral("the end of a write");
    else
        return QString::fromLatin1(QMetaType::fromType<T>().name());
}

//! Waits until a future has finished.
template <typename T>
bool waitForFuture(const QFuture<T> &future, const QString &what, Meanwhile meanwhile, const Place &place)
{
    if (meanwhile == Meanwhile::Nothing)
        return waitUntil([&] { return future.isFinished(); }, what, place, meanwhile);
    // It wakes this thread as soon as the future has finished.
    QFutureWatcher<T> watcher;
    watcher.setFuture(future);
    return waitUntil([&] { return future.isFinished(); }, what, place) && !future.isCanceled();
}

//! Waits for a future that may end in an error.
template <typename T>
Result<T> outcomeOf(
    const QFuture<Result<T>> &future, Meanwhile meanwhile = Meanwhile::Events, Place place = Place::current())
{
    if (waitForFuture(future, nameOf<T>(), meanwhile, place))
        return future.result();
    return failed(ErrorKind::Internal, QStringLiteral("no answer"));
}

//! Waits for a future and gives its value; the test fails where there is none.
template <typename T>
T await(const QFuture<Result<T>> &future, Meanwhile meanwhile = Meanwhile::Events, Place place = Place::current())
{
    const Result<T> result = outcomeOf(future, meanwhile, place);
    if (!result)
        failTest(nameOf<T>(), result.error(), place);
    if constexpr (!std::is_void_v<T>)
        return result.value_or(T());
}

//! Waits for a future that knows no errors and gives its value.
template <typename T>
T await(const QFuture<T> &future, Meanwhile meanwhile = Meanwhile::Events, Place place = Place::current())
{
    const bool came = waitForFuture(future, nameOf<T>(), meanwhile, place);
    if constexpr (!std::is_void_v<T>)
        return came ? future.result() : T();
}

//! Waits for a future and gives its error; the test fails where there is none.
template <typename T>
ErrorKind errorOf(const QFuture<Result<T>> &future, Place place = Place::current())
{
    const Result<T> result = outcomeOf(future, Meanwhile::Events, place);
    if (!result)
        return result.error().kind;
    failTest(QStringLiteral("%1 came, where an error was to come").arg(nameOf<T>()), place);
    return ErrorKind::Internal;
}

} // namespace Morelia::Test
