// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <QObject>

#include <chrono>
#include <memory>

namespace Morelia {

using Milliseconds = std::chrono::milliseconds;

//! A single-shot alarm on its clock.
class Timer : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    //! Rings once after delay; an alarm that was set before is forgotten.
    virtual void start(Milliseconds delay) = 0;
    virtual void stop() = 0;
    virtual bool isActive() const = 0;

Q_SIGNALS:
    void timeout();
};

//! Time as a dependency, so that tests need not wait.
class Clock
{
public:
    Clock() = default;
    virtual ~Clock() = default;
    Q_DISABLE_COPY_MOVE(Clock)

    //! Milliseconds since some moment; never goes back, may stand still while the computer sleeps.
    virtual qint64 monotonicMs() const = 0;
    //! Unix time in milliseconds by this computer; may jump.
    virtual qint64 wallMs() const = 0;
    //! A timer on the calling thread. The clock must outlive it.
    virtual std::unique_ptr<Timer> makeTimer() = 0;
};

} // namespace Morelia
