// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/command.h"
#include "models/entities/flow.h"
#include "models/entities/ids.h"
#include "models/entities/message.h"
#include "models/entities/session.h"
#include "models/entities/user.h"
#include "models/store/draft.h"
#include "models/store/flowchoices.h"
#include "models/store/flowrequest.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

#include <memory>
#include <optional>

// Results of the store: values, resolved and cleaned, ready for lists.
namespace Morelia {

//! An account as the store keeps it; the secrets lie sealed on disk.
struct StoredAccount
{
    AccountConfig config;
    Secrets secrets;
    Identity identity;           //!< as the server last said
    bool onThisComputer = false; //!< its server is the built-in one
    bool damaged = false;        //!< only ids and flags could be read: it can be listed and removed, not used
};

//! One line of the list of flows.
struct FlowRow
{
    FlowRef ref;
    FlowKind kind = FlowKind::Chat;
    QString title;        //!< cleaned; the other person's name for a chat; empty where there is none
    QString peerId;       //!< the other person of a chat
    QString picture = {}; //!< theirs: key in the AttachmentStore; empty without one, and for a stranger
    QString ownerId;
    int memberCount = 0;
    CapabilitySet capabilities;
    qint64 activityMs = 0; //!< time of the newest message, else of the flow
    int unread = 0;
    int unreadMentions = 0;      //!< unread messages that name the account's own user
    OrderKey readUpTo = 0;       //!< the person's read mark
    OrderKey lastOrder = 0;      //!< of the newest message; 0 without one
    QString lastText;            //!< cleaned, one line, short
    QList<Attachment> lastFiles; //!< of a message without text, as they came
    QString lastSenderId;
    QString lastSenderName; //!< cleaned; empty in chats, for own messages and for people without a name
    bool lastOutgoing = false;
    bool lastDeleted = false;
    bool lastDamaged = false; //!< see MessageRow::damaged
    DeliveryState lastState = DeliveryState::None;
    QString draft;     //!< one line, empty without a draft
    QString info = {}; //!< what its maker says of it, cleaned; only in a row that is read by itself
    FlowChoices choices;
    bool deletedHere = false; //!< in this profile alone, and nothing was written since: no list shows it
    RequestMark request;

    bool isOrdinary() const { return request.state == FlowRequest::None; }
    //! The author of the newest message is worth a word.
    bool namesLastSender() const { return kind != FlowKind::Chat && lastOrder != 0 && !lastOutgoing; }

    friend bool operator==(const FlowRow &, const FlowRow &) = default;
};

//! Which flows a read is about.
enum class FlowSet : quint8 {
    All,
    Ordinary, //!< no requests of strangers, whether they wait, were declined or blocked
};

//! Requests of strangers that wait for an answer.
struct RequestPage
{
    int total = 0;
    QList<FlowRow> rows; //!< the latest ones first

    friend bool operator==(const RequestPage &, const RequestPage &) = default;
};

//! How many people reacted to a message with one value.
struct ReactionCount
{
    QString value; //!< cleaned
    int count = 0;
    bool mine = false;
    QStringList names = {}; //!< cleaned names of some of the others, the first ones first

    friend bool operator==(const ReactionCount &, const ReactionCount &) = default;
};

//! The effect of the newest command for a message, waiting or refused.
enum class PendingChange : quint8 { None, Sending, Edit, Deletion };

//! One message for the timeline.
struct MessageRow
{
    LocalId localId; //!< never empty: the store gives one to messages that came without
    QString remoteId;
    OrderKey order = 0;
    QString senderId;
    QString senderName;         //!< cleaned; empty for people without a name
    QString senderPicture = {}; //!< key in the AttachmentStore; empty for people without one
    qint64 createdMs = 0;       //!< by the server's clock once it has the message; 0 when unknown
    Body body;                  //!< cleaned
    DeliveryState state = DeliveryState::None;
    Failure failure; //!< for Failed
    bool outgoing = false;
    bool edited = false;
    bool deleted = false;
    bool withheld = false; //!< stands for messages that the server could not hand over; without text and sender
    bool damaged = false;  //!< its content could not be read from the disk; without text
    PendingChange pending = PendingChange::None; //!< what the command opId does
    LocalId opId;        //!< command for this message that is not confirmed yet; empty without one
    QString replyToId;   //!< remote id of the message that this one answers; empty without one
    QString replyAuthor; //!< cleaned; empty while the answered message is not here, and for people without a name
    QString replyText;   //!< cleaned, one line, short
    std::optional<Attachment> replyFile = {}; //!< the file of an answered message without text
    OrderKey replyOrder = 0;                  //!< 0: the answered message is not here
    bool replyDeleted = false;
    QList<Attachment> attachments; //!< as they came; clean the names before showing
    QList<ReactionCount> reactions;
    QSet<QString> reactorIds = {};        //!< people whose names the reactions show, or would
    std::optional<Origin> origin = {};    //!< of a forwarded message; its name is cleaned
    std::optional<AlbumPlace> album = {}; //!< of a part of an album, also of a deleted one

    friend bool operator==(const MessageRow &, const MessageRow &) = default;
};

//! A slice of a flow, newest first.
struct MessagePage
{
    QList<MessageRow> rows;
    bool reachesOldest = false; //!< the store holds nothing older
    bool reachesNewest = false;
    bool hasGap = false;    //!< between or below these rows the server has messages that the store lacks
    OrderKey gapBefore = 0; //!< load history before this place to fill the gap
};

//! Which rows to read: around anchor, anchor included.
struct MessageQuery
{
    OrderKey anchor = 0; //!< use newestAnchor for the end of the flow
    int older = 0;
    int newer = 0;
};
inline constexpr OrderKey newestAnchor = INT64_MAX;
//! The newest messages that the server has placed: not those that wait to be sent.
constexpr MessageQuery newestPlaced(int count)
{
    return {.anchor = firstPendingOrder - 1, .older = count, .newer = 0};
}

//! A command in the outbox.
struct OutboxItem
{
    LocalId opId;
    AccountId account = 0;
    Command command;
    DeliveryState state = DeliveryState::Queued; //!< Queued, Sending, Unknown or Failed
    int attempts = 0;
    qint64 firstTriedMs = 0; //!< server time of the first try
    Failure failure;
    QList<LocalId> superseded = {}; //!< commands that left the outbox for this one; only from enqueue()
    bool settled = false;           //!< nothing is left to be sent: it is not in the outbox; only from enqueue()
};

//! How a command enters the outbox: queued, or already marked as being sent, for one that leaves as soon as it is
//! stored. After a crash that one counts as unknown.
enum class Departure : quint8 { Later, AtOnce };

//! A command to be put into the outbox.
struct NewCommand
{
    LocalId opId;
    Command command;
};

//! Keep it as long as you look at a flow; see Store::watch().
using FlowWatch = std::shared_ptr<const FlowRef>;

enum class StoreHealth : quint8 {
    Closed,
    Good,
    MemoryOnly, //!< the disk is full or broken: new data live until the program ends
    WrongKey,   //!< the files belong to another key; nothing was touched
    TooNew,     //!< written by a newer Morelia; nothing was touched
};

} // namespace Morelia
