// SPDX-FileCopyrightText: 2026 Morelia contributors
// SPDX-License-Identifier: LGPL-3.0-or-later

#pragma once

#include "models/entities/flow.h"
#include "models/entities/ids.h"
#include "models/entities/message.h"
#include "models/entities/profilecard.h"
#include "models/entities/smiley.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace Morelia {

//! Sends a message. localId identifies it on every device of everyone who reads it with Morelia.
struct SendMessage
{
    LocalId localId;
    QString flowId;
    Body body;
    QString replyToId;
    QList<Attachment> attachments = {}; //!< their bytes lie in the AttachmentStore; a server may take only one
    std::optional<Origin> origin = {};  //!< set for a message that is forwarded
    //! Pictures of smileys that the flow has not had, the most needed first: a server may take some along. Known when the
    //! message leaves; never kept.
    QList<SmileyPicture> smileys = {};
    std::optional<AlbumPlace> album = {}; //!< set for a part of an album; a server may lose it

    friend bool operator==(const SendMessage &, const SendMessage &) = default;
};

//! Replaces the text of an own message that the server has.
struct EditMessage
{
    QString flowId;
    QString remoteId;
    Body body;

    friend bool operator==(const EditMessage &, const EditMessage &) = default;
};

//! Deletes an own message, that the server has, for everyone.
struct DeleteMessage
{
    QString flowId;
    QString remoteId;

    friend bool operator==(const DeleteMessage &, const DeleteMessage &) = default;
};

//! Gives a message that the server has a sign, or takes it back. A sign that this account has given already, or has not
//! given, stays as it is.
struct ReactToMessage
{
    LocalId localId; //!< as in SendMessage, for servers where a reaction is a message
    QString flowId;
    QString remoteId; //!< of the message
    QString value;    //!< an emoji, or its name between colons
    bool takeBack = false;
    QString excerpt = {}; //!< the first words of the message, for programs that know no reactions; the store puts them

    friend bool operator==(const ReactToMessage &, const ReactToMessage &) = default;
};

//! Tells the own profile in a flow.
struct TellProfile
{
    LocalId localId; //!< as in SendMessage
    QString flowId;
    ProfileCard card; //!< a server that keeps no files gets it without the picture

    friend bool operator==(const TellProfile &, const TellProfile &) = default;
};

//! Creates a flow. The result carries its remote id. memberIds names all members, the creator too.
struct CreateFlow
{
    FlowKind kind = FlowKind::Chat;
    QString title;
    QString info;
    QStringList memberIds;

    friend bool operator==(const CreateFlow &, const CreateFlow &) = default;
};

//! Deletes the own account on the server for ever.
struct DeleteAccount
{
    friend bool operator==(const DeleteAccount &, const DeleteAccount &) = default;
};

//! Hint: the person looks at this flow, keep it fresh. Not stored, has no result.
struct OpenFlow
{
    QString flowId;
    OrderKey oldestShown = 0; //!< place of the oldest message on the screen; 0 at the newest

    friend bool operator==(const OpenFlow &, const OpenFlow &) = default;
};

//! Hint: this flow is no longer open. Not stored, has no result.
struct CloseFlow
{
    QString flowId;

    friend bool operator==(const CloseFlow &, const CloseFlow &) = default;
};

//! Asks for up to count messages older than a place. Not stored; the result comes after their deltas. Accepted with
//! fewer, or none, where the flow begins.
struct LoadHistory
{
    QString flowId;
    OrderKey before = 0;
    int count = 0;

    friend bool operator==(const LoadHistory &, const LoadHistory &) = default;
};

//! Hint: how closely the person follows the program; adapters that poll choose their rate by it. Repeat it now and then
//! while the person does something: else they count as away after some minutes.
struct SetAttention
{
    //! The window has the focus, may be seen, or is hidden.
    enum class Level : quint8 { Active, Visible, Background };
    Level level = Level::Active;
    qint64 idleMs = 0; //!< since the person last did something

    friend bool operator==(const SetAttention &, const SetAttention &) = default;
};

//! The person has read everything up to a place. The store keeps the place, not the command; the result says that the
//! server has it. A newer one takes the place of older ones, and none waits behind a message that is being sent.
struct MarkRead
{
    QString flowId;
    OrderKey upTo = 0;

    friend bool operator==(const MarkRead &, const MarkRead &) = default;
};

//! Hint: the person types in this flow, or has stopped. Not stored, has no result, never waits.
struct SetTyping
{
    QString flowId;
    bool typing = false;

    friend bool operator==(const SetTyping &, const SetTyping &) = default;
};

using Command = std::variant<SendMessage, EditMessage, DeleteMessage, ReactToMessage, TellProfile, CreateFlow,
    DeleteAccount, OpenFlow, CloseFlow, LoadHistory, SetAttention, MarkRead, SetTyping>;

//! True for commands that live in the outbox until the server has answered.
bool isDurable(const Command &command);

//! True for commands that the person does not see as something of their own that waits, such as a reaction.
bool isQuiet(const Command &command);

//! True for commands that have no result.
bool isHint(const Command &command);

//! Flow that the command belongs to; empty where it belongs to none.
QString flowOf(const Command &command);

//! A durable command that may or may not have been applied before the link broke.
struct PendingOp
{
    LocalId opId;
    Command command;
    qint64 firstTriedMs = 0; //!< server time of the first try in milliseconds; 0 when unknown
    int attempts = 0;
};

enum class FailureKind : quint8 {
    None,
    Network,     //!< no way to the server
    Tls,         //!< the server's certificate is not trusted
    Protocol,    //!< the server answered something that we do not understand
    Credentials, //!< the server refuses login or secret
    LoginTaken,  //!< for SignUp
    NotFound,    //!< flow, message or user does not exist
    Forbidden,   //!< this account may not do that
    Invalid,     //!< the server refuses the content
    TooLarge,    //!< beyond a limit of the server
    Unsupported, //!< this server or flow cannot do that
    Server,      //!< the server itself is in trouble
    Poison,      //!< this command breaks the link each time when alone on it
};

//! The reason of a failure: a kind to act on, and the server's words for "More".
struct Failure
{
    FailureKind kind = FailureKind::None;
    bool retryable = false; //!< the same may succeed later
    QString detail;         //!< foreign text; clean it before showing

    explicit operator bool() const { return kind != FailureKind::None; }
    friend bool operator==(const Failure &, const Failure &) = default;
};

//! Outcome of a command.
struct OpResult
{
    enum class Status : quint8 {
        Accepted,   //!< the server has applied it
        Rejected,   //!< it was not applied; failure says why
        Unknown,    //!< it was sent, and the link was lost before an answer
        NotApplied, //!< reconcile() looked and found nothing: send it again
    };
    Status status = Status::Accepted;
    QString remoteId;   //!< of the message or flow that was made
    OrderKey order = 0; //!< 0 when the server did not say
    qint64 timeMs = 0;  //!< of the message, by the server's clock; 0 when unknown
    Failure failure;    //!< for Rejected
    //! Hashes of the smileys whose pictures went along with the message.
    QStringList smileys = {};

    static OpResult rejected(FailureKind kind, bool retryable, const QString &detail = {});
};

} // namespace Morelia
