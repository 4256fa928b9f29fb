// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/mtp/userdirectory.h"

namespace Morelia::Mtp {
namespace {

// Somebody in the list does not exist; the others are in the answer all the same.
constexpr qint64 someUnknown = 520;

} // namespace

UserDirectory::UserDirectory(Link &link, NewsReader &news, const Self &self, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_link(link)
    , m_news(news)
    , m_requests(self)
    , m_timer(clock.makeTimer())
{
    connect(m_timer.get(), &Timer::timeout, this, &UserDirectory::ask);
}

void UserDirectory::fill()
{
    if (!m_asking && !m_timer->isActive())
        m_timer->start(pause);
}

void UserDirectory::stop()
{
    ++m_run;
    m_timer->stop();
    m_asking = false;
}

void UserDirectory::ask()
{
    QStringList ids;
    const QStringList wanted = m_news.usersWithoutLogin();
    for (const QString &id : wanted) {
        if (ids.size() < perRequest && !m_asked.contains(id))
            ids.append(id);
    }
    if (ids.isEmpty())
        return;
    m_asked.unite(QSet<QString>(ids.begin(), ids.end()));
    m_asking = true;
    m_link.ask(
        Priority::BackFill, [this, ids] { return m_requests.userInfo(ids); },
        [this, run = m_run](const Reply &reply) { onReply(run, reply); });
}

void UserDirectory::onReply(int run, const Reply &reply)
{
    if (run != m_run)
        return;
    m_asking = false;
    if (!reply.isOk() && reply.code != someUnknown)
        return;
    const News news = m_news.readUsers(reply.data());
    if (!news.batch.deltas.isEmpty())
        Q_EMIT batchReady(news.batch);
    fill();
}

} // namespace Morelia::Mtp
