// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QThread>

namespace Morelia {

//! A thread with an event loop. Its destructor lets everything posted before finish, then waits for the end.
class EventThread
{
public:
    explicit EventThread(const QString &name);
    ~EventThread();
    Q_DISABLE_COPY_MOVE(EventThread)

    //! Moves an object without parent to this thread.
    void adopt(QObject *object) { object->moveToThread(&m_thread); }

    //! Runs a function there, after everything that was posted before.
    template <typename Function>
    void post(Function &&function)
    {
        QMetaObject::invokeMethod(m_context, std::forward<Function>(function), Qt::QueuedConnection);
    }

private:
    QThread m_thread;
    QObject *m_context;
};

} // namespace Morelia
