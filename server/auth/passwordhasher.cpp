// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/auth/passwordhasher.h"

#include <QCoreApplication>
#include <QEvent>

#include <sodium.h>

#include <array>
#include <utility>

namespace Morelia::Server {
namespace {

QEvent::Type doneEvent()
{
    static const auto type = static_cast<QEvent::Type>(QEvent::registerEventType());
    return type;
}

} // namespace

PasswordHasher::PasswordHasher(PasswordCost cost, int maxWaiting, QObject *parent)
    : QObject(parent)
    , m_cost(cost)
    , m_maxWaiting(maxWaiting)
{
    for (int i = 0; i < cost.threads; ++i)
        m_threads.emplace_back([this](const std::stop_token &stop) { work(stop); });
}

PasswordHasher::~PasswordHasher()
{
    for (std::jthread &thread : m_threads)
        thread.request_stop();
    m_threads.clear(); // joins
}

bool PasswordHasher::hash(QByteArray password, Callback callback)
{
    return submit({std::move(password), {}, false, std::move(callback), {}});
}

bool PasswordHasher::verify(QByteArray password, const QByteArray &stored, Callback callback)
{
    return submit({std::move(password), stored, true, std::move(callback), {}});
}

bool PasswordHasher::submit(Job job)
{
    if (m_pending >= m_maxWaiting)
        return false;
    ++m_pending;
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.push_back(std::move(job));
    }
    m_wake.notify_one();
    return true;
}

void PasswordHasher::work(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    while (m_wake.wait(lock, stop, [this] { return !m_waiting.empty(); })) {
        Job job = std::move(m_waiting.front());
        m_waiting.pop_front();
        lock.unlock();
        run(job);
        lock.lock();
        m_done.push_back(std::move(job));
        QCoreApplication::postEvent(this, new QEvent(doneEvent()));
        if (stop.stop_requested())
            return;
    }
}

void PasswordHasher::run(Job &job) const
{
    const auto length = static_cast<unsigned long long>(job.password.size());
    if (job.verify && !job.stored.isEmpty()) {
        job.result.matches = crypto_pwhash_str_verify(job.stored.constData(), job.password.constData(), length) == 0;
    } else {
        std::array<char, crypto_pwhash_STRBYTES> text{};
        // Fails only without memory; an empty hash then tells the caller.
        if (crypto_pwhash_str(text.data(), job.password.constData(), length, m_cost.operations, m_cost.memoryBytes) == 0
            && !job.verify)
            job.result.hash = QByteArray(text.data());
    }
    sodium_memzero(job.password.data(), static_cast<size_t>(job.password.size()));
}

bool PasswordHasher::event(QEvent *event)
{
    if (event->type() != doneEvent())
        return QObject::event(event);
    deliver();
    return true;
}

void PasswordHasher::deliver()
{
    std::vector<Job> done;
    {
        const std::lock_guard lock(m_mutex);
        done.swap(m_done);
    }
    for (const Job &job : done) {
        --m_pending;
        job.callback(job.result);
    }
    if (m_pending == 0 && !done.empty())
        Q_EMIT idle();
}

} // namespace Morelia::Server
