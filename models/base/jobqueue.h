// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <QFuture>
#include <QPromise>

#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <thread>
#include <type_traits>
#include <utility>

namespace Morelia {

//! A thread that does jobs in the order in which they were given.
class JobQueue
{
public:
    enum class Start : quint8 {
        Now,
        Held, //!< jobs wait for begin()
    };
    explicit JobQueue(Start start = Start::Now);
    //! Does what was given, then ends the thread.
    ~JobQueue();
    Q_DISABLE_COPY_MOVE(JobQueue)

    //! Gives a job. The future finishes on the queue's thread. Jobs must not throw.
    template <typename Job>
    QFuture<std::invoke_result_t<Job>> run(Job job)
    {
        auto [future, posted] = promised(std::move(job));
        post(std::move(posted));
        return future;
    }

    //! Lets a held queue begin: with this job, then with those that were given meanwhile.
    template <typename Job>
    QFuture<std::invoke_result_t<Job>> begin(Job job)
    {
        auto [future, posted] = promised(std::move(job));
        release(std::move(posted));
        return future;
    }

    //! Gives a job and waits until it is done. Never from the queue's own thread.
    template <typename Job>
    std::invoke_result_t<Job> runAndWait(Job job)
    {
        auto task = std::make_shared<std::packaged_task<std::invoke_result_t<Job>()>>(std::move(job));
        auto result = task->get_future();
        post([task = std::move(task)] { (*task)(); });
        return result.get();
    }

private:
    template <typename Job>
    static auto promised(Job job)
    {
        using Value = std::invoke_result_t<Job>;
        auto promise = std::make_shared<QPromise<Value>>();
        QFuture<Value> future = promise->future();
        promise->start();
        std::function<void()> posted = [promise = std::move(promise), job = std::move(job)]() mutable {
            if constexpr (std::is_void_v<Value>)
                job();
            else
                promise->addResult(job());
            promise->finish();
        };
        return std::pair(std::move(future), std::move(posted));
    }

    void post(std::function<void()> job);
    void release(std::function<void()> first);
    void work();

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_jobs;
    bool m_held = false;
    bool m_ending = false;
    std::thread m_thread; // last: it starts when everything else is there
};

} // namespace Morelia
