// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <deque>
#include <functional>
#include <mutex>

namespace Morelia::Test {

//! Runs actions on the thread that it was moved to. Everything changes hands under a mutex that ThreadSanitizer sees;
//! what happens inside of Qt, which is not instrumented, it cannot judge.
class ThreadRelay final : public QObject
{
    Q_OBJECT

public:
    ThreadRelay() { connect(this, &ThreadRelay::posted, this, &ThreadRelay::runNext, Qt::QueuedConnection); }

    //! Callable from any thread.
    void post(std::function<void()> action)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_actions.push_back(std::move(action));
        }
        Q_EMIT posted();
    }

Q_SIGNALS:
    void posted();

private:
    void runNext()
    {
        std::function<void()> action;
        {
            const std::lock_guard lock(m_mutex);
            action = std::move(m_actions.front());
            m_actions.pop_front();
        }
        action();
    }

    std::mutex m_mutex;
    std::deque<std::function<void()>> m_actions;
};

} // namespace Morelia::Test
