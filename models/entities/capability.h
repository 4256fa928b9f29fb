// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include <QFlags>
#include <QtTypes>

namespace Morelia {

//! Features of a server, or of one flow on it. The interface asks these and never the protocol's name.
//! Stored as a number: never renumber.
enum class Capability : quint32 {
    SendText = 1U << 0,      //!< SendMessage; on a flow: this account may write there
    Reply = 1U << 2,         //!< SendMessage::replyToId reaches others
    Edit = 1U << 4,          //!< EditMessage
    DeleteForAll = 1U << 6,  //!< DeleteMessage
    React = 1U << 7,         //!< ReactToMessage; on a flow: for this account
    Looks = 1U << 8,         //!< looks of a text reach others; without it marks in a text are text
    AttachInline = 1U << 10, //!< SendMessage::attachments reach others
    Smileys = 1U << 11,      //!< pictures of SendMessage::smileys reach others
    Profiles = 1U << 12,     //!< TellProfile reaches others
    Receipts = 1U << 13,     //!< MarkRead; the server tells WatermarkSeen
    Presence = 1U << 14,     //!< the server tells PresenceSeen
    Typing = 1U << 15,       //!< SetTyping; the server tells TypingSeen
    Push = 1U << 16,         //!< the server sends news unasked
    ListUsers = 1U << 18,    //!< everyone on the server is told as UserSeen, to choose members from
    CreateChat = 1U << 19,   //!< CreateFlow of this kind, as the next two
    CreateGroup = 1U << 20,
    CreateChannel = 1U << 21,
    HistoryPaging = 1U << 24, //!< LoadHistory
    SignUp = 1U << 25,        //!< start() with SignUp
    DeleteAccount = 1U << 27, //!< the command
    MembersOnly = 1U << 28,   //!< the server shows a flow to its members alone; without it everybody there may read all
};
Q_DECLARE_FLAGS(CapabilitySet, Capability)
Q_DECLARE_OPERATORS_FOR_FLAGS(CapabilitySet)

//! Limits of a server; 0 means not known.
struct Limits
{
    qint64 frameBytes = 0;  //!< of a whole request on the wire
    qint64 uploadBytes = 0; //!< of one file

    friend bool operator==(const Limits &, const Limits &) = default;
};

} // namespace Morelia
