// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/command.h"
#include "models/entities/delta.h"
#include "protocol/mtp/dropcounter.h"
#include "protocol/mtp/link.h"
#include "protocol/mtp/newstranslator.h"
#include "protocol/mtp/outgoingcontent.h"
#include "protocol/mtp/requestbuilder.h"

namespace Morelia::Mtp {

//! Carries out commands that change something on the server, each with one request; checks before sending what would
//! kill the socket of a stock server.
class Submitter : public QObject
{
    Q_OBJECT

public:
    Submitter(Link &link, NewsTranslator &news, FlowBook &flows, const Self &self, const RequestBuilder &requests,
        const ServerClock &serverClock, DropCounter &drops, OutgoingContent &outgoing, QObject *parent = nullptr);

    void send(const LocalId &opId, const SendMessage &command);
    void edit(const LocalId &opId, const EditMessage &command);
    void remove(const LocalId &opId, const DeleteMessage &command);
    void react(const LocalId &opId, const ReactToMessage &command);
    void tellProfile(const LocalId &opId, const TellProfile &command);
    void createFlow(const LocalId &opId, const CreateFlow &command);
    void deleteAccount(const LocalId &opId);
    //! See ProtocolAdapter.
    void cancel(const LocalId &opId);

Q_SIGNALS:
    void sent(const Morelia::LocalId &opId, qint64 serverTimeMs);
    void progressed(const Morelia::LocalId &opId, int percent);
    void finished(const Morelia::LocalId &opId, const Morelia::OpResult &result);
    void batchReady(const Morelia::DeltaBatch &batch);
    //! A message or flow was made: the news will say where it stands.
    void newsExpected();
    //! A message was changed.
    void changed(const QString &flowId, const QString &remoteId);
    //! The account is gone from the server.
    void accountDeleted();
    //! Flows that may have a history.
    void flowsFound(const QStringList &flowIds);

private:
    using OnAccepted = std::function<OpResult(const Reply &)>;

    void sendContent(const LocalId &opId, const SendMessage &command, const OutgoingContent::Prepared &prepared);
    void ask(const LocalId &opId, FrameMaker frame, std::function<void(const Reply &)> done);
    [[nodiscard]] bool mayWrite(const LocalId &opId, const QString &flowId, Capability capability);
    void onSent(const LocalId &opId, const SendMessage &command, const Wire::MessageData &content, const Reply &reply);
    void onRefused(
        const LocalId &opId, const SendMessage &command, const Wire::MessageData &content, const Failure &failure);
    void onChanged(const LocalId &opId, const QString &flowId, const QString &remoteId, const Reply &reply);
    void onFlowCreated(const LocalId &opId, const Reply &reply);
    //! True when the reply was no success and has been reported.
    [[nodiscard]] bool reportFailure(const LocalId &opId, const Reply &reply);
    //! A stock server with a locked database says 404 too.
    void lookForFlow(const LocalId &opId, const QString &flowId, const Failure &failure);
    qint64 timeOf(const Reply &reply) const;

    Link &m_link;
    NewsTranslator &m_news;
    FlowBook &m_flows;
    const Self &m_self;
    const RequestBuilder &m_requests;
    const ServerClock &m_serverClock;
    DropCounter &m_drops;
    OutgoingContent &m_outgoing;
    QuestionScope m_questions;
};

} // namespace Morelia::Mtp
