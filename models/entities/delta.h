// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/flow.h"
#include "models/entities/message.h"
#include "models/entities/profilecard.h"
#include "models/entities/reaction.h"
#include "models/entities/smiley.h"
#include "models/entities/user.h"

#include <QList>
#include <QString>

#include <variant>

namespace Morelia {

//! The server's present view of a user; replaces the stored one. Null strings in it leave what is stored.
struct UserSeen
{
    User user;
};

//! The server's present view of a flow and its members; replaces the stored one. Null strings in it leave what is stored.
struct FlowSeen
{
    Flow flow;
};

//! The server's present view of a message. A new one is added; a known one (same remote id, or same local id in the
//! flow) takes the place, the edit or the deletion that this one shows; its sender and flow never change.
struct MessageSeen
{
    Message message;
};

//! A message is gone from the server without a tombstone.
struct MessageGone
{
    QString flowId;
    QString remoteId;
};

//! All messages of the flow with order in [low, high] are known now; others do not exist there.
//! From firstOrder on: nothing is older.
struct RangeKnown
{
    QString flowId;
    OrderKey low = 0;
    OrderKey high = 0;
};

//! A member has received or read everything up to a place.
struct WatermarkSeen
{
    QString flowId;
    QString userId;
    OrderKey receivedUpTo = 0;
    OrderKey readUpTo = 0;
};

//! The server's present view of the reactions to a known message, in the order in which they are shown; replaces the
//! stored ones.
struct ReactionsSeen
{
    QString flowId;
    QString remoteId;
    QList<Reaction> reactions;
};

//! A person has given a message a sign, or taken it back, at a place of the flow: of all that the person said about this
//! sign, the latest place counts, whatever comes first. The message may come later. For servers that never tell the whole
//! view; a message has reactions of this kind or of ReactionsSeen.
struct PersonReacted
{
    QString flowId;
    QString remoteId; //!< of the message
    QString userId;
    QString value; //!< an emoji, or its name between colons, as it came; clean it before showing
    bool takenBack = false;
    OrderKey order = 0;

    friend bool operator==(const PersonReacted &, const PersonReacted &) = default;
};

//! The picture of a smiley came with a message of the flow; its hash is right. Of several with one hash the first counts.
struct SmileySeen
{
    QString flowId;
    SmileyPicture picture;

    friend bool operator==(const SmileySeen &, const SmileySeen &) = default;
};

//! A person has told their profile in a flow. Only a higher revision than the known one counts, wherever it comes from.
struct ProfileTold
{
    QString flowId;
    QString userId;
    ProfileCard card;

    friend bool operator==(const ProfileTold &, const ProfileTold &) = default;
};

//! A durable fact from a server.
using Delta = std::variant<UserSeen, FlowSeen, MessageSeen, MessageGone, RangeKnown, WatermarkSeen, ReactionsSeen,
    PersonReacted, SmileySeen, ProfileTold>;

//! A place in the server's stream of news, opaque outside of the adapter. An empty value removes the cursor.
struct Cursor
{
    QString scope; //!< "account" or "flow"
    QString key;   //!< id of the flow; for the account a name of the adapter's choice
    QString value;

    friend bool operator==(const Cursor &, const Cursor &) = default;
};

//! Facts and the cursors behind them: stored in one transaction or not at all.
struct DeltaBatch
{
    QList<Delta> deltas;
    QList<Cursor> cursors;
    bool firstSync = false; //!< history from before this account was here: counts as read
};

//! The stored state from which an adapter goes on.
struct SyncState
{
    QList<Cursor> cursors;
    QList<Flow> flows; //!< of this account

    QString cursor(const QString &scope, const QString &key) const;
};

//! A member types in a flow. Holds for forMs milliseconds, unless repeated before; 0 ends it, as a message of the member
//! does.
struct TypingSeen
{
    QString flowId;
    QString userId;
    qint64 forMs = 0;

    friend bool operator==(const TypingSeen &, const TypingSeen &) = default;
};

//! A user came online or went. Before the first one the presence of a user is unknown.
struct PresenceSeen
{
    QString userId;
    bool online = false;
    qint64 lastSeenMs = 0; //!< Unix time in milliseconds by the server's clock; 0 when unknown

    friend bool operator==(const PresenceSeen &, const PresenceSeen &) = default;
};

//! Something that is true for a moment and never stored. All of it ends with the connection.
using Transient = std::variant<TypingSeen, PresenceSeen>;

} // namespace Morelia
