// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "protocol/mtp/link.h"
#include "protocol/mtp/newstranslator.h"
#include "protocol/mtp/requestbuilder.h"

namespace Morelia::Mtp {

//! The first look at a server: people and own flows; never everything at once, which would freeze a stock server. Sets
//! the cursor to the moment when it began, and says that the newest page of each flow is due.
class FirstSync : public QObject
{
    Q_OBJECT

public:
    FirstSync(Link &link, NewsTranslator &news, FlowBook &flows, const Self &self, QObject *parent = nullptr);

    void start();
    //! Ends its questions.
    void stop();

Q_SIGNALS:
    void batchReady(const Morelia::DeltaBatch &batch);
    void finished();
    //! The server refuses to answer; the link had better be replaced.
    void failed(const Morelia::Failure &failure);

private:
    void askUsers(const QString &part);
    void onUsers(const Reply &reply);
    void askFlows(const QString &part);
    void onFlows(const Reply &reply);
    void finish();
    void emitBatch(DeltaBatch batch);
    void ask(FrameMaker frame, std::function<void(const Reply &)> done);

    Link &m_link;
    NewsTranslator &m_news;
    FlowBook &m_flows;
    RequestBuilder m_requests;
    QStringList m_known; //!< flows that the store holds from an earlier synchronisation
    qint64 m_startTime = 0;
    QuestionScope m_questions;
};

} // namespace Morelia::Mtp
