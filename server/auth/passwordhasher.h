// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/config.h"

#include <QByteArray>
#include <QObject>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>
#include <vector>

namespace Morelia::Server {

//! Result of a job: a new hash, or whether the password matched.
struct PasswordResult
{
    QByteArray hash;
    bool matches = false;
};

//! Argon2id on threads of its own, so that the event loop serves others meanwhile. Call from one thread.
class PasswordHasher : public QObject
{
    Q_OBJECT

public:
    using Callback = std::function<void(const PasswordResult &)>;

    PasswordHasher(PasswordCost cost, int maxWaiting, QObject *parent = nullptr);
    ~PasswordHasher() override;

    //! Hashes a password; the callback runs on the caller's thread. False when the queue is full.
    bool hash(QByteArray password, Callback callback);
    //! Compares with a stored hash; an empty one never matches, and takes as long.
    bool verify(QByteArray password, const QByteArray &stored, Callback callback);
    //! Jobs whose callback has not run yet.
    int pending() const { return m_pending; }

Q_SIGNALS:
    //! The last pending job is done.
    void idle();

protected:
    bool event(QEvent *event) override;

private:
    struct Job
    {
        QByteArray password;
        QByteArray stored;
        bool verify = false;
        Callback callback;
        PasswordResult result;
    };

    bool submit(Job job);
    void work(const std::stop_token &stop);
    void run(Job &job) const;
    void deliver();

    const PasswordCost m_cost;
    const int m_maxWaiting;
    int m_pending = 0;
    // Jobs change threads under this mutex only: the posted event itself carries nothing.
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<Job> m_waiting;
    std::vector<Job> m_done;
    std::vector<std::jthread> m_threads;
};

} // namespace Morelia::Server
