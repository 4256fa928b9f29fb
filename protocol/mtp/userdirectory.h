// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/delta.h"
#include "protocol/mtp/link.h"
#include "protocol/mtp/newstranslator.h"
#include "protocol/mtp/requestbuilder.h"

#include <QSet>

namespace Morelia::Mtp {

//! Learns the logins of people, which the news of a stock server leave out: asks for many at once, one question after
//! the other, with the lowest priority.
class UserDirectory : public QObject
{
    Q_OBJECT

public:
    static constexpr Milliseconds pause = 1s;
    static constexpr Milliseconds retryInterval = 1min;   //!< after a refusal
    static constexpr int perRequest = Wire::pageSize - 1; //!< the first entry is the one who asks

    UserDirectory(Link &link, NewsTranslator &news, const Self &self, Clock &clock, QObject *parent = nullptr);

    //! Asks for people whose login is unknown and who were not asked for yet.
    void fill();
    void stop();

Q_SIGNALS:
    void batchReady(const Morelia::DeltaBatch &batch);

private:
    void ask();
    void onReply(const QStringList &asked, const Reply &reply);

    Link &m_link;
    NewsTranslator &m_news;
    RequestBuilder m_requests;
    std::unique_ptr<Timer> m_timer;
    QSet<QString> m_answered; //!< people that the server was asked for; it may not know them
    QuestionScope m_questions;
};

} // namespace Morelia::Mtp
