// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/ids.h"

#include <QString>

namespace Morelia {

//! How a flow stands that a stranger made. Stored as a number: never renumber.
//!
//! The one who asks (the asker) is the other person of a chat, else the flow's owner, else its first other member. A
//! flow is a request when the server tells of it for the first time after the account's first sync has ended, this
//! profile has not made it, the account's own user has written nothing in it, and no ordinary flow of the account has
//! the asker as a member. The owner that the server names is not trusted to be this account: on some servers a stranger
//! can name anybody. When nobody else is in the flow, the first one who writes there is the asker. Flows that were
//! there before, with a new account or with an older version, are ordinary. An own message, from here or from another
//! device, turns a request into an ordinary flow. A request is in no list before somebody has written in it.
enum class FlowRequest : quint8 {
    None = 0, //!< an ordinary flow
    Asking = 1,
    Declined = 2, //!< hidden; asks again with a message that comes askAgainMs later or after
    Blocked = 3,  //!< hidden as long as the asker is blocked
};

//! The person's answer. It stays in this profile: nobody is told.
enum class RequestAnswer : quint8 {
    Accept,  //!< this flow alone becomes ordinary; ends a block of its asker
    Decline, //!< all requests of the asker
    Block, //!< all requests of the asker, and chats of two; their messages in groups stay. Also for an ordinary chat of two
    ShowAgain, //!< those of the asker that were declined ask again
};

//! How long somebody who was declined stays hidden: milliseconds by this computer's clock.
inline constexpr qint64 askAgainMs = qint64{24} * 60 * 60 * 1000;

//! What the strip of a request says.
struct RequestMark
{
    FlowRequest state = FlowRequest::None;
    int asked = 0;           //!< how often the asker has asked, this time included; 0 for an ordinary flow
    QString askerId;         //!< empty for an ordinary flow
    QString askerName;       //!< cleaned; empty where there is none
    QString askerLogin = {}; //!< cleaned; empty where there is none

    friend bool operator==(const RequestMark &, const RequestMark &) = default;
};

//! Somebody whom the person has blocked.
struct BlockedPerson
{
    AccountId account = 0;
    QString userId;
    QString name;       //!< cleaned; empty where there is none
    QString login = {}; //!< cleaned; empty where there is none

    friend bool operator==(const BlockedPerson &, const BlockedPerson &) = default;
};

} // namespace Morelia
