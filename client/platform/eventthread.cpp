// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/platform/eventthread.h"

namespace Morelia {

EventThread::EventThread(const QString &name)
    : m_context(new QObject)
{
    m_thread.setObjectName(name);
    m_context->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_context, &QObject::deleteLater);
    m_thread.start();
}

EventThread::~EventThread()
{
    // QThread::quit() would overtake what is still in the queue; a posted one cannot.
    post([this] { m_thread.quit(); });
    m_thread.wait();
}

} // namespace Morelia
