// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/store/flowtable.h"
#include "models/store/messagetable.h"
#include "models/store/sealeddatabase.h"

#include <QList>

namespace Morelia {

//! Deletes the messages of a long flow bit by bit, so that no other write waits for all of them: the row of the flow is put
//! aside with its messages, where nobody finds them, and another row takes its place. Inside the caller's transaction.
class FlowSweeper
{
public:
    //! Most messages that one step removes: some ten milliseconds.
    static constexpr int step = 200;
    //! Of a flow with more messages than this the row is put aside.
    static constexpr int longFlow = 1'000;

    explicit FlowSweeper(SealedDatabase &database);

    bool isLong(FlowRowId flow);
    //! Gives the row that takes the place. It has the flow's members and marks, and those messages that have not reached the
    //! server or of which a command waits.
    FlowRowId putAside(FlowRowId flow);
    //! Something was put aside that is still to be removed.
    bool hasWork();
    //! Removes a part of it; true as long as there is more.
    bool sweep();

private:
    FlowRowId copyOf(FlowRowId flow);
    QList<MessageRowId> unfinished(FlowRowId flow);
    void moveMessage(MessageRowId message, FlowRowId from, FlowRowId to);

    SealedDatabase &m_database;
};

} // namespace Morelia
