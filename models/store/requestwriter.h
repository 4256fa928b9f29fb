// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/base/result.h"
#include "models/entities/command.h"
#include "models/store/flowtable.h"
#include "models/store/requesttable.h"
#include "models/store/writecontext.h"

namespace Morelia {

//! Decides which flows are requests of strangers, and keeps what the person answers; inside the caller's transaction.
//! See FlowRequest for the rules.
class RequestWriter
{
public:
    RequestWriter(const WriteContext &context, AccountId account);

    //! The server tells of these flows for the first time, and the account's first sync has ended.
    void takeNewFlows(const QStringList &flowIds);
    //! Messages came into these flows: requests that waited for their first word are shown from now on.
    void takeWords(const QList<FlowRowId> &flows);
    //! Notes what has arrived: those who were declined may ask again. Nothing that arrived in a request is left in the
    //! notes, so that nobody tells of it.
    void takeArrived();

    //! The server has made a flow that was asked for.
    void noteMade(const CreateFlow &wish, const QString &flowId);

    //! See Store::answer().
    [[nodiscard]] Result<> answer(const QString &flowId, RequestAnswer answer);
    //! See Store::unblock().
    [[nodiscard]] Result<> unblock(const QString &userId);

private:
    bool isOwn(FlowRowId flow);
    [[nodiscard]] Result<> answerOrdinary(FlowRowId flow, RequestAnswer answer);
    void decide(FlowRowId flow, const QString &asker);
    FlowRequest ask(Asker &asker) const;
    void set(FlowRowId flow, FlowRequest state);
    void setAll(const QString &asker, FlowRequest from, FlowRequest to);
    void accept(FlowRowId flow, Asker &asker);
    void block(Asker &asker);

    WriteContext m_context;
    AccountId m_account = 0;
    FlowTable m_flows;
    RequestTable m_requests;
};

} // namespace Morelia
