// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#include "protocol/mtp/userdirectory.h"

namespace Morelia::Mtp {
namespace {

// One of the listed users does not exist; the others are in the answer all the same.
constexpr qint64 someUnknown = 520;

} // namespace

UserDirectory::UserDirectory(Link &link, NewsTranslator &news, const Self &self, Clock &clock, QObject *parent)
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
    if (m_questions.isEmpty() && !m_timer->isActive())
        m_timer->start(pause);
}

void UserDirectory::stop()
{
    m_questions.reset();
    m_timer->stop();
}

void UserDirectory::ask()
{
    QStringList ids;
    const QStringList wanted = m_news.usersWithoutLogin();
    for (const QString &id : wanted) {
        if (ids.size() < perRequest && !m_answered.contains(id))
            ids.append(id);
    }
    if (ids.isEmpty())
        return;
    m_link.ask(Priority::BackFill, [this, ids] { return m_requests.userInfo(ids); },
        {m_questions, [this, ids](const Reply &reply) { onReply(ids, reply); }});
}

void UserDirectory::onReply(const QStringList &asked, const Reply &reply)
{
    if (!reply.isOk() && reply.code != someUnknown) {
        if (!reply.isLost())
            m_timer->start(retryInterval);
        return;
    }
    m_answered.unite(QSet<QString>(asked.begin(), asked.end()));
    const News news = m_news.readUsers(reply.data());
    if (!news.batch.deltas.isEmpty())
        Q_EMIT batchReady(news.batch);
    fill();
}

} // namespace Morelia::Mtp
