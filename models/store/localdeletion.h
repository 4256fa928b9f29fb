// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/base/result.h"
#include "models/entities/message.h"
#include "models/store/flowtable.h"
#include "models/store/writecontext.h"

#include <QHash>
#include <QSet>

namespace Morelia {

//! Deletes messages from this profile alone, and keeps away what a server hands out of them again. One object serves one
//! transaction.
class LocalDeletion
{
public:
    explicit LocalDeletion(const WriteContext &context);

    //! See Store::deleteHere().
    [[nodiscard]] Result<> deleteFlow(const FlowRef &ref);
    //! See Store::deleteHere().
    [[nodiscard]] Result<int> deleteMessages(const FlowRef &ref, const QSet<LocalId> &ids);

    //! The message was deleted here, or is older than what was. Ask only for one that is not stored.
    bool covers(FlowRowId flow, const Message &message);
    //! The message of this id was deleted here by itself.
    bool covers(FlowRowId flow, const QString &remoteId);

private:
    //! The newest message when the whole flow was deleted.
    struct End
    {
        OrderKey upTo = 0;
        qint64 untilMs = 0;
    };

    End endOf(FlowRowId flow);
    End newest(FlowRowId flow, AccountId account);
    qint64 latestTime(AccountId account);
    void rememberOwn(FlowRowId flow);
    FlowRowId empty(FlowRowId flow);
    enum class Reactions : quint8 { All, WithoutMessage };
    void dropWaitingReactions(FlowRowId flow, Reactions which);

    WriteContext m_context;
    FlowTable m_flows;
    QHash<FlowRowId, End> m_ends;
};

} // namespace Morelia
