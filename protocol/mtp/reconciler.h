// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/command.h"
#include "protocol/mtp/dropcounter.h"
#include "protocol/mtp/historyfetcher.h"
#include "protocol/mtp/link.h"
#include "protocol/mtp/outgoingcontent.h"
#include "protocol/mtp/requestbuilder.h"

namespace Morelia::Mtp {

//! Finds out whether commands were applied whose link broke: looks for a sent message by the id in its envelope, or by
//! its content where ids may be lost. The question goes out after a handshake on the new link, so a server that was
//! frozen has caught up by then.
class Reconciler : public QObject
{
    Q_OBJECT

public:
    static constexpr Milliseconds retryInterval = 5s;

    Reconciler(Link &link, HistoryFetcher &history, const FlowBook &flows, const Self &self, const DropCounter &drops,
        OutgoingContent &outgoing, Clock &clock, QObject *parent = nullptr);

    void reconcile(const QList<PendingOp> &pending);
    //! The server tells which replies are unfinished (capability `edits`).
    void setSaysMore(bool says) { m_saysMore = says; }
    //! Forgets what it was asked for.
    void stop();

Q_SIGNALS:
    void finished(const Morelia::LocalId &opId, const Morelia::OpResult &result);

private:
    void ask();
    void onReply(const Reply &reply);
    void lookIntoPages(const QList<PendingOp> &pending);
    void onPage(const PendingOp &op, const PageResult &result);
    qint64 searchTime() const;
    OpResult verdict(const PendingOp &op, const QList<Wire::MessageData> &messages, const Offsets &offsets);
    bool isDelivered(const PendingOp &op, const Wire::MessageData &data) const;
    std::optional<OpResult> find(const PendingOp &op, const QList<Wire::MessageData> &messages, const Offsets &offsets);

    Link &m_link;
    HistoryFetcher &m_history;
    const FlowBook &m_flows;
    RequestBuilder m_requests;
    const DropCounter &m_drops;
    OutgoingContent &m_outgoing;
    std::unique_ptr<Timer> m_retryTimer;
    QuestionScope m_news;       //!< the question for all news
    QuestionScope m_pages;      //!< those for pages
    QList<PendingOp> m_pending; //!< of the present question
    QList<PendingOp> m_next;    //!< came too late for it
    QString m_part;             //!< token of the part of the answer that is asked for; empty for the first
    qint64 m_askedTime = 0;
    int m_timeouts = 0;
    bool m_saysMore = false;
};

} // namespace Morelia::Mtp
