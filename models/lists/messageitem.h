// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/store/records.h"

#include <QDate>
#include <QString>

namespace Morelia {

//! What a row looks like because of the rows beside it.
struct MessageDecoration
{
    bool groupStart = true; //!< the older neighbour belongs to another group
    bool groupEnd = true;   //!< the newer neighbour belongs to another group
    bool showAuthor = false;
    bool unreadLine = false;
    QString dateHeader; //!< on the first message of a day

    friend bool operator==(const MessageDecoration &, const MessageDecoration &) = default;
};

//! What all rows of a flow share.
struct MessageSurroundings
{
    FlowKind kind = FlowKind::Chat;
    OrderKey firstUnread = 0; //!< 0 when everything was read
    QDate today;
    bool oldestIsFirst = true; //!< nothing is older than the oldest row
};

//! A row of the list of messages.
struct MessageItem
{
    MessageRow row;
    MessageDecoration decoration;
};

//! Looks of a row between its neighbours, which may be null.
MessageDecoration decorate(
    const MessageRow *older, const MessageRow &row, const MessageRow *newer, const MessageSurroundings &surroundings);

} // namespace Morelia
