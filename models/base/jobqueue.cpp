// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "models/base/jobqueue.h"

namespace Morelia {

JobQueue::JobQueue(Start start)
    : m_held(start == Start::Held)
    , m_thread([this] { work(); })
{}

JobQueue::~JobQueue()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void JobQueue::post(std::function<void()> job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_one();
}

void JobQueue::release(std::function<void()> first)
{
    {
        const std::lock_guard lock(m_mutex);
        m_held = false;
        m_jobs.push_front(std::move(first));
    }
    m_wake.notify_one();
}

void JobQueue::work()
{
    for (;;) {
        std::function<void()> job;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_ending || (!m_held && !m_jobs.empty()); });
            if (m_jobs.empty())
                return;
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
        }
        job();
    }
}

} // namespace Morelia
