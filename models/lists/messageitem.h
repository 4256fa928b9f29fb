// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/lists/albumvalue.h"
#include "models/store/records.h"

#include <QDate>
#include <QObject>
#include <QString>

namespace Morelia {

//! Looks of a row that depend on its neighbours.
class MessageDecoration
{
    Q_GADGET
    Q_PROPERTY(bool groupStart MEMBER groupStart FINAL)
    Q_PROPERTY(bool showAuthor MEMBER showAuthor FINAL)
    Q_PROPERTY(bool manyPeople MEMBER manyPeople FINAL)
    Q_PROPERTY(bool unreadLine MEMBER unreadLine FINAL)
    Q_PROPERTY(QString dateHeader MEMBER dateHeader FINAL)
    Q_PROPERTY(QString day MEMBER day FINAL)
    Q_PROPERTY(Morelia::AlbumValue album MEMBER album FINAL)

public:
    bool groupStart = true;  //!< the older neighbour belongs to another group
    bool showAuthor = false; //!< the author's name belongs over this message
    bool manyPeople = false; //!< more than one other person may write here
    bool unreadLine = false; //!< first unread message when the flow was opened
    QString dateHeader;      //!< the day, on its first message
    QString day;             //!< the day of the message; empty when unknown
    AlbumValue album;        //!< all messages of the row where they are shown as one

    friend bool operator==(const MessageDecoration &, const MessageDecoration &) = default;
};

//! Facts that all rows of a flow share.
struct MessageSurroundings
{
    FlowKind kind = FlowKind::Chat;
    OrderKey firstUnread = 0; //!< 0 when everything was read
    QDate today;
    bool oldestIsFirst = true; //!< nothing is older than the oldest row
};

//! A row of the list of messages: one message, or those of an album that are shown as one.
struct MessageItem
{
    LocalId key;
    QList<MessageRow> rows; //!< newest first, never empty
    MessageValue value;     //!< of the oldest one
    MessageDecoration decoration;

    const MessageRow &newest() const { return rows.constFirst(); }
    const MessageRow &oldest() const { return rows.constLast(); }
};

//! Looks of a message beside the older one, which may be null.
MessageDecoration decorate(const MessageRow *older, const MessageRow &row, const MessageSurroundings &surroundings);
//! The same of messages that are one row, newest first: the album is left out.
MessageDecoration decorate(
    const MessageRow *older, const QList<MessageRow> &rows, const MessageSurroundings &surroundings);

} // namespace Morelia
