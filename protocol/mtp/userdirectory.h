// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/delta.h"
#include "protocol/mtp/link.h"
#include "protocol/mtp/newsreader.h"
#include "protocol/mtp/requestbuilder.h"

#include <QSet>

namespace Morelia::Mtp {

//! Learns the logins of people, which the news of a stock server leave out: asks for many at once, one question after
//! the other, when there is nothing better to do.
class UserDirectory : public QObject
{
    Q_OBJECT

public:
    static constexpr Milliseconds pause = 1s;
    static constexpr int perRequest = Wire::pageSize - 1; //!< the first entry is the one who asks

    UserDirectory(Link &link, NewsReader &news, const Self &self, Clock &clock, QObject *parent = nullptr);

    //! Asks for those who are not known well and were not asked for before.
    void fill();
    void stop();

Q_SIGNALS:
    void batchReady(const Morelia::DeltaBatch &batch);

private:
    void ask();
    void onReply(int run, const Reply &reply);

    Link &m_link;
    NewsReader &m_news;
    RequestBuilder m_requests;
    std::unique_ptr<Timer> m_timer;
    QSet<QString> m_asked;
    int m_run = 0;
    bool m_asking = false;
};

} // namespace Morelia::Mtp
